import { useState } from 'react'
import { ProblemBanner } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useSend } from '../kit/use-send.ts'
import { intakeContract } from './contract.ts'
import { useFindWords } from './find-words.web.tsx'
import type { Typed } from './typed.web.tsx'

const REASONS = ['person-is-here', 'hand-over', 'support', 'request-of-person'] as const

type Props = { readonly open: boolean; readonly onClose: () => void; readonly wanted: Typed }

/** Asking for a file that may be elsewhere. The answer never tells whether there is one. */
export const AskForFile = ({ open, onClose, wanted }: Props) => {
  const { t, word } = useFindWords()
  const [reason, setReason] = useState<(typeof REASONS)[number] | undefined>(undefined)
  const [error, setError] = useState<string | undefined>(undefined)
  const [isDone, setIsDone] = useState(false)
  const sender = useSend(intakeContract.ask, { refreshes: [] })
  const close = () => {
    setIsDone(false)
    setReason(undefined)
    setError(undefined)
    onClose()
  }
  const ask = async () => {
    if (!reason) return setError('err.choose')
    setError(undefined)
    const { name, birthYear, number } = wanted
    const outcome = await sender.send({ text: name, birthYear, number, reason })
    if (outcome.ok) setIsDone(true)
  }
  const actions = isDone ? (
    <Button kind="main" onClick={close}>
      {t('intake.ask.close')}
    </Button>
  ) : (
    <>
      <Button kind="main" busy={sender.sending} onClick={() => void ask()}>
        {t('intake.ask.send')}
      </Button>
      <Button kind="quiet" onClick={close}>
        {t('case.cancel')}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={close} title={t('intake.ask.title')} actions={actions}>
      {isDone ? (
        <Banner tone="good" live>
          {t('intake.ask.done')}
        </Banner>
      ) : (
        <div className="stack">
          <p>{t('intake.ask.body')}</p>
          <p className="muted">{t('intake.ask.honest')}</p>
          {sender.problem && <ProblemBanner problem={sender.problem} />}
          <Choice<(typeof REASONS)[number]>
            label={t('intake.ask.reason')}
            required
            options={REASONS.map((value) => ({ value, text: word('intake.reason', value) }))}
            value={reason}
            onChange={setReason}
            error={error}
          />
        </div>
      )}
    </Dialog>
  )
}
