import { useState } from 'react'
import { Banner } from '../kit/banner.tsx'
import { Button } from '../kit/button.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import type { Form } from '../kit/form.tsx'
import { todayHere } from '../kit/format.ts'
import { TextArea } from '../kit/text-area.tsx'
import { type GroupForm, groupRowOf, isBlankRow, MOST_PEOPLE } from './group-form.ts'
import { readGroupLines } from './group-lines.ts'
import { useIntakeWords } from './intake-words.web.tsx'

type Result = { readonly added: number; readonly unread: number; readonly isFull: boolean }

/** Lines of a spreadsheet into the table: name; year; sex. What could not be read is said. */
export const GroupPaste = ({ form }: { form: Form<GroupForm> }) => {
  const { t } = useIntakeWords()
  const [text, setText] = useState('')
  const [result, setResult] = useState<Result | undefined>(undefined)
  const add = () => {
    const lines = readGroupLines(text)
    if (lines.length === 0) return
    const kept = form.values.people.filter((row) => !isBlankRow(row))
    const room = MOST_PEOPLE - kept.length
    const taken = lines.slice(0, room)
    const today = todayHere(new Date())
    form.set('people', [...kept, ...taken.map(({ row }) => groupRowOf(row, today))])
    setResult({
      added: taken.length,
      unread: taken.filter(({ isWhole }) => !isWhole).length,
      isFull: lines.length > room,
    })
    setText('')
  }
  return (
    <Disclosure summary={t('intake.group.paste')}>
      <p>{t('intake.group.paste-body')}</p>
      <TextArea label={t('intake.group.paste-label')} value={text} onChange={setText} rows={4} />
      <div>
        <Button onClick={add}>{t('intake.group.paste-do')}</Button>
      </div>
      {result && (
        <Banner tone={result.unread > 0 || result.isFull ? 'warn' : 'good'} live>
          {t('intake.group.pasted', { n: result.added })}{' '}
          {result.unread > 0 && t('intake.group.unread', { n: result.unread })}{' '}
          {result.isFull && t('intake.group.full')}
        </Banner>
      )}
    </Disclosure>
  )
}
