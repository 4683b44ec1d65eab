import type { Day, Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { dayText, instantText } from '../kit/format.ts'
import { useMe } from '../kit/me.ts'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import { officerContract, postContract } from './contract.ts'
import type { OfficerLine } from './officers.web.tsx'

type Proposal = OutputOf<typeof officerContract.list>['proposals'][number]
type Props = { readonly proposals: readonly Proposal[]; readonly officers: readonly OfficerLine[] }

const refreshes = [officerContract.list]

/** A role that sees personal data takes two administrators: one proposed it, another confirms. */
export const PostProposals = ({ proposals, officers }: Props) => {
  const { t, role } = useAdminWords()
  const me = useMe()
  const confirm = useSend(postContract.confirm, { refreshes })
  const decline = useSend(postContract.decline, { refreshes })
  const problem = confirm.problem ?? decline.problem
  const nameOf = (officerId: string) => officers.find(({ id }) => id === officerId)?.name ?? ''
  if (proposals.length === 0) return null
  return (
    <Card title={t('proposals.title')}>
      {problem && <ProblemBanner problem={problem} />}
      {proposals.map((one) => (
        <div className="row apart" key={one.proposalId}>
          <div>
            <div>
              {t('proposals.line', {
                name: nameOf(one.officerId),
                role: role(one.role),
                agency: one.agencyName,
                from: dayText(one.from as Day),
              })}
            </div>
            <div className="meta">
              {t('proposals.by', {
                name: nameOf(one.proposedBy),
                at: instantText(one.proposedAt as Instant),
                until: instantText(one.until as Instant),
              })}
            </div>
          </div>
          <Actions>
            <Button
              small
              {...(one.mayConfirm ? {} : { whyNot: t('proposals.confirm-not') })}
              busy={confirm.sending}
              onClick={async () => {
                const outcome = await confirm.send({ proposalId: one.proposalId })
                if (outcome.ok) toast(t('proposals.confirmed'))
              }}
            >
              {t('proposals.confirm')}
              <span className="unseen"> {nameOf(one.officerId)}</span>
            </Button>
            <Button
              small
              kind="quiet"
              busy={decline.sending}
              onClick={() => void decline.send({ proposalId: one.proposalId })}
            >
              {t(one.proposedBy === me.officer.id ? 'proposals.take-back' : 'proposals.decline')}
              <span className="unseen"> {nameOf(one.officerId)}</span>
            </Button>
          </Actions>
        </div>
      ))}
    </Card>
  )
}
