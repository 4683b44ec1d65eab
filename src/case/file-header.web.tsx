import type { Day } from '../kernel/day.ts'
import { DeadlineBadge } from '../kit/badge.tsx'
import { Actions, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { CopyCode } from '../kit/copy-code.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import type { FileValue } from './file.web.tsx'
import { useFileWords } from './file-words.web.tsx'
import { aliasOf, asDay, ContactMark, StageBadges } from './line.web.tsx'

type Part = { readonly file: FileValue }

/** Always in sight: code, alias, stage in the law's words, holder, the clock with its article, one main action. */
export const FileHeader = ({ file }: Part) => {
  const words = useFileWords()
  const { t, word } = words
  const { line } = file
  return (
    <header className="card">
      <PageTitle under={<CopyCode code={line.caseCode} />}>{aliasOf(line, words)}</PageTitle>
      <div className="row">
        <StageBadges line={line} />
        <ContactMark mark={line.contact} />
      </div>
      <p className="muted">
        {word('case.ageGroup', line.ageGroup)} · {t('case.file.held-by', { holder: line.holder })}
        {line.accompanies && ` · ${t('case.accompanies')}`}
      </p>
      <NextDeadline file={file} />
      <FileActions file={file} />
    </header>
  )
}

const NextDeadline = ({ file }: Part) => {
  const { t, word, law } = useFileWords()
  const { next } = file.line
  if (!next) return <p className="muted">{t('case.next.none')}</p>
  const because = file.deadlines.find(({ rule }) => rule === next.rule)?.because ?? []
  return (
    <DeadlineBadge
      due={asDay(next.due)}
      today={file.today as Day}
      what={word('case.deadline', next.rule)}
      article={law(because)}
    />
  )
}

const FileActions = ({ file }: Part) => {
  const { t } = useFileWords()
  const main = file.actions.find((one) => one.main && one.whyNot === null)
  // each part of the file shows its own acts; here stand those of the whole file
  const others = file.actions.filter((one) => one !== main && OWN.includes(one.to))
  return (
    <>
      {main && (
        <Actions>
          <OneAction file={file} action={main} isMain />
        </Actions>
      )}
      {others.length > 0 && (
        <Disclosure summary={t('case.file.other-actions')}>
          <Actions>
            {others.map((action) => (
              <OneAction key={action.code} file={file} action={action} />
            ))}
          </Actions>
        </Disclosure>
      )}
    </>
  )
}

/** Acts that belong to no part with a page of its own. */
const OWN: readonly string[] = ['told', 'rights', 'contact', 'identity', 'needs', 'mistake']

type Action = FileValue['actions'][number]

const OneAction = ({ file, action, isMain = false }: Part & { action: Action; isMain?: boolean }) => {
  const { word, phrase } = useFileWords()
  const { step, code, whyNot } = action
  const short = code.replace('case.', '')
  const called = word('case.action', short)
  const name = called === short ? word('case.step', step) : called
  const kind = isMain ? 'main' : 'plain'
  if (whyNot !== null) {
    return <Button whyNot={phrase(whyNot)}>{name}</Button>
  }
  return (
    <LinkButton to={`/files/${file.line.caseCode}/${action.to}`} kind={kind}>
      {name}
    </LinkButton>
  )
}
