import { addDays, type Day, dayFromNumber, dayNumber } from '../kernel/day.ts'
import { type Calendar, calendar as stateCalendar, workingAfter } from './calendar.ts'

/** Our own: so many working days ahead count as near. */
export const NEAR_WORKING_DAYS = 3

/**
 * The last of the next three working days: before Tết it lies more than a week ahead. Beyond the calendar, which
 * knows no holidays there, three days of any kind.
 */
export const nearUntil = (today: Day, calendar: Calendar = stateCalendar): Day => {
  const found = workingAfter(calendar, dayNumber(today), NEAR_WORKING_DAYS)
  return found === undefined ? addDays(today, NEAR_WORKING_DAYS) : dayFromNumber(found)
}
