import { useAreaName } from '../agency/area-names.web.tsx'
import type { Day, Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { DeadlineBadge } from '../kit/badge.tsx'
import { Card, EmptyState, Facts, Num, PageTitle } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { instantText } from '../kit/format.ts'
import { useParams } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import type { caseContract as Contract } from './contract.ts'
import { caseContract } from './contract.ts'
import { EntitlementsCard } from './entitlements-card.web.tsx'
import { ContactCard } from './file-contact.web.tsx'
import { CopiedCard } from './file-copied.web.tsx'
import { FileHeader } from './file-header.web.tsx'
import { PersonCard } from './file-person.web.tsx'
import { FileTabs } from './file-tabs.web.tsx'
import { FileTimeline } from './file-timeline.web.tsx'
import { useFileWords } from './file-words.web.tsx'
import { asDay, LineCard } from './line.web.tsx'

export type FileValue = OutputOf<typeof Contract.file>

/** One file: where it stands, what is due, its parts, its timeline. The true name stays hidden. */
export const CaseFile = () => {
  const { code } = useParams<'code'>()
  const { t } = useFileWords()
  const file = useAsk(caseContract.file, { caseCode: code })
  return (
    <div className="stack">
      {file.state === 'problem' && <PageTitle>{t('case.files.title')}</PageTitle>}
      <Asked of={file} skeleton={<Skeleton lines={10} />}>
        {(value) => <WholeFile file={value} />}
      </Asked>
    </div>
  )
}

const WholeFile = ({ file }: { file: FileValue }) => (
  <>
    <FileHeader file={file} />
    <FileTabs code={file.line.caseCode} />
    <div className="columns">
      <SummaryCard file={file} />
      <DeadlinesCard file={file} />
      <EntitlementsCard code={file.line.caseCode} />
      <PersonCard file={file} />
      <NeedsCard file={file} />
      <ContactCard file={file} />
      <RightsCard file={file} />
      <CopiedCard file={file} />
    </div>
    <LinkedCard file={file} />
    <FileTimeline file={file} />
  </>
)

type Part = { readonly file: FileValue }

const SummaryCard = ({ file }: Part) => {
  const { t, word } = useFileWords()
  const areaName = useAreaName()
  const at = (text: string) => <Num>{instantText(text as Instant)}</Num>
  const some = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  return (
    <Card title={t('case.file.summary')}>
      <Facts
        rows={[
          { label: t('case.path'), value: word('case.path', file.path) },
          { label: t('case.broughtBy'), value: word('case.broughtBy', file.broughtBy) },
          { label: t('case.commune.received'), value: areaName(file.line.communeId) },
          { label: t('case.file.effective'), value: at(file.receivedAt) },
          { label: t('case.file.recorded'), value: at(file.recordedAt) },
          ...some(t('case.place'), file.place),
          ...some(t('case.arrivalPapers'), file.papers),
          ...some(t('case.heardFrom'), file.heardFrom && word('case.heardFrom', file.heardFrom)),
        ]}
      />
    </Card>
  )
}

const DeadlinesCard = ({ file }: Part) => {
  const { t, word, law } = useFileWords()
  return (
    <Card title={t('case.file.deadlines')}>
      {file.deadlines.length === 0 && <p className="muted">{t('case.next.none')}</p>}
      <ul className="plain-list">
        {file.deadlines.map((one) => (
          <li key={one.rule}>
            <p>
              <b>{word('case.deadline', one.rule)}</b>
            </p>
            <DeadlineBadge due={asDay(one.due)} today={file.today as Day} article={law(one.because)} />
            {!one.verified && <p className="meta">{t('case.not-verified')}</p>}
            {one.provisional && <p className="meta">{t('case.provisional')}</p>}
            {one.stale && <p className="meta">{t('case.law-stale')}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

const NeedsCard = ({ file }: Part) => {
  const { t, word } = useFileWords()
  const { needs, needsNote } = file
  return (
    <Card
      title={t('case.file.needs')}
      actions={<ActLink file={file} code="case.noteNeeds" text={t('case.file.needs-change')} />}
    >
      {needs === null && <p className="muted">{t('case.file.not-for-role')}</p>}
      {needs?.length === 0 && <p className="muted">{t('case.file.needs-none')}</p>}
      {needs && needs.length > 0 && (
        <ul>
          {needs.map((one) => (
            <li key={one}>{word('case.need', one)}</li>
          ))}
        </ul>
      )}
      {needsNote && <p>{needsNote}</p>}
    </Card>
  )
}

const RightsCard = ({ file }: Part) => {
  const { t, word } = useFileWords()
  const { law, readAt } = file.rights
  return (
    <Card
      title={t('case.file.rights')}
      actions={<ActLink file={file} code="case.readRights" text={t('case.action.readRights')} />}
    >
      <p>
        {readAt
          ? t('case.file.rights-read', {
              when: instantText(readAt as Instant),
              law: word('case.regime', law),
            })
          : t('case.file.rights-unread', { law: word('case.regime', law) })}
      </p>
    </Card>
  )
}

/** The way to an act from its card, where the act is open to the officer. */
export const ActLink = ({ file, code, text }: Part & { code: string; text: string }) => {
  const action = file.actions.find((one) => one.code === code)
  if (!action || action.whyNot !== null) return null
  return (
    <LinkButton small kind="quiet" icon="pen" to={`/files/${file.line.caseCode}/${action.to}`}>
      {text}
    </LinkButton>
  )
}

const LinkedCard = ({ file }: Part) => {
  const { t, word } = useFileWords()
  return (
    <Card title={t('case.file.linked')}>
      {file.linked.length + file.unseen.length === 0 ? (
        <EmptyState title={t('case.file.linked-none')} />
      ) : (
        <ul className="line-list">
          {file.linked.map(({ line, as, relation }) => (
            <LineCard key={line.caseCode} line={line} today={file.today as Day}>
              <p>
                {t(`case.linked.${as}`)}
                {relation && `: ${word('case.relation', relation)}`}
              </p>
            </LineCard>
          ))}
        </ul>
      )}
      <UnseenFiles file={file} />
    </Card>
  )
}

/** Who is linked but has a file that one may not open: no child is taken for being alone. */
export const UnseenFiles = ({ file }: Part) => {
  const { t, word } = useFileWords()
  return file.unseen.map(({ as, relation }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart
    <p key={index}>
      {t(`case.linked.${as}`)}
      {relation && `: ${word('case.relation', relation)}`}
      {'. '}
      <span className="muted">{t('case.linked.unseen')}</span>
    </p>
  ))
}
