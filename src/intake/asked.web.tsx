import { useState } from 'react'
import { LineCard } from '../case/line.web.tsx'
import { caseText } from '../case/text.ts'
import { saidFileText } from '../case/text-said-file.ts'
import { useWords } from '../case/words.web.tsx'
import { PURPOSES } from '../course/step-parts.ts'
import type { Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { Actions, Card, EmptyState, Facts, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { instantText, todayHere } from '../kit/format.ts'
import { Select } from '../kit/select.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { joined } from '../kit/text.ts'
import { toast } from '../kit/toast.tsx'
import { useAsk, useSend } from '../kit/use-send.ts'
import { intakeContract } from './contract.ts'
import { askedText } from './text-asked.ts'
import { findText } from './text-find.ts'

const text = joined(caseText, findText, askedText, saidFileText)
const useAskedWords = () => useWords(text)

type Request = OutputOf<typeof intakeContract.asked>['requests'][number]

/** The case manager's list: who asks for a file, what they looked for, which files may be meant. */
export const AskedFiles = () => {
  const { t } = useAskedWords()
  const asked = useAsk(intakeContract.asked, {})
  return (
    <div className="stack">
      <PageTitle under={t('intake.asked.under')}>{t('intake.asked.title')}</PageTitle>
      <Asked of={asked} skeleton={<Skeleton kind="table" lines={4} />}>
        {({ requests }) =>
          requests.length === 0 ? (
            <EmptyState title={t('intake.asked.none')}>{t('intake.asked.none-body')}</EmptyState>
          ) : (
            requests.map((one) => <OneRequest key={one.id} request={one} />)
          )
        }
      </Asked>
    </div>
  )
}

type Purpose = (typeof PURPOSES)[number]

const NOTHING = 'nothing'

const OneRequest = ({ request }: { request: Request }) => {
  const { t, word } = useAskedWords()
  const [give, setGive] = useState<string | undefined>(undefined)
  const [error, setError] = useState<string | undefined>(undefined)
  const [purpose, setPurpose] = useState<Purpose | undefined>(undefined)
  const sender = useSend(intakeContract.answer, { refreshes: [intakeContract.asked] })
  const answer = async () => {
    if (give === undefined) return setError('err.choose')
    setError(undefined)
    const outcome = await sender.send({
      id: request.id,
      give: give === NOTHING ? null : give,
      purpose: purpose ?? null,
    })
    if (outcome.ok) toast(t('intake.asked.done'))
  }
  const options = [
    ...request.lines.map(({ caseCode }) => ({
      value: caseCode,
      text: t('intake.asked.give', { code: caseCode }),
      hint: t('intake.asked.give-hint'),
    })),
    { value: NOTHING, text: t('intake.asked.nothing') },
  ]
  return (
    <Card title={request.agency}>
      <Facts
        rows={[
          { label: t('intake.asked.when'), value: instantText(request.askedAt as Instant) },
          { label: t('intake.asked.who'), value: request.officer },
          { label: t('intake.ask.reason'), value: word('intake.reason', request.reason) },
          { label: t('intake.asked.looked-for'), value: request.text ?? t('intake.asked.hidden') },
        ]}
      />
      <h3>{t('intake.asked.candidates')}</h3>
      {request.lines.length === 0 ? (
        <p className="muted">{t('intake.asked.no-candidates')}</p>
      ) : (
        <ul className="line-list">
          {request.lines.map((line) => (
            <LineCard key={line.caseCode} line={line} today={todayHere(new Date())} />
          ))}
        </ul>
      )}
      <Choice
        label={t('intake.asked.choose')}
        options={options}
        value={give}
        onChange={setGive}
        error={error}
      />
      {give !== undefined && give !== NOTHING && (
        <Select<Purpose>
          label={t('intake.asked.ground')}
          hint={t('intake.asked.ground.hint')}
          required={false}
          emptyText={t('intake.asked.ground.task')}
          options={PURPOSES.map((value) => ({ value, text: word('case.said.purpose', value) }))}
          value={purpose}
          onChange={setPurpose}
        />
      )}
      {sender.problem && <ProblemBanner problem={sender.problem} />}
      <Actions>
        <Button kind="main" busy={sender.sending} onClick={() => void answer()}>
          {t('intake.asked.send')}
        </Button>
      </Actions>
    </Card>
  )
}
