import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, isPartialDate } from '../kernel/day.ts'
import { instantAt, joinBoxes, readDay, readTime, splitBoxes, writeDay } from './typed-date.ts'

const anyDay = fc.integer({ min: -20_000, max: 30_000 }).map((n) => addDays(day('2000-01-01'), n))

describe('a day as it is typed', () => {
  test.each([
    ['05/09/2004', '2004-09-05'],
    ['5/9/2004', '2004-09-05'],
    ['5-9-2004', '2004-09-05'],
    ['5.9.2004', '2004-09-05'],
    ['5 9 2004', '2004-09-05'],
    ['05092004', '2004-09-05'],
    [' 24/11/2026 ', '2026-11-24'],
  ])('%s is %s', (typed, iso) => expect(readDay(typed)).toBe(iso))

  test.each(['13/13/2004', '31/02/2004', '09/25/2004', '2004', '5/9', 'hôm qua', '5/9/04'])(
    '%s stays as it was typed',
    (typed) => expect(readDay(typed)).toBe(typed),
  )

  test('is never swapped: what is written reads back', () => {
    fc.assert(fc.property(anyDay, (iso) => readDay(writeDay(iso)) === iso))
  })
})

describe('a time as it is typed', () => {
  test.each([
    ['9:5', '09:05'],
    ['9h30', '09:30'],
    ['9', '09:00'],
    ['0905', '09:05'],
    ['23:59', '23:59'],
    ['24:00', '24:00'],
    ['9:75', '9:75'],
    ['sáng', 'sáng'],
  ])('%s gives %s', (typed, time) => expect(readTime(typed)).toBe(time))

  test('with its day it is a moment on Vietnam’s clock', () => {
    expect(instantAt('2026-11-24', '00:30')).toBe('2026-11-23T17:30:00.000Z')
    expect(instantAt('2026-11-24', 'sáng')).toBeUndefined()
  })
})

describe('three boxes', () => {
  test.each([
    [{ day: '', month: '', year: '2004' }, '2004'],
    [{ day: '', month: '5', year: '2004' }, '2004-05'],
    [{ day: '9', month: '5', year: '2004' }, '2004-05-09'],
    [{ day: '', month: '', year: '' }, ''],
  ])('%o make %s', (boxes, value) => expect(joinBoxes(boxes)).toBe(value))

  test.each([
    { day: '9', month: '', year: '2004' },
    { day: '31', month: '2', year: '2004' },
    { day: '9', month: '5', year: '' },
    { day: '9', month: '5', year: '04' },
  ])('%o make no date, and nothing is lost', (boxes) => {
    const raw = joinBoxes(boxes)
    expect(isPartialDate(raw)).toBe(false)
    expect(splitBoxes(raw)).toEqual(boxes)
  })

  test('a date goes into the boxes and comes out the same', () => {
    fc.assert(fc.property(anyDay, (iso) => joinBoxes(splitBoxes(iso)) === iso))
  })
})
