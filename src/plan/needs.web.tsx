import type { Day } from '../kernel/day.ts'
import { Badge, type Tone } from '../kit/badge.tsx'
import { Card, Facts } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { dayText } from '../kit/format.ts'
import { type Change, changesOf, type DomainLine, heightOf, type NeedLevel } from './change.ts'
import type { Open } from './plan.web.tsx'
import { ActButton, type PlanAct } from './plan-page.web.tsx'
import { usePlanWords } from './words.web.tsx'

export type Part = { readonly act: PlanAct; readonly onOpen: (open: Open) => void }

const TONES: { readonly [C in Change]: Tone } = {
  better: 'good',
  worse: 'warn',
  same: 'plain',
  first: 'plain',
  unknown: 'plain',
  never: 'plain',
}

/** As many assessments side by side as can be read; the earlier ones stay in the timeline. */
const SHOWN = 4

/** Ten domains, each with a word and a bar for every assessment, and which way it went. */
export const NeedsCard = ({ act }: Part) => {
  const { t, word } = usePlanWords()
  const { board, file } = act
  const shown = board.assessments.slice(-SHOWN)
  const last = shown.at(-1)
  const lines = changesOf(shown)
  const never = lines.filter(({ change }) => change === 'never')
  const columns: readonly Column<DomainLine>[] = [
    {
      key: 'domain',
      head: t('plan.needs.domain'),
      cell: ({ domain }) => <b>{word('plan.domain', domain)}</b>,
      asTitle: true,
    },
    ...shown.map(
      (one, index): Column<DomainLine> => ({
        key: String(one.seq),
        head: dayText(one.on as Day),
        cell: ({ levels }) => <Level level={levels[index] ?? 'not-assessed'} />,
      }),
    ),
    {
      key: 'change',
      head: t('plan.needs.change'),
      cell: ({ change }) => <Badge tone={TONES[change]}>{word('plan.change', change)}</Badge>,
    },
  ]
  const to = `/files/${file.line.caseCode}/plan/assess`
  return (
    <Card
      title={t('plan.needs')}
      actions={
        board.whyNot.assess === null ? (
          <LinkButton small icon="pen" to={to}>
            {t('plan.assess')}
          </LinkButton>
        ) : (
          <ActButton board={board} act="assess" onOpen={() => undefined}>
            {t('plan.assess')}
          </ActButton>
        )
      }
    >
      {last === undefined ? (
        <p className="muted">{t('plan.needs.none')}</p>
      ) : (
        <>
          <DataTable
            caption={t('plan.needs')}
            hideCaption
            columns={columns}
            rows={lines.filter(({ change }) => change !== 'never')}
            rowKey={({ domain }) => domain}
          />
          {never.length > 0 && (
            <p className="muted">
              {t('plan.needs.never', {
                domains: never.map(({ domain }) => word('plan.domain', domain)).join(', '),
              })}
            </p>
          )}
          <Facts
            rows={[
              { label: t('plan.education'), value: word('plan.education', last.education ?? 'unknown') },
              { label: t('plan.family'), value: word('plan.family', last.family ?? 'unknown') },
              ...(last.note ? [{ label: t('plan.note'), value: last.note }] : []),
            ]}
          />
        </>
      )}
    </Card>
  )
}

const STEPS = [1, 2, 3] as const

/** The word says it; the bar beside it is for the eye alone. */
const Level = ({ level }: { level: NeedLevel }) => {
  const { word } = usePlanWords()
  const height = heightOf(level)
  return (
    <span className={`need need-${level}`}>
      <span className="need-bar" aria-hidden="true">
        {height !== undefined &&
          STEPS.map((one) => <i key={one} className={one <= height ? 'on' : undefined} />)}
      </span>
      {word('plan.level', level)}
    </span>
  )
}
