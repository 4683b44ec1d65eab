import type { Day } from '../kernel/day.ts'
import { Badge } from '../kit/badge.tsx'
import { Actions, Card, EmptyState } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText } from '../kit/format.ts'
import type { Part } from './needs.web.tsx'
import { ActButton, type Board } from './plan-page.web.tsx'
import { usePlanWords } from './words.web.tsx'

type PlanVersion = Board['plans'][number]
type Goal = NonNullable<PlanVersion['goals']>[number]

/** The plan in force: goals, their actions, who does them by when, and what became of each. */
export const PlanCard = ({ act, onOpen }: Part) => {
  const { t } = usePlanWords()
  const { board, file } = act
  const plan = board.plans.at(-1)
  const before = board.plans.slice(0, -1).toReversed()
  const to = `/files/${file.line.caseCode}/plan/agree`
  const name = t(plan ? 'plan.agree.new' : 'plan.agree')
  const way =
    board.whyNot.agree === null ? (
      <LinkButton small icon="pen" to={to}>
        {name}
      </LinkButton>
    ) : (
      <ActButton board={board} act="agree" onOpen={() => undefined}>
        {name}
      </ActButton>
    )
  if (plan === undefined)
    return (
      <Card title={t('plan.plan.none')}>
        <EmptyState title={t('plan.plan.none')} action={way}>
          {t('plan.plan.none-body')}
        </EmptyState>
      </Card>
    )
  return (
    <Card title={t('plan.plan', { n: plan.planVersion })} actions={way}>
      <Agreed plan={plan} />
      <ol className="goals">
        {(plan.goals ?? []).map((goal) => (
          <GoalItem key={goal.goalId} goal={goal} board={board} onOpen={onOpen} />
        ))}
      </ol>
      {before.length > 0 && (
        <Disclosure summary={t('plan.plan.before', { n: before.length })}>
          {before.map((one) => (
            <div key={one.planVersion}>
              <h3>{t('plan.plan', { n: one.planVersion })}</h3>
              <Agreed plan={one} />
              <ul>
                {(one.goals ?? []).map((goal) => (
                  <li key={goal.goalId}>
                    {goal.text}
                    {goal.actions.length > 0 && `: ${goal.actions.map(({ what }) => what).join('; ')}`}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Disclosure>
      )}
      {board.finishedOn === null && (
        <Actions>
          <ActButton board={board} act="finish" onOpen={() => onOpen('finish')}>
            {t('plan.finish')}
          </ActButton>
        </Actions>
      )}
    </Card>
  )
}

const Agreed = ({ plan }: { plan: PlanVersion }) => {
  const { t } = usePlanWords()
  const { on, agreedBy, signed } = plan
  const by = t(`plan.agreedBy.${agreedBy}`)
  return (
    <p className="meta">
      {t('plan.plan.agreed', { day: dayText(on as Day), by, signed: t(`plan.signed.${signed}`) })}
    </p>
  )
}

type GoalProps = { readonly goal: Goal; readonly board: Board; readonly onOpen: Part['onOpen'] }

const GoalItem = ({ goal, board, onOpen }: GoalProps) => {
  const { t, word } = usePlanWords()
  const mayEnd = board.whyNot.endAction === null
  return (
    <li>
      <h3>
        {goal.text} <Badge>{word('plan.domain', goal.domain)}</Badge>
      </h3>
      {goal.actions.length === 0 && <p className="muted">{t('plan.actions.none')}</p>}
      <ul className="plan-actions">
        {goal.actions.map((action) => {
          const ended = board.ended.findLast(({ actionId }) => actionId === action.actionId)
          const isLate = !ended && action.by !== null && action.by < board.today
          return (
            <li key={action.actionId}>
              <div>
                <p>{action.what}</p>
                <p className="meta">
                  {[
                    action.who,
                    action.by === null ? '' : t('plan.action.by.said', { day: dayText(action.by) }),
                    ended?.note ?? '',
                  ]
                    .filter((text) => text !== '')
                    .join(' · ')}
                </p>
              </div>
              <div className="row">
                {ended && (
                  <Badge
                    tone={ended.result === 'done' ? 'good' : 'plain'}
                    icon={ended.result === 'done' ? 'check' : 'close'}
                  >
                    {t(`plan.result.${ended.result}`)} {dayText(ended.on as Day)}
                  </Badge>
                )}
                {!ended && (
                  <Badge tone={isLate ? 'warn' : 'info'} icon="clock">
                    {t(isLate ? 'plan.action.late' : 'plan.open')}
                  </Badge>
                )}
                {!ended && mayEnd && (
                  <Button small kind="quiet" onClick={() => onOpen({ actionId: action.actionId })}>
                    {t('plan.endAction')}
                    <span className="unseen">: {action.what}</span>
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </li>
  )
}
