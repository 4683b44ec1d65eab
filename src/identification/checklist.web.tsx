import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { Badge, type Tone } from '../kit/badge.tsx'
import { Card } from '../kit/blocks.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText } from '../kit/format.ts'
import type { IconName } from '../kit/icon.tsx'
import { entryPapers, entryPaths } from '../law/entry-paths.ts'
import { procedureOn } from '../law/procedure.ts'
import type { ProcedureStep } from '../law/procedure-step.ts'
import type { Regime } from '../law/regime.ts'
import { ActLinks } from './act-link.web.tsx'
import type { BoardValue } from './board.web.tsx'
import { useIdentificationWords } from './words.web.tsx'
import { WrittenLine } from './written.web.tsx'

type Standing = BoardValue['steps'][number]

/** The law of a step, by its code; the server says where the file stands in it. */
const stepOf = (board: BoardValue, law: Regime, code: string): ProcedureStep | undefined => {
  const on = law === '2011' ? board.line.receivedOn : board.today
  const found = procedureOn(board.path, { on: on as Day })
  return isRefusal(found) ? undefined : found.value.find((one) => one.code === code)
}

const LOOKS = {
  done: { tone: 'good', icon: 'check' },
  now: { tone: 'info', icon: 'next' },
  later: { tone: 'plain', icon: 'clock' },
  'not-needed': { tone: 'plain', icon: 'close' },
  remind: { tone: 'warn', icon: 'info' },
} as const satisfies Record<Standing['is'], { tone: Tone; icon: IconName }>

const isLater = ({ is }: Standing) => is === 'later' || is === 'not-needed'

/** Where this file stands in the steps of its entry path: done, now, later, each with who, term, paper, article. */
export const Checklist = ({ board }: { readonly board: BoardValue }) => {
  const { t, say } = useIdentificationWords()
  const path = entryPaths[board.path]
  const open = board.steps.filter((one) => !isLater(one))
  const rest = board.steps.filter(isLater)
  return (
    <Card title={t('identification.steps')}>
      <p className="muted">{t('identification.steps.path', { letter: path.letter, path: say(path) })}</p>
      <Steps board={board} steps={open} />
      {rest.length > 0 && (
        <Disclosure summary={t('identification.step.more')}>
          <Steps board={board} steps={rest} />
        </Disclosure>
      )}
      {board.initial && (
        <div>
          <h3>{t('identification.initial')}</h3>
          <p>{t(`identification.initial.${board.initial.result}`)}</p>
          <WrittenLine of={board.initial} />
        </div>
      )}
      {board.returnPaper && (
        <div>
          <h3>{t('identification.return-paper')}</h3>
          {board.returnPaper.number && <p className="num">{board.returnPaper.number}</p>}
          <WrittenLine of={board.returnPaper} />
        </div>
      )}
      <ActLinks board={board} steps={['initial-verification-done', ...returnSteps(board)]} />
    </Card>
  )
}

/** The certificate of return belongs to those who come from abroad. */
const returnSteps = ({ path }: BoardValue): readonly string[] =>
  path === 'through-mission' || path === 'border-handover' || path === 'self-returned'
    ? ['return-certificate-issued']
    : []

const Steps = ({ board, steps }: { readonly board: BoardValue; readonly steps: readonly Standing[] }) => (
  <ol className="law-steps">
    {steps.map((one) => {
      const step = stepOf(board, one.law, one.code)
      return step && <OneStep key={`${one.law} ${one.code}`} standing={one} step={step} />
    })}
  </ol>
)

const OneStep = ({ standing, step }: { readonly standing: Standing; readonly step: ProcedureStep }) => {
  const { t, law, say, word } = useIdentificationWords()
  const { is, on } = standing
  return (
    <li data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
      <p className="row">
        <span className="code">{step.code}</span>
        <Badge {...LOOKS[is]}>
          {is === 'done' && on
            ? t('identification.step.done-on', { day: dayText(on as Day) })
            : t(`identification.step.${is}`)}
        </Badge>
      </p>
      <p>
        <b>{say(step.who)}:</b> {say(step.does)}
      </p>
      <p className="meta">
        {step.term && `${word('case.deadline', step.term)} · `}
        {step.papers.length > 0 &&
          `${t('identification.step.papers', { papers: step.papers.map((one) => say(entryPapers[one])).join(', ') })} · `}
        {law(step.because)}
        {!step.verified && ` · ${t('identification.unverified')}`}
      </p>
      {step.note && is !== 'done' && <p className="meta">{say(step.note)}</p>}
    </li>
  )
}
