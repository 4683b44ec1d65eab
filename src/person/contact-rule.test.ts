import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysBetween, weekday } from '../kernel/day.ts'
import {
  CONTACT_WAYS,
  contactRuling,
  type Instruction,
  isTelling,
  type ProposedContact,
  plainContact,
} from './contact-rule.ts'
import { CHANNELS, HOME_VISITS, LETTERS, noContact, type SafeContact } from './schema.ts'
import { namesListed } from './who-is-named.ts'

const MONDAY = day('2026-11-23')
const HUSBAND = 'Trần Văn Mẫu'
const AGENCIES = ['a', 'b', 'c']

const whyOf = (instruction: Instruction, asked: ProposedContact) => {
  const ruling = contactRuling(instruction, asked)
  return ruling.is === 'refused' ? ruling.why : []
}

const agreed = (contact: Partial<SafeContact>): Instruction => ({
  contact: { ...noContact, channel: 'phone', number: '0900000000', ...contact },
  reviewBy: addDays(MONDAY, 30),
  today: MONDAY,
  isMinor: false,
})
const asks = (asked: Partial<ProposedContact> & Pick<ProposedContact, 'way'>): ProposedContact => ({
  ...plainContact,
  ...asked,
})

const hour = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const anyDay = fc.integer({ min: -40, max: 120 }).map((n) => addDays(MONDAY, n))

const contact: fc.Arbitrary<SafeContact> = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  number: fc.constant('0900000000'),
  hoursFrom: fc.option(hour),
  hoursTo: fc.option(hour),
  whoMayAnswer: fc.constant(''),
  askFor: fc.constant('chị Sen'),
  whatToSay: fc.constantFrom('', 'lịch tiêm chủng'),
  codeCaller: fc.constantFrom('', 'còn vải hoa không'),
  codeSafe: fc.constant(''),
  codeDanger: fc.constant(''),
  placesNever: fc.constantFrom('', 'Chợ Mẫu, nhà chồng cũ'),
  mustNotKnow: fc.constantFrom('', HUSBAND, `chồng cũ, ${HUSBAND}`, 'mẹ chồng; trưởng thôn'),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
  letters: fc.constantFrom(...LETTERS),
  homeVisits: fc.constantFrom(...HOME_VISITS),
  schoolMayKnow: fc.boolean(),
  agenciesKeptOut: fc.subarray(AGENCIES),
})

const instruction: fc.Arbitrary<Instruction> = fc.record({
  contact,
  reviewBy: fc.option(anyDay),
  today: anyDay,
  isMinor: fc.boolean(),
})

const proposed: fc.Arbitrary<ProposedContact> = fc.record({
  way: fc.constantFrom(...CONTACT_WAYS),
  day: fc.option(anyDay),
  time: fc.option(hour),
  agencyIds: fc.subarray(AGENCIES),
  present: fc.constantFrom('', 'chị Lan, Hội Phụ nữ', 'tran van mau', 'anh Trần Văn Mẫu đón', 'Trưởng thôn'),
  place: fc.constantFrom('', 'quán nước ở chợ Mẫu', 'cho mau', 'trung tâm công tác xã hội'),
  wording: fc.constantFrom('', 'lịch tiêm chủng', 'Công an mời lên làm việc', 'ho so cua chi'),
  neutralEnvelope: fc.boolean(),
  toSchool: fc.boolean(),
})

const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

/** What the object itself forbids, said once more and otherwise than the rule says it. */
const violations = ({ contact: c, reviewBy, today, isMinor }: Instruction, p: ProposedContact): string[] => {
  const out: string[] = []
  const inside = ['care', 'at-facility'].includes(p.way)
  if (!inside && c.channel === 'none') out.push('no contact was agreed')
  if (!inside && (reviewBy === null || daysBetween(today, reviewBy) < 0)) out.push('the instruction is over')
  if (p.way === 'call' && c.channel !== 'phone') out.push('a call not agreed')
  if (p.way === 'sms' && c.channel !== 'sms') out.push('a text not agreed')
  if (p.way === 'zalo' && c.channel !== 'zalo') out.push('a message not agreed')
  if (p.way === 'through-person' && c.channel !== 'trusted-person') out.push('somebody else told')
  if (p.way === 'voicemail') out.push('a voice left behind')
  if (p.way === 'letter' && c.letters === 'never') out.push('a letter')
  if (p.way === 'letter' && !p.neutralEnvelope) out.push('an envelope that tells')
  if (p.way === 'home-visit' && c.homeVisits === 'never') out.push('a visit to the door')
  if (['call', 'sms', 'zalo', 'home-visit'].includes(p.way)) {
    if (p.day !== null && c.days.length > 0 && c.days.every((one) => one !== weekday(p.day as Day)))
      out.push('a day not agreed')
    if (p.time !== null) {
      const [from, to, at] = [c.hoursFrom ?? '00:00', c.hoursTo ?? '23:59', p.time].map(minutes) as [
        number,
        number,
        number,
      ]
      const length = (to - from + 1440) % 1440
      if ((at - from + 1440) % 1440 > length) out.push('an hour not agreed')
    }
  }
  if (p.agencyIds.some((one) => new Set(c.agenciesKeptOut).has(one))) out.push('an agency kept out')
  const present = p.present.toLowerCase()
  if (c.mustNotKnow.includes(HUSBAND) && (present.includes('văn mẫu') || present.includes('van mau')))
    out.push('the husband learns of it')
  if (c.mustNotKnow.includes('trưởng thôn') && present === 'trưởng thôn') out.push('the village head learns')
  if (c.placesNever !== '' && /ch[ợo] m[ẫa]u/i.test(p.place)) out.push('a place not to be used')
  if (isMinor && p.toSchool && !c.schoolMayKnow) out.push('the school learns of it')
  if (!inside && /công an|ho so/i.test(p.wording)) out.push('the words tell')
  return out
}

