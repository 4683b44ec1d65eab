import { describe, expect, test } from 'vitest'
import { agencyKindName } from '../src/agency/agency-kinds.ts'
import { login } from '../src/agency/schema.ts'
import { addDays, type Day, day } from '../src/kernel/day.ts'
import { demoAgencies } from './agencies.ts'
import { demoAsks } from './asks.ts'
import { demoFiles } from './cases.ts'
import { minutesAfter, momentOf, todayOf } from './clock.ts'
import { demoOfficers } from './people.ts'
import type { DemoFile } from './sheets.ts'

const TODAY = day('2026-11-24')
const files = demoFiles(TODAY)
const sheets = files.flatMap((file) => (file.is === 'person' ? [file.sheet] : []))

describe('nothing of it can be somebody real', () => {
  test('identity numbers are impossible: their serial is all zeros', () => {
    const numbers = sheets.flatMap(({ identity }) => (identity.papers ?? []).map(({ number }) => number))
    expect(numbers.length).toBeGreaterThan(3)
    for (const number of numbers) expect(number).toMatch(/0{6}$/)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('phone numbers begin with two zeros, as none does', () => {
    const numbers = sheets.flatMap(({ contact }) => (contact.number ? [contact.number] : []))
    expect(numbers.length).toBeGreaterThan(3)
    for (const number of numbers) expect(number).toMatch(/^00/)
  })

  test('every note says that it is invented', () => {
    const texts = files.flatMap((file: DemoFile) => [
      file.arrival.place,
      file.arrival.papers,
      ...(file.is === 'person' ? notesOf(file.sheet) : []),
      ...file.later.flatMap((one) => (one.does === 'tellLeadOffice' ? [one.number] : textsOf(one))),
    ])
    for (const text of texts) if (text) expect(text).toContain('hư cấu')
  })
})

/** What somebody wrote in an act: codes and days are no texts, and numbers of letters stand in the demo as such. */
const textsOf = (later: DemoFile['later'][number]): string[] =>
  later.does === 'act'
    ? ['what', 'why', 'note', 'ground'].flatMap((key) =>
        typeof later.body[key] === 'string' ? [later.body[key]] : [],
      )
    : []

const notesOf = ({ needsNote, contact }: (typeof sheets)[number]) => [
  needsNote,
  contact.whoMayAnswer,
  contact.askFor,
  contact.whatToSay,
  contact.mustNotKnow,
]

describe('clocks', () => {
  const loadedAt = ['2026-11-23T17:00:01.000Z', '2026-11-24T01:05:00.000Z', '2026-11-24T16:59:59.000Z']

  test('nothing lies in the future, and today stays today, whenever it is loaded', () => {
    for (const nowMs of loadedAt.map((text) => Date.parse(text))) {
      for (const { when, later } of files) {
        const ms = momentOf(when, nowMs)
        expect(ms).toBeLessThanOrEqual(nowMs)
        if ('daysAgo' in when) expect(todayOf(ms)).toBe(addDays(todayOf(nowMs), -when.daysAgo))
        for (const { minutes } of later) expect(minutesAfter(ms, minutes, nowMs)).toBeLessThanOrEqual(nowMs)
      }
    }
  })

  test('a file is given only after all that is done on it', () => {
    const nowMs = Date.parse('2026-11-24T01:05:00.000Z')
    for (const { when, answer } of demoAsks) {
      if (!answer) continue
      const file = files.find(({ key }) => key === answer.give)
      if (!file) throw new Error(`no file ${answer.give}`)
      expect(momentOf(file.when, nowMs)).toBeLessThan(momentOf(when, nowMs))
    }
  })
})

describe('offices and officers', () => {
  const agencies = demoAgencies()

  test('versions follow each other without a gap, and their kinds stood then', () => {
    expect(new Set(agencies.map(({ key }) => key)).size).toBe(agencies.length)
    for (const { versions, kind, parent } of agencies) {
      for (const [index, { from, until }] of versions.entries()) {
        const next = versions[index + 1]
        if (next) expect(addDays(until as Day, 1)).toBe(next.from)
        expect(agencyKindName(kind, day(from))).toBeDefined()
      }
      if (parent !== undefined) expect(agencies.some(({ key }) => key === parent)).toBe(true)
    }
  })

  test('everybody has an office that stood when they began, and a login as the form takes it', () => {
    for (const { agency, from, login: name } of demoOfficers) {
      const first = agencies.find(({ key }) => key === agency)?.versions[0]
      expect(first && first.from <= from).toBe(true)
      expect(login.parse(name)).toBe(name)
    }
  })
})
