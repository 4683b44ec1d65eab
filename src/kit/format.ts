import { type Day, dayOf, daysBetween, type Instant, type PartialDate, weekday } from '../kernel/day.ts'
import type { Lang } from './lang.ts'

/** How days, numbers and money are written on every screen. Always Vietnam's clock and separators. */
const ZONE = 'Asia/Ho_Chi_Minh'

const WEEKDAYS = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const satisfies Record<Lang, readonly string[]>

/** `2026-11-24` → `24/11/2026`, or with the weekday's name before it. */
export const dayText = (day: Day, options: { weekday?: Lang } = {}): string => {
  const plain = partialText(day)
  if (!options.weekday) return plain
  return `${WEEKDAYS[options.weekday][weekday(day) - 1]}, ${plain}`
}

/** `2004` → `2004`, `2004-05` → `05/2004`, `2004-05-09` → `09/05/2004`. */
export const partialText = (date: PartialDate): string => date.split('-').reverse().join('/')

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `16:42`, Vietnam's clock. */
export const timeText = (instant: Instant): string => clock.format(new Date(instant))

/** `16:42, 24/11/2026`. */
export const instantText = (instant: Instant): string => `${timeText(instant)}, ${dayText(dayOf(instant))}`

const count = (n: number, lang: Lang): string => {
  if (lang === 'vi') return `${numberText(n)} ngày`
  return n === 1 ? '1 day' : `${numberText(n)} days`
}

/** What is left of a term: `Còn 3 ngày`, `Hôm nay`, `Quá hạn 2 ngày`. */
export const daysLeftText = (due: Day, today: Day, lang: Lang): string => {
  const left = daysBetween(today, due)
  if (left === 0) return lang === 'vi' ? 'Hôm nay' : 'Today'
  if (left > 0) return lang === 'vi' ? `Còn ${count(left, lang)}` : `${count(left, lang)} left`
  return lang === 'vi' ? `Quá hạn ${count(-left, lang)}` : `${count(-left, lang)} overdue`
}

const NEAR = {
  vi: { '-1': 'Hôm qua', '0': 'Hôm nay', '1': 'Ngày mai' },
  en: { '-1': 'Yesterday', '0': 'Today', '1': 'Tomorrow' },
} as const satisfies Record<Lang, Readonly<Record<string, string>>>

/** `Hôm qua`, `3 ngày trước`, `Sau 5 ngày`; a date beyond a month. */
export const relativeDay = (day: Day, today: Day, lang: Lang): string => {
  const away = daysBetween(today, day)
  const near: Readonly<Record<string, string>> = NEAR[lang]
  const word = near[String(away)]
  if (word) return word
  if (Math.abs(away) > 31) return dayText(day)
  if (lang === 'vi') return away < 0 ? `${count(-away, lang)} trước` : `Sau ${count(away, lang)}`
  return away < 0 ? `${count(-away, lang)} ago` : `In ${count(away, lang)}`
}

const plainNumber = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 })
const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 })

/** `1234567.89` → `1.234.567,89`, in both languages: one reader must never misread the other's figure. */
export const numberText = (n: number): string => plainNumber.format(n)

/** Whole đồng: `5100000` → `5.100.000 ₫`, with a space that does not break. */
export const moneyText = (dong: number): string => `${numberText(dong)}\u00a0₫`

/** A share between 0 and 1: `0.123` → `12,3%`. */
export const percentText = (share: number): string => percent.format(share)

/** The day it is in Vietnam at that moment. */
export const todayHere = (now: Date): Day => dayOf(now.toISOString() as Instant)
