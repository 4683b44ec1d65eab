import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { identityPlace } from '../src/person/names.server.ts'
import { backUp } from '../src/server/backup.ts'
import { readSealed } from '../src/server/backup-file.ts'
import { eraseAgain, noteErased, readErased } from '../src/server/erased-list.ts'
import { restore } from '../src/server/restore.ts'
import { verifyAll } from '../src/server/verify.ts'
import { createCaseKeys } from '../src/store/case-keys.ts'
import { openDatabase } from '../src/store/db.ts'
import { openCase, SealBroken, unwrapCaseKey } from '../src/store/seal.ts'
import { type House, named, openHouse, reception } from './builders.ts'
import { describeEachDatabase, embeddedPlace } from './databases.ts'

const NAME = 'Lò Thị Xoá Sạch'
const passphrase = 'a passphrase of backups'

describeEachDatabase('erasing one file', (ground) => {
  let house: House
  let code: string
  let other: string
  let caseId: string
  const folder = mkdtempSync(join(tmpdir(), 'duongve-'))
  const file = join(folder, 'before.backup')

  beforeAll(async () => {
    house = await openHouse(ground.db())
    const papers = [{ kind: 'cccd' as const, number: '999309012345' }]
    const who = {
      ...reception(),
      identity: named(NAME, { papers }),
      needs: ['food' as const],
      alias: 'Sen Trắng',
    }
    code = (await house.done('commune-officer', 'intake.receive', who)).caseCode
    other = (
      await house.done('commune-officer', 'intake.receive', reception({ identity: named('Hồ Văn Ở Lại') }))
    ).caseCode
    await house.done('border-guard', 'intake.ask', { text: NAME, reason: 'support' })
    const rows = await house.opened.db.asOwner((run) =>
      run('select case_id from case_summary where code = $1', [code]),
    )
    caseId = String(rows[0]?.case_id)
    await house.opened.keeper.gather()
    await backUp({
      db: ground.db(),
      keyringFile: house.keyringAt.file,
      passphrase,
      file,
      now: new Date().toISOString(),
    })
    await erase()
  }, 120_000)

  const erase = async () => {
    const { version } = await house.done('case-manager', 'case.file', { caseCode: code })
    const asked = await house.done('case-manager', 'case.requestErasure', {
      caseCode: code,
      version,
      reason: 'retention-ended',
    })
    const twice = await house.done('case-manager', 'case.requestErasure', {
      caseCode: code,
      version,
      reason: 'retention-ended',
    })
    expect(twice.id).toBe(asked.id)
    const alone = await house.call('case-manager', 'case.erase', { id: asked.id, erase: true })
    expect(alone).toMatchObject({ ok: false, refusal: { refused: 'not-allowed' } })
    const listed = await house.done('data-protection', 'case.erasures')
    expect(listed.requests[0]).toMatchObject({ id: asked.id, caseCode: code, answer: null })
    const done = await house.done('data-protection', 'case.erase', { id: asked.id, erase: true })
    expect(done).toMatchObject({ caseCode: code, erased: true, certificate: asked.id })
    const again = await house.call('data-protection', 'case.erase', { id: asked.id, erase: true })
    expect(again).toMatchObject({ ok: false, refusal: { refused: 'not-found' } })
  }

  const verify = () => {
    const {
      db,
      keyring,
      keeper,
      ground: { caseKeys },
    } = house.opened
    return verifyAll({ db, keyring, keeper, caseKeys })
  }

  test('nobody finds, lists or opens it; others stay; verify is green', async () => {
    for (const name of ['commune-officer', 'case-manager'] as const) {
      expect(await house.call(name, 'case.file', { caseCode: code })).toMatchObject({
        refusal: { refused: 'not-found' },
      })
      const { lines } = await house.done(name, 'case.list', {})
      expect(lines.map((line: { caseCode: string }) => line.caseCode)).toEqual([other])
      for (const text of [NAME, code]) {
        const { found } = await house.done(name, 'intake.search', { text })
        expect(found.filter((one: { line: { caseCode: string } }) => one.line.caseCode === code)).toEqual([])
      }
      expect((await house.done(name, 'intake.search', { number: '999309012345' })).number).toBe('free')
    }
    expect((await house.done('case-manager', 'intake.asked')).requests).toEqual([])
    const report = await verify()
    expect(report.faults).toEqual([])
    expect(report.erased).toBe(1)
  }, 60_000)

  test('its rows hold a tombstone and nothing else', async () => {
    const { db } = house.opened
    for (const table of ['case_step', 'case_identity', 'identity_hash'])
      expect(
        await db.asOwner((run) => run(`select 1 as left from ${table} where case_id = $1`, [caseId])),
        table,
      ).toEqual([])
    const [key] = await db.asOwner((run) =>
      run('select wrapped, erased_at from case_key where case_id = $1', [caseId]),
    )
    expect(key?.wrapped).toBeNull()
    const [row] = await db.asOwner((run) => run('select * from case_summary where case_id = $1', [caseId]))
    expect(row).toMatchObject({
      code,
      stage: 'erased',
      commune_id: '',
      received_on: '2026-01-01',
      readers: [],
    })
  })

  test('what a backup from before holds does not open with any key that is left (S-61)', async () => {
    const rows = new Map<string, { sealed: string }>()
    const { lines } = await readSealed(file, passphrase)
    let table = ''
    for await (const line of lines) {
      if (line.startsWith('T')) table = line.slice(1)
      if (line.startsWith('R') && table === 'case_identity') {
        const row = JSON.parse(line.slice(1)) as { case_id: string; sealed: string }
        rows.set(row.case_id, row)
      }
    }
    const sealed = Buffer.from((rows.get(caseId)?.sealed ?? '').slice(2), 'hex')
    expect(sealed.length).toBeGreaterThan(30)
    const { db, keyring } = house.opened
    const keys = await db.transaction({ role: 'dv_system' }, (tx) =>
      tx.selectFrom('case_key').selectAll().execute(),
    )
    let tried = 0
    for (const { case_id, wrapped } of keys) {
      if (!wrapped) continue
      const seal = openCase(unwrapCaseKey({ keyring, caseId: case_id, wrapped }))
      expect(() => seal.open(identityPlace(caseId), sealed)).toThrow(SealBroken)
      tried += 1
    }
    for (const name of ['draft', 'pepper', 'blind-index'] as const)
      expect(() => openCase(keyring.purpose(name).key).open(identityPlace(caseId), sealed)).toThrow(
        SealBroken,
      )
    expect(tried).toBe(1)
  }, 60_000)

  test('a restored backup from before is erased again before anything is opened (R-23)', async () => {
    const list = join(folder, `${randomBytes(4).toString('hex')}.jsonl`)
    const keyringFile = join(folder, `${randomBytes(4).toString('hex')}.json`)
    writeFileSync(keyringFile, readFileSync(house.keyringAt.file))
    const place = await embeddedPlace(join(folder, randomBytes(4).toString('hex')), { bare: true })
    await restore({ file, passphrase, database: place, keyringFile })
    const db = await openDatabase(place)
    const { keyring, keeper } = house.opened
    noteErased(list, [caseId])
    expect(readErased(list)).toEqual([caseId])
    expect(await eraseAgain({ db, keyring, file: list })).toBe(1)
    expect(await eraseAgain({ db, keyring, file: list })).toBe(0)
    const report = await verifyAll({
      db,
      keyring,
      keeper: { ...keeper, gather: async () => 0 },
      caseKeys: createCaseKeys({ keyring, now: Date.now }),
    })
    expect(report.faults).toEqual([])
    expect(report.erased).toBe(1)
    await db.close()
  }, 120_000)

  test('the officer who asked cannot decide as well', async () => {
    const { version } = await house.done('case-manager', 'case.file', { caseCode: other })
    const { id } = await house.done('case-manager', 'case.requestErasure', {
      caseCode: other,
      version,
      reason: 'opened-by-mistake',
    })
    const both = house.actor('data-protection', { officerId: house.actor('case-manager').officerId })
    expect(await house.call(null, 'case.erase', { id, erase: true }, { who: both })).toMatchObject({
      refusal: { refused: 'officer.self' },
    })
    const no = await house.done('data-protection', 'case.erase', { id, erase: false })
    expect(no.erased).toBe(false)
    await house.done('commune-officer', 'case.file', { caseCode: other })
  })
})
