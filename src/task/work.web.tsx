import { useState } from 'react'
import { z } from 'zod'
import { WORK_KINDS, type WorkKind } from '../case/work-kinds.ts'
import type { Day } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Card, EmptyState, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText } from '../kit/format.ts'
import { useMay } from '../kit/me.ts'
import { useSearch } from '../kit/route.ts'
import { Select } from '../kit/select.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import type { Group } from './bands.ts'
import { taskContract } from './contract.ts'
import { Item, type WorkItem } from './item.web.tsx'
import { TaskTabs } from './tabs.web.tsx'
import { kindOf, useTaskWords } from './words.web.tsx'

const filter = z.object({ kind: z.enum(WORK_KINDS).optional() })
const PAGE = 20

/** What the officer has to do, band after band; finding or receiving somebody is one press away. */
export const Work = () => {
  const { t } = useTaskWords()
  const mayFind = useMay('case.search')
  const asked = useAsk(taskContract.mine, {})
  return (
    <div className="stack">
      <PageTitle
        actions={
          mayFind && (
            <LinkButton to="/find" kind="main" icon="search">
              {t('task.find')}
            </LinkButton>
          )
        }
      >
        {t('task.title')}
      </PageTitle>
      <TaskTabs />
      <Asked of={asked} skeleton={<Skeleton kind="table" lines={6} />}>
        {(answer) => <Bands answer={answer} />}
      </Asked>
    </div>
  )
}

type Answer = OutputOf<typeof taskContract.mine>

const Bands = ({ answer }: { answer: Answer }) => {
  const { t, word, lang } = useTaskWords()
  const [{ kind }, setFilter] = useSearch(filter)
  const { items, near, more } = answer
  const today = answer.today as Day
  if (items.length === 0) return <EmptyState title={t('task.empty')}>{t('task.empty.body')}</EmptyState>
  const kinds = [...new Set(items.map((one) => one.kind))]
  const shown = kind === undefined ? items : items.filter((one) => one.kind === kind)
  const inGroup = (group: Group) => shown.filter((one) => one.group === group)
  const later = inGroup('later')
  const until = t('task.group.soon.until', { day: dayText(near as Day, { weekday: lang }) })
  return (
    <>
      {kinds.length > 1 && (
        <Select
          label={t('task.filter')}
          emptyText={t('task.filter.all')}
          options={kinds.map((value: WorkKind) => ({ value, text: kindOf(value, word) }))}
          value={kind}
          onChange={(next) => setFilter({ kind: next })}
        />
      )}
      <Band group="late" items={inGroup('late')} today={today} />
      <Band group="soon" items={inGroup('soon')} today={today} under={until} />
      <Band group="waiting" items={inGroup('waiting')} today={today} />
      {later.length > 0 && (
        <Disclosure summary={`${t('task.group.later')} (${later.length})`}>
          <Lines items={later} today={today} />
        </Disclosure>
      )}
      {more && <Banner>{t('task.beyond')}</Banner>}
    </>
  )
}

type BandProps = {
  readonly group: 'late' | 'soon' | 'waiting'
  readonly items: readonly WorkItem[]
  readonly today: Day
  readonly under?: string
}

const Band = ({ group, items, today, under }: BandProps) => {
  const { t } = useTaskWords()
  return (
    <Card title={`${t(`task.group.${group}`)} (${items.length})`}>
      {under && <p className="muted">{under}</p>}
      {items.length === 0 ? (
        <p className="muted">{t(`task.none.${group}`)}</p>
      ) : (
        <Lines items={items} today={today} />
      )}
    </Card>
  )
}

const Lines = ({ items, today }: { items: readonly WorkItem[]; today: Day }) => {
  const { t } = useTaskWords()
  const [shown, setShown] = useState(PAGE)
  return (
    <>
      <ul className="work-list">
        {items.slice(0, shown).map((item) => (
          <Item key={item.id} item={item} today={today} />
        ))}
      </ul>
      {items.length > shown && (
        <Button icon="down" onClick={() => setShown(shown + PAGE)}>
          {t('task.more')}
        </Button>
      )}
    </>
  )
}
