import { type FormEvent, useState } from 'react'
import { type Day, isDay } from '../kernel/day.ts'
import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, Facts, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { DayField } from '../kit/day-field.tsx'
import { dayText } from '../kit/format.ts'
import { useParams } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { caseContract } from './contract.ts'
import { Changes } from './entitled-changes.web.tsx'
import { EntitledList } from './entitled-list.web.tsx'
import { byAnswer, type Entitled, useEntitledWords } from './entitled-words.web.tsx'
import { FileTabs } from './file-tabs.web.tsx'
import './entitlements.css'

type Wanted = { readonly on: string | null; readonly since: string | null }

/** What the law gives one person on a day: item by item, why, what is missing, what changed. */
export const Entitlements = () => {
  const { code } = useParams<'code'>()
  const { t, regimeName } = useEntitledWords()
  const [wanted, setWanted] = useState<Wanted>({ on: null, since: null })
  const entitled = useAsk(caseContract.entitlements, { caseCode: code, ...wanted })
  const value = entitled.state === 'ready' ? entitled.value : undefined
  return (
    <div className="stack">
      <PageTitle
        under={
          <>
            <span className="code">{code}</span>
            {value &&
              ` · ${t('entitled.under', { regime: regimeName(value.regime), day: dayText(value.on as Day) })}`}
          </>
        }
        actions={
          <LinkButton to={`/files/${code}`} kind="quiet" icon="back" small>
            {t('entitled.back')}
          </LinkButton>
        }
      >
        {t('entitled.title')}
      </PageTitle>
      <FileTabs code={code} />
      <DaysForm onAsk={setWanted} />
      <Asked of={entitled} skeleton={<Skeleton lines={10} />}>
        {(told) => <Whole of={told} code={code} />}
      </Asked>
    </div>
  )
}

const DaysForm = ({ onAsk }: { readonly onAsk: (wanted: Wanted) => void }) => {
  const { t } = useEntitledWords()
  const [on, setOn] = useState('')
  const [since, setSince] = useState('')
  const wrong = (text: string) => (text !== '' && !isDay(text) ? 'err.day' : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wrong(on) || wrong(since)) return
    onAsk({ on: on || null, since: since || null })
  }
  return (
    <form className="card days-form" onSubmit={submit} noValidate aria-label={t('entitled.on')}>
      <DayField label={t('entitled.on')} value={on} onChange={setOn} error={wrong(on)} />
      <DayField
        label={t('entitled.since')}
        hint={t('entitled.since-hint')}
        value={since}
        onChange={setSince}
        error={wrong(since)}
      />
      <Actions>
        <Button type="submit">{t('entitled.ask')}</Button>
      </Actions>
    </form>
  )
}

const Whole = ({ of, code }: { readonly of: Entitled; readonly code: string }) => {
  const { t } = useEntitledWords()
  return (
    <>
      {of.stale && <Banner tone="warn">{t('entitled.stale')}</Banner>}
      {of.notVictim && <Banner tone="info">{t('entitled.not-victim')}</Banner>}
      {of.since !== null && <Changes of={of} />}
      {!of.notVictim &&
        (['due', 'unknown', 'not-due'] as const).map((is) => {
          const items = byAnswer(of.items, is)
          if (is === 'unknown' && items.length === 0) return null
          return (
            <Card key={is} title={t(`entitled.${is}`)}>
              <EntitledList of={items} told={of} code={code} />
            </Card>
          )
        })}
      <FactsCard of={of} />
    </>
  )
}

const SHOWN = [
  'is',
  'nationality',
  'age',
  'household',
  'healthCard',
  'canPayTravel',
  'inFacility',
  'location',
  'identifiedOn',
  'reportedOn',
] as const satisfies readonly (keyof Entitled['facts'])[]

const FactsCard = ({ of }: { readonly of: Entitled }) => {
  const { t, factText } = useEntitledWords()
  return (
    <Card title={t('entitled.facts')}>
      <Facts
        rows={SHOWN.map((fact) => ({
          label: t(`entitled.fact.${fact}`),
          value: factText(of, fact),
        }))}
      />
    </Card>
  )
}
