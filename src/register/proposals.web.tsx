import { useState } from 'react'
import type { Day, Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { Badge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, EmptyState, Facts, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { dayText, instantText } from '../kit/format.ts'
import { useMay } from '../kit/me.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useText } from '../kit/text.ts'
import { useAsk, useSend } from '../kit/use-send.ts'
import { personText } from '../person/text.ts'
import { registerContract } from './contract.ts'
import { NamedExports } from './named-exports.web.tsx'
import { useRegisterWords } from './register-words.web.tsx'
import { saveFile } from './save-file.web.tsx'

type Proposal = OutputOf<typeof registerContract.proposals>['proposals'][number]

/** The page of whoever agrees: exports with names that wait. */
export const ExportProposals = () => {
  const { t } = useRegisterWords()
  return (
    <div className="stack">
      <PageTitle under={t('register.proposals.under')}>{t('register.proposals')}</PageTitle>
      <Waiting />
      <NamedExports />
    </div>
  )
}

/** Exports with names that wait for a second person, or for being taken by the first. */
export const Waiting = () => {
  const { t } = useRegisterWords()
  const asked = useAsk(registerContract.proposals, {})
  const [password, setPassword] = useState<string | null>(null)
  return (
    <>
      {password && <Password of={password} />}
      <Asked of={asked} skeleton={<Skeleton lines={4} />}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <EmptyState title={t('register.proposals.none')} />
          ) : (
            proposals.map((one) => <One key={one.id} proposal={one} onTaken={setPassword} />)
          )
        }
      </Asked>
    </>
  )
}

/** Told once: the file does not open without it, and it goes another way than the file. */
export const Password = ({ of }: { of: string }) => {
  const { t } = useRegisterWords()
  return (
    <Banner tone="good" live title={t('register.password')}>
      <p className="code">{of}</p>
      <p>{t('register.password.how')}</p>
    </Banner>
  )
}

const REFRESHES = [registerContract.proposals, registerContract.exports, registerContract.namedExports]

const One = ({ proposal, onTaken }: { proposal: Proposal; onTaken: (password: string | null) => void }) => {
  const { t, word } = useRegisterWords()
  const person = useText(personText)
  const { own, answer, identity, columns, answeredBy } = proposal
  const told = [
    ...identity.map((one) => person(`person.${one}`)),
    ...columns.map((one) => word('register.column', one)),
  ]
  return (
    <Card title={t('register.proposal', { n: proposal.files, by: proposal.askedBy })}>
      <Facts
        rows={[
          { label: t('register.purpose'), value: word('register.purpose', proposal.purpose) },
          { label: t('register.reason'), value: proposal.reason ?? t('register.proposal.hidden') },
          { label: t('register.recipient'), value: proposal.recipient ?? t('register.proposal.hidden') },
          ...(proposal.destroyBy
            ? [{ label: t('register.destroyBy'), value: dayText(proposal.destroyBy as Day) }]
            : []),
          { label: t('register.columns'), value: told.join(', ') },
          { label: t('register.exports.at'), value: instantText(proposal.askedAt as Instant) },
          { label: t('register.proposal.until'), value: instantText(proposal.until as Instant) },
        ]}
      />
      {answer !== null && (
        <p className="row">
          <Badge tone={answer === 'agreed' ? 'good' : 'plain'}>{t(`register.proposal.${answer}`)}</Badge>{' '}
          {answeredBy}
        </p>
      )}
      {answer === null && <Answer proposal={proposal} />}
      {own && answer === 'agreed' && <Take id={proposal.id} onTaken={onTaken} />}
    </Card>
  )
}

const Answer = ({ proposal: { id, own } }: { proposal: Proposal }) => {
  const { t } = useRegisterWords()
  const sender = useSend(registerContract.answerProposal, { refreshes: REFRESHES })
  const answer = (agree: boolean) => void sender.send({ id, agree })
  return (
    <>
      {sender.problem && <ProblemBanner problem={sender.problem} />}
      <Actions>
        <Button
          kind="main"
          busy={sender.sending}
          onClick={() => answer(true)}
          {...(own ? { whyNot: t('register.proposal.own') } : {})}
        >
          {t('register.proposal.agree')}
        </Button>
        <Button kind="quiet" busy={sender.sending} onClick={() => answer(false)}>
          {t(own ? 'register.proposal.take-back' : 'register.proposal.decline')}
        </Button>
      </Actions>
    </>
  )
}

const Take = ({ id, onTaken }: { id: string; onTaken: (password: string | null) => void }) => {
  const { t } = useRegisterWords()
  const mayTake = useMay('register.export')
  const sender = useSend(registerContract.takeProposal, { refreshes: REFRESHES })
  const take = async () => {
    const outcome = await sender.send({ id })
    if (!outcome.ok) return
    saveFile(outcome.value)
    onTaken(outcome.value.password)
  }
  if (!mayTake) return null
  return (
    <>
      {sender.problem && <ProblemBanner problem={sender.problem} />}
      <Actions>
        <Button kind="main" icon="out" busy={sender.sending} onClick={() => void take()}>
          {t('register.proposal.take')}
        </Button>
      </Actions>
    </>
  )
}
