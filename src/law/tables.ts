import type { Day } from '../kernel/day.ts'
import type { History } from '../kernel/history.ts'
import { childBelow, minorBelow } from './age.ts'
import { coefficient, socialStandard } from './amounts.ts'
import { holidayCode } from './calendar.ts'
import { meansTest } from './conditions-2011.ts'
import { deadlineRuleIds, deadlineRules } from './deadline-rules.ts'
import { facilityRules, stayExtension } from './facility.ts'
import { grants2011, grants2024 } from './grants.ts'
import { type NormTable, norms } from './norms.ts'
import { type LawStep, lawSteps, officeSteps } from './office.ts'
import { dossiers, evidenceKinds, proving } from './papers.ts'
import { cutOff } from './reporting.ts'

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

/** Every dated table of the law that people look up or check again, by name. */
export type LawTable = {
  readonly name: string
  readonly kind: LawTableKind
  readonly history: History<unknown>
}

const normTables = ({ national, provincial }: NormTable): readonly LawTable[] => {
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

export const lawTables = (table: NormTable = norms): readonly LawTable[] => [
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

/** For the monthly check: tables whose version in force on the day was last checked for an earlier day. */
export const toRecheck = (on: Day, tables: readonly LawTable[] = lawTables()): readonly LawTable[] =>
  tables.filter(({ history }) => {
    const last = history.versions.findLast(
      ({ effectiveFrom, until }) => effectiveFrom <= on && (until === undefined || on <= until),
    )
    return last?.checkedTo !== undefined && last.checkedTo < on
  })

/** For the administrator: tables whose version in force on the day is unknown or was not seen in a text. */
export const toAsk = (on: Day, tables: readonly LawTable[] = lawTables()): readonly LawTable[] =>
  tables.filter(({ history }) => {
    const last = history.versions.findLast(
      ({ effectiveFrom, until }) => effectiveFrom <= on && (until === undefined || on <= until),
    )
    return last !== undefined && (!last.verified || last.value === null)
  })
