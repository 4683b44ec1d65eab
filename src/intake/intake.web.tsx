import { useState } from 'react'
import type { Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Banner } from '../kit/banner.tsx'
import { PageTitle } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { DraftBanner, type DraftHold, useDraft } from '../kit/draft.tsx'
import { useForm } from '../kit/form.tsx'
import type { intakeContract } from './contract.ts'
import { blankIntake, intakeForm } from './intake-form.ts'
import { IntakeSheet } from './intake-sheet.web.tsx'
import { useIntakeWords } from './intake-words.web.tsx'
import { useOwnPlace } from './own-place.web.tsx'
import { Received } from './received.web.tsx'
import { forgetTyped, typedBefore } from './typed.web.tsx'

export type ReceivedCase = OutputOf<typeof intakeContract.receive>

/** Taking one person in. It begins with a search; a sheet that was begun before may be taken up again. */
export const Intake = () => {
  const { t } = useIntakeWords()
  const [typed] = useState(typedBefore)
  const [received, setReceived] = useState<ReceivedCase | undefined>(undefined)
  const [isResumed, setIsResumed] = useState(false)
  const place = useOwnPlace()
  const [start] = useState(() =>
    blankIntake({
      now: new Date().toISOString() as Instant,
      ...place,
      name: typed?.name ?? '',
      birthYear: typed?.birthYear ?? null,
      number: typed?.number ?? '',
    }),
  )
  const form = useForm({ schema: intakeForm, start })
  const kept = useDraft({ form, key: 'intake.receive' })
  const draft: DraftHold = {
    ...kept,
    resume: () => {
      kept.resume()
      setIsResumed(true)
    },
  }
  if (received) return <Received received={received} />
  return (
    <div className="stack">
      <PageTitle under={t('intake.receive.under')}>{t('intake.receive.title')}</PageTitle>
      <DraftBanner draft={draft} />
      {typed || isResumed ? (
        <IntakeSheet
          form={form}
          onReceived={async (next) => {
            await draft.drop()
            forgetTyped()
            setReceived(next)
          }}
        />
      ) : (
        <Banner
          tone="info"
          title={t('intake.receive.search-first')}
          actions={
            <LinkButton to="/find" kind="main" icon="search">
              {t('case.files.find')}
            </LinkButton>
          }
        >
          {t('intake.receive.search-first-body')}
        </Banner>
      )}
    </div>
  )
}
