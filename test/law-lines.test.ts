import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The command itself, fed on standard input as programs do. */
type Answered = { readonly code: number; readonly lines: readonly Record<string, unknown>[] }

const ROOT = join(import.meta.dirname, '..')
const ask = (kind: string, lines: readonly unknown[]): Promise<Answered> =>
  new Promise((resolve) => {
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    const child = execFile(
      process.execPath,
      [join(ROOT, 'src/cli.ts'), 'law', kind],
      {
        maxBuffer: 1 << 26,
        env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'duongve-test-code') },
      },
      (error, out) => {
        const written = out
          .trim()
          .split('\n')
          .filter((one) => one !== '')
        resolve({ code: Number(error?.code ?? 0), lines: written.map((one) => JSON.parse(one)) })
      },
    )
    child.stdin?.end(input)
  })

type Item = {
  readonly item: string
  readonly code: string
  readonly is: string
  readonly missing: readonly string[]
  readonly because: readonly object[]
  readonly verified: boolean
  readonly value: number | null
}
const itemsOf = (line: Record<string, unknown> | undefined) =>
  (line?.items ?? []) as readonly (Item & Record<string, unknown>)[]
const itemOf = (line: Record<string, unknown> | undefined, code: string) =>
  itemsOf(line).find((one) => one.code === code)

const E03 = {
  on: '2026-03-09',
  person: {
    is: 'undergoing-identification',
    nationality: 'VN',
    born: '1999-05-20',
    household: null,
    healthCard: null,
  },
  identifiedOn: null,
  reportedOn: '2026-03-09',
  location: 'vietnam',
  inFacility: null,
  canPayTravel: null,
  province: '46',
}
const victim = { ...E03, person: { ...E03.person, is: 'victim' }, identifiedOn: '2026-02-10' }

