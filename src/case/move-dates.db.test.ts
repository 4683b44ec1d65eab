import { expect, test } from 'vitest'
import { type House, named, openHouse, reception } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'
import { verifyAll } from '../server/verify.ts'

const day = (effectiveFrom: string, dayIs: string) => ({
  kind: 'day',
  regime: null,
  subject: '',
  effectiveFrom,
  dayIs,
  amount: null,
  instrument: '15/TB-UBND',
  verified: true,
})

const verified = async (house: House) => {
  const { db, keyring, keeper, ground: under } = house.opened
  return (await verifyAll({ db, keyring, keeper, caseKeys: under.caseKeys })).faults
}
const receive = async (house: House, name: string) => {
  const done = await house.done('commune-officer', 'intake.receive', reception({ identity: named(name) }))
  const file = await house.done('commune-officer', 'case.file', { caseCode: done.caseCode })
  await house.done('commune-officer', 'case.tellLeadOffice', {
    caseCode: done.caseCode,
    version: file.version,
    number: '12/CV',
    at: new Date(house.now.ms).toISOString(),
  })
  return done.caseCode as string
}
/** What the page and the list say of the next date. */
const dates = async (house: House, caseCode: string) => {
  const file = await house.done('case-manager', 'case.file', { caseCode })
  const { lines } = await house.done('case-manager', 'case.list', { limit: 50 })
  const line = lines.find((one: { caseCode: string }) => one.caseCode === caseCode)
  expect(line.next).toEqual(file.line.next)
  const first = file.deadlines.find(({ rule }: { rule: string }) => rule === line.next.rule)
  expect([first.alert, first.due]).toEqual([line.next.alert, line.next.due])
  return `${line.next.rule} ${line.next.alert} ${line.next.due}`
}

/** Received on Monday 9 March 2026; DL-05 gives three days: Thursday 12 March. */
describeEachDatabase('a day off that the province enters', (ground) => {
  let opened: Promise<House> | undefined
  const houseOf = () => {
    opened ??= openHouse(ground.db())
    return opened
  }
  const system = { role: 'dv_system' } as const
  const stepsNow = () =>
    ground
      .db()
      .transaction(system, (tx) => tx.selectFrom('case_step').selectAll().orderBy('step_id').execute())
  const writesOf = async (op: string) => {
    const events = await ground
      .db()
      .transaction(system, (tx) =>
        tx.selectFrom('audit_event').select('body').where('op', '=', op).orderBy('event_id').execute(),
      )
    return events.map(({ body }) => (JSON.parse(body).writes as [string][]).map(([table]) => table).sort())
  }

  test('screen, list, summary and verify move together; a slip is mended by a further row', async () => {
    const house = await houseOf()
    const code = await receive(house, 'Nguyễn Thị Thử')
    expect(await dates(house, code)).toBe('DL-05 2026-03-12 2026-03-12')
    expect(await verified(house)).toEqual([])
    const told = await house.done('administrator', 'law.dryRun', day('2026-03-12', 'holiday'))
    expect(told.counted).toEqual([{ of: 'deadline', code: 'DL-05', sure: 1, perhaps: 0 }])
    const steps = await stepsNow()

    await house.done('administrator', 'law.add', day('2026-03-12', 'holiday'))
    expect(await dates(house, code)).toBe('DL-05 2026-03-12 2026-03-13')
    expect(await verified(house)).toEqual([])
    expect(await stepsNow()).toEqual(steps)

    // a file received afterwards, and an act on the old one, keep the same calendar
    const second = await receive(house, 'Trần Thị Mẫu')
    expect(await dates(house, second)).toBe('DL-05 2026-03-12 2026-03-13')
    const { version } = await house.done('case-manager', 'case.file', { caseCode: code })
    const needs = { caseCode: code, version, needs: ['food'], note: '' }
    await house.done('commune-officer', 'case.noteNeeds', needs)
    expect(await dates(house, code)).toBe('DL-05 2026-03-12 2026-03-13')
    expect(await verified(house)).toEqual([])

    house.now.ms += 60_000
    await house.done('administrator', 'law.add', day('2026-03-12', 'working'))
    expect(await dates(house, code)).toBe('DL-05 2026-03-12 2026-03-12')
    expect(await verified(house)).toEqual([])

    // one event names what was written; a day on which no term ends writes no file
    house.now.ms += 60_000
    await house.done('administrator', 'law.add', day('2026-03-12', 'holiday'))
    await house.done('administrator', 'law.add', day('2026-05-20', 'holiday'))
    expect((await writesOf('law.add')).slice(-2)).toEqual([
      ['case_summary', 'case_summary', 'law_row'],
      ['law_row'],
    ])
  })

  test('the role that moves dates may write nothing else of a file, and sees one province', async () => {
    const as = { role: 'dv_law', province: '46' } as const
    const db = ground.db()
    for (const set of [{ stage: 'home' }, { readers: [] as string[] }, { holder_agency: null as never }])
      await expect(
        db.transaction(as, (tx) => tx.updateTable('case_summary').set(set).execute()),
      ).rejects.toThrow(/permission denied/)
    await expect(
      db.transaction(as, (tx) => tx.selectFrom('case_identity').selectAll().execute()),
    ).rejects.toThrow(/permission denied/)
    const elsewhere = await db.transaction({ role: 'dv_law', province: '48' }, (tx) =>
      tx.selectFrom('case_summary').selectAll().execute(),
    )
    expect(elsewhere).toEqual([])
  })
})

describeEachDatabase('acts at the same moment as a day off', (ground) => {
  test('whichever comes first, verify finds the dates it folds', async () => {
    const house = await openHouse(ground.db())
    const acts = Array.from({ length: 6 }, (_, n) => receive(house, `Lê Thị Lúc ${n}`))
    const rows = (['working', 'holiday', 'working', 'holiday'] as const).map((is) =>
      house.done('administrator', 'law.add', day('2026-03-12', is)),
    )
    await Promise.all([...acts, ...rows])
    expect(await verified(house)).toEqual([])
  })
})
