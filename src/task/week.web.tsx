import { useState } from 'react'
import { z } from 'zod'
import { addDays, type Day, weekday } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { Badge } from '../kit/badge.tsx'
import { Actions, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { dayText } from '../kit/format.ts'
import type { Problem } from '../kit/problem.ts'
import { useSearch } from '../kit/route.ts'
import { ask } from '../kit/send.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useText } from '../kit/text.ts'
import { useAsk } from '../kit/use-send.ts'
import { lawText } from '../law/text.ts'
import { saveBytes } from '../register/save-file.web.tsx'
import { taskContract } from './contract.ts'
import type { WorkItem } from './item.web.tsx'
import { TaskTabs } from './tabs.web.tsx'
import { spread, WEEKS_SHOWN, type WeekDay, weekOf } from './week-days.ts'
import { kindOf, useTaskWords } from './words.web.tsx'
import './task.css'

type Answer = OutputOf<typeof taskContract.mine>

const place = z.object({
  week: z.coerce
    .number()
    .int()
    .min(0)
    .max(WEEKS_SHOWN - 1)
    .optional(),
})

/** One week on a page that prints: what falls due on which day, with the days that are not worked. */
export const WorkWeek = () => {
  const { t } = useTaskWords()
  const asked = useAsk(taskContract.mine, {})
  return (
    <div className="stack">
      <PageTitle>{t('task.week.title')}</PageTitle>
      <TaskTabs />
      <Asked of={asked} skeleton={<Skeleton kind="table" lines={7} />}>
        {(answer) => <Week answer={answer} />}
      </Asked>
    </div>
  )
}

const Week = ({ answer }: { answer: Answer }) => {
  const { t } = useTaskWords()
  const [{ week = 0 }, setPlace] = useSearch(place)
  const today = answer.today as Day
  const monday = addDays(weekOf(today), week * 7)
  const { days, before } = spread(answer.items, { monday, today })
  const from = dayText(monday)
  const to = dayText(addDays(monday, 6))
  return (
    <>
      <div className="row apart">
        <h2>{t('task.week.of', { from, to })}</h2>
        <span className="row no-print">
          {week > 0 && (
            <Button small icon="back" onClick={() => setPlace({ week: week === 1 ? undefined : week - 1 })}>
              {t('task.week.before')}
            </Button>
          )}
          {week < WEEKS_SHOWN - 1 && (
            <Button small icon="next" onClick={() => setPlace({ week: week + 1 })}>
              {t('task.week.after')}
            </Button>
          )}
        </span>
      </div>
      <p className="muted">{t('task.week.all-printed')}</p>
      {week === 0 && before.length > 0 && (
        <section className="week-day" aria-label={t('task.week.late', { n: before.length })}>
          <h3>{t('task.week.late', { n: before.length })}</h3>
          <Lines items={before} dated />
        </section>
      )}
      <ol className="week">
        {days.map((one) => (
          <OneDay key={one.on} one={one} today={today} odd={answer.days} />
        ))}
      </ol>
      <SaveWeek />
    </>
  )
}

type DayProps = { one: WeekDay<WorkItem>; today: Day; odd: Answer['days'] }

const OneDay = ({ one, today, odd }: DayProps) => {
  const { t, lang } = useTaskWords()
  const law = useText(lawText)
  const { on, items } = one
  const special = odd.find((day) => day.on === on)
  const isOff = special ? special.kind !== 'swapped-working' : weekday(on) >= 6
  const kinds = ['holiday', 'compensatory', 'swapped-working'] as const
  const kind = kinds.find((code) => code === special?.kind) ?? (isOff ? ('weekend' as const) : null)
  const look = ['week-day', isOff && 'off', on === today && 'today'].filter(Boolean).join(' ')
  return (
    <li className={look}>
      <div className="row">
        <h3>{dayText(on, { weekday: lang })}</h3>
        {on === today && <Badge tone="info">{t('task.week.today')}</Badge>}
        {kind && <Badge icon="calendar">{law(`law.day.${kind}`)}</Badge>}
      </div>
      {items.length === 0 ? <p className="muted">{t('task.week.none')}</p> : <Lines items={items} />}
    </li>
  )
}

const Lines = ({ items, dated = false }: { items: readonly WorkItem[]; dated?: boolean }) => {
  const { t, word } = useTaskWords()
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <span className="code">{item.caseCode}</span> {kindOf(item.kind, word)}
          {dated && item.due !== null && <span className="nowrap"> · {dayText(item.due as Day)}</span>}
          {item.group === 'waiting' && (
            <span className="muted"> · {t('task.waits', { who: word('task.by', item.by) })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

const SaveWeek = () => {
  const { t } = useTaskWords()
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const save = async () => {
    const outcome = await ask(taskContract.calendar, {})
    if (!outcome.ok) return setProblem(outcome.problem)
    setProblem(undefined)
    saveBytes(new TextEncoder().encode(outcome.value.content), {
      fileName: 'lich.ics',
      mime: 'text/calendar',
    })
  }
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <Actions>
        <Button kind="main" icon="print" onClick={() => window.print()}>
          {t('task.week.print')}
        </Button>
        <Button icon="calendar" onClick={() => void save()}>
          {t('task.week.save')}
        </Button>
      </Actions>
      <p className="muted no-print">{t('task.week.save.hint')}</p>
    </>
  )
}
