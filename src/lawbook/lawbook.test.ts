import { describe, expect, test } from 'vitest'
import { cite } from '../kernel/citation.ts'
import { day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { explain } from '../law/explain.ts'
import { instruments } from '../law/instruments.ts'
import { provinceLaw, stateLaw } from '../law/province-law.ts'
import { allTables } from '../law/tables.ts'
import { tableTitle } from './more-tables.ts'
import { provisionsOf, standingOf } from './provisions.ts'
import { byArticle, findInLaw, indexLaw } from './search.ts'
import { anchorOf, articleOf, lawPath, slugOf } from './slug.ts'
import { lawbookText } from './text.ts'
import { touchedBy } from './touched.ts'

const provisions = provisionsOf(stateLaw)
const index = indexLaw(provisions)

describe('addresses', () => {
  test('every instrument has an address of its own, apart from those of the other law pages', () => {
    const slugs = Object.keys(instruments).map(slugOf)
    expect(new Set([...slugs, 'rows', 'unknown', 'examples']).size).toBe(slugs.length + 3)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]+$/)
    expect(slugOf('12/2026/NQ-HĐND')).toBe('12-2026-nq-hdnd')
  })

  test('a citation opens its article', () => {
    expect(lawPath(cite('53/2024/QH15', '37(1)(a)'))).toBe('/law/53-2024-qh15?at=37')
    expect(lawPath(cite('09/2013/NĐ-CP'))).toBe('/law/09-2013-nd-cp')
    expect(anchorOf('7')).toBe('at-7')
  })

  test('every citation of every answer leads to an article that its page has', () => {
    for (const { versions } of provisions)
      for (const { because } of versions)
        for (const { instrument, article } of because) {
          const articles = byArticle(provisions, instrument).map((one) => one.article)
          expect(articles).toContain(article === undefined ? null : articleOf(article))
        }
  })
})

describe('words', () => {
  test('no provision without title, value and whom it concerns, in both languages', () => {
    for (const { id, title, affects, versions } of provisions) {
      for (const lang of ['vi', 'en'] as const) {
        expect([id, title[lang] !== '' && title[lang] !== id]).toEqual([id, true])
        expect([id, affects[lang] !== '']).toEqual([id, true])
        for (const { says } of versions) expect([id, says[lang] !== '']).toEqual([id, true])
      }
    }
    expect(Object.keys(lawbookText.en).sort()).toEqual(Object.keys(lawbookText.vi).sort())
  })

  test('every dated table of the law has its words and is on the page', () => {
    const shown = new Set(provisions.map(({ id }) => id))
    for (const { name } of allTables()) {
      expect([name, shown.has(name)]).toEqual([name, true])
      for (const lang of ['vi', 'en'] as const)
        expect([name, tableTitle(name)[lang] === name]).toEqual([name, false])
    }
  })

  test('found without marks, by article, by number, by amount', () => {
    const ids = (typed: string) => findInLaw(index, typed).provisions.map(({ id }) => id)
    expect(ids('tro cap kho khan')).toContain('hardship-allowance/2011')
    expect(ids('Trợ cấp khó khăn')).toEqual(ids('tro cap kho khan'))
    expect(ids('dieu 37 53/2024')).toContain('grants-2024')
    expect(ids('1.000.000')).toContain('hardship-allowance/2011')
    expect(ids('DL-05')).toEqual(['DL-05'])
    expect(findInLaw(index, '162/2025').instruments.map(({ number }) => number)).toContain('162/2025/NĐ-CP')
    expect(ids('không có chữ nào như thế')).toEqual([])
  })

  test('past, now, to be checked again, future', () => {
    const versions = provisions.find(({ id }) => id === 'hardship-allowance/2011')?.versions ?? []
    const on = (text: string) =>
      versions.map((one, at) => standingOf(one, { next: versions[at + 1], on: day(text) }))
    expect(on('2021-04-14')).toEqual(['now', 'future', 'future'])
    expect(on('2026-11-24')).toEqual(['past', 'past', 'now'])
    expect(on('2027-01-01')).toEqual(['past', 'past', 'stale'])
  })
})

