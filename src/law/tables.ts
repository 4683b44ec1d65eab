import type { Day } from '../kernel/day.ts'
import type { History } from '../kernel/history.ts'
import { childBelow, minorBelow } from './age.ts'
import { coefficient, socialStandard } from './amounts.ts'
import { holidayCode } from './calendar.ts'
import { courseCeilings, funeralTimes, loanCeiling } from './ceilings.ts'
import { meansTest } from './conditions-2011.ts'
import { deadlineRuleIds, deadlineRules } from './deadline-rules.ts'
import { decisions } from './decision.ts'
import { durations } from './durations.ts'
import { facilityRules, licenceTerms, stayExtension } from './facility.ts'
import { grants2011, grants2024 } from './grants.ts'
import { hotline } from './hotline.ts'
import { schoolYearFrom } from './how-often.ts'
import { cardGrant } from './medical.ts'
import { type NormTable, norms } from './norms.ts'
import { type LawStep, lawSteps, officeSteps } from './office.ts'
import { dossiers, evidenceKinds, proving } from './papers.ts'
import { procedures } from './procedure.ts'
import { cutOff } from './reporting.ts'
import { lookAgainMonths } from './retention.ts'
import { signsOfLaw } from './signs.ts'

export type LawTableKind =
  | 'deadline'
  | 'grant'
  | 'condition'
  | 'norm'
  | 'amount'
  | 'office'
  | 'paper'
  | 'facility'
  | 'calendar'
  | 'procedure'

/** A dated table of the law that people look up or check again, by name. */
export type LawTable = {
  readonly name: string
  readonly kind: LawTableKind
  readonly history: History<unknown>
}

const normTables = ({ national, provincial }: NormTable): readonly RulingTable[] => {
  const nationwide = Object.entries(national).flatMap(([regime, table]) =>
    Object.entries(table).map(([code, history]) => ({
      name: `${code}/${regime}`,
      kind: 'norm' as const,
      history,
    })),
  )
  const own = Object.entries(provincial).flatMap(([regime, provinces]) =>
    Object.entries(provinces).flatMap(([province, table]) =>
      Object.entries(table).map(([code, history]) => ({
        name: `${code}/${regime}/${province}`,
        kind: 'norm' as const,
        history,
      })),
    ),
  )
  return [...nationwide, ...own]
}

/** A table that a ruling rests on: rules, amounts, offices, papers. */
export type RulingTable = LawTable & { readonly kind: Exclude<LawTableKind, 'procedure'> }

export const lawTables = (table: NormTable = norms): readonly RulingTable[] => [
  ...deadlineRuleIds.map((id) => ({ name: id, kind: 'deadline' as const, history: deadlineRules[id].term })),
  { name: 'grants-2011', kind: 'grant', history: grants2011 },
  { name: 'grants-2024', kind: 'grant', history: grants2024 },
  { name: 'minor-below', kind: 'condition', history: minorBelow },
  { name: 'child-below', kind: 'condition', history: childBelow },
  { name: 'legal-aid-means-test', kind: 'condition', history: meansTest },
  { name: 'social-assistance-standard', kind: 'amount', history: socialStandard },
  { name: 'facility-coefficient', kind: 'amount', history: coefficient },
  { name: 'certificates', kind: 'paper', history: proving },
  { name: 'evidence', kind: 'paper', history: evidenceKinds },
  { name: 'dossier-2011', kind: 'paper', history: dossiers['2011'] },
  { name: 'dossier-2024', kind: 'paper', history: dossiers['2024'] },
  { name: 'holiday-code', kind: 'calendar', history: holidayCode },
  { name: 'reporting-cut-off', kind: 'calendar', history: cutOff },
  ...lawSteps.map((step: LawStep) => ({
    name: step,
    kind: 'office' as const,
    history: officeSteps[step] as History<unknown>,
  })),
  { name: 'facility-rules', kind: 'facility', history: facilityRules },
  { name: 'stay-extension', kind: 'facility', history: stayExtension },
  ...normTables(table),
]

const tablesOf = (kind: LawTableKind, histories: readonly History<unknown>[]): readonly LawTable[] =>
  histories.map((history) => ({ name: history.name, kind, history }))

const durationTables = Object.entries(durations).flatMap(([regime, limits]) =>
  Object.entries(limits).flatMap(([code, histories]) =>
    histories.map((history) => ({
      name: `duration/${regime}/${code}/${history.name}`,
      kind: 'deadline' as const,
      history,
    })),
  ),
)

/** What stands around a ruling: durations, who decides, procedures, signs, ceilings of other law, licences, cards. */
const aroundTables: readonly LawTable[] = [
  ...tablesOf('amount', [loanCeiling, courseCeilings, funeralTimes]),
  ...tablesOf('facility', [licenceTerms]),
  ...tablesOf('office', [hotline, ...Object.values(decisions)]),
  ...tablesOf('condition', Object.values(cardGrant)),
  ...tablesOf('procedure', Object.values(procedures)),
  ...tablesOf('paper', [signsOfLaw, lookAgainMonths]),
  ...tablesOf('calendar', [schoolYearFrom]),
  ...durationTables,
]

/** Every dated table there is: what a release fixes, and what is checked again month by month. */
export const allTables = (table: NormTable = norms): readonly LawTable[] => [
  ...lawTables(table),
  ...aroundTables,
]

/** For the monthly check: tables whose version in force on the day was last checked for an earlier day. */
export const toRecheck = (on: Day, tables: readonly LawTable[] = allTables()): readonly LawTable[] =>
  tables.filter(({ history }) => {
    const last = history.versions.findLast(
      ({ effectiveFrom, until }) => effectiveFrom <= on && (until === undefined || on <= until),
    )
    return last?.checkedTo !== undefined && last.checkedTo < on
  })

/** For the administrator: tables whose version in force on the day is unknown or was not seen in a text. */
export const toAsk = (on: Day, tables: readonly LawTable[] = allTables()): readonly LawTable[] =>
  tables.filter(({ history }) => {
    const last = history.versions.findLast(
      ({ effectiveFrom, until }) => effectiveFrom <= on && (until === undefined || on <= until),
    )
    return last !== undefined && (!last.verified || last.value === null)
  })
