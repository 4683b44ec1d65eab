import { useEffect, useRef } from 'react'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Check } from '../kit/checks.tsx'
import type { Form } from '../kit/form.tsx'
import { useFindWords } from './find-words.web.tsx'
import { alikeKeys, yearOf } from './group-alike.ts'
import type { GroupForm } from './group-form.ts'
import { useIntakeWords } from './intake-words.web.tsx'
import { AlikeFiles } from './look-alikes.web.tsx'

type Props = {
  readonly form: Form<GroupForm>
  /** Rows that the server warned of, by what the resemblance hangs on. */
  readonly warned: ReadonlySet<string>
  /** Rows of which the officer has looked and says that it is somebody else. */
  readonly others: ReadonlySet<string>
  readonly onOther: (key: string, isOther: boolean) => void
}

/** Rows that resemble somebody known, each looked at by itself: somebody else, or taken off the list. */
export const GroupAlike = ({ form, warned, others, onOther }: Props) => {
  const { t } = useIntakeWords()
  const find = useFindWords()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another warning takes the keyboard again
  useEffect(() => box.current?.focus(), [warned])
  const { people } = form.values
  const keys = alikeKeys(people)
  const rows = people.flatMap((row, at) => {
    const key = keys[at] ?? ''
    return warned.has(key) ? [{ row, at, key }] : []
  })
  if (rows.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} className="stack">
      <Banner tone="warn" title={t('intake.group.alike', { n: rows.length })}>
        {t('intake.group.alike-body')}
      </Banner>
      {rows.map(({ row, at, key }) => (
        <Card key={key} title={`${t('intake.group.person', { n: at + 1 })}: ${row.name ?? ''}`}>
          <AlikeFiles name={row.name ?? ''} birthYear={yearOf(row)} />
          <Check
            label={find.t('intake.alike.other')}
            value={others.has(key)}
            onChange={(isOther) => onOther(key, isOther)}
          />
          <Actions>
            <Button
              icon="close"
              onClick={() =>
                form.set(
                  'people',
                  people.filter((_, other) => other !== at),
                )
              }
            >
              {t('intake.group.remove', { n: at + 1 })}
            </Button>
          </Actions>
        </Card>
      ))}
    </div>
  )
}
