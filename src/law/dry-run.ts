import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { entitlementChanges, type ItemChange, ruleOn } from './entitlements.ts'
import type { NormTable } from './norms.ts'
import type { PersonFacts } from './person-facts.ts'

export type DryRunFile = { readonly code: string; readonly on: Day; readonly person: PersonFacts }

export type DryRunChange = { readonly code: string; readonly changes: readonly ItemChange[] }

/**
 * Which files would answer otherwise with other norms, before anybody saves them. Files whose day lies
 * before any regime are left out: no table changes them.
 */
export const dryRun = ({
  files,
  before,
  after,
}: {
  readonly files: Iterable<DryRunFile>
  readonly before: NormTable
  readonly after: NormTable
}): readonly DryRunChange[] => {
  const changed: DryRunChange[] = []
  for (const { code, on, person } of files) {
    const old = ruleOn({ on, person, norms: before })
    const next = ruleOn({ on, person, norms: after })
    if (isRefusal(old) || isRefusal(next)) continue
    const changes = entitlementChanges(old, next)
    if (changes.length > 0) changed.push({ code, changes })
  }
  return changed
}
