import { describe, expect, it } from 'vitest'
import { instantOf } from '../case/schema.ts'
import { instant } from '../kernel/day.ts'
import { blankIntake, fieldOnScreen, intakeForm, receiveInputOf } from './intake-form.ts'
import { FIELDS, marksOf, nextSection, SECTIONS, sectionBefore, sectionOf } from './intake-sections.ts'
import { receiveInput } from './schema.ts'

const now = instant('2026-11-24T09:42:00.000Z')
const known = { now, province: '46', communeId: '20056', name: '', birthYear: null, number: '' }
const six = () => {
  const form = blankIntake(known)
  return {
    ...form,
    is: 'adult' as const,
    arrival: { ...form.arrival, path: 'self-report' as const, broughtBy: 'self' as const },
  }
}

describe('a new sheet', () => {
  it('is here and now, on Vietnam’s clock', () => {
    const { arrival } = blankIntake(known)
    expect(arrival).toMatchObject({ day: '2026-11-24', time: '16:42', communeId: '20056', province: '46' })
    expect(instantOf(arrival.day, arrival.time)).toBe(now)
  })

  it('takes over what was looked for', () => {
    const form = blankIntake({ ...known, name: 'Hồ Thị Mẫu', birthYear: 2004, number: '046304001234' })
    expect(form.identity.name).toEqual({ is: 'given', value: 'Hồ Thị Mẫu' })
    expect(form.identity.born).toEqual({ is: 'given', value: '2004' })
    expect(form.identity.papers).toEqual([{ kind: 'cccd', number: '046304001234' }])
  })

  it('may be sent with the six facts alone', () => {
    expect(receiveInputOf(blankIntake(known), false)).toBeUndefined()
    const input = receiveInputOf(six(), false)
    expect(receiveInput.safeParse(input).success).toBe(true)
    expect(intakeForm.safeParse(six()).success).toBe(true)
  })

  it('says what is missing, each at its field', () => {
    const sheet = blankIntake({ ...known, communeId: undefined })
    // as the form hands it over: what is empty is absent
    const wrong = intakeForm.safeParse(JSON.parse(JSON.stringify(sheet)))
    const at = wrong.error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(at.sort()).toEqual(['arrival.broughtBy', 'arrival.communeId', 'arrival.path', 'is'])
  })

  it('shows an error of the instant at the day', () => {
    expect(fieldOnScreen('arrival.receivedAt')).toBe('arrival.day')
  })
})

describe('the pages of the sheet', () => {
  it('hold every field once', () => {
    const fields = SECTIONS.flatMap((section) => FIELDS[section])
    expect(new Set(fields).size).toBe(fields.length)
    const identity = Object.keys(intakeForm.shape.identity.shape).map((name) => `identity.${name}`)
    const top = Object.keys(intakeForm.shape).filter((name) => name !== 'identity')
    for (const path of [...identity, ...top]) expect(sectionOf(path), path).toBeDefined()
  })

  it('lead from one to the next and back', () => {
    expect(nextSection('arrival')).toBe('contact')
    expect(nextSection('review')).toBe('review')
    expect(sectionBefore('arrival')).toBeUndefined()
    expect(sectionOf('arrival.communeId')).toBe('arrival')
    expect(sectionOf('identity.papers.0.number')).toBe('papers')
  })

  it('mark what is done, begun, empty', () => {
    expect(marksOf(blankIntake(known)).arrival).toBe('begun')
    const marks = marksOf(six())
    expect(marks).toMatchObject({ arrival: 'done', contact: 'empty', identity: 'empty', papers: 'empty' })
    const told = six()
    told.identity = { ...told.identity, name: { is: 'refused' }, noPaper: 'lost' }
    told.contact = { ...told.contact, channel: 'phone' }
    expect(marksOf(told)).toMatchObject({ identity: 'begun', papers: 'done', contact: 'begun' })
  })
})
