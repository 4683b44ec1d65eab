import type { Citation } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Duration } from './durations.ts'
import type { ItemRuling } from './entitlements.ts'
import { itemDetail } from './item-detail.ts'
import { items } from './items.ts'
import { healthCard, hospitalCosts } from './medical.ts'
import { type OfficeKind, officeName } from './office.ts'
import { certificates, certificatesOn } from './papers.ts'
import type { PersonFacts } from './person-facts.ts'
import type { Regime } from './regime.ts'
import { lawText } from './text.ts'

/** What a line of `law rule` tells around each ruling: words, amounts, durations, papers, offices. */
type Asked = {
  readonly on: Day
  readonly knownAt?: Day
  readonly person: PersonFacts
  readonly regime: Regime
}

const officeLine = (office: OfficeKind | null) =>
  office === null ? null : { office, vi: officeName(office, 'vi'), en: officeName(office, 'en') }

const durationLine = ({ count, unit, ...more }: Duration) => ({
  count,
  unit,
  vi: lawText.vi[`law.unit.${unit}`].replace('{count}', count === null ? '?' : String(count)),
  ...more,
})

const extraOf = (code: ItemRuling['code'], { on, person, regime }: Asked) =>
  code === 'medical'
    ? { healthCard: healthCard(regime, person, on), hospital: hospitalCosts(regime, person, on) }
    : {}

/** One item as `law rule` writes it: the ruling first, then what stands around it. */
export const itemLine = (item: ItemRuling, asked: Asked): object => {
  const { on, knownAt, person, regime } = asked
  const moment = { on, ...(knownAt !== undefined && { knownAt }) }
  const { content, norms, durations, dossier, decision } = itemDetail({
    code: item.code,
    regime,
    province: person.province,
    ...moment,
  })
  return {
    ...item,
    name: items[item.code],
    conditions: content,
    norms,
    durations: durations.map(durationLine),
    dossier: dossier && {
      ...dossier,
      value: { ...dossier.value, filedAt: officeLine(dossier.value.filedAt) },
    },
    decision: decision && {
      decides: officeLine(decision.value.decides),
      signs: officeLine(decision.value.signs),
      because: decision.because,
      verified: decision.verified,
    },
    ...extraOf(item.code, asked),
  }
}

type Papers = {
  readonly kinds: readonly object[]
  readonly because: readonly Citation[]
  readonly verified: boolean
}

/** Which papers prove the status under the law of the day on which they are, or would be, issued. */
export const papersLine = ({ on, knownAt, person }: Asked): Papers | null => {
  const found = certificatesOn({ on: person.identifiedOn ?? on, ...(knownAt !== undefined && { knownAt }) })
  if (isRefusal(found)) return null
  return {
    kinds: found.value.map((code) => ({ code, ...certificates[code] })),
    because: found.because,
    verified: found.verified,
  }
}
