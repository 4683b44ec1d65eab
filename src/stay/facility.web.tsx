import { useState } from 'react'
import { LineLink } from '../case/line.web.tsx'
import type { Day } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Badge, DeadlineBadge } from '../kit/badge.tsx'
import { Card, EmptyState, PageTitle } from '../kit/blocks.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { dayText } from '../kit/format.ts'
import { Select } from '../kit/select.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { stayContract } from './contract.ts'
import { PlacesCard } from './places.web.tsx'
import { useStayWords } from './words.web.tsx'
import './stay.css'

type Value = OutputOf<typeof stayContract.facility>
type Person = Value['people'][number]

/** Who stays in the facility today, by place, and whose paid days end next. */
export const Facility = () => {
  const { t } = useStayWords()
  const [facilityId, setFacilityId] = useState<string | undefined>(undefined)
  const asked = useAsk(stayContract.facility, { facilityId: facilityId ?? null })
  const value = asked.state === 'ready' ? asked.value : undefined
  return (
    <div className="stack">
      <PageTitle under={value?.facility?.name}>{t('stay.facility.title')}</PageTitle>
      {value && value.choice.length > 1 && (
        <Select
          label={t('stay.facility.choose')}
          required={false}
          options={value.choice.map(({ id, name }) => ({ value: id, text: name }))}
          value={facilityId ?? value.facility?.id}
          onChange={setFacilityId}
        />
      )}
      <Asked of={asked} skeleton={<Skeleton kind="table" lines={6} />}>
        {(ready) => <Staying value={ready} />}
      </Asked>
    </div>
  )
}

const Staying = ({ value }: { value: Value }) => {
  const { t } = useStayWords()
  const { facility, people } = value
  if (facility === null) return <EmptyState title={t('stay.facility.none')} />
  return (
    <>
      <PlacesCard value={value} />
      {people.length === 0 ? (
        <EmptyState title={t('stay.facility.empty', { facility: facility.name })} />
      ) : (
        <People value={value} />
      )}
    </>
  )
}

const People = ({ value }: { value: Value }) => {
  const { t, word } = useStayWords()
  const today = value.today as Day
  return (
    <Card title={t('stay.facility.people')}>
      <DataTable<Person>
        caption={t('stay.facility.people')}
        hideCaption
        rows={value.people}
        rowKey={({ line }) => line.caseCode}
        columns={[
          {
            key: 'who',
            head: t('stay.facility.who'),
            asTitle: true,
            cell: ({ line }) => <LineLink line={line} />,
          },
          {
            key: 'place',
            head: t('stay.place'),
            sortBy: ({ place }) => place,
            cell: ({ place, away }) => (
              <>
                {word('stay.place', place)} {away && <Badge tone="warn">{t('stay.facility.away')}</Badge>}
              </>
            ),
          },
          {
            key: 'from',
            head: t('stay.from'),
            sortBy: ({ from }) => from,
            cell: ({ from }) => dayText(from as Day),
          },
          {
            key: 'present',
            head: t('stay.facility.days'),
            num: true,
            sortBy: ({ present }) => present,
            cell: ({ present }) => present,
          },
          {
            key: 'cap',
            head: t('stay.facility.cap'),
            sortBy: ({ daysLeft }) => daysLeft ?? Number.MAX_SAFE_INTEGER,
            cell: (one) =>
              one.paidUntil === null ? (
                t('stay.limit.unknown')
              ) : (
                <DeadlineBadge due={one.paidUntil as Day} today={today} />
              ),
          },
        ]}
      />
    </Card>
  )
}
