import { useState } from 'react'
import type { Day } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Badge } from '../kit/badge.tsx'
import { Card, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText, todayHere } from '../kit/format.ts'
import { useLang } from '../kit/lang.ts'
import { useMay } from '../kit/me.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import { agencyKindName, agencyKinds, isAgencyKindCode } from './agency-kinds.ts'
import { ManageAgency } from './agency-manage.web.tsx'
import { NewAgency } from './agency-new.web.tsx'
import { agencyContract } from './contract.ts'

export type AgencyLine = OutputOf<typeof agencyContract.list>['agencies'][number]

/** Offices as they stand today, each with the names it bore. */
export const Agencies = () => {
  const { t } = useAdminWords()
  const mayManage = useMay('agency.manage')
  const agencies = useAsk(agencyContract.list, {})
  const [managedId, setManagedId] = useState<string | undefined>(undefined)
  return (
    <div className="stack">
      <PageTitle under={t('agencies.under')}>{t('agencies.title')}</PageTitle>
      {mayManage && (
        <Card>
          <Disclosure summary={t('agencies.new')}>
            <NewAgency />
          </Disclosure>
        </Card>
      )}
      <Asked of={agencies} skeleton={<Skeleton kind="table" lines={10} />}>
        {(value) => {
          const managed = value.agencies.find(({ agencyId }) => agencyId === managedId)
          return (
            <>
              <AgencyTable agencies={value.agencies} {...(mayManage ? { onManage: setManagedId } : {})} />
              {managed && <ManageAgency agency={managed} onClose={() => setManagedId(undefined)} />}
            </>
          )
        }}
      </Asked>
    </div>
  )
}

type TableProps = { readonly agencies: readonly AgencyLine[]; readonly onManage?: (id: string) => void }

const AgencyTable = ({ agencies, onManage }: TableProps) => {
  const { t, label } = useAdminWords()
  const lang = useLang()
  // a kind that no longer exists is called what it was called last
  const kindText = (code: string) => {
    if (!isAgencyKindCode(code)) return code
    const named = agencyKindName(code, todayHere(new Date())) ?? agencyKinds[code].names.at(-1)
    return named?.[lang] ?? code
  }
  const columns: readonly Column<AgencyLine>[] = [
    {
      key: 'name',
      head: t('agencies.name'),
      asTitle: true,
      sortBy: ({ name }) => name[lang],
      cell: ({ name }) => name[lang],
    },
    {
      key: 'kind',
      head: label('agency.kind'),
      sortBy: ({ kind }) => kindText(kind),
      cell: ({ kind }) => kindText(kind),
    },
    {
      key: 'state',
      head: t('agencies.state'),
      cell: ({ open }) => (
        <Badge tone={open ? 'good' : 'plain'} icon={open ? 'check' : 'close'}>
          {t(open ? 'agencies.open' : 'agencies.shut')}
        </Badge>
      ),
    },
    { key: 'history', head: t('agencies.history'), cell: (agency) => <History agency={agency} /> },
  ]
  const manage: Column<AgencyLine> = {
    key: 'manage',
    head: t('agencies.manage'),
    cell: ({ agencyId, name }) => (
      <Button small onClick={() => onManage?.(agencyId)}>
        {t('agencies.manage')}
        <span className="unseen"> {name[lang]}</span>
      </Button>
    ),
  }
  return (
    <DataTable
      caption={t('agencies.caption')}
      hideCaption
      columns={onManage ? [...columns, manage] : columns}
      rows={agencies}
      rowKey={({ agencyId }) => agencyId}
    />
  )
}

const History = ({ agency }: { agency: AgencyLine }) => {
  const { t } = useAdminWords()
  const lang = useLang()
  return agency.history.map(({ from, to, name, citation, verified }) => (
    <div key={from}>
      <span className="num">
        {t('agencies.period', {
          from: dayText(from as Day),
          to: to ? dayText(to as Day) : t('agencies.now'),
        })}
      </span>
      {agency.history.length > 1 && <div>{name[lang]}</div>}
      <div className="meta">
        {citation} {!verified && t('agencies.unverified')}
      </div>
    </div>
  ))
}
