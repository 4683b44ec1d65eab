import { expect, test } from 'vitest'
import { decisions } from './decision.ts'
import { durations } from './durations.ts'
import { facilityRules, licenceTerms, stayExtension } from './facility.ts'
import { cardGrant } from './medical.ts'
import { officeSteps } from './office.ts'
import { dossiers, evidenceKinds, proving } from './papers.ts'
import { readOut } from './read-out.ts'

/** Offices, papers, facilities and durations as somebody reads them out beside the law. */
const lines = (tables: Readonly<Record<string, { readonly history: Parameters<typeof readOut>[0] }>>) =>
  Object.entries(tables).flatMap(([name, { history }]) => [
    name,
    ...readOut(history).map((line) => `  ${line}`),
  ])
const named = (list: readonly Parameters<typeof readOut>[0][]) =>
  list.flatMap((history) => [history.name, ...readOut(history).map((line) => `  ${line}`)])

const OFFICES = `
lead-support-nationally
  2012-01-01 to 2025-02-28: leads=labour-ministry (66/2011/QH12)
  from 2025-03-01: leads=health-ministry (42/2025/NĐ-CP)
lead-anti-trafficking-nationally
  from 2012-01-01: leads=police-ministry (66/2011/QH12)
lead-support
  2012-01-01 to 2025-02-28: leads=labour-department (66/2011/QH12)
  from 2025-03-01: leads=health-department (45/2025/NĐ-CP)
receive-report
  2012-01-01 to 2025-06-30: leads=commune-committee (66/2011/QH12 24)
  from 2025-07-01: leads=commune-committee (53/2024/QH15 27, 86/2025/QH15 2)
verify-initially
  2012-01-01 to 2025-02-28: leads=labour-division with=district-police (66/2011/QH12 24)
  2025-03-01 to 2025-06-30: leads=health-division with=provincial-police (66/2011/QH12 24, 45/2025/NĐ-CP) ★
  from 2025-07-01: leads=health-department with=provincial-police (53/2024/QH15 27, 86/2025/QH15 2)
receive-and-support
  2012-01-01 to 2025-02-28: leads=labour-division (66/2011/QH12 24)
  2025-03-01 to 2025-06-30: leads=health-division (66/2011/QH12 24, 45/2025/NĐ-CP) ★
  from 2025-07-01: leads=health-department (53/2024/QH15 27, 86/2025/QH15 2)
confirm-victim
  2012-01-01 to 2025-02-28: leads=district-police (66/2011/QH12 24(4))
  2025-03-01 to 2025-06-30: leads=provincial-police (66/2011/QH12 24(4)) ★
  from 2025-07-01: leads=provincial-police (53/2024/QH15 27, 86/2025/QH15 2)
decide-support
  2013-04-15 to 2025-02-28: leads=district-chair (09/2013/NĐ-CP 23) ★
  2025-03-01 to 2025-06-30: leads=district-chair (09/2013/NĐ-CP 23) ★
  from 2025-07-01: leads=health-department (162/2025/NĐ-CP 24)
license-facility
  2013-04-15 to 2025-02-28: leads=provincial-chair with=labour-department (09/2013/NĐ-CP 4-18)
  2025-03-01 to 2025-06-30: leads=provincial-chair with=health-department (09/2013/NĐ-CP 4-18, 45/2025/NĐ-CP) ★
  from 2025-07-01: leads=health-department (162/2025/NĐ-CP)
`

test('offices: the reorganisation of 1 March and 1 July 2025 (42/2025, 45/2025, 86/2025)', () => {
  const steps = Object.fromEntries(Object.entries(officeSteps).map(([name, history]) => [name, { history }]))
  expect(lines(steps)).toEqual(OFFICES.trim().split('\n'))
})

const PAPERS = `
certificates
  2012-01-01 to 2025-06-30: police-confirmation rescue-confirmation proceedings-paper foreign-paper (66/2011/QH12 28)
  from 2025-07-01: police-confirmation rescue-confirmation proceedings-paper mission-confirmation foreign-paper (53/2024/QH15 33) ★
evidence
  2012-10-10 to 2025-06-30: proceedings rescuer mission foreign person offender witnesses other (62/2012/NĐ-CP 5(2))
  from 2025-07-01 known 2024-11-28: proceedings rescuer mission domestic foreign person offender witnesses other (53/2024/QH15 32(1))
dossier-2011
  2013-04-15 to 2025-06-30: papers=vi=Đơn đề nghị hỗ trợ, có xác nhận của UBND cấp xã en=Application, confirmed by the commune vi=Giấy tờ chứng minh là nạn nhân en=Paper that proves the status filedAt=commune-committee decides=district-chair (09/2013/NĐ-CP 23) ★
  from 2025-07-01: papers=vi=Đơn đề nghị hỗ trợ en=Application vi=Giấy tờ chứng minh là nạn nhân en=Paper that proves the status filedAt=health-department decides=? (53/2024/QH15 63) ★
dossier-2024
  from 2025-07-01 known 2025-06-29: papers=vi=Đơn đề nghị hỗ trợ (Mẫu số 07), 01 bản chính en=Application (form 07), one original form=Mẫu số 07 filedAt=health-department decides=health-department (162/2025/NĐ-CP 24)
decision-2011
  2013-04-15 to 2025-06-30: decides=district-chair signs=district-chair (09/2013/NĐ-CP 23) ★
  from 2025-07-01: decides=? signs=? (53/2024/QH15 63) ★
decision-2024
  from 2025-07-01 known 2025-06-29: decides=health-department signs=? (162/2025/NĐ-CP 24)
`

