import { Actions } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import type { BoardValue } from './board.web.tsx'
import { useIdentificationWords } from './words.web.tsx'

type Props = {
  readonly board: BoardValue
  /** Kinds of step, in the order of their buttons. */
  readonly steps: readonly string[]
}

/** Reasons that only say "this is not its time" need no disabled button; who is missing, and what, does. */
const SILENT: ReadonlySet<string> = new Set([
  'no-request',
  'no-proposal',
  'not-negative',
  'not-decided',
  'no-complaint',
  'once',
  'decided',
  'initial-done',
  'not-a-victim',
  'readOnly',
])

/** The acts of one block: what may be done now, and what may not with the reason. */
export const ActLinks = ({ board, steps }: Props) => {
  const { word, phrase } = useIdentificationWords()
  const acts = steps.flatMap((step) => board.actions.filter((one) => one.step === step))
  const isSilent = ({ step, whyNot }: (typeof acts)[number]) => {
    const why = whyNot?.replace('case.whyNot.', '') ?? ''
    // said once, beside the evidence, is enough
    return SILENT.has(why) || (why === 'proposal-open' && step !== 'evidence-noted')
  }
  const shown = acts.filter((one) => !isSilent(one))
  if (shown.length === 0) return null
  return (
    <Actions>
      {shown.map(({ step, to, whyNot }) =>
        whyNot === null ? (
          <LinkButton key={step} small icon="pen" to={`/files/${board.line.caseCode}/${to}`}>
            {word('identification.act', step)}
          </LinkButton>
        ) : (
          <Button key={step} small whyNot={phrase(whyNot)}>
            {word('identification.act', step)}
          </Button>
        ),
      )}
    </Actions>
  )
}
