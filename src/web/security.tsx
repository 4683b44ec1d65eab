import { ownContract } from '../agency/officer-contract.ts'
import { sessionContract } from '../agency/session-contract.ts'
import type { Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { Card, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { instantText } from '../kit/format.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useText } from '../kit/text.ts'
import { answers, useAsk, useSend } from '../kit/use-send.ts'
import { ChangePassword } from './change-password.tsx'
import { Notices } from './notices.tsx'
import { EnrolStep } from './sign-in-enrol.tsx'
import { signInText } from './sign-in-text.ts'

/** The officer's own password and second factors. */
export const Security = () => {
  const t = useText(signInText)
  const refresh = () => void answers.refresh([ownContract.factors.name, sessionContract.notices.name])
  return (
    <div className="stack">
      <PageTitle>{t('security.title')}</PageTitle>
      <Notices />
      <Card title={t('security.password')}>
        <ChangePassword chosen onChanged={refresh} />
      </Card>
      <Card title={t('security.factors')}>
        <Factors />
        <Disclosure summary={t('security.add')}>
          <EnrolStep onDone={refresh} />
        </Disclosure>
      </Card>
    </div>
  )
}

type Line = OutputOf<typeof ownContract.factors>['factors'][number]

/** Ten recovery codes are one way to sign in. */
const oneRowOfCodes = (lines: readonly Line[], left: (count: number) => string): readonly Line[] => {
  const codes = lines.filter(({ kind }) => kind === 'recovery')
  const [first] = codes
  const others = lines.filter(({ kind }) => kind !== 'recovery')
  return first ? [...others, { ...first, label: left(codes.length) }] : others
}

const Factors = () => {
  const t = useText(signInText)
  const factors = useAsk(ownContract.factors, {})
  const ending = useSend(ownContract.endFactor, {
    refreshes: [ownContract.factors, sessionContract.notices],
  })
  return (
    <>
      {ending.problem && <ProblemBanner problem={ending.problem} />}
      <Asked of={factors} skeleton={<Skeleton kind="table" />}>
        {({ factors: lines }) => (
          <DataTable
            caption={t('security.factors')}
            hideCaption
            rows={oneRowOfCodes(lines, (n) => t('security.left', { n }))}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'kind',
                head: t('security.kind'),
                asTitle: true,
                cell: ({ kind, label }) => [t(`factor.${kind}`), label].filter(Boolean).join(' · '),
              },
              {
                key: 'since',
                head: t('security.since'),
                cell: ({ since }) => <span className="num">{instantText(since as Instant)}</span>,
              },
              {
                key: 'used',
                head: t('security.used'),
                cell: ({ used }) =>
                  used ? <span className="num">{instantText(used as Instant)}</span> : t('security.never'),
              },
              {
                key: 'act',
                head: t('sessions.act'),
                cell: ({ id, kind }) =>
                  (kind === 'totp' || kind === 'passkey') && (
                    <Button small onClick={() => void ending.send({ id })}>
                      {t('security.remove')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Asked>
    </>
  )
}
