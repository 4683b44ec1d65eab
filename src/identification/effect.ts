import { type MainFile, personOf } from '../case/person-of.ts'
import type { CaseState } from '../course/fold.ts'
import type { Citation } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import type { Calendar } from '../law/calendar.ts'
import { type ItemRuling, ruleOn } from '../law/entitlements.ts'
import type { NormTable } from '../law/norms.ts'
import { type Regime, supportRegime } from '../law/regime.ts'

export type Effect = {
  readonly regimeBefore: Regime
  /** `null`: no regime of support any more. */
  readonly regimeAfter: Regime | null
  readonly because: readonly Citation[]
  readonly changes: readonly EffectChange[]
  readonly stays: readonly string[]
  readonly given: readonly string[]
}

type EffectChange = {
  readonly code: string
  readonly before: ItemRuling['is'] | null
  readonly after: ItemRuling['is'] | null
  readonly missing: readonly string[]
  readonly because: readonly Citation[]
  readonly verified: boolean
}

type Asked = {
  readonly state: CaseState
  readonly outcome: 'victim' | 'not-a-victim'
  readonly issuedOn: Day | null
  readonly on: Day
  readonly province: string
  readonly main: MainFile
  readonly norms?: NormTable
  readonly calendar?: Calendar
}

const GIVEN: ReadonlySet<string> = new Set(['delivered', 'paid'])

const changed = (code: string, a: ItemRuling | undefined, b: ItemRuling | undefined): EffectChange => ({
  code,
  before: a?.is ?? null,
  after: b?.is ?? null,
  missing: [...(b?.missing ?? [])],
  // what ends, ends because its article is for others: that of the old answer
  because: [...(b?.because ?? a?.because ?? [])],
  verified: b?.verified ?? a?.verified ?? false,
})

/**
 * What a result does to the support of the person, under the law of the day: what becomes due, what ends, what
 * stays. After a negative result nothing is due any more to the person as such (a companion keeps what is due
 * to a companion), and nothing that was given is asked back. Refuses what the rules refuse.
 */
export const effectOf = ({
  state,
  outcome,
  issuedOn,
  on,
  province,
  main,
  norms,
  calendar,
}: Asked): Effect | Refusal => {
  const table = { ...(norms !== undefined && { norms }), ...(calendar !== undefined && { calendar }) }
  const person = personOf(state, { province, main })
  const before = ruleOn({ on, person, ...table })
  if (isRefusal(before)) return before
  const identified = { ...person, is: 'victim', identifiedOn: issuedOn ?? on } as const
  const { accompanies: _, ...victim } = identified
  const isOver = outcome === 'not-a-victim' && person.is !== 'accompanying-minor'
  const after = isOver ? null : ruleOn({ on, person: outcome === 'victim' ? victim : person, ...table })
  if (after !== null && isRefusal(after)) return after
  const codes = [...new Set([...before.items, ...(after?.items ?? [])].map(({ code }) => code))]
  const pairs = codes.map((code) => {
    const [a, b] = [before.items, after?.items ?? []].map((items) => items.find((one) => one.code === code))
    return { code, a, b }
  })
  const isDue = (one: ItemRuling | undefined) => one !== undefined && one.is !== 'not-due'
  return {
    regimeBefore: before.regime,
    regimeAfter: after?.regime ?? null,
    because:
      outcome === 'victim'
        ? supportRegime({ identifiedOn: victim.identifiedOn, reportedOn: person.reportedOn, on }).because
        : [],
    changes: pairs
      .filter(({ a, b }) => a?.is !== b?.is && (isDue(a) || isDue(b)))
      .map(({ code, a, b }) => changed(code, a, b)),
    stays: pairs.filter(({ a, b }) => a?.is === b?.is && isDue(a)).map(({ code }) => code),
    given: [
      ...new Set(state.support.items.filter(({ state: move }) => GIVEN.has(move)).map(({ item }) => item)),
    ],
  }
}
