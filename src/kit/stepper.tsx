import { Icon } from './icon.tsx'
import { useKitText } from './kit-text.ts'

export type StepState = 'done' | 'now' | 'later'

type Step = { readonly text: string; readonly state: StepState; readonly note?: string }

const ICONS = { done: 'check', now: 'next', later: 'clock' } as const

/** Where something stands on its way. The state is read out, not only coloured. */
export const Stepper = ({ label, steps }: { label: string; steps: readonly Step[] }) => {
  const t = useKitText()
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map(({ text, state, note }) => (
        <li key={text} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="step-head">
            {state !== 'later' && <Icon name={ICONS[state]} size={18} />}
            <span>
              {text}
              <span className="unseen">, {t(`step.${state}`)}</span>
            </span>
          </span>
          {note && <span className="step-note">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
