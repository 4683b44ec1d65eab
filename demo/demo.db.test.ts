import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_CODES } from '../src/agency/roles.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { createDispatch } from '../src/server/dispatch.ts'
import { build, type Opened } from '../src/server/ground.ts'
import { allHandlers } from '../src/server/serve.ts'
import type { Tx } from '../src/store/db.ts'
import { createKeyring } from '../src/store/keyring.ts'
import { digestRow, EVIDENCE, type EvidenceTable, keyOf } from '../src/store/rows.ts'
import { openFreshDatabase } from '../test/databases.ts'
import { LIGHT } from '../test/light.ts'
import { demoAccountLines, loadDemo } from './load.ts'
import { demoOfficers } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'demo-'))
let opened: Opened

const asSystem = <T>(work: (tx: Tx) => Promise<T>) => opened.db.transaction({ role: 'dv_system' }, work)

beforeAll(async () => {
  const { db } = await openFreshDatabase('embedded')
  const keyring = await createKeyring({
    file: join(folder, 'keyring.json'),
    passphrase: 'a passphrase of the demo test',
    now: '2026-01-01T00:00:00.000Z',
    cost: LIGHT,
  })
  if (isRefusal(keyring)) throw new Error(keyring.refused)
  opened = await build({ db, keyring, migrated: [], withNames: true })
  const handlers = allHandlers({ origin: 'http://localhost', demo: true, setupCode: null })
  await loadDemo({ ground: opened.ground, dispatchWith: (ground) => createDispatch(ground, handlers) })
}, 90_000)

afterAll(async () => {
  await opened?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the demo province', () => {
  test('has its offices and somebody in every role', async () => {
    const kinds = await asSystem((tx) => tx.selectFrom('agency').select(['kind', 'commune_id']).execute())
    const committees = kinds.filter(({ kind }) => kind === 'commune-committee')
    expect(new Set(committees.map((one) => one.commune_id)).size).toBe(40)
    expect(kinds.filter(({ kind }) => kind === 'commune-police')).toHaveLength(5)
    expect(new Set(demoOfficers.map(({ role }) => role))).toEqual(new Set(ROLE_CODES))
    expect(demoAccountLines()).toHaveLength(demoOfficers.length)
    const officers = await asSystem((tx) =>
      tx.selectFrom('officer').select(['demo', 'second_factor']).execute(),
    )
    expect(officers).toHaveLength(demoOfficers.length)
    expect(officers.every((one) => one.demo && !one.second_factor)).toBe(true)
  })

  test('has files of both laws, every age, late and not; whoever waits for a first answer has a next deadline', async () => {
    const rows = await asSystem((tx) => tx.selectFrom('case_summary').selectAll().execute())
    expect(rows).toHaveLength(33)
    const isNew = ({ stage }: { stage: string }) => stage === 'received' || stage === 'initial-verification'
    expect(rows.filter((one) => isNew(one) && one.next_rule === null)).toEqual([])
    expect(new Set(rows.map((one) => one.regime))).toEqual(new Set(['2011', '2024']))
    expect(new Set(rows.map((one) => one.age_group)).size).toBe(4)
    expect(new Set(rows.map((one) => one.contact)).size).toBe(3)
    expect(new Set(rows.map((one) => one.stage))).toEqual(
      new Set([
        'received',
        'initial-verification',
        'being-identified',
        'identified',
        'reintegration',
        'not-a-victim',
        'closed',
      ]),
    )
    expect(rows.filter((one) => one.arrival_id !== null)).toHaveLength(6)
    expect(rows.filter((one) => one.main_case_id !== null)).toHaveLength(2)
    expect(rows.filter((one) => one.readers.length > 1)).toHaveLength(5)
  })

  test('steps of 2021 bear the name of the office of 2021', async () => {
    const [first] = await asSystem((tx) =>
      tx.selectFrom('case_step').select('agency_name').orderBy('effective_at').limit(1).execute(),
    )
    expect(first?.agency_name).toBe('Ủy ban nhân dân xã Trung Sơn, huyện A Lưới')
  })

  test('names of the search examples are found', () => {
    const count = (text: string) => opened.ground.names.search({ provinceId: '46', text }).length
    for (const text of ['dao thi hue', 'hue dao', 'Đào Thị Hòa', 'nguyen van hoa', 'ra pat', 'kan nhan'])
      expect(count(text)).toBeGreaterThan(0)
  })

  test('the audit log knows every row as it stands', async () => {
    await opened.keeper.gather()
    const logged = new Map<string, string | null>()
    const events = await asSystem((tx) =>
      tx
        .selectFrom('audit_leaf')
        .innerJoin('audit_event', 'audit_event.event_id', 'audit_leaf.event_id')
        .select('body')
        .orderBy('leaf')
        .execute(),
    )
    for (const { body } of events)
      for (const [table, key, digest] of (JSON.parse(body) as { writes: [string, string, string | null][] })
        .writes)
        logged.set(`${table} ${key}`, digest)
    for (const table of Object.keys(EVIDENCE) as EvidenceTable[]) {
      const rows = (await asSystem((tx) => tx.selectFrom(table).selectAll().execute())) as Record<
        string,
        unknown
      >[]
      for (const row of rows) {
        const name = `${table} ${keyOf(table, row)}`
        expect(`${name} ${logged.get(name)}`).toBe(`${name} ${digestRow(table, row)}`)
        logged.delete(name)
      }
    }
    expect([...logged.values()].filter((digest) => digest !== null)).toEqual([])
  })
})
