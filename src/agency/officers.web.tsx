import { useState } from 'react'
import type { Day, Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Badge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Card, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText, instantText } from '../kit/format.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import { officerContract } from './contract.ts'
import { ManageOfficer } from './officer-manage.web.tsx'
import { NewOfficer } from './officer-new.web.tsx'
import { Resets } from './officer-resets.web.tsx'
import { PostProposals } from './post-proposals.web.tsx'

export type OfficerLine = OutputOf<typeof officerContract.list>['officers'][number]

/** Accounts, posts and second factors of the province's officers. */
export const Officers = () => {
  const { t } = useAdminWords()
  const officers = useAsk(officerContract.list, {})
  const [managedId, setManagedId] = useState<string | undefined>(undefined)
  return (
    <div className="stack">
      <PageTitle under={t('officers.under')}>{t('officers.title')}</PageTitle>
      <Asked of={officers} skeleton={<Skeleton kind="table" lines={8} />}>
        {(value) => {
          const managed = value.officers.find(({ id }) => id === managedId)
          return (
            <>
              {value.alone && <Banner title={t('officers.alone')}>{t('officers.alone-body')}</Banner>}
              <PostProposals proposals={value.proposals} officers={value.officers} />
              <Resets resets={value.resets} officers={value.officers} />
              <Card>
                <Disclosure summary={t('officers.new')}>
                  <NewOfficer alone={value.alone} />
                </Disclosure>
              </Card>
              <OfficerTable officers={value.officers} proposals={value.proposals} onManage={setManagedId} />
              {managed && (
                <ManageOfficer
                  officer={managed}
                  alone={value.alone}
                  onClose={() => setManagedId(undefined)}
                />
              )}
            </>
          )
        }}
      </Asked>
    </div>
  )
}

type Proposals = OutputOf<typeof officerContract.list>['proposals']
type TableProps = {
  readonly officers: readonly OfficerLine[]
  readonly proposals: Proposals
  readonly onManage: (id: string) => void
}

const OfficerTable = ({ officers, proposals, onManage }: TableProps) => {
  const { t, label } = useAdminWords()
  const columns: readonly Column<OfficerLine>[] = [
    {
      key: 'name',
      head: label('officer.name'),
      asTitle: true,
      sortBy: ({ name }) => name,
      cell: ({ name, login }) => (
        <>
          <b>{name}</b> <span className="meta">{login}</span>
        </>
      ),
    },
    {
      key: 'posts',
      head: t('officers.posts'),
      cell: (officer) => <Posts officer={officer} proposals={proposals} />,
    },
    { key: 'factors', head: t('officers.factors'), cell: (officer) => <Factors officer={officer} /> },
    {
      key: 'last',
      head: t('officers.last'),
      sortBy: ({ lastSignIn }) => lastSignIn ?? '',
      cell: ({ lastSignIn }) => (lastSignIn ? instantText(lastSignIn as Instant) : t('officers.never')),
    },
    {
      key: 'state',
      head: t('officers.state'),
      cell: (officer) => (
        <span className="nowrap">
          <State officer={officer} />
        </span>
      ),
    },
    {
      key: 'manage',
      head: t('officers.manage'),
      cell: ({ id, name }) => (
        <span className="row">
          <Button small onClick={() => onManage(id)}>
            {t('officers.manage')}
            <span className="unseen"> {name}</span>
          </Button>
          <LinkButton small kind="quiet" to={`/admin/can-see/${id}`}>
            {t('officers.sees')}
            <span className="unseen"> {name}</span>
          </LinkButton>
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('officers.caption')}
      hideCaption
      columns={columns}
      rows={officers}
      rowKey={({ id }) => id}
    />
  )
}

export const usePostText = () => {
  const { t, role } = useAdminWords()
  return (post: OfficerLine['posts'][number]) =>
    t('post.since', { role: role(post.role), agency: post.agencyName, from: dayText(post.from as Day) })
}

const Posts = ({ officer, proposals }: { officer: OfficerLine; proposals: Proposals }) => {
  const { t, role } = useAdminWords()
  const postText = usePostText()
  const held = officer.posts.filter(({ to }) => to === null)
  const pending = proposals.filter(({ officerId }) => officerId === officer.id)
  if (held.length + pending.length === 0) return <span className="muted">{t('officers.no-post')}</span>
  return (
    <>
      {held.map((post) => (
        <div key={post.postId}>{postText(post)}</div>
      ))}
      {pending.map((one) => (
        <div key={one.proposalId}>
          <Badge tone="warn" icon="clock">
            {t('officers.pending', { role: role(one.role) })}
          </Badge>
        </div>
      ))}
    </>
  )
}

const Factors = ({ officer }: { officer: OfficerLine }) => {
  const { t } = useAdminWords()
  if (officer.factors.length === 0) return <span className="muted">{t('officers.factors-none')}</span>
  return officer.factors.map((one) => t(`officers.factor.${one}`)).join(', ')
}

const State = ({ officer }: { officer: OfficerLine }) => {
  const { t } = useAdminWords()
  if (!officer.active) return <Badge icon="lock">{t('officers.disabled')}</Badge>
  if (officer.awaitsFirstSignIn) {
    return (
      <Badge tone="warn" icon="clock">
        {t('officers.awaits')}
      </Badge>
    )
  }
  return (
    <Badge tone="good" icon="check">
      {t('officers.active')}
    </Badge>
  )
}
