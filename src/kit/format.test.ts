import { describe, expect, test } from 'vitest'
import { type Day, day, instant } from '../kernel/day.ts'
import {
  daysLeftText,
  dayText,
  instantText,
  moneyText,
  numberText,
  partialText,
  percentText,
  relativeDay,
  timeText,
  todayHere,
} from './format.ts'

const today = day('2026-11-24')

describe('days', () => {
  test('are written day first, with the weekday when asked', () => {
    expect(dayText(today)).toBe('24/11/2026')
    expect(dayText(today, { weekday: 'vi' })).toBe('Thứ Ba, 24/11/2026')
    expect(dayText(day('2026-11-29'), { weekday: 'vi' })).toBe('Chủ nhật, 29/11/2026')
    expect(dayText(today, { weekday: 'en' })).toBe('Tuesday, 24/11/2026')
  })

  test('may be known in part', () => {
    expect(['2004', '2004-05', '2004-05-09'].map((text) => partialText(text as Day))).toEqual([
      '2004',
      '05/2004',
      '09/05/2004',
    ])
  })

  test.each([
    ['2026-11-25', 'Còn 1 ngày', '1 day left'],
    ['2026-12-24', 'Còn 30 ngày', '30 days left'],
    ['2026-11-24', 'Hôm nay', 'Today'],
    ['2026-11-22', 'Quá hạn 2 ngày', '2 days overdue'],
    ['2026-11-23', 'Quá hạn 1 ngày', '1 day overdue'],
  ])('a term until %s', (due, vi, en) => {
    expect(daysLeftText(day(due), today, 'vi')).toBe(vi)
    expect(daysLeftText(day(due), today, 'en')).toBe(en)
  })

  test.each([
    ['2026-11-23', 'Hôm qua', 'Yesterday'],
    ['2026-11-25', 'Ngày mai', 'Tomorrow'],
    ['2026-11-21', '3 ngày trước', '3 days ago'],
    ['2026-11-29', 'Sau 5 ngày', 'In 5 days'],
    ['2026-01-02', '02/01/2026', '02/01/2026'],
  ])('near %s', (on, vi, en) => {
    expect(relativeDay(day(on), today, 'vi')).toBe(vi)
    expect(relativeDay(day(on), today, 'en')).toBe(en)
  })
})

describe('moments are on Vietnam’s clock, whatever the machine’s', () => {
  const late = instant('2026-11-24T17:30:00.000Z')
  test('half past midnight is the next day', () => {
    expect(timeText(late)).toBe('00:30')
    expect(instantText(late)).toBe('00:30, 25/11/2026')
    expect(todayHere(new Date(late))).toBe('2026-11-25')
  })
})

test('figures have Vietnamese separators', () => {
  expect(numberText(1234567.89)).toBe('1.234.567,89')
  expect(moneyText(5_100_000)).toBe('5.100.000\u00a0₫')
  expect(percentText(0.123)).toBe('12,3%')
})
