import { expect, test } from 'vitest'
import type { DeadlineRule } from './deadline-rule.ts'
import { deadlineRules } from './deadline-rules.ts'
import { readOut } from './read-out.ts'

/** The terms as somebody reads them out beside the law: from which event to which, how long, under which article. */
const TERMS = `
DL-01 both: report.received → commune.informed
  2012-01-01 to 2025-06-30: count=0 unit=at-once (66/2011/QH12 24)
  from 2025-07-01 known 2025-06-25: count=0 unit=at-once (53/2024/QH15 27(1), 86/2025/QH15 2)
DL-02 2011: commune.informed → support-agency.informed
  2012-01-01 to 2025-06-30: count=0 unit=at-once (66/2011/QH12 24)
DL-03 2024: commune.informed → support-agency.informed
  from 2025-07-01 known 2025-06-25: count=0 unit=at-once (53/2024/QH15 27(1), 86/2025/QH15 2)
DL-04 2011 rolls: support-agency.informed → initial-verification.done
  2012-01-01 to 2025-06-30: count=3 unit=day (66/2011/QH12 24)
DL-05 2024 rolls: support-agency.informed → initial-verification.done
  from 2025-07-01 known 2025-06-25: count=3 unit=day (53/2024/QH15 27(2), 86/2025/QH15 2)
DL-06 2011 rolls: verification.requested → police.answered
  2012-01-01 to 2025-06-30: count=20 unit=day (66/2011/QH12 24(4))
DL-07 2011 rolls: verification.complex → police.answered
  2012-01-01 to 2025-06-30: count=2 unit=month (66/2011/QH12 24(4)) ★
DL-08 2024 rolls: verification.requested → police.answered
  from 2025-07-01 known 2025-06-25: ? (53/2024/QH15 27, 86/2025/QH15 2) ★
DL-09 both: returnee.received → return-certificate.issued
  2014-03-25 to 2025-06-30: count=0 unit=at-once (01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG)
  from 2025-07-01: count=0 unit=at-once (01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG) ★
DL-10 2011 rolls: certificate.issued → application.filed
  2013-04-15 to 2025-06-30: count=12 unit=month (09/2013/NĐ-CP 23)
DL-11 2011: application.filed → application.forwarded
  2013-04-15 to 2025-06-30: count=3 unit=working-day (09/2013/NĐ-CP 23)
  from 2025-07-01: ? (09/2013/NĐ-CP 23, 53/2024/QH15 63) ★
DL-12 2011: application.forwarded → application.appraised
  2013-04-15 to 2025-06-30: count=3 unit=working-day (09/2013/NĐ-CP 23) ★
  from 2025-07-01: ? (09/2013/NĐ-CP 23, 53/2024/QH15 63) ★
DL-13 2011: application.appraised → application.decided
  2013-04-15 to 2025-06-30: count=3 unit=working-day (09/2013/NĐ-CP 23) ★
  from 2025-07-01: ? (09/2013/NĐ-CP 23, 53/2024/QH15 63) ★
DL-14 2024: application.filed → application.decided
  from 2025-07-01 known 2025-06-29: count=9 unit=working-day (162/2025/NĐ-CP 24)
HO-01 both: rescue.done → support-agency.informed
  2012-01-01 to 2025-06-30: count=0 unit=at-once (66/2011/QH12 25) ★
  from 2025-07-01: count=0 unit=at-once (53/2024/QH15 28) ★
HO-02 2024: returnee.received → support-agency.informed
  from 2025-07-01 known 2025-06-25: count=0 unit=at-once (53/2024/QH15 30(1), 86/2025/QH15 2)
DL-15 2011: stay.started → stay.ended
  2013-04-15 to 2025-06-30: count=60 unit=day (09/2013/NĐ-CP 19)
  from 2025-07-01: count=60 unit=day (09/2013/NĐ-CP 19, 53/2024/QH15 63)
DL-16 2011: stay.started → stay.ended
  from 2020-01-15: count=3 unit=month (84/2019/TT-BTC)
DL-17 2024: stay.started → stay.ended
  from 2025-07-01 known 2025-06-29: count=120 unit=day (162/2025/NĐ-CP 17)
DL-18 2011: death.concluded → burial.done
  2013-04-15 to 2025-06-30: count=24 unit=hour (09/2013/NĐ-CP 19)
  from 2025-07-01: count=24 unit=hour (09/2013/NĐ-CP 19, 53/2024/QH15 63) ★
DL-19 2011: licence.filed → licence.appraised
  2013-04-15 to 2025-06-30: count=15 unit=working-day (09/2013/NĐ-CP 4-18)
DL-20 2011: licence.appraised → licence.granted
  2013-04-15 to 2025-06-30: count=7 unit=working-day (09/2013/NĐ-CP 4-18)
DL-21 2011: licence.granted → licence.ended
  2013-04-15 to 2025-06-30: count=60 unit=month (09/2013/NĐ-CP 4-18)
DL-22 2024: licence.filed → licence.granted
  from 2025-07-01 known 2025-06-29: count=8 unit=working-day (162/2025/NĐ-CP)
DL-23 data: data-request.received → data-request.acknowledged
  from 2026-01-01: count=2 unit=working-day (356/2025/NĐ-CP)
DL-24 data: breach.found → breach.notified
  from 2023-07-01: count=72 unit=hour (13/2023/NĐ-CP) ★
  from 2026-01-01: count=72 unit=hour (91/2025/QH15) ★
DL-25 data rolls: processing.started → impact-assessment.filed
  from 2023-07-01: count=60 unit=day (13/2023/NĐ-CP) ★
  from 2026-01-01: count=60 unit=day (91/2025/QH15) ★
`

test('every term with its article, its days of force and whether Civil Code 148(5) moves it', () => {
  const said = Object.entries<DeadlineRule>(deadlineRules).flatMap(
    ([id, { regime, rolls, from, until, term }]) => [
      `${id} ${regime}${rolls ? ' rolls' : ''}: ${from} → ${until.join(', ')}`,
      ...readOut(term).map((line) => `  ${line}`),
    ],
  )
  expect(said).toEqual(TERMS.trim().split('\n'))
})
