import { beforeAll, expect, test } from 'vitest'
import {
  agencyId,
  type House,
  named,
  officerId,
  openHouse,
  type PersonName,
  reception,
} from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'
import { addDays, day } from '../kernel/day.ts'
import { beginFilling } from '../server/fill-work.ts'
import { verifyAll } from '../server/verify.ts'
import type { RunSql } from '../store/db.ts'

type Item = { caseCode: string; kind: string; group: string; state: string; due: string | null; to: string }

/** Each test has a week of its own: received on its Monday, so that the lead office verifies by Thursday. */
describeEachDatabase('my work', (ground) => {
  let house: House
  let monday = day('2026-04-27')
  const on = (days: number) => addDays(monday, days)
  const goTo = (days: number) => {
    house.now.ms = Date.parse(`${on(days)}T03:00:00Z`)
  }
  const begin = async (): Promise<string> => {
    monday = addDays(monday, 14)
    goTo(0)
    const receivedAt = `${monday}T02:00:00.000Z` as never
    const arrival = { ...reception().arrival, receivedAt }
    const sheet = reception({ arrival, identity: named('Lò Thị Kín'), notTheSame: true })
    return (await house.done('commune-officer', 'intake.receive', sheet)).caseCode
  }
  const workOf = async (name: PersonName, caseCode: string) => {
    const answer = await house.done(name, 'task.mine')
    const sum = Object.values(answer.counts as Record<string, number>).reduce((a, b) => a + b, 0)
    expect(sum).toBe(answer.items.length)
    return (answer.items as Item[]).filter((one) => one.caseCode === caseCode)
  }
  const said = (items: readonly Item[]) => items.map(({ kind, group }) => `${kind} ${group}`).toSorted()
  const faults = async () => {
    const { db, keyring, keeper, ground: under } = house.opened
    return (await verifyAll({ db, keyring, keeper, caseKeys: under.caseKeys })).faults
  }
  const act = async (name: PersonName, op: string, caseCode: string, body: object) => {
    const { version } = await house.done(name, 'case.file', { caseCode })
    const at = new Date(house.now.ms - 3_600_000).toISOString()
    await house.done(name, op, { caseCode, version, ...('at' in body ? { ...body, at } : body) })
  }
  const tell = (caseCode: string) =>
    act('commune-officer', 'case.tellLeadOffice', caseCode, { number: '12/CV', at: '' })

  beforeAll(async () => {
    house = await openHouse(ground.db())
  })

  test('each sees what is theirs to do, and waits for what is another’s; days bring it nearer', async () => {
    const caseCode = await begin()
    expect(said(await workOf('commune-officer', caseCode))).toEqual([
      'DL-03 soon',
      'DL-05 waiting',
      'rights soon',
    ])
    const lead = await workOf('case-manager', caseCode)
    expect(said(lead)).toEqual(['DL-03 waiting', 'DL-05 soon'])
    expect(lead.find(({ kind }) => kind === 'DL-05')).toMatchObject({
      due: on(3),
      to: 'identification/initial',
      because: [{ instrument: '53/2024/QH15', article: '27(2)' }, expect.anything()],
      verified: true,
      mayClose: true,
    })
    goTo(1)
    expect(said(await workOf('commune-officer', caseCode))).toEqual([
      'DL-03 late',
      'DL-05 waiting',
      'rights soon',
    ])
    goTo(4)
    expect(said(await workOf('case-manager', caseCode))).toEqual(['DL-03 waiting', 'DL-05 late'])
  })

  test('late is what the list and the register call late', async () => {
    const caseCode = await begin()
    goTo(1)
    const { lines: overdue } = await house.done('case-manager', 'register.list', {
      filter: { overdue: true },
    })
    expect(overdue.map((one: { caseCode: string }) => one.caseCode)).toContain(caseCode)
    const { lines } = await house.done('case-manager', 'case.list', {})
    const line = lines.find((one: { caseCode: string }) => one.caseCode === caseCode)
    const late = (await workOf('commune-officer', caseCode)).find(({ kind }) => kind === line.next.rule)
    expect(late).toMatchObject({ due: line.next.due, group: 'late' })
  })

  test('nobody sees work on a file beyond their sight, and no answer holds a name', async () => {
    const caseCode = await begin()
    expect(await workOf('other-commune-officer', caseCode)).toEqual([])
    expect(await workOf('provincial-police', caseCode)).toEqual([])
    expect(await workOf('legal-aid', caseCode)).toEqual([])
    for (const name of ['commune-officer', 'case-manager'] as const)
      expect(JSON.stringify(await house.done(name, 'task.mine'))).not.toContain('Lò')
  })

  test('the leader sees what is late by code and by who wrote last, of the own office alone', async () => {
    const caseCode = await begin()
    goTo(4)
    const lateAt = async (
      agency: 'lead' | 'commune-a' | 'commune-b',
      agencyKind: string,
      communeId: string | null,
    ) => {
      const who = house.actor('leader', { agencyId: agencyId(agency), agencyKind, communeId })
      const outcome = await house.call('leader', 'task.late', {}, { who })
      if (!outcome.ok) throw new Error(outcome.refusal.refused)
      const { items, office } = outcome.value as { items: Item[]; office: string }
      expect(JSON.stringify(items)).not.toContain('Lò')
      return { office, items: items.filter((one) => one.caseCode === caseCode) }
    }
    expect(await lateAt('commune-a', 'commune-committee', '20056')).toEqual({
      office: 'Cơ quan commune-a',
      items: [{ caseCode, kind: 'DL-03', due: monday, by: 'commune', officer: 'Cán bộ commune-officer' }],
    })
    expect(await lateAt('lead', 'province-lead', null)).toMatchObject({
      items: [{ kind: 'DL-05', officer: null }],
    })
    expect(await lateAt('commune-b', 'commune-committee', '20107')).toMatchObject({ items: [] })
    expect(await house.call('commune-officer', 'task.late')).toMatchObject({
      refusal: { refused: 'not-allowed' },
    })
  })

  test('what closes it takes it away at once; a proposal waits for the second person', async () => {
    const caseCode = await begin()
    goTo(4)
    await tell(caseCode)
    await act('commune-officer', 'case.readRights', caseCode, { how: 'aloud', understood: 'yes', at: '' })
    // told on Friday: three days end on Monday
    expect(await workOf('commune-officer', caseCode)).toMatchObject([
      { kind: 'DL-05', group: 'waiting', due: on(7) },
    ])
    await act('case-manager', 'case.proposeClosing', caseCode, {
      reason: 'refused-support',
      summary: 'xong (hư cấu)',
    })
    const own = await workOf('case-manager', caseCode)
    expect(own.find(({ kind }) => kind === 'closing')).toMatchObject({ group: 'waiting', mayClose: false })
    const who = house.actor('case-manager', { officerId: officerId('administrator') })
    const other = await house.call('case-manager', 'task.mine', {}, { who })
    const items = other.ok ? (other.value as { items: Item[] }).items : []
    expect(items.find((one) => one.caseCode === caseCode && one.kind === 'closing')).toMatchObject({
      group: 'soon',
      mayClose: true,
    })
    expect(await faults()).toEqual([])
  })

  test('a day off that the province enters moves what is kept', async () => {
    const caseCode = await begin()
    goTo(4)
    await tell(caseCode)
    await house.done('administrator', 'law.add', {
      kind: 'day',
      regime: null,
      subject: '',
      effectiveFrom: on(7),
      dayIs: 'holiday',
      amount: null,
      instrument: '15/TB-UBND',
      verified: true,
    })
    expect(await workOf('case-manager', caseCode)).toMatchObject([{ kind: 'DL-05', due: on(8) }])
    expect(await faults()).toEqual([])
  })

  test('files of before are folded again after a start, in the log like every act', async () => {
    const caseCode = await begin()
    const before = await workOf('case-manager', caseCode)
    await ground
      .db()
      .asOwner((run: RunSql) =>
        run('update case_summary set work = null, work_on = null where code = $1', [caseCode]),
      )
    expect(await workOf('case-manager', caseCode)).toEqual([])
    const told: unknown[] = []
    await beginFilling(house.opened.ground, (what) => told.push(what)).done
    expect(told).toEqual([{ files: 1 }])
    expect(await workOf('case-manager', caseCode)).toEqual(before)
    expect(await faults()).toEqual([])
    await beginFilling(house.opened.ground, (what) => told.push(what)).done
    expect(told).toHaveLength(1)
  })
})
