import { describe, expect, test } from 'vitest'
import { answerLine, type LineKind } from './lines.ts'

const ask = (line: unknown, kind: LineKind = 'rule') => {
  const { out, ok } = answerLine(typeof line === 'string' ? line : JSON.stringify(line), kind)
  const answer = JSON.parse(out)
  expect(ok).toBe(!('error' in answer))
  return answer
}
const fault = (line: unknown, kind: LineKind = 'rule') => {
  const { error, at } = ask(line, kind)
  return `${at}: ${error}`
}
const person = { is: 'victim', nationality: 'VN', born: '1999-05-20', household: 'poor', healthCard: false }
const line = { on: '2026-03-09', person, identifiedOn: '2026-02-10', province: '46' }
const item = (asked: object, code: string) =>
  ask(asked).items.find((one: { code: string }) => one.code === code)

describe('a bad line', () => {
  test('says what is wrong, and where', () => {
    expect(fault('{')).toBe(': not JSON')
    expect(fault('[]')).toBe(': not an object')
    expect(fault('null')).toBe(': not an object')
    expect(fault('"x"')).toBe(': not an object')
    expect(fault({ ...line, on: undefined })).toBe('on: missing')
    expect(fault({ ...line, on: '9/3/2026' })).toBe('on: not a day')
    expect(fault({ on: line.on })).toBe('person: missing')
    expect(fault({ ...line, person: [] })).toBe('person: not an object')
    expect(fault({ ...line, person: {} })).toBe('person.is: missing')
    expect(fault({ ...line, person: { is: 'x' } })).toBe('person.is: not a status')
    const inPerson = (more: object) => fault({ ...line, person: { ...person, ...more } })
    expect(inPerson({ nationality: 'x' })).toBe('person.nationality: not a nationality')
    expect(inPerson({ born: 'x' })).toBe('person.born: not a date')
    expect(inPerson({ household: 'x' })).toBe('person.household: not a household')
    expect(inPerson({ healthCard: 1 })).toBe('person.healthCard: not true or false')
    expect(inPerson({ accompanies: 'x' })).toBe('person.accompanies: not a status')
    for (const key of ['identifiedOn', 'reportedOn', 'appliedOn', 'knownAt'])
      expect(fault({ ...line, [key]: '2026' })).toBe(`${key}: not a day`)
    expect(fault({ ...line, location: 'x' })).toBe('location: not a place')
    for (const key of ['inFacility', 'canPayTravel'])
      expect(fault({ ...line, [key]: 'x' })).toBe(`${key}: not true or false`)
    for (const province of ['1', '046', 'x46', '46x', 46])
      expect(fault({ ...line, province })).toBe('province: not a province code')
    for (const key of ['given', 'refused'])
      for (const wrong of [['x'], ['travel', 'x'], [1], 'travel', {}])
        expect(fault({ ...line, [key]: wrong })).toBe(`${key}: not a list of items`)
    expect(fault({ ...line, on: '2011-12-31' })).toBe('on: history.not-yet-in-force')
  })

  test('asked as it was known before', () => {
    expect(fault({ ...line, on: '2025-07-01', knownAt: '2024-11-27' })).toBe('on: history.not-yet-in-force')
    const known = { ...line, on: '2026-10-05' }
    expect(item(known, 'hardship-allowance').norms).toMatchObject([
      { because: [{ instrument: '120/2026/TT-BTC' }] },
    ])
    expect(item({ ...known, knownAt: '2026-08-16' }, 'hardship-allowance').norms).toEqual([])
    const first = { ...line, identifiedOn: undefined, on: '2025-07-01' }
    expect(ask(first).papers).not.toBeNull()
    expect(ask({ ...first, knownAt: '2025-06-30' }).papers).toBeNull()
  })

  test('of a deadline', () => {
    expect(fault({ from: '2026-03-09' }, 'deadline')).toBe('rule: missing')
    expect(fault({ rule: 'DL-99', from: '2026-03-09' }, 'deadline')).toBe('rule: law.no-such-rule')
    expect(fault({ rule: 5, from: '2026-03-09' }, 'deadline')).toBe('rule: law.no-such-rule')
    expect(fault({ rule: 'DL-05' }, 'deadline')).toBe('from: missing')
    expect(fault({ rule: 'DL-05', from: 5 }, 'deadline')).toBe('from: not a day or instant')
    expect(fault({ rule: 'DL-05', from: '2026-03' }, 'deadline')).toBe('from: not a day or instant')
    expect(fault({ rule: 'DL-24', from: '0001-01-01T00:00+07:00' }, 'deadline')).toBe(
      'from: not a day or instant',
    )
    expect(fault({ rule: 'DL-24', from: '3026-01-01T00:00Z' }, 'deadline')).toBe('from: not a day or instant')
    expect(fault({ rule: 'DL-05', from: '2026-03-09', knownAt: 1 }, 'deadline')).toBe('knownAt: not a day')
    expect(fault({ rule: 'DL-24', from: '2026-03-09' }, 'deadline')).toBe('from: law.needs-clock')
    expect(fault({ rule: 'DL-14', from: '2025-07-01', knownAt: '2025-06-28' }, 'deadline')).toBe(
      'from: history.not-yet-in-force',
    )
  })

  test('of a day', () => {
    expect(fault({}, 'day')).toBe('on: missing')
    expect(fault({ on: '2026-02-29' }, 'day')).toBe('on: not a day')
    expect(fault({ on: '2031-01-01' }, 'day')).toBe('on: law.outside-calendar')
  })
})

