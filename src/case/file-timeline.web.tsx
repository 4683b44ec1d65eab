import { useState } from 'react'
import type { Instant } from '../kernel/day.ts'
import { Badge } from '../kit/badge.tsx'
import { Card, EmptyState } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { Check } from '../kit/checks.tsx'
import { instantText } from '../kit/format.ts'
import type { IconName } from '../kit/icon.tsx'
import { Select } from '../kit/select.tsx'
import { Timeline } from '../kit/timeline.tsx'
import type { FileValue } from './file.web.tsx'
import { useFileWords } from './file-words.web.tsx'
import { STEP_GROUPS } from './timeline-contract.ts'
import { useSaid } from './timeline-said.web.tsx'

const ICONS: Readonly<Record<string, IconName>> = {
  received: 'home',
  'identity-recorded': 'pen',
  'needs-noted': 'work',
  'contact-agreed': 'phone',
  'rights-read': 'book',
  'lead-office-told': 'building',
  'reader-added': 'eye',
  'companion-linked': 'people',
  'stay-began': 'building',
  'stay-ended': 'out',
  'went-home': 'home',
  'consent-given': 'shield',
  'consent-withdrawn': 'eye-off',
  'document-added': 'file',
  'closing-decided': 'lock',
  'step-withdrawn': 'pen',
}

type Steps = FileValue['timeline']
type Group = (typeof STEP_GROUPS)[number]

/** Everything that happened, the newest first, as the dossier tells it; one kind, or what is new to the reader. */
export const FileTimeline = ({ file }: { file: FileValue }) => {
  const { t } = useFileWords()
  const [group, setGroup] = useState<Group | undefined>(undefined)
  const [onlyNew, setOnlyNew] = useState(false)
  const { timeline, lastVisit } = file
  const groups = STEP_GROUPS.filter((one) => timeline.some((step) => step.group === one))
  const steps = timeline.filter(
    (step) =>
      (group === undefined || step.group === group) &&
      (!onlyNew || lastVisit === null || step.recordedAt > lastVisit),
  )
  return (
    <Card
      title={t('case.file.timeline')}
      actions={
        <LinkButton small kind="quiet" icon="print" to={`/files/${file.line.caseCode}/print`}>
          {t('case.timeline.print')}
        </LinkButton>
      }
    >
      <div className="columns no-print">
        <Select<Group>
          label={t('case.timeline.filter')}
          required={false}
          emptyText={t('case.timeline.all')}
          options={groups.map((value) => ({ value, text: t(`case.timeline.group.${value}`) }))}
          value={group}
          onChange={setGroup}
        />
        {lastVisit === null ? (
          <p className="muted">{t('case.timeline.first')}</p>
        ) : (
          <Check
            label={t('case.timeline.since', { when: instantText(lastVisit as Instant) })}
            required={false}
            value={onlyNew}
            onChange={setOnlyNew}
          />
        )}
      </div>
      <p className="meta" aria-live="polite">
        {t('case.timeline.count', { shown: String(steps.length), all: String(timeline.length) })}
      </p>
      {steps.length === 0 ? <EmptyState title={t('case.timeline.nothing')} /> : <StepList steps={steps} />}
    </Card>
  )
}

/** What was entered late stands where it took place, as in a dossier. */
export const inOrder = (steps: Steps): Steps =>
  steps.toSorted((a, b) => Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt) || a.seq - b.seq)

export const StepList = ({ steps }: { steps: Steps }) => {
  const { t, word } = useFileWords()
  return (
    <Timeline
      label={t('case.file.timeline')}
      items={inOrder(steps)
        .toReversed()
        .map((step) => ({
          id: String(step.seq),
          title: word('case.step', step.type),
          when: instantText(step.effectiveAt as Instant),
          office: [step.agency, step.officer].filter(Boolean).join(', '),
          icon: ICONS[step.type] ?? 'check',
          struck: step.withdrawn !== null,
          body: <StepBody step={step} />,
        }))}
    />
  )
}

const StepBody = ({ step }: { step: Steps[number] }) => {
  const { t, law } = useFileWords()
  const said = useSaid()(step)
  return (
    <>
      {said && <p>{step.withdrawn === null ? said : <s>{said}</s>}</p>}
      {step.withdrawn !== null && (
        <p>
          {step.withdrawn === ''
            ? t('case.timeline.withdrawn-silent')
            : t('case.timeline.withdrawn', { why: step.withdrawn })}
        </p>
      )}
      <p className="meta">
        {t('case.file.recorded-at', { when: instantText(step.recordedAt as Instant) })}
        {step.late > 0 && (
          <>
            {' '}
            <Badge tone="warn" icon="clock">
              {t('case.timeline.late', { days: step.late })}
            </Badge>
          </>
        )}
      </p>
      {step.because.length > 0 && <p className="meta">{law(step.because)}</p>}
    </>
  )
}
