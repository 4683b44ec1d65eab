import { describe, expect, test } from 'vitest'
import { citeText } from '../../test/cited.ts'
import type { PoliceRequest } from '../course/identification.ts'
import { type Day, day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { provinceLaw, stateLaw } from '../law/province-law.ts'
import { replyClock } from './clock.ts'
import { extensionGround } from './ground.ts'

const request = (change: Partial<PoliceRequest> = {}): PoliceRequest => ({
  requestId: 'r',
  office: 'Công an',
  number: '',
  askedOn: day('2021-04-16'),
  extendedUntil: null,
  extendedOn: null,
  answer: null,
  answeredOn: null,
  answerNumber: '',
  ...change,
})

const withDayOff = (isKnown: boolean) => {
  if (!isKnown) return stateLaw.calendar
  const row = { kind: 'day', on: day('2021-05-06'), is: 'holiday', knownAt: day('2021-05-05') } as const
  const law = provinceLaw([{ ...row, instrument: '1/TB', verified: true }])
  if (isRefusal(law)) throw new Error(law.refused)
  return law.calendar
}

describe('the law of 2011 (24(4))', () => {
  test('twenty days, at most two months', () => {
    const clock = replyClock(request(), day('2021-04-26'))
    expect(clock).toMatchObject({
      rule: 'DL-06',
      is: 'running',
      due: '2021-05-06',
      limit: '2021-06-16',
      waited: 10,
    })
    expect(citeText(clock.because)).toBe('66/2011/QH12 24(4)')
    expect(clock.verified).toBe(true)
  })
  test('late on the day after, not on the day', () => {
    expect(replyClock(request(), day('2021-05-06')).is).toBe('running')
    expect(replyClock(request(), day('2021-05-07')).is).toBe('late')
  })
  test('an extension moves the day; its two months were not compared with a text', () => {
    const clock = replyClock(request({ extendedUntil: day('2021-06-10') }), day('2021-06-01'))
    expect(clock).toMatchObject({ is: 'running', due: '2021-06-10', verified: false })
  })
  test('a day off that the province enters moves a term that runs, and none that was answered before it', () => {
    const calendars = (knownAt?: Day) => withDayOff(knownAt === undefined || knownAt >= '2021-05-05')
    expect(replyClock(request(), day('2021-05-06'), calendars)).toMatchObject({
      is: 'running',
      due: '2021-05-07',
    })
    const answered = (on: string) => request({ answer: 'victim', answeredOn: day(on) })
    expect(replyClock(answered('2021-05-04'), day('2021-05-06'), calendars).due).toBe('2021-05-06')
    expect(replyClock(answered('2021-05-05'), day('2021-05-06'), calendars).due).toBe('2021-05-07')
  })
  test('an answer stops the clock', () => {
    const answered = request({ answer: 'victim', answeredOn: day('2021-05-20') })
    expect(replyClock(answered, day('2026-01-01'))).toMatchObject({ is: 'answered', waited: 34 })
  })
  test('no extension without a reason, none that is not longer, none beyond the limit', () => {
    const refusedOf = (until: string, why = 'phức tạp') => {
      const found = extensionGround(request(), { until, why })
      return isRefusal(found) ? `${found.refused} ${found.at}` : citeText(found)
    }
    expect(refusedOf('2021-06-16')).toBe('66/2011/QH12 24(4)')
    expect(refusedOf('2021-06-17')).toBe('law.beyond-limit until')
    expect(refusedOf('2021-05-06')).toBe('law.not-later until')
    expect(refusedOf('2021-06-01', ' ')).toBe('law.needs-reason why')
  })
})

describe('the law of 2024, whose time for the answer is not known', () => {
  const asked = request({ askedOn: day('2026-03-12') })
  test('it counts, and never says late', () => {
    const clock = replyClock(asked, day('2026-09-12'))
    expect(clock).toMatchObject({
      rule: 'DL-08',
      is: 'unknown',
      due: null,
      limit: null,
      waited: 184,
      verified: false,
    })
    expect(citeText(clock.because)).toContain('53/2024/QH15 27')
  })
  test('the day that the police wrote is noted as they wrote it, and can then pass', () => {
    expect(extensionGround(asked, { until: '2026-12-01', why: 'x' })).not.toHaveProperty('refused')
    const longer = request({ askedOn: day('2026-03-12'), extendedUntil: day('2026-05-01') })
    expect(replyClock(longer, day('2026-05-02'))).toMatchObject({ is: 'late', due: '2026-05-01' })
  })
})
