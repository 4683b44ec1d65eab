import { beforeAll, expect, test } from 'vitest'
import { type House, named, openHouse, reception } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'

type Item = { item: string; code: string; is: string; missing: string[]; steps: { of: string }[] }

describeEachDatabase('what the law gives the person of a file', (ground) => {
  let house: House
  let caseCode: string
  let child: string

  beforeAll(async () => {
    house = await openHouse(ground.db())
    const identity = named('Nguyễn Thị Thử', {
      nationality: { is: 'given', value: 'VN' },
      born: { is: 'given', value: '1999-02-03' as never },
    })
    const made = await house.done(
      'commune-officer',
      'intake.receive',
      reception({
        identity,
        companions: [
          {
            is: 'minor',
            relation: 'child',
            name: 'Bé Thử',
            born: { is: 'given', value: '2020' as never },
            sex: { is: 'not-asked' },
          },
        ],
      }),
    )
    caseCode = made.caseCode
    child = made.companions[0]
  })

  const letters = (items: readonly Item[]) =>
    [...new Set(items.filter(({ is }) => is === 'due').map(({ item }) => item))].join('')

  test('before identification: a to g, each with its reasons; no status, no allowance', async () => {
    const told = await house.done('commune-officer', 'case.entitlements', { caseCode })
    expect(told).toMatchObject({ regime: '2024', on: '2026-03-09', notVictim: false })
    expect(letters(told.items)).toBe('abcdđeg')
    expect(told.items.find(({ code }: Item) => code === 'hardship-allowance')).toMatchObject({
      is: 'not-due',
    })
    for (const { steps } of told.items as Item[]) expect(steps[0]?.of).toBe('group')
    expect(told.facts).toMatchObject({ age: 'no', nationality: 'VN', household: null })
  })

  test('a companion follows the person accompanied, whose file is looked at for its status alone', async () => {
    const told = await house.done('commune-officer', 'case.entitlements', { caseCode: child })
    expect(told.facts.is).toBe('accompanying-minor')
    expect(letters(told.items)).toBe('abcdđeg')
  })

  test('the same day has no changes; another day is asked under the law of that day', async () => {
    const told = await house.done('commune-officer', 'case.entitlements', {
      caseCode,
      on: '2026-03-10',
      since: '2026-03-09',
    })
    expect(told.changes).toEqual([])
    const before = await house.done('commune-officer', 'case.entitlements', { caseCode, on: '2021-04-14' })
    expect(before.regime).toBe('2011')
    expect(before.items.find(({ code }: Item) => code === 'travel')).toMatchObject({
      is: 'unknown',
      missing: ['canPayTravel'],
    })
  })

  test('what the role is never given is left out, and a stranger learns nothing', async () => {
    const seen = await house.call('inspector', 'case.entitlements', { caseCode })
    expect(seen).toMatchObject({ ok: false, refusal: { refused: 'not-found' } })
    const other = await house.call('other-commune-officer', 'case.entitlements', { caseCode })
    expect(other).toEqual(seen)
  })

  test('what the province enters changes the answer from its day on', async () => {
    const row = {
      kind: 'norm',
      regime: '2024',
      subject: 'hardship-allowance',
      effectiveFrom: '2026-07-01',
      amount: 3_000_000,
      instrument: '12/2026/NQ-HĐND',
    }
    const before = await house.done('commune-officer', 'case.entitlements', { caseCode })
    await house.done('administrator', 'law.add', row)
    expect(await house.done('commune-officer', 'case.entitlements', { caseCode })).toEqual(before)
    expect(before.decides).toMatchObject({ leads: 'health-department', verified: true })
    const office = {
      ...row,
      kind: 'office',
      subject: 'decide-support',
      effectiveFrom: '2026-01-01',
      amount: null,
    }
    await house.done('administrator', 'law.add', { ...office, leads: 'commune-committee' })
    const after = await house.done('commune-officer', 'case.entitlements', { caseCode })
    expect(after.decides).toMatchObject({ leads: 'commune-committee', verified: false })
  })
})