test('papers: certificates (66/2011, 28; 53/2024, 33), evidence (62/2012, 5(2); 53/2024, 32(1)), dossiers, decisions', () => {
  const all = [
    proving,
    evidenceKinds,
    dossiers['2011'],
    dossiers['2024'],
    decisions['2011'],
    decisions['2024'],
  ]
  expect(named(all)).toEqual(PAPERS.trim().split('\n'))
})

const FACILITY = `
facility-rules
  2013-04-15 to 2025-06-30: landPerPerson=15 roomPerPerson=5 staff=5 socialWorkers=2 (09/2013/NĐ-CP 4-18)
  from 2025-07-01 known 2025-06-29: landPerPerson=? roomPerPerson=10 staff=? socialWorkers=? (162/2025/NĐ-CP)
stay-extension
  from 2025-07-01 known 2025-06-29: facility-director health-department (162/2025/NĐ-CP 17)
licence-terms
  2013-04-15 to 2025-06-30: decide=DL-19 DL-20 validity=DL-21 (09/2013/NĐ-CP 4-18)
  from 2025-07-01 known 2025-06-29: decide=DL-22 validity=? (162/2025/NĐ-CP) ★
health-card/2011
  from 2020-01-15: stay (84/2019/TT-BTC)
health-card/2024
  from 2025-07-01: first-year (53/2024/QH15 39)
`

test('facilities and health cards: FC-01 to FC-03, 09/2013 4–18, 162/2025', () => {
  const all = [facilityRules, stayExtension, licenceTerms, cardGrant['2011'], cardGrant['2024']]
  expect(named(all)).toEqual(FACILITY.trim().split('\n'))
})

const DURATIONS = `
2011 essential-needs: from 2013-04-15: rule=DL-15 (09/2013/NĐ-CP 19)
2011 travel: from 2012-01-01: count=1 unit=journey (66/2011/QH12 33)
2011 medical: from 2012-01-01: count=1 unit=stay (66/2011/QH12 34)
2011 psychological: from 2012-01-01: count=1 unit=stay (66/2011/QH12 35)
2011 schooling: from 2012-01-01: count=1 unit=school-year (66/2011/QH12 37)
2011 vocational: from 2013-04-15: count=1 unit=course (09/2013/NĐ-CP 23)
2011 hardship-allowance: from 2012-01-01: count=1 unit=payment (66/2011/QH12 38)
2024 essential-needs: from 2025-07-01 known 2025-06-29: rule=DL-17 (162/2025/NĐ-CP 17)
2024 medical: from 2025-07-01 known 2025-06-29: count=1 unit=stay (53/2024/QH15 39)
2024 medical: from 2025-07-01 known 2025-06-29: count=1 unit=insurance-year (53/2024/QH15 39)
2024 travel: from 2025-07-01 known 2025-06-29: count=1 unit=journey (53/2024/QH15 42) ★
2024 psychological: from 2025-07-01 known 2025-06-29: count=? unit=day (162/2025/NĐ-CP) ★
2024 schooling: from 2025-07-01 known 2025-06-29: count=2 unit=school-year (162/2025/NĐ-CP 24)
2024 vocational: from 2025-07-01 known 2025-06-29: count=? unit=course (162/2025/NĐ-CP 24) ★
2024 hardship-allowance: from 2025-07-01 known 2025-06-29: count=1 unit=payment (162/2025/NĐ-CP 24) ★
`

test('durations: how long or how often each item is given', () => {
  const said = Object.entries(durations).flatMap(([regime, limits]) =>
    Object.entries(limits).flatMap(([code, histories]) =>
      histories.map((history) => `${regime} ${code}: ${readOut(history).join(' | ')}`),
    ),
  )
  expect(said).toEqual(DURATIONS.trim().split('\n'))
})
