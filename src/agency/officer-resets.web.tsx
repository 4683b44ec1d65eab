import { useState } from 'react'
import type { Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { instantText } from '../kit/format.ts'
import { useSend } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import { officerContract } from './contract.ts'
import type { OfficerLine } from './officers.web.tsx'
import { OneTimePassword } from './one-time-password.web.tsx'

type Reset = OutputOf<typeof officerContract.list>['resets'][number]
type Props = { readonly resets: readonly Reset[]; readonly officers: readonly OfficerLine[] }

/** A new first sign-in takes two administrators: one asks, another agrees. */
export const Resets = ({ resets, officers }: Props) => {
  const { t } = useAdminWords()
  const [password, setPassword] = useState<string | undefined>(undefined)
  const approve = useSend(officerContract.approveReset, { refreshes: [officerContract.list] })
  const decline = useSend(officerContract.declineReset, { refreshes: [officerContract.list] })
  const problem = approve.problem ?? decline.problem
  const dialog = <OneTimePassword password={password} onTaken={() => setPassword(undefined)} />
  if (resets.length === 0) return dialog
  return (
    <Card title={t('officers.resets')}>
      {problem && <ProblemBanner problem={problem} />}
      {resets.map(({ resetId, officerId, until, mayApprove }) => (
        <div className="row apart" key={resetId}>
          <span>
            {t('officers.reset-of', {
              name: officers.find(({ id }) => id === officerId)?.name ?? '',
              when: instantText(until as Instant),
            })}
          </span>
          <Actions>
            <Button
              small
              {...(mayApprove ? {} : { whyNot: t('officers.approve-not') })}
              busy={approve.sending}
              onClick={async () => {
                const outcome = await approve.send({ resetId })
                if (outcome.ok) setPassword(outcome.value.oneTimePassword)
              }}
            >
              {t('officers.approve')}
            </Button>
            <Button small kind="quiet" busy={decline.sending} onClick={() => void decline.send({ resetId })}>
              {t('officers.decline')}
            </Button>
          </Actions>
        </div>
      ))}
      {dialog}
    </Card>
  )
}
