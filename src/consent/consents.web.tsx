import { useState } from 'react'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { ActLink } from '../case/file.web.tsx'
import { FileTabs } from '../case/file-tabs.web.tsx'
import type { Day } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { Badge } from '../kit/badge.tsx'
import { Actions, Card, EmptyState } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { dayText } from '../kit/format.ts'
import { useMay } from '../kit/me.ts'
import type { Problem } from '../kit/problem.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { consentContract } from './contract.ts'
import { useConsentWords } from './words.web.tsx'

type Value = OutputOf<typeof consentContract.list>
type Consent = Value['consents'][number]

/** What the person agreed to, and who sees the file today and why. */
export const Consents = () => {
  const { t } = useConsentWords()
  return (
    <ActPage title={t('consent.title')}>
      {(act) => (
        <>
          <FileTabs code={act.file.line.caseCode} />
          <Listed {...act} />
        </>
      )}
    </ActPage>
  )
}

const Listed = (act: ActProps) => {
  const list = useAsk(consentContract.list, { caseCode: act.file.line.caseCode })
  return (
    <Asked of={list} skeleton={<Skeleton lines={6} />}>
      {(value) => (
        <>
          <Given {...act} value={value} />
          <Readers value={value} />
        </>
      )}
    </Asked>
  )
}

const Given = ({ value, ...act }: ActProps & { value: Value }) => {
  const { t } = useConsentWords()
  return (
    <Card
      title={t('consent.title')}
      actions={<ActLink file={act.file} code="consent.give" text={t('consent.give')} />}
    >
      {value.consents.length === 0 ? (
        <EmptyState title={t('consent.none')}>{t('consent.none-body')}</EmptyState>
      ) : (
        <ul className="plain-list">
          {value.consents.map((one) => (
            <One key={one.consentId} {...act} consent={one} />
          ))}
        </ul>
      )}
      <p className="muted">{t('consent.contact')}</p>
    </Card>
  )
}

const day = (text: string) => dayText(text as Day)

const One = ({ consent, ...act }: ActProps & { consent: Consent }) => {
  const { t, word } = useConsentWords()
  const mayWrite = useMay('case.write')
  const [isAsked, setIsAsked] = useState(false)
  const { withdrawnOn, until, holds } = consent
  return (
    <li className="part stack">
      <div className="row apart">
        <b>
          {consent.agency}, {word('case.said.purpose', consent.purpose)}
        </b>
        <Badge tone={holds ? 'good' : 'plain'}>
          {withdrawnOn !== null
            ? t('consent.withdrawn', { day: day(withdrawnOn) })
            : holds || until === null
              ? t('consent.holds')
              : t('consent.ended', { day: day(until) })}
        </Badge>
      </div>
      <p>{consent.categories.map((one) => word('consent.category', one)).join('; ')}</p>
      <p className="meta">
        {t('consent.given-on', { day: day(consent.on) })},{' '}
        {until === null ? t('consent.no-end') : t('consent.until-day', { day: day(until) })} ·{' '}
        {word('consent.by', consent.by)}
        {consent.representative && ` (${word('consent.representative', consent.representative)})`} ·{' '}
        {word('consent.signed', consent.signed)}
      </p>
      {holds && mayWrite && (
        <Actions>
          <Button small onClick={() => setIsAsked(true)}>
            {t('consent.withdraw')}
          </Button>
        </Actions>
      )}
      {isAsked && <Withdraw {...act} consent={consent} onEnd={() => setIsAsked(false)} />}
    </li>
  )
}

const Withdraw = ({ consent, onEnd, ...act }: ActProps & { consent: Consent; onEnd: () => void }) => {
  const { t, word } = useConsentWords()
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const sender = useAct(consentContract.withdraw, {
    ...act,
    back: 'consent',
    refreshes: [consentContract.list],
  })
  const send = async () => {
    const outcome = await sender.send({ consentId: consent.consentId })
    if (outcome.ok && outcome.value) onEnd()
    else if (!outcome.ok) setProblem(outcome.problem)
  }
  return (
    <Dialog open onClose={onEnd} title={t('consent.withdraw.ask')}>
      {sender.staleBanner}
      {problem && <ProblemBanner problem={problem} />}
      <p>
        {consent.agency}, {word('case.said.purpose', consent.purpose)}
      </p>
      <p>{t('consent.withdraw.body')}</p>
      <Actions>
        <Button kind="main" busy={sender.sending} onClick={() => void send()}>
          {t('consent.withdraw')}
        </Button>
        <Button kind="quiet" onClick={onEnd}>
          {t('case.cancel')}
        </Button>
      </Actions>
    </Dialog>
  )
}

const Readers = ({ value }: { value: Value }) => {
  const { t, word } = useConsentWords()
  return (
    <Card title={t('consent.readers')}>
      <ul>
        {value.readers.map(({ agency, by }) => (
          <li key={`${agency} ${by}`}>
            {agency}: {word('consent.reader', by)}
          </li>
        ))}
      </ul>
      <p className="muted">{t('consent.readers.also')}</p>
    </Card>
  )
}
