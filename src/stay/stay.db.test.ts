import { beforeAll, expect, test } from 'vitest'
import { agencyId, type House, named, openHouse, type PersonName, reception } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'
import { instant } from '../kernel/day.ts'

const DAY = 86_400_000
const versionOf = async (house: House, caseCode: string) =>
  (await house.done('case-manager', 'case.file', { caseCode })).version as number

describeEachDatabase('stays', (ground) => {
  let house: House
  let n = 0

  beforeAll(async () => {
    house = await openHouse(ground.db())
  })

  const receive = async (change: Parameters<typeof reception>[0] = {}) => {
    n += 1
    const body = reception({
      identity: named(`Người Thử ${'ABCDEFGHIKLMNOPQ'[n]}`),
      notTheSame: true,
      ...change,
    })
    return (await house.done('commune-officer', 'intake.receive', body)).caseCode as string
  }
  const now = () => new Date(house.now.ms).toISOString()
  const act = async (who: PersonName, op: string, caseCode: string, more: object) =>
    house.call(who, op, { caseCode, version: await versionOf(house, caseCode), ...more })
  const begun = async (caseCode: string) => {
    const body = { facilityId: agencyId('facility'), place: 'women', at: now() }
    expect(await act('case-manager', 'stay.begin', caseCode, body)).toMatchObject({ ok: true })
    const { stays } = await house.done('case-manager', 'stay.board', { caseCode })
    return stays[0].stayId as string
  }

  test('a stay: the facility sees the file, counts its days, and has the last paid day of the law', async () => {
    const caseCode = await receive()
    expect(await house.call('facility-worker', 'case.file', { caseCode })).toMatchObject({ ok: false })
    const stayId = await begun(caseCode)
    house.now.ms += 10 * DAY
    await act('facility-worker', 'stay.noteAbsence', caseCode, {
      stayId,
      from: '2026-03-12',
      until: '2026-03-13',
    })
    const board = await house.done('facility-worker', 'stay.board', { caseCode })
    expect(board.stays[0].counted).toMatchObject({
      present: 9,
      dayNumber: 11,
      paidUntil: '2026-07-07',
      limit: { rule: 'DL-17', verified: true },
      otherReading: null,
      money: { is: 'unknown', missing: ['norm:facility-meal-day'] },
    })
    const { people, facility } = await house.done('facility-worker', 'stay.facility', {})
    expect(facility.id).toBe(agencyId('facility'))
    const mine = people.filter(({ line }: { line: { caseCode: string } }) => line.caseCode === caseCode)
    expect(mine).toMatchObject([{ place: 'women', present: 9, daysLeft: 110 }])
  })

  test('the years of the 2011 law: sixty days, and the second reading of three months', async () => {
    const arrival = { ...reception().arrival, receivedAt: instant('2021-05-12T02:00:00.000Z') }
    const caseCode = await receive({
      arrival,
      identity: named('Người Thử Năm Cũ', { born: { is: 'given', value: '1995' } as never }),
    })
    await act('case-manager', 'stay.begin', caseCode, {
      facilityId: agencyId('facility'),
      place: 'women',
      at: '2021-05-12T03:00:00.000Z',
    })
    const { stays, regime } = await house.done('case-manager', 'stay.board', { caseCode })
    if (regime === '2011')
      expect(stays[0].counted).toMatchObject({
        limit: { rule: 'DL-15', due: '2021-07-11' },
        otherReading: { rule: 'DL-16', due: '2021-08-12' },
      })
  })

  test('longer than the law’s term only with a later day and a paper', async () => {
    const caseCode = await receive()
    const stayId = await begun(caseCode)
    const longer = { stayId, by: 'health-department', number: '9/QĐ', why: 'chưa khỏe', at: now() }
    const early = await act('case-manager', 'stay.extend', caseCode, { ...longer, until: '2026-06-01' })
    expect(early).toMatchObject({ ok: false, refusal: { refused: 'law.not-later' } })
    expect(
      await act('case-manager', 'stay.extend', caseCode, { ...longer, number: '', until: '2027-06-01' }),
    ).toMatchObject({ ok: false })
    expect(
      await act('case-manager', 'stay.extend', caseCode, { ...longer, until: '2026-12-01' }),
    ).toMatchObject({ ok: true })
    const { stays } = await house.done('case-manager', 'stay.board', { caseCode })
    expect(stays[0].counted.paidUntil).toBe('2026-12-01')
  })

  test('that a child is gone is recorded with who was told; of an adult nothing more is asked', async () => {
    for (const is of ['minor', 'unknown'] as const) {
      const perhaps = named('Người Thử Chưa Rõ', { born: { is: 'given', value: '2008' } as never })
      const caseCode = await receive({ is, ...(is === 'unknown' && { identity: perhaps }) })
      const gone = { stayId: await begun(caseCode), to: 'missing', at: now() }
      expect(await act('facility-worker', 'stay.end', caseCode, gone)).toMatchObject({
        refusal: { refused: 'case.not-open', with: { whyNot: 'missing-untold' } },
      })
      const told = { ...gone, note: 'Đã báo Công an phường lúc 21 giờ (hư cấu)' }
      expect(await act('facility-worker', 'stay.end', caseCode, told)).toMatchObject({ ok: true })
    }
    for (const to of ['missing', 'own-wish']) {
      const caseCode = await receive()
      const gone = { stayId: await begun(caseCode), to, at: now() }
      expect(await act('facility-worker', 'stay.end', caseCode, gone)).toMatchObject({ ok: true })
    }
  })

  test('a child is given to a checked adult only; at home the facility sees the file no more', async () => {
    const caseCode = await receive({ is: 'minor' })
    const stayId = await begun(caseCode)
    const leaving = { stayId, to: 'home', at: now() }
    expect(await act('facility-worker', 'stay.end', caseCode, leaving)).toMatchObject({
      refusal: { refused: 'case.not-open', with: { whyNot: 'adult-unchecked' } },
    })
    expect(
      await act('facility-worker', 'stay.end', caseCode, { ...leaving, to: 'own-wish', adultVerified: true }),
    ).toMatchObject({ refusal: { refused: 'case.not-open', with: { whyNot: 'child-own-wish' } } })
    await act('facility-worker', 'stay.end', caseCode, { ...leaving, adultVerified: true })
    const way = { communeId: '20107', at: now() }
    for (const no of [
      { how: 'alone' },
      { how: 'fetched', adult: 'Người tự nhận là chú', adultVerified: false },
    ])
      expect(await act('facility-worker', 'stay.goHome', caseCode, { ...way, ...no })).toMatchObject({
        refusal: { refused: 'case.not-open', with: { whyNot: 'adult-unchecked' } },
      })
    const went = await act('facility-worker', 'stay.goHome', caseCode, {
      ...way,
      how: 'fetched',
      adult: 'Bà ngoại',
      adultVerified: true,
    })
    expect(went).toMatchObject({ ok: true })
    expect(await house.call('facility-worker', 'case.file', { caseCode })).toMatchObject({
      refusal: { refused: 'not-found' },
    })
    expect(await house.call('commune-officer', 'stay.board', { caseCode })).toMatchObject({ ok: true })
    const home = await house.done('other-commune-officer', 'stay.board', { caseCode })
    expect(home.home).toMatchObject({ communeId: '20107', adultVerified: true })
    expect(home.homeAdult).toBe('Bà ngoại')
  })

  test('places by sex and age: full is full, unless it is said why; the next facility is not touched', async () => {
    const facilityId = agencyId('facility')
    const { facility, people, places } = await house.done('facility-worker', 'stay.facility', {})
    expect({ id: facility.id, places }).toEqual({ id: facilityId, places: null })
    const lying = people.filter(({ place }: { place: string }) => place === 'girls').length
    const room = { women: 40, men: 0, girls: lying + 2, boys: 0, family: 0, rooms: 90 }
    const enter = (who: PersonName, more: object) => house.call(who, 'stay.setPlaces', { ...room, ...more })
    expect(await enter('commune-officer', { version: 0 })).toMatchObject({
      refusal: { refused: 'not-allowed' },
    })
    const other = { facilityId: agencyId('hospital'), version: 0 }
    expect(await enter('facility-worker', other)).toMatchObject({ refusal: { refused: 'not-found' } })
    expect(await enter('case-manager', other)).toMatchObject({ refusal: { refused: 'not-found' } })
    expect(await enter('facility-worker', { version: 0 })).toMatchObject({ ok: true })
    expect(await enter('case-manager', { facilityId, version: 0 })).toMatchObject({
      refusal: { refused: 'stale' },
    })
    expect(await enter('case-manager', { facilityId, version: 1 })).toMatchObject({ ok: true })

    const codes = []
    for (let i = 0; i < 3; i++) codes.push(await receive({ is: 'minor' }))
    const come = (caseCode: string, more = {}) =>
      act('case-manager', 'stay.begin', caseCode, { facilityId, place: 'girls', at: now(), ...more })
    const [first = '', second = '', third = ''] = codes
    expect(await come(first)).toMatchObject({ ok: true })
    const board = await house.done('case-manager', 'stay.board', { caseCode: second })
    expect(board.facilities.find(({ id }: { id: string }) => id === facilityId).free.girls).toBe(1)
    const aid = await house.done('commune-officer', 'stay.board', { caseCode: second })
    expect(aid.facilities.every(({ free }: { free: unknown }) => free === null)).toBe(true)
    expect(await come(second)).toMatchObject({ ok: true })
    expect(await come(third)).toMatchObject({ refusal: { refused: 'stay.full', at: 'place' } })
    expect(await come(third, { despiteFull: 'kê thêm giường một đêm' })).toMatchObject({ ok: true })
    const after = await house.done('facility-worker', 'stay.facility', {})
    expect(after.free).toMatchObject({ girls: -1 })
    expect(after.roomLaw).toMatchObject([{ is: 'not-due', because: [{ instrument: '162/2025/NĐ-CP' }] }])
    const { stays } = await house.done('facility-worker', 'stay.board', { caseCode: third })
    expect(stays[0].despiteFull).toBe('kê thêm giường một đêm')
  })

  test('a foreigner returns to their own country under an article of its own; nobody else does', async () => {
    const way = { country: 'laos', how: 'handed-over', adult: 'Cơ quan của Lào (hư cấu)', at: now() }
    const caseCode = await receive({ arrival: { ...reception().arrival, path: 'foreigner' } })
    for (const wrong of [
      { ...way, country: null },
      { ...way, communeId: '20107' },
    ])
      expect(await act('case-manager', 'stay.goHome', caseCode, wrong)).toMatchObject({
        refusal: { refused: 'input.invalid', at: 'communeId' },
      })
    expect(await act('case-manager', 'stay.goHome', caseCode, way)).toMatchObject({ ok: true })
    const { home, foreign } = await house.done('case-manager', 'stay.board', { caseCode })
    expect({ home, foreign }).toMatchObject({ home: { communeId: null, country: 'laos' }, foreign: true })
    const { line, timeline } = await house.done('case-manager', 'case.file', { caseCode })
    expect(line.communeId).toBe('20056')
    expect(timeline.at(-1)).toMatchObject({
      type: 'went-home',
      because: [{ instrument: '53/2024/QH15', article: '31' }],
    })
    const other = await receive()
    expect(await act('case-manager', 'stay.goHome', other, way)).toMatchObject({
      refusal: { refused: 'case.not-open', with: { whyNot: 'not-foreign' } },
    })
  })

  test('nobody outside a facility takes people into it but the lead office', async () => {
    const caseCode = await receive()
    const other = await act('case-manager', 'stay.begin', caseCode, {
      facilityId: agencyId('hospital'),
      place: 'men',
      at: now(),
    })
    expect(other).toMatchObject({ refusal: { refused: 'input.invalid', at: 'facilityId' } })
  })
})
