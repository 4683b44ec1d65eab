import type { Citation } from '../kernel/citation.ts'
import type { Found, Moment } from '../kernel/history.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Decision, decisionOf } from './decision.ts'
import { type Duration, durationsOf } from './durations.ts'
import { contentOf, type ItemContent } from './item-content.ts'
import type { ItemCode } from './items.ts'
import { type FoundNorm, type NormCode, type NormTable, normOf } from './norms.ts'
import { type Dossier, dossierOf } from './papers.ts'
import type { Regime } from './regime.ts'

/** Which norms an item is paid by. */
const normsOf: Readonly<Partial<Record<ItemCode, readonly NormCode[]>>> = {
  'essential-needs': ['facility-meal-day', 'clothing'],
  travel: ['travel-meal-day'],
  medical: ['ordinary-medicine', 'health-insurance-year'],
  'hardship-allowance': ['hardship-allowance'],
}

type Dated<T> = { readonly value: T; readonly because: readonly Citation[]; readonly verified: boolean }

/** What stands around a ruling: what the item holds, by which amounts, for how long, how to get it. */
export type ItemDetail = {
  readonly content: ItemContent | null
  readonly norms: readonly (FoundNorm & { readonly code: NormCode })[]
  readonly durations: readonly Duration[]
  /** `null` for items given without application, and before there was a procedure. */
  readonly dossier: Dated<Dossier> | null
  /** `null` for legal aid and loans, which other bodies give. */
  readonly decision: Dated<Decision> | null
}

export type DetailQuestion = Moment & {
  readonly code: ItemCode
  readonly regime: Regime
  readonly province: string | null
  readonly norms?: NormTable
}

const dated = <T>({ value, because, verified }: Found<T>): Dated<T> => ({ value, because, verified })

/** Content, amounts, duration, dossier, deciding office of an item on a day; nothing that was not in force then. */
export const itemDetail = ({
  code,
  regime,
  province,
  norms: table,
  ...moment
}: DetailQuestion): ItemDetail => {
  const dossier = dossierOf(code, regime, moment)
  const decision = decisionOf(code, regime, moment)
  return {
    content: contentOf(code, regime) ?? null,
    norms: (normsOf[code] ?? []).flatMap((norm) => {
      const found = normOf({ code: norm, regime, province, ...moment, ...(table !== undefined && { table }) })
      return found === undefined ? [] : [{ code: norm, ...found }]
    }),
    durations: durationsOf(code, regime, moment),
    dossier: dossier === undefined || isRefusal(dossier) ? null : dated(dossier),
    decision: decision === undefined || isRefusal(decision) ? null : dated(decision),
  }
}