describe('a line', () => {
  test('may begin with the mark that some shells write', () => {
    expect(ask(`\uFEFF${JSON.stringify({ on: '2026-08-22' })}`, 'day').kind).toBe('swapped-working')
  })

  test('leaves out what is not known', () => {
    const bare = { on: '2026-03-09', person: { is: 'victim' } }
    expect(ask(bare)).toMatchObject({
      regime: '2024',
      missing: ['identifiedOn'],
      verified: false,
      stale: false,
    })
    expect(ask(bare)).toEqual(
      ask({ ...bare, person: { is: 'victim', born: null, nationality: null }, given: null, knownAt: null }),
    )
  })

  test('tells the words, the amounts, the term, the dossier and the office of each item', () => {
    const allowance = item(line, 'hardship-allowance')
    expect(allowance).toMatchObject({
      item: 'k',
      is: 'due',
      value: null,
      name: { vi: 'Trợ cấp khó khăn ban đầu', en: 'Initial hardship allowance' },
      norms: [{ code: 'hardship-allowance', amount: null, verified: false }],
      durations: [{ count: 1, unit: 'payment', vi: '1 lần' }],
      dossier: {
        value: {
          form: 'Mẫu số 07',
          filedAt: { office: 'health-department', vi: 'Sở Y tế', en: 'Provincial health department' },
        },
      },
      decision: { decides: { office: 'health-department' }, signs: null, verified: true },
    })
    expect(item(line, 'medical')).toMatchObject({
      dossier: null,
      healthCard: { is: 'due' },
      hospital: { is: 'due' },
    })
    expect(item(line, 'psychological')).toMatchObject({ durations: [{ count: null, vi: '? ngày' }] })
    expect(item(line, 'psychological')).not.toHaveProperty('healthCard')
    expect(item(line, 'legal-aid').decision).toBeNull()
    const old = { ...line, on: '2021-06-01', identifiedOn: '2021-05-10' }
    expect(item(old, 'hardship-allowance')).toMatchObject({
      atLeast: 1_000_000,
      value: null,
      dossier: { value: { filedAt: { office: 'commune-committee' } } },
    })
    expect(item({ ...old, given: ['hardship-allowance'] }, 'hardship-allowance').is).toBe('not-due')
    expect(item({ ...line, refused: ['medical'] }, 'medical')).toMatchObject({ is: 'due', refused: true })
    expect(item({ ...old, on: '2012-06-01', knownAt: '2012-06-01' }, 'vocational')).toMatchObject({
      dossier: null,
      decision: null,
    })
  })

  test('tells which papers prove the status under the law of the day of identification', () => {
    const papers = (asked: object) => ask(asked).papers
    expect(papers(line)).toMatchObject({
      because: [{ instrument: '53/2024/QH15', article: '33' }],
      verified: false,
    })
    expect(papers({ ...line, identifiedOn: '2025-06-30' })).toMatchObject({
      because: [{ instrument: '66/2011/QH12', article: '28' }],
      verified: true,
    })
    expect(papers({ ...line, identifiedOn: undefined }).kinds[0]).toMatchObject({
      code: 'police-confirmation',
      vi: 'Giấy xác nhận nạn nhân của cơ quan Công an',
    })
    expect(papers({ ...line, identifiedOn: '2011-06-01', on: '2021-06-01' })).toBeNull()
    expect(papers({ ...line, knownAt: '2025-07-01', identifiedOn: undefined }).because).toEqual([
      { instrument: '53/2024/QH15', article: '33' },
    ])
  })

  test('of a deadline: target and legal date, or that the term is not known', () => {
    expect(ask({ rule: 'DL-05', from: '2026-02-13' }, 'deadline')).toEqual({
      rule: 'DL-05',
      alert: '2026-02-16',
      due: '2026-02-23',
      because: [
        { instrument: '53/2024/QH15', article: '27(2)' },
        { instrument: '86/2025/QH15', article: '2' },
      ],
      verified: true,
      provisional: false,
      stale: false,
    })
    expect(ask({ rule: 'DL-24', from: '2026-05-08T16:30+07:00' }, 'deadline')).toMatchObject({
      due: '2026-05-11T16:30+07:00',
    })
    expect(ask({ rule: 'DL-05', from: '2026-05-08T18:30Z' }, 'deadline')).toMatchObject({
      alert: '2026-05-12',
    })
    expect(ask({ rule: 'DL-08', from: '2026-03-12' }, 'deadline')).toMatchObject({
      is: 'unknown',
      alert: null,
      due: null,
      provisional: false,
      missing: ['term'],
    })
  })

  test('of a day: its kind and name', () => {
    expect(ask({ on: '2026-09-02' }, 'day')).toMatchObject({
      on: '2026-09-02',
      kind: 'holiday',
      name: 'Quốc khánh',
      verified: true,
      provisional: false,
    })
    expect(ask({ on: '2026-08-24' }, 'day')).toMatchObject({ kind: 'working', name: 'Ngày làm việc' })
    expect(ask({ on: '2026-08-31' }, 'day')).toMatchObject({
      kind: 'compensatory',
      name: 'Hoán đổi ngày làm việc',
      verified: false,
    })
  })
})
