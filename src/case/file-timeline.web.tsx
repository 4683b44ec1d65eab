import type { Instant } from '../kernel/day.ts'
import { Card } from '../kit/blocks.tsx'
import { instantText } from '../kit/format.ts'
import type { IconName } from '../kit/icon.tsx'
import { Timeline } from '../kit/timeline.tsx'
import type { FileValue } from './file.web.tsx'
import { useFileWords } from './file-words.web.tsx'

const ICONS: Readonly<Record<string, IconName>> = {
  received: 'home',
  'identity-recorded': 'pen',
  'needs-noted': 'work',
  'contact-agreed': 'phone',
  'rights-read': 'book',
  'lead-office-told': 'building',
  'companion-linked': 'people',
}

/** Everything that happened, the newest first, each with office, officer, both dates and its article. */
export const FileTimeline = ({ file }: { file: FileValue }) => {
  const { t } = useFileWords()
  return (
    <Card title={t('case.file.timeline')}>
      <StepList steps={file.timeline} />
    </Card>
  )
}

export const StepList = ({ steps }: { steps: FileValue['timeline'] }) => {
  const { t, word, law } = useFileWords()
  return (
    <Timeline
      label={t('case.file.timeline')}
      items={steps.toReversed().map((step) => ({
        id: String(step.seq),
        title: word('case.step', step.type),
        when: instantText(step.effectiveAt as Instant),
        office: [step.agency, step.officer].filter(Boolean).join(', '),
        icon: ICONS[step.type] ?? 'check',
        body: (
          <p className="meta">
            {t('case.file.recorded-at', { when: instantText(step.recordedAt as Instant) })}
            {step.because.length > 0 && <> · {law(step.because)}</>}
          </p>
        ),
      }))}
    />
  )
}