describe('law rule', () => {
  test('every item with its fixed fields, and around it content, amounts, duration, papers, office', async () => {
    const old = { ...victim, on: '2025-08-15', identifiedOn: '2025-06-20' }
    const { code, lines } = await ask('rule', [E03, victim, old])
    expect(code).toBe(0)
    expect(lines.map(({ regime }) => regime)).toEqual(['2024', '2024', '2011'])
    for (const line of lines) {
      for (const item of itemsOf(line)) {
        expect(item).toEqual(
          expect.objectContaining({
            item: expect.any(String),
            is: expect.stringMatching(/^(due|not-due|unknown)$/),
            missing: expect.any(Array),
            because: expect.arrayContaining([expect.objectContaining({ instrument: expect.any(String) })]),
            verified: expect.any(Boolean),
            conditions: expect.objectContaining({ vi: expect.any(String), en: expect.any(String) }),
            norms: expect.any(Array),
            durations: expect.any(Array),
          }),
        )
        expect(item.value === null || Number.isInteger(item.value)).toBe(true)
        expect(item.missing.length > 0).toBe(item.is === 'unknown')
      }
    }
    const due = itemsOf(lines[0]).filter(({ is }) => is === 'due')
    expect(due.map(({ item }) => item)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g'])
    expect(itemOf(lines[1], 'vocational')).toMatchObject({
      dossier: { value: { form: 'Mẫu số 07', filedAt: { office: 'health-department' } }, verified: true },
      decision: { decides: { office: 'health-department', vi: 'Sở Y tế' }, signs: null },
    })
    expect(itemOf(lines[1], 'schooling')).toMatchObject({ durations: [{ count: 2, unit: 'school-year' }] })
    expect(itemOf(lines[1], 'medical')).toMatchObject({
      healthCard: { is: 'unknown', missing: ['healthCard'] },
    })
    expect(itemOf(lines[2], 'essential-needs')).toMatchObject({
      durations: [{ count: 60, unit: 'day', rule: 'DL-15' }],
    })
    expect(itemOf(lines[2], 'vocational')).toMatchObject({
      is: 'unknown',
      missing: ['household'],
      decision: { decides: null },
    })
    expect(lines[2]?.papers).toMatchObject({ because: [{ instrument: '66/2011/QH12', article: '28' }] })
  })

  test('every value that a fact may have, and null, is taken', async () => {
    const persons = [
      ...['victim', 'undergoing-identification', 'accompanying-minor'].map((is) => ({ is })),
      ...['VN', 'stateless-resident', 'foreign', null].map((nationality) => ({ nationality })),
      ...['1999-05-20', '1999-05', '1999', '2026-03-09', null].map((born) => ({ born })),
      ...['poor', 'near-poor', 'none', null].map((household) => ({ household })),
      ...[true, false, null].map((healthCard) => ({ healthCard })),
    ].map((one) => ({ ...victim, person: { ...victim.person, ...one } }))
    const beside = [
      ...['2025-06-20', '2026-03-10', null].map((identifiedOn) => ({ identifiedOn })),
      ...['vietnam', 'abroad', null].map((location) => ({ location })),
      ...[true, false, null].flatMap((one) => [{ inFacility: one }, { canPayTravel: one }]),
      { reportedOn: null },
      { province: null },
      { given: ['vocational'], refused: ['psychological'], appliedOn: '2026-03-01', knownAt: '2026-03-09' },
    ].map((one) => ({ ...victim, ...one }))
    const { code, lines } = await ask('rule', [
      ...persons,
      ...beside,
      { on: '2026-03-09', person: { is: 'victim' } },
    ])
    expect([code, lines.filter((line) => 'error' in line)]).toEqual([0, []])
    expect(itemsOf(lines.at(-1)).length).toBe(11)
    expect(itemOf(lines.at(-2), 'psychological')).toMatchObject({
      is: 'due',
      refused: true,
    })
  })

  test('partial dates: unknown only where the day decides', async () => {
    const born = (text: string | null) => ({ ...victim, person: { ...victim.person, born: text } })
    const { lines } = await ask('rule', ['2008', '2008-03', '2008-04', '2009', '2007', null].map(born))
    expect(lines.map((line) => itemOf(line, 'schooling')?.is)).toEqual([
      'unknown',
      'unknown',
      'due',
      'due',
      'not-due',
      'unknown',
    ])
    expect(itemOf(lines[0], 'schooling')?.missing).toEqual(['born'])
  })

  test('before the law of 2011 it is not in force; after the last check it is stale', async () => {
    const { code, lines } = await ask('rule', [
      { ...victim, on: '2011-12-31' },
      { ...victim, on: '2027-01-01' },
      { ...victim, on: '2026-12-31' },
    ])
    expect(code).toBe(2)
    expect(lines[0]).toEqual({ error: 'history.not-yet-in-force', at: 'on' })
    expect(lines.slice(1).map(({ stale }) => stale)).toEqual([true, false])
  })

  test('a bad line says what and where, and the rest is answered', async () => {
    const bad: readonly (readonly [unknown, string])[] = [
      ['{', ''],
      ['[1]', ''],
      ['null', ''],
      [{}, 'on'],
      [{ ...victim, on: '2026-02-30' }, 'on'],
      [{ ...victim, on: 20260309 }, 'on'],
      [{ on: '2026-03-09' }, 'person'],
      [{ ...victim, person: null }, 'person'],
      [{ ...victim, person: 'victim' }, 'person'],
      [{ ...victim, person: { ...victim.person, is: 'Victim' } }, 'person.is'],
      [{ ...victim, person: { nationality: 'VN' } }, 'person.is'],
      [{ ...victim, person: { ...victim.person, nationality: 'LA' } }, 'person.nationality'],
      [{ ...victim, person: { ...victim.person, born: '20/05/1999' } }, 'person.born'],
      [{ ...victim, person: { ...victim.person, born: '1999-13' } }, 'person.born'],
      [{ ...victim, person: { ...victim.person, born: 1999 } }, 'person.born'],
      [{ ...victim, person: { ...victim.person, household: 'rich' } }, 'person.household'],
      [{ ...victim, person: { ...victim.person, healthCard: 'yes' } }, 'person.healthCard'],
      [{ ...victim, identifiedOn: '2025-06' }, 'identifiedOn'],
      [{ ...victim, reportedOn: '' }, 'reportedOn'],
      [{ ...victim, location: 'Laos' }, 'location'],
      [{ ...victim, inFacility: 0 }, 'inFacility'],
      [{ ...victim, canPayTravel: 'true' }, 'canPayTravel'],
      [{ ...victim, province: 46 }, 'province'],
      [{ ...victim, given: ['everything'] }, 'given'],
      [{ ...victim, refused: 'travel' }, 'refused'],
      [{ ...victim, knownAt: 'today' }, 'knownAt'],
    ]
    const { code, lines } = await ask('rule', [...bad.map(([line]) => line), victim])
    expect(code).toBe(2)
    expect(lines.slice(0, -1).map(({ at }) => at)).toEqual(bad.map(([, at]) => at))
    for (const line of lines.slice(0, -1)) {
      expect(Object.keys(line)).toEqual(['error', 'at'])
      expect(line.error).not.toBe('')
    }
    expect(lines.at(-1)?.regime).toBe('2024')
  })
})

describe('law deadline, law day', () => {
  test('the fixed shapes, rolled and on the clock', async () => {
    const { code, lines } = await ask('deadline', [
      '\uFEFF{"rule":"DL-05","from":"2026-02-13"}',
      { rule: 'DL-24', from: '2026-05-08T16:30+07:00' },
      { rule: 'DL-08', from: '2026-03-12' },
      { rule: 'DL-14', from: '2026-11-16' },
    ])
    expect(code).toBe(0)
    expect(lines[0]).toMatchObject({
      rule: 'DL-05',
      alert: '2026-02-16',
      due: '2026-02-23',
      verified: true,
      provisional: false,
    })
    expect(lines[0]?.because).toEqual([
      { instrument: '53/2024/QH15', article: '27(2)' },
      { instrument: '86/2025/QH15', article: '2' },
    ])
    expect(lines[1]).toMatchObject({ due: '2026-05-11T16:30+07:00', alert: '2026-05-11T16:30+07:00' })
    expect(lines[2]).toMatchObject({ alert: null, due: null, missing: ['term'] })
    expect(lines[3]).toMatchObject({ due: '2026-11-27', provisional: true })
  })

  test('no start, however odd, ends the program', async () => {
    const odd = [
      { rule: 'DL-00', from: '2026-01-01' },
      { rule: 'DL-05' },
      { rule: 'DL-05', from: '2026-13-01' },
      { rule: 'DL-24', from: '2026-05-08' },
      { rule: 'DL-05', from: '2025-06-30' },
      { rule: 'DL-17', from: '9999-12-31' },
      { rule: 'DL-24', from: '9999-12-31T23:59:59Z' },
      { rule: 'DL-24', from: '0001-01-01T00:00+07:00' },
      { rule: 'toString', from: '2026-01-01' },
    ]
    const { code, lines } = await ask('deadline', odd)
    expect([code, lines.length]).toEqual([2, odd.length])
    expect(lines.map(({ at }) => at)).toEqual([
      'rule',
      'from',
      'from',
      'from',
      'from',
      'from',
      'from',
      'from',
      'rule',
    ])
    expect(lines.every((line) => typeof line.error === 'string')).toBe(true)
  })

  test('every kind of day, and a year that is not announced', async () => {
    const days = [
      '2026-08-22',
      '2026-08-24',
      '2026-08-23',
      '2026-09-02',
      '2026-08-31',
      '2027-03-01',
      '2031-01-01',
    ]
    const { code, lines } = await ask(
      'day',
      days.map((on) => ({ on })),
    )
    expect(code).toBe(2)
    expect(lines.map(({ kind }) => kind)).toEqual([
      'swapped-working',
      'working',
      'weekend',
      'holiday',
      'compensatory',
      'working',
      undefined,
    ])
    expect(lines.map(({ provisional }) => provisional)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      undefined,
    ])
    expect(lines[3]).toMatchObject({ on: '2026-09-02', name: 'Quốc khánh' })
    expect(lines[6]).toEqual({ error: 'law.outside-calendar', at: 'on' })
  })
})