describe('the rule of safe contact', () => {
  it('P-10: allows nothing that violates the agreement, over 100,000 random schedules', () => {
    fc.assert(
      fc.property(instruction, proposed, (given, asked) => {
        const isAllowed = contactRuling(given, asked).is === 'allowed'
        const against = violations(given, asked)
        return isAllowed === (against.length === 0)
      }),
      { numRuns: 100_000, seed: 20_261_124 },
    )
  }, 120_000)

  it('starts from no contact at all', () => {
    const nothing: Instruction = { contact: noContact, reviewBy: null, today: MONDAY, isMinor: false }
    for (const way of CONTACT_WAYS) {
      const ruling = contactRuling(nothing, asks({ way }))
      expect(ruling.is).toBe(way === 'care' || way === 'at-facility' ? 'allowed' : 'refused')
    }
  })

  it('keeps to days and hours, over midnight too', () => {
    const night = agreed({ hoursFrom: '21:00', hoursTo: '01:00', days: [1] })
    const at = (time: string, on: Day = MONDAY) => whyOf(night, asks({ way: 'call', time, day: on }))
    expect(at('23:30')).toEqual([])
    expect(at('00:59')).toEqual([])
    expect(at('12:00')).toEqual(['hours'])
    expect(at('12:00', addDays(MONDAY, 1))).toEqual(['days', 'hours'])
  })

  it('P-18: an instruction that was not looked at again stops everything that leaves', () => {
    const old = { ...agreed({}), today: addDays(MONDAY, 31) }
    expect(whyOf(old, asks({ way: 'call' }))).toEqual(['review'])
    expect(contactRuling(agreed({}), asks({ way: 'call', day: addDays(MONDAY, 45) }))).toEqual({
      is: 'allowed',
      mind: ['review-before'],
    })
  })

  it('P-12: no first word tells; without accents it is read without them', () => {
    expect(isTelling('Hỏi về hồ sơ của chị')).toBe(true)
    expect(isTelling('hoi ve ho so')).toBe(true)
    expect(isTelling('hỏi chuyện công ăn việc làm')).toBe(false)
    expect(isTelling('hỏi về lịch tiêm chủng')).toBe(false)
  })

  it('says the code words before whatever leaves, and the places not to be used', () => {
    const given = agreed({ codeCaller: 'còn vải hoa không', placesNever: 'chợ Mẫu', homeVisits: 'plain' })
    const mind = (asked: Parameters<typeof asks>[0]) => {
      const ruling = contactRuling(given, asks(asked))
      return ruling.is === 'allowed' ? ruling.mind : ruling.why
    }
    expect(mind({ way: 'call' })).toEqual(['code-words'])
    expect(mind({ way: 'home-visit' })).toEqual(['plain-clothes', 'code-words', 'places'])
    expect(mind({ way: 'care', place: 'quán ở Chợ Mẫu' })).toEqual(['place'])
  })

  it('finds who must not know, however it is typed', () => {
    const listed = `mẹ kế, ${HUSBAND} và cậu`
    expect(namesListed(listed, 'TRAN VAN MAU, lái xe')).toBe(true)
    expect(namesListed(listed, 'cậu ruột')).toBe(true)
    expect(namesListed(listed, 'chị Trần Thị Mẫu')).toBe(false)
    expect(namesListed(listed, 'câu lạc bộ')).toBe(false)
    expect(namesListed('', 'ai cũng được')).toBe(false)
  })
})
