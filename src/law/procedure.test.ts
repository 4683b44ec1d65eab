import { describe, expect, test } from 'vitest'
import { citeText } from '../../test/cited.ts'
import { day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { deadlineRules } from './deadline-rules.ts'
import { type EntryPath, entryPathNames, entryPaths } from './entry-paths.ts'
import { procedureOn } from './procedure.ts'
import type { ProcedureStep } from './procedure-step.ts'

const on2011 = day('2021-04-13')
const on2024 = day('2026-03-09')

const stepsOf = (path: EntryPath, on = on2011): readonly ProcedureStep[] => {
  const found = procedureOn(path, { on })
  if (isRefusal(found)) throw new Error(found.refused)
  return found.value
}

/** `A4 24 DL-04`: code, articles, rule of the term. */
const line = ({ code, because, term, verified }: ProcedureStep) =>
  `${code} ${citeText(because)}${term ? ` ${term}` : ''}${verified ? '' : ' ?'}`

describe('the law of 2011, path by path', () => {
  test('A: who reports goes through commune and labour division to the district police', () => {
    expect(stepsOf('self-report').map(line)).toEqual([
      'A1 66/2011/QH12 24, 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG',
      'A2 66/2011/QH12 24 DL-01',
      'A3 66/2011/QH12 24 DL-02',
      'A4 66/2011/QH12 24 DL-04',
      'A5 66/2011/QH12 24, 66/2011/QH12 28',
      'A6 66/2011/QH12 24',
      'A7 66/2011/QH12 24(4) DL-06',
      'A8 66/2011/QH12 24 ?',
    ])
  })
  test('B: rescued, protected, handed over, asked about', () => {
    expect(stepsOf('rescued').map(line)).toEqual([
      'B1 66/2011/QH12 25, 66/2011/QH12 29',
      'B2 66/2011/QH12 28(2)',
      'B3 66/2011/QH12 25 HO-01 ?',
      'B4 66/2011/QH12 25, 66/2011/QH12 24',
      'B5 66/2011/QH12 24(4) DL-06',
      'B6 66/2011/QH12 24 ?',
    ])
  })
  test('C: through a mission, with the certificate of return at once', () => {
    expect(stepsOf('through-mission').map(line)).toEqual([
      'C1 66/2011/QH12 26(1)',
      'C2 66/2011/QH12 26(1)',
      'C3 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG DL-09',
      'C4 66/2011/QH12 26(1)',
      'C5 66/2011/QH12 24 ?',
    ])
  })
  test('D: handed over at the border', () => {
    expect(stepsOf('border-handover').map(line)).toEqual([
      'D1 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG',
      'D2 78/2013/TT-BQP',
      'D3 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG DL-09',
      'D4 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG',
      'D5 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG, 66/2011/QH12 24 ?',
      'D6 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG, 66/2011/QH12 24, 66/2011/QH12 28 ?',
      'D7 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG, 66/2011/QH12 24 ?',
      'D8 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG, 66/2011/QH12 24(4) ?',
      'D9 09/2013/NĐ-CP 19',
      'D10 66/2011/QH12 24 ?',
    ])
  })
  test('E: who returns alone is treated as who reports (26(3))', () => {
    const [border, first, ...rest] = stepsOf('self-returned').map(line)
    expect(border).toBe('E0 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG')
    expect(first).toBe('E1 66/2011/QH12 26(3), 66/2011/QH12 24, 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG')
    expect(rest).toHaveLength(7)
  })
  test('F: foreigners, whose support is limited (32(2)); the embassy only with care', () => {
    const steps = stepsOf('foreigner')
    expect(steps.map(line)[0]).toBe(
      'F1 66/2011/QH12 32(2), 66/2011/QH12 24, 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG ?',
    )
    expect(steps.every(({ verified }) => !verified)).toBe(true)
    expect(steps.at(-1)).toMatchObject({ code: 'F9', mark: null })
  })
  test('G: minors are escorted (09/2013/NĐ-CP, 19)', () => {
    expect(stepsOf('minor').map(line).slice(8)).toEqual(['G9 09/2013/NĐ-CP 19', 'G10 102/2016/QH13 1 ?'])
  })
})

describe('the law of 2024 as amended, path by path', () => {
  const of = (path: EntryPath) => stepsOf(path, on2024).map(line)
  test('A: the person is taken to the commune, the health department leads; the time of the police is not known', () => {
    expect(of('self-report')).toEqual([
      'A1 53/2024/QH15 27(1), 86/2025/QH15 2 DL-01',
      'A2 53/2024/QH15 27(1), 86/2025/QH15 2 DL-03',
      'A3 53/2024/QH15 27(2), 86/2025/QH15 2 DL-05',
      'A4 53/2024/QH15 27, 86/2025/QH15 2',
      'A5 53/2024/QH15 27, 53/2024/QH15 33 DL-08 ?',
      'A6 53/2024/QH15 33, 53/2024/QH15 37(1) ?',
      'A7 53/2024/QH15 27 ?',
    ])
  })
  test('B: rescued, protected with relatives and companions (28, 34)', () => {
    expect(of('rescued')).toEqual([
      'B1 53/2024/QH15 28, 53/2024/QH15 34, 86/2025/QH15 2',
      'B2 53/2024/QH15 28 ?',
      'B3 53/2024/QH15 28, 53/2024/QH15 33 ?',
      'B4 53/2024/QH15 28, 86/2025/QH15 2 HO-01 ?',
      'B5 53/2024/QH15 28, 53/2024/QH15 27 ?',
      'B6 53/2024/QH15 27, 53/2024/QH15 33 DL-08 ?',
      'B7 53/2024/QH15 27 ?',
    ])
  })
  test('C: a paper of Article 33 on the mission’s proposal (29(3), 30(1)(b)), then at once to the health department', () => {
    expect(of('through-mission')).toEqual([
      'C1 53/2024/QH15 29, 53/2024/QH15 30(1)(a)',
      'C2 53/2024/QH15 29(3), 53/2024/QH15 30(1)(b)',
      'C3 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG DL-09 ?',
      'C4 53/2024/QH15 30(1), 86/2025/QH15 2 HO-02',
      'C5 53/2024/QH15 30(1), 86/2025/QH15 2',
      'C6 53/2024/QH15 30, 86/2025/QH15 2',
      'C7 53/2024/QH15 27 ?',
    ])
  })
  test('D: handed over at the border, hardly any of it compared with a text; verified like those who report', () => {
    expect(of('border-handover')).toEqual([
      'D1 53/2024/QH15 30 ?',
      'D2 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG DL-09 ?',
      'D3 53/2024/QH15 30(1), 86/2025/QH15 2 HO-02 ?',
      'D4 53/2024/QH15 30, 53/2024/QH15 27(2), 86/2025/QH15 2 ?',
      'D5 53/2024/QH15 30, 53/2024/QH15 27, 86/2025/QH15 2 ?',
      'D6 53/2024/QH15 30, 53/2024/QH15 27, 53/2024/QH15 33 ?',
      'D7 53/2024/QH15 30, 53/2024/QH15 33, 53/2024/QH15 37(1) ?',
      'D8 53/2024/QH15 30(1), 86/2025/QH15 2 ?',
      'D9 53/2024/QH15 30, 86/2025/QH15 2 ?',
      'D10 53/2024/QH15 2(1)',
      'D11 53/2024/QH15 27 ?',
    ])
  })
  test('E and F: as for those who report, under 30 and 31', () => {
    expect(of('self-returned')[0]).toBe('E1 53/2024/QH15 30, 53/2024/QH15 27(1), 86/2025/QH15 2 DL-01 ?')
    expect(of('foreigner')[0]).toBe('F1 53/2024/QH15 31, 53/2024/QH15 27(1), 86/2025/QH15 2 DL-01 ?')
    expect(of('foreigner').slice(5)).toEqual([
      'F6 53/2024/QH15 31, 53/2024/QH15 33, 53/2024/QH15 37(4) ?',
      'F7 53/2024/QH15 31, 53/2024/QH15 27 ?',
      'F9 53/2024/QH15 31 ?',
      'F10 53/2024/QH15 2(1)',
      'F11 53/2024/QH15 31 ?',
    ])
  })
  test('G: no means need be shown for a minor (2(1)); escorted home (30)', () => {
    expect(of('minor').slice(7)).toEqual(['G8 53/2024/QH15 2(1)', 'G9 53/2024/QH15 30, 86/2025/QH15 2'])
  })
})

describe('every path under both laws', () => {
  test('codes bear the letter of the path, lead only to steps of the path, and each is reached', () => {
    for (const path of entryPathNames)
      for (const on of [on2011, on2024]) {
        const steps = stepsOf(path, on)
        const codes = steps.map(({ code }) => code)
        expect(new Set(codes).size, path).toBe(codes.length)
        for (const { code, next, term, limit, because } of steps) {
          expect(code.startsWith(entryPaths[path].letter)).toBe(true)
          for (const one of next) expect(codes, `${code} → ${one}`).toContain(one)
          for (const rule of [term, limit]) if (rule) expect(deadlineRules[rule]).toBeDefined()
          expect(because.length, code).toBeGreaterThan(0)
        }
      }
  })
  test('the terms of the path are those of the table of entry paths', () => {
    for (const path of entryPathNames)
      for (const [law, on] of [['2011', on2011] as const, ['2024', on2024] as const]) {
        const { onReception, later } = entryPaths[path].law[law]
        const terms = stepsOf(path, on).flatMap(({ term, limit }) => [term, limit].filter((one) => one))
        expect([...new Set(terms)].sort(), `${path} ${law}`).toEqual([...onReception, ...later].sort())
      }
  })
  test('before 2012 there is none', () => {
    expect(procedureOn('self-report', { on: day('2011-12-31') })).toMatchObject({
      refused: 'history.not-yet-in-force',
    })
  })
})
