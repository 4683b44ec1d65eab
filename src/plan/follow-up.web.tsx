import type { Day } from '../kernel/day.ts'
import { Badge, DeadlineBadge, type Tone } from '../kit/badge.tsx'
import { Card, Num } from '../kit/blocks.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { dayText } from '../kit/format.ts'
import type { Part } from './needs.web.tsx'
import { ActButton, type Board } from './plan-page.web.tsx'
import { usePlanWords } from './words.web.tsx'

type Risk = Board['visits'][number]['risk']

/** Clocks may be red, people never: a high risk is a warning. */
const RISK: { readonly [R in Risk]: Tone } = { low: 'good', medium: 'info', high: 'warn' }

/** When somebody looks in next, the risk as it was seen last, and the visits so far. */
export const FollowUpCard = ({ act, onOpen }: Part) => {
  const { t } = usePlanWords()
  const { board } = act
  const { nextVisit, visits } = board
  const last = visits.at(-1)
  return (
    <Card
      title={t('plan.visits')}
      actions={
        <ActButton board={board} act="visit" onOpen={() => onOpen('visit')}>
          {t('plan.visit')}
        </ActButton>
      }
    >
      {last && (
        <p className="row">
          {t('plan.risk.now', { day: dayText(last.on as Day) })}:{' '}
          <Badge tone={RISK[last.risk]}>{t(`plan.risk.${last.risk}`)}</Badge>
        </p>
      )}
      {nextVisit && (
        <div>
          <DeadlineBadge due={nextVisit.on as Day} today={board.today as Day} what={t('plan.next')} />
          <p className="meta">{t(`plan.next.${nextVisit.by}`)}</p>
          {nextVisit.by === 'agreed' && last?.nextHow && (
            <p className="meta">
              {t('plan.next.how', { how: t(`plan.how.${last.nextHow}`) })}
              {last.nextTime && `, ${t('plan.next.time', { time: last.nextTime })}`}
            </p>
          )}
        </div>
      )}
      <DataTable
        caption={t('plan.visits')}
        hideCaption
        empty={<p className="muted">{t('plan.visits.none')}</p>}
        rows={visits.toReversed()}
        rowKey={({ seq }) => String(seq)}
        columns={[
          { key: 'on', head: t('plan.on'), cell: ({ on }) => <Num>{dayText(on as Day)}</Num>, asTitle: true },
          { key: 'how', head: t('plan.how'), cell: ({ how }) => t(`plan.how.${how}`) },
          {
            key: 'risk',
            head: t('plan.risk'),
            cell: ({ risk }) => <Badge tone={RISK[risk]}>{t(`plan.risk.${risk}`)}</Badge>,
          },
          { key: 'note', head: t('plan.note'), cell: ({ note }) => note ?? '' },
        ]}
      />
    </Card>
  )
}

/** 3, 6, 12 and 24 months: when it is to be asked, and what was found. */
export const OutcomesCard = ({ act, onOpen }: Part) => {
  const { t } = usePlanWords()
  const { board } = act
  return (
    <Card
      title={t('plan.outcomes')}
      actions={
        <ActButton board={board} act="noteOutcome" onOpen={() => onOpen('outcome')}>
          {t('plan.noteOutcome')}
        </ActButton>
      }
    >
      {board.outcomes.length === 0 ? (
        <p className="muted">{t('plan.outcomes.none')}</p>
      ) : (
        <ol className="outcomes">
          {board.outcomes.map(({ month, dueOn, noted }) => (
            <li key={month} className={noted ? 'noted' : undefined}>
              <b>{t(`plan.month.${month}`)}</b>
              {noted ? (
                <>
                  <span>{t(`plan.scale.${noted.scale}`)}</span>
                  <span className="meta">{dayText(noted.on as Day)}</span>
                  {noted.note && <span className="meta">{noted.note}</span>}
                </>
              ) : (
                <span className="meta">{t('plan.outcome.due', { day: dayText(dueOn as Day) })}</span>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

export const ServicesCard = ({ act, onOpen }: Part) => {
  const { t, serviceName } = usePlanWords()
  const { board } = act
  const actions = board.plans.flatMap(({ goals }) => (goals ?? []).flatMap((goal) => goal.actions))
  return (
    <Card
      title={t('plan.services')}
      actions={
        <ActButton board={board} act="giveService" onOpen={() => onOpen('service')}>
          {t('plan.giveService')}
        </ActButton>
      }
    >
      <DataTable
        caption={t('plan.services')}
        hideCaption
        empty={<p className="muted">{t('plan.services.none')}</p>}
        rows={board.services.toReversed()}
        rowKey={({ seq }) => String(seq)}
        columns={[
          {
            key: 'service',
            head: t('plan.service'),
            cell: ({ service }) => serviceName(service),
            asTitle: true,
          },
          { key: 'on', head: t('plan.on'), cell: ({ on }) => <Num>{dayText(on as Day)}</Num> },
          { key: 'provider', head: t('plan.provider'), cell: ({ provider }) => provider ?? '' },
          {
            key: 'action',
            head: t('plan.action.what'),
            cell: (one) => actions.find(({ actionId }) => actionId === one.actionId)?.what ?? '',
          },
          { key: 'note', head: t('plan.note'), cell: ({ note }) => note ?? '' },
        ]}
      />
    </Card>
  )
}
