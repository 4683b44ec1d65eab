import { expect, test } from 'vitest'
import { procedures } from './procedure.ts'
import type { ProcedureStep } from './procedure-step.ts'

/** Code, where the file stands, on what it hangs [papers] → what may come next (what shows it) longest term. */
const STEPS = `
self-report 2011
  A1 received [declaration] → A2 (received)
  A2 received [notice] → A3 (commune-told)
  A3 received [notice] → A4 (lead-told)
  A4 initial-verification [reception-minutes] → A5 A6 (initial-done)
  A5 identified if paper [handover-minutes] → - (cared-for)
  A6 initial-verification if no-paper [verification-request] → A7 (police-asked)
  A7 being-identified if no-paper [victim-certificate] → A8 (police-answered) DL-07
  A8 not-a-victim if negative [notice] → - (notified)
self-report 2024
  A1 received [declaration handover-minutes] → A2 (commune-told)
  A2 received [notice] → A3 (lead-told)
  A3 initial-verification [reception-minutes] → A4 A6 (initial-done)
  A4 initial-verification if no-paper [verification-request] → A5 (police-asked)
  A5 being-identified if no-paper [victim-certificate] → A6 A7 (police-answered)
  A6 identified if paper [victim-certificate] → - (identified)
  A7 not-a-victim if negative [notice] → - (notified)
rescued 2011
  B1 received [] → B2 B3 (received)
  B2 received if paper [victim-certificate] → B3 (identified)
  B3 received [handover-minutes] → B4 (lead-told)
  B4 initial-verification if no-paper [verification-request] → B5 (police-asked)
  B5 being-identified if no-paper [victim-certificate] → B6 (police-answered) DL-07
  B6 not-a-victim if negative [notice] → - (notified)
rescued 2024
  B1 received [] → B2 B3 B4 (received)
  B2 received [] → B4 (needs-met)
  B3 received if paper [victim-certificate] → B4 (identified)
  B4 received [handover-minutes] → B5 (lead-told)
  B5 initial-verification if no-paper [verification-request] → B6 (police-asked)
  B6 being-identified if no-paper [victim-certificate] → B7 (police-answered)
  B7 not-a-victim if negative [notice] → - (notified)
through-mission 2011
  C1 reported [foreign-file] → C2 (received)
  C2 received [handover-minutes] → C3 C4 (received)
  C3 received [declaration return-certificate] → C4 (return-certificate)
  C4 received [handover-minutes] → - (cared-for)
  C5 not-a-victim if negative [notice] → - (notified)
through-mission 2024
  C1 reported [foreign-file] → C2 (received)
  C2 received [victim-certificate] → C3 C4 (identified)
  C3 received [declaration return-certificate] → C4 (return-certificate)
  C4 received [handover-minutes] → C5 C6 (lead-told)
  C5 identified [handover-minutes] → - (cared-for)
  C6 identified if under-18 [handover-minutes] → - (went-home)
  C7 not-a-victim if negative [notice] → - (notified)
border-handover 2011
  D1 received [handover-minutes foreign-file] → D2 D3 (received)
  D2 received [] → D4 (needs-met)
  D3 received [declaration return-certificate] → D4 (return-certificate)
  D4 received [handover-minutes] → D5 (lead-told)
  D5 initial-verification [reception-minutes] → D6 D7 (initial-done)
  D6 identified if paper [handover-minutes] → - (cared-for)
  D7 initial-verification if no-paper [verification-request] → D8 (police-asked)
  D8 being-identified if no-paper [victim-certificate] → D10 (police-answered)
  D9 identified if under-18 [handover-minutes] → - (went-home)
  D10 not-a-victim if negative [notice] → - (notified)
border-handover 2024
  D1 received [handover-minutes foreign-file] → D2 D3 (received)
  D2 received [declaration return-certificate] → D3 (return-certificate)
  D3 received [handover-minutes] → D4 (lead-told)
  D4 initial-verification [reception-minutes] → D5 D7 (initial-done)
  D5 initial-verification if no-paper [verification-request] → D6 (police-asked)
  D6 being-identified if no-paper [victim-certificate] → D7 D11 (police-answered)
  D7 identified if paper [victim-certificate] → D8 D9 (identified)
  D8 identified [handover-minutes] → - (cared-for)
  D9 identified if under-18 [handover-minutes] → - (went-home)
  D10 being-identified if under-18 [] → - (-)
  D11 not-a-victim if negative [notice] → - (notified)
self-returned 2011
  E0 received [handover-minutes] → E2 (commune-told)
  E1 received [declaration] → E2 (received)
  E2 received [notice] → E3 (commune-told)
  E3 received [notice] → E4 (lead-told)
  E4 initial-verification [reception-minutes] → E5 E6 (initial-done)
  E5 identified if paper [handover-minutes] → - (cared-for)
  E6 initial-verification if no-paper [verification-request] → E7 (police-asked)
  E7 being-identified if no-paper [victim-certificate] → E8 (police-answered) DL-07
  E8 not-a-victim if negative [notice] → - (notified)
self-returned 2024
  E1 received [declaration handover-minutes] → E2 (commune-told)
  E2 received [notice] → E3 (lead-told)
  E3 initial-verification [reception-minutes] → E4 E6 (initial-done)
  E4 initial-verification if no-paper [verification-request] → E5 (police-asked)
  E5 being-identified if no-paper [victim-certificate] → E6 E7 (police-answered)
  E6 identified if paper [victim-certificate] → - (identified)
  E7 not-a-victim if negative [notice] → - (notified)
foreigner 2011
  F1 received [declaration] → F2 (received)
  F2 received [notice] → F3 (commune-told)
  F3 received [notice] → F4 (lead-told)
  F4 initial-verification [reception-minutes] → F5 F6 (initial-done)
  F5 identified if paper [handover-minutes] → - (cared-for)
  F6 initial-verification if no-paper [verification-request] → F7 (police-asked)
  F7 being-identified if no-paper [victim-certificate] → F8 (police-answered) DL-07
  F8 not-a-victim if negative [notice] → - (notified)
  F9 received [] → - (-)
foreigner 2024
  F1 received [declaration handover-minutes] → F2 (commune-told)
  F2 received [notice] → F3 (lead-told)
  F3 initial-verification [reception-minutes] → F4 F6 (initial-done)
  F4 initial-verification if no-paper [verification-request] → F5 (police-asked)
  F5 being-identified if no-paper [victim-certificate] → F6 F7 (police-answered)
  F6 identified if paper [victim-certificate] → - (identified)
  F7 not-a-victim if negative [notice] → - (notified)
  F9 received [] → - (-)
  F10 being-identified if under-18 [] → - (-)
  F11 identified [handover-minutes] → - (went-home)
minor 2011
  G1 received [declaration] → G2 (received)
  G2 received [notice] → G3 (commune-told)
  G3 received [notice] → G4 (lead-told)
  G4 initial-verification [reception-minutes] → G5 G6 (initial-done)
  G5 identified if paper [handover-minutes] → - (cared-for)
  G6 initial-verification if no-paper [verification-request] → G7 (police-asked)
  G7 being-identified if no-paper [victim-certificate] → G8 (police-answered) DL-07
  G8 not-a-victim if negative [notice] → - (notified)
  G9 identified if under-18 [handover-minutes] → - (went-home)
  G10 received if under-18 [] → - (-)
minor 2024
  G1 received [declaration handover-minutes] → G2 (commune-told)
  G2 received [notice] → G3 (lead-told)
  G3 initial-verification [reception-minutes] → G4 G6 (initial-done)
  G4 initial-verification if no-paper [verification-request] → G5 (police-asked)
  G5 being-identified if no-paper [victim-certificate] → G6 G7 (police-answered)
  G6 identified if paper [victim-certificate] → - (identified)
  G7 not-a-victim if negative [notice] → - (notified)
  G8 being-identified if under-18 [] → - (-)
  G9 identified if under-18 [handover-minutes] → - (went-home)
`

const told = ({ code, stage, when, papers, next, mark, limit }: ProcedureStep) =>
  `  ${code} ${stage}${when === undefined ? '' : ` if ${when}`} [${papers.join(' ')}] → ${next.join(' ') || '-'} (${mark ?? '-'})${limit === undefined ? '' : ` ${limit}`}`

test('the steps of every path under both laws: papers, what follows, what shows them', () => {
  const said = Object.entries(procedures).flatMap(([path, { versions }]) =>
    // where a correction was appended, it stands
    versions
      .filter((one, index) => versions[index + 1]?.effectiveFrom !== one.effectiveFrom)
      .flatMap(({ value }, index) => [`${path} ${index === 0 ? '2011' : '2024'}`, ...value.map(told)]),
  )
  expect(said).toEqual(STEPS.trim().split('\n'))
})

test('every step names who acts and what is done, in both languages', () => {
  for (const { versions } of Object.values(procedures)) {
    for (const { who, does, note } of versions.flatMap(({ value }) => value)) {
      for (const words of [who, does, ...(note === undefined ? [] : [note])])
        expect([words.vi.length > 3, words.en.length > 3]).toEqual([true, true])
    }
  }
})
