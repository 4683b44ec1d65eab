import { beforeAll, expect, test } from 'vitest'
import { type House, openHouse, reception } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'

const given = (value: string) => ({ is: 'given', value })
const person = (name: string, born?: string, more = {}) => ({
  is: 'adult',
  name,
  ...(born === undefined ? {} : { born: given(born) }),
  ...more,
})

describeEachDatabase('a group is received', (ground) => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(ground.db())
    const people = [person('Hồ Thị Mây Trắng', '1990'), person('Lê Văn Suối', '1985')]
    await house.done('commune-officer', 'intake.receiveGroup', { arrival: reception().arrival, people })
  })
  const send = (people: readonly unknown[], lang?: 'en') =>
    house.call(
      'commune-officer',
      'intake.receiveGroup',
      { arrival: reception().arrival, people },
      lang ? { lang } : {},
    )

  test('rows that resemble a known file are all named at once, and nobody is received', async () => {
    const before = await house.done('commune-officer', 'case.list', {})
    const outcome = await send([
      person('ho thi may trang', '1991'),
      person('Trần Thị Mới', '1990'),
      person('Suối Lê Văn'),
      person('Hồ Thị Mây Trắng', '1960'),
    ])
    expect(outcome).toMatchObject({
      refusal: { refused: 'case.looks-alike', at: 'people', with: { count: 2, rows: '0,2' } },
    })
    const after = await house.done('commune-officer', 'case.list', {})
    expect(after.lines.length).toBe(before.lines.length)
  })

  test('each row is answered for by itself', async () => {
    const other = { notTheSame: true }
    const one = person('Hồ Thị Mây Trắng', '1990', other)
    expect(await send([one, person('Lê Văn Suối', '1985')])).toMatchObject({
      refusal: { with: { count: 1, rows: '1' } },
    })
    expect(await send([one, person('Lê Văn Suối', '1985', other)])).toMatchObject({ ok: true })
  })

  test('a file that the officer may not see warns nobody, so that it betrays nobody', async () => {
    const arrival = { ...reception().arrival, communeId: '20107' }
    const people = [person('Hồ Thị Mây Trắng', '1990'), person('Cao Văn Khác', '1970')]
    const outcome = await house.call('other-commune-officer', 'intake.receiveGroup', { arrival, people })
    expect(outcome).toMatchObject({ ok: true })
  })

  test('a name that too many bear asks for the year, counted among what the officer may see', async () => {
    const people = Array.from({ length: 24 }, (_, at) =>
      person('Nguyễn Thị Đông', String(1970 + at), { notTheSame: true }),
    )
    expect(await send(people)).toMatchObject({ ok: true })
    const look = (who: 'commune-officer' | 'other-commune-officer', birthYear: number | null) =>
      house.done(who, 'intake.search', { text: 'nguyen thi dong', birthYear })
    expect(await look('commune-officer', null)).toMatchObject({ crowded: true, more: true })
    expect(await look('commune-officer', 1980)).toMatchObject({ crowded: false })
    expect(await look('other-commune-officer', null)).toMatchObject({ crowded: false, found: [] })
  })

  test('the timeline names the office in the language of the reader', async () => {
    const { lines } = await house.done('commune-officer', 'case.list', {})
    const body = { caseCode: lines[0].caseCode }
    for (const [lang, name] of [
      ['vi', 'Cơ quan commune-a'],
      ['en', 'Agency commune-a'],
    ] as const) {
      const outcome = await house.call('commune-officer', 'case.file', body, { lang })
      expect(outcome).toMatchObject({
        value: { line: { holder: name }, timeline: [{ agency: name }, {}, {}] },
      })
    }
  })
})
