import type { ReactNode } from 'react'
import type { Day } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Banner } from '../kit/banner.tsx'
import { dayText } from '../kit/format.ts'
import { type ItemCode, items } from '../law/items.ts'
import type { LawStep } from '../law/office.ts'
import type { lawContract } from './contract.ts'
import { useLawWords } from './law-words.web.tsx'
import type { RowInput } from './row.ts'
import { rowTitle, rowValue } from './row-words.ts'
import { stepWords, titleOf } from './table-words.ts'

export type Told = OutputOf<typeof lawContract.dryRun>
type Counted = Told['counted'][number]

type DryRunProps = { readonly of: Told; readonly row: RowInput; readonly children: ReactNode }

/** Which files would answer otherwise: numbers by entitlement, date or office; nobody is named. */
export const DryRunTold = ({ of, row, children }: DryRunProps) => {
  const { t, say } = useLawWords()
  return (
    <Banner tone="info" live title={t('lawbook.dry.title')}>
      <div className="stack tight">
        <p>
          <b>{say(rowTitle(row))}</b>: {say(rowValue(row))}, {dayText(row.effectiveFrom)}
        </p>
        <ul className="counted">
          {of.counted.map((one) => (
            <li key={`${one.of} ${one.code}`}>
              <Line of={one} />
            </li>
          ))}
        </ul>
        {of.counted.length === 0 ? (
          <p>{t('lawbook.dry.none', { files: of.files })}</p>
        ) : (
          <p className="muted">{t('lawbook.dry.on', { day: dayText(of.on as Day), files: of.files })}</p>
        )}
        <p className="muted">{t('lawbook.dry.past')}</p>
        {children}
      </div>
    </Banner>
  )
}

const Line = ({ of }: { readonly of: Counted }) => {
  const { t, say } = useLawWords()
  const { code, sure, perhaps } = of
  const what =
    of.of === 'item'
      ? say(items[code as ItemCode])
      : of.of === 'office'
        ? t('lawbook.dry.office', { step: say(stepWords[code as LawStep]) })
        : say(titleOf({ name: code }))
  const counts = [
    sure > 0 && t('lawbook.dry.sure', { n: sure }),
    perhaps > 0 && t('lawbook.dry.perhaps', { n: perhaps }),
  ].filter(Boolean)
  return (
    <>
      <b>{what}</b>: {counts.join(', ')}
    </>
  )
}