describe('what a row would change', () => {
  const base = { isCompanion: false, nextRule: 'DL-05', nextAlert: '2026-02-16', nextDue: '2026-02-23' }
  const group = { ...base, regime: '2024', stage: 'initial-verification', ageGroup: 'adult', files: 3 }
  const law = (rows: Parameters<typeof provinceLaw>[0]) => {
    const made = provinceLaw(rows)
    if (isRefusal(made)) throw new Error(made.refused)
    return made
  }
  const said = { knownAt: day('2026-02-13'), instrument: '1/TB', verified: true }
  const ask = (row: Parameters<typeof provinceLaw>[0][number], groups = [group]) =>
    touchedBy({ row, groups, province: '46', today: day('2026-02-13'), before: stateLaw, after: law([row]) })

  test('an amount: by item, sure where due, perhaps where a fact is missing', () => {
    const norm = {
      kind: 'norm',
      province: '46',
      regime: '2024',
      code: 'hardship-allowance',
      effectiveFrom: day('2026-01-01'),
      inForceFrom: day('2026-01-01'),
      amount: 3_000_000,
      ...said,
    } as const
    const victims = { ...group, stage: 'home', files: 5 }
    expect(ask(norm, [group, victims])).toEqual([
      { of: 'item', code: 'hardship-allowance', sure: 0, perhaps: 5 },
    ])
    expect(ask({ ...norm, regime: '2011' }, [group, victims])).toEqual([])
    expect(ask({ ...norm, amount: null })).toEqual([])
  })

  test('a day that becomes worked moves rolled dates', () => {
    const worked = { kind: 'day', on: day('2026-02-20'), is: 'working', ...said } as const
    expect(ask(worked)).toEqual([{ of: 'deadline', code: 'DL-05', sure: 3, perhaps: 0 }])
    expect(ask({ ...worked, on: day('2026-03-20') })).toEqual([])
    const term = { ...group, nextRule: 'DL-14', nextDue: '2026-02-27', nextAlert: '2026-02-27' }
    expect(ask(worked, [term])).toEqual([{ of: 'deadline', code: 'DL-14', sure: 3, perhaps: 0 }])
    // nine working days end on 5 March: begun on 20 February or on the holidays before it, nobody knows
    const open = { ...term, nextDue: '2026-03-05', nextAlert: '2026-03-05' }
    expect(ask(worked, [open])).toEqual([{ of: 'deadline', code: 'DL-14', sure: 0, perhaps: 3 }])
    expect(ask(worked, [{ ...term, nextDue: '2026-03-06', nextAlert: '2026-03-06' }])).toEqual([])
    const off = { ...worked, on: day('2026-02-25'), is: 'holiday' } as const
    expect(ask(off, [term])).toEqual([{ of: 'deadline', code: 'DL-14', sure: 3, perhaps: 0 }])
    // an open term in the past moves as well
    expect(ask({ ...off, on: day('2026-01-07') }, [{ ...term, nextDue: '2026-01-08' }])).toEqual([
      { of: 'deadline', code: 'DL-14', sure: 3, perhaps: 0 },
    ])
  })

  test('an office: the files before whom the step lies', () => {
    const office = {
      kind: 'office',
      step: 'verify-initially',
      regime: null,
      effectiveFrom: day('2026-02-01'),
      leads: 'health-department',
      ...said,
    } as const
    expect(ask(office)).toEqual([{ of: 'office', code: 'verify-initially', sure: 0, perhaps: 3 }])
    expect(ask({ ...office, step: 'license-facility' })).toEqual([])
  })
})

test('the explanation looks at no fact that did not decide, and ends as the ruling does', () => {
  const person = {
    is: 'victim',
    nationality: 'VN',
    born: null,
    household: null,
    healthCard: null,
    identifiedOn: day('2021-05-10'),
    reportedOn: null,
    location: 'vietnam',
    inFacility: null,
    canPayTravel: true,
    province: '46',
  } as const
  const told = explain({ on: day('2021-06-01'), person })
  if (isRefusal(told)) throw new Error(told.refused)
  const of = (code: string) => told.items.find(({ ruling }) => ruling.code === code)
  expect(of('travel')?.steps.map(({ of: what, is }) => [what, is])).toEqual([
    ['group', 'due'],
    ['condition', 'not-due'],
  ])
  expect(of('travel')?.steps.at(-1)?.looksAt).toEqual(['canPayTravel'])
  expect(of('medical')?.steps.at(-1)).toMatchObject({ is: 'unknown', missing: ['inFacility'] })
  for (const { ruling, steps } of told.items) {
    const last = steps.filter(({ of: what }) => what !== 'amount').map(({ is }) => is)
    const ends = last.includes('not-due') ? 'not-due' : last.includes('unknown') ? 'unknown' : 'due'
    expect([ruling.code, ruling.is]).toEqual([ruling.code, ends])
  }
})
