import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type House, named, officerId, openHouse, reception } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'
import { day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { ruleOn } from '../law/entitlements.ts'
import type { PersonFacts } from '../law/person-facts.ts'
import { type ProvinceRow, provinceLaw } from '../law/province-law.ts'
import { rowFrom, rowInput } from './row.ts'

const allowance = {
  kind: 'norm',
  regime: '2024',
  subject: 'hardship-allowance',
  effectiveFrom: '2026-07-01',
  amount: 3_000_000,
  instrument: '12/2026/NQ-HĐND',
  article: '3',
  verified: true,
}

const victim: PersonFacts = {
  is: 'victim',
  nationality: 'VN',
  born: day('1995-03-02'),
  household: 'poor',
  healthCard: null,
  identifiedOn: day('2026-02-02'),
  reportedOn: day('2026-02-01'),
  location: 'vietnam',
  inFacility: false,
  canPayTravel: false,
  province: '46',
}

describeEachDatabase('rows of a province', (ground) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(ground.db())
    await house.done('commune-officer', 'intake.receive', reception({ identity: named('Nguyễn Thị Thử') }))
  })

  const lawNow = async (knownAt?: string) => {
    const { rows, province } = await house.done('leader', 'law.rows')
    const list = (rows as { knownAt: string }[]).map((row) => {
      const { kind, regime, subject, effectiveFrom, until, amount, leads, helps, dayIs } = row as never
      const { instrument, article, verified, note } = row as never
      const input = rowInput.parse({
        kind,
        regime,
        subject,
        effectiveFrom,
        until,
        amount,
        leads,
        helps,
        dayIs,
        instrument,
        article,
        verified,
        note,
      })
      return rowFrom(input, { province, knownAt: day(row.knownAt) }) as ProvinceRow
    })
    const law = provinceLaw(list, knownAt === undefined ? {} : { knownAt: day(knownAt) })
    if (isRefusal(law)) throw new Error(law.refused)
    return law
  }

  const paid = async (on: string, knownAt?: string) => {
    const { norms } = await lawNow(knownAt)
    const ruled = ruleOn({ on: day(on), person: victim, norms })
    return isRefusal(ruled) ? undefined : ruled.items.find(({ code }) => code === 'hardship-allowance')
  }

  test('a future norm changes what is due from its day on, and no decision before it', async () => {
    const before = await paid('2026-03-09')
    expect(before).toMatchObject({ is: 'due', value: null, verified: false })
    await house.done('administrator', 'law.add', allowance)
    expect(await paid('2026-03-09')).toEqual(before)
    expect(await paid('2026-06-30')).toEqual(before)
    expect(await paid('2026-07-01')).toMatchObject({ is: 'due', value: 3_000_000 })
    house.now.ms += 86_400_000
    await house.done('administrator', 'law.add', { ...allowance, amount: 4_000_000 })
    expect(await paid('2026-07-01')).toMatchObject({ value: 4_000_000 })
    expect(await paid('2026-07-01', '2026-03-09')).toMatchObject({ value: 3_000_000 })
  })

  test('a slip of the same day is mended by a further row; both stay on record', async () => {
    const office = { ...allowance, kind: 'office', subject: 'decide-support', regime: '2011', amount: null }
    await house.done('administrator', 'law.add', { ...office, leads: 'health-ministry' })
    await house.done('administrator', 'law.add', { ...office, leads: 'health-department' })
    const { rows } = await house.done('administrator', 'law.rows')
    expect(rows.filter(({ kind }: { kind: string }) => kind === 'office')).toHaveLength(2)
    const { offices } = await lawNow()
    expect(offices['decide-support/2011']?.versions.map(({ value }) => value.leads)).toEqual([
      'health-department',
    ])
  })

  test('the dry run counts files and names none, and leaves no row', async () => {
    const { rows: before } = await house.done('administrator', 'law.rows')
    const meals = { ...allowance, subject: 'travel-meal-day', amount: 100_000 }
    const told = await house.done('administrator', 'law.dryRun', meals)
    expect(told).toMatchObject({ files: 1, on: '2026-07-01' })
    expect(told.counted).toEqual([{ of: 'item', code: 'travel', sure: 0, perhaps: 1 }])
    expect(JSON.stringify(told)).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/)
    const off = {
      ...allowance,
      kind: 'day',
      regime: null,
      subject: '',
      effectiveFrom: '2026-03-12',
      dayIs: 'holiday',
      amount: null,
    }
    const moved = await house.done('administrator', 'law.dryRun', off)
    expect(moved.counted.every(({ of }: { of: string }) => of === 'deadline')).toBe(true)
    const { rows: after } = await house.done('administrator', 'law.rows')
    expect(after).toEqual(before)
  })

  test('what the tables refuse is refused at its field', async () => {
    const low = { ...allowance, regime: '2011', effectiveFrom: '2021-01-01', amount: 1 }
    expect(await house.call('administrator', 'law.add', low)).toMatchObject({
      refusal: { refused: 'law.below-minimum', at: 'amount' },
    })
    for (const [wrong, at] of [
      [{ regime: null }, 'regime'],
      [{ subject: 'wages' }, 'subject'],
      [{ until: '2026-06-30' }, 'until'],
      [{ kind: 'office', subject: 'confirm-victim', leads: 'somebody' }, 'leads'],
      [{ kind: 'day' }, 'dayIs'],
      [{ kind: 'year', subject: '1999' }, 'subject'],
    ] as const)
      expect(await house.call('administrator', 'law.dryRun', { ...allowance, ...wrong })).toMatchObject({
        refusal: { refused: 'input.invalid', at },
      })
  })

  test('everybody reads who entered what; nobody changes or removes a row', async () => {
    await house.done('administrator', 'law.add', { ...allowance, kind: 'year', subject: '2027' })
    const { rows, today } = await house.done('commune-officer', 'law.rows')
    expect(rows.at(-1)).toMatchObject({
      kind: 'year',
      subject: '2027',
      enteredBy: 'Cán bộ administrator',
      knownAt: today,
    })
    const as = { role: 'dv_admin', province: '46', officer: officerId('administrator') } as const
    for (const write of ['update law_row set verified = true', 'delete from law_row'])
      await expect(
        ground.db().transaction(as, async (tx) => {
          await sql.raw(write).execute(tx)
        }),
      ).rejects.toThrow(/permission denied/)
    const elsewhere = await ground
      .db()
      .transaction({ role: 'dv_admin', province: '48' }, (tx) =>
        tx.selectFrom('law_row').selectAll().execute(),
      )
    expect(elsewhere).toEqual([])
  })

  test('files are counted under the policies of who asks', async () => {
    const own = await house.done('commune-officer', 'law.files')
    expect(own.groups).toEqual([expect.objectContaining({ regime: '2024', files: 1 })])
    expect((await house.done('other-commune-officer', 'law.files')).groups).toEqual([])
  })
})
