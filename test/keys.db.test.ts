import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keyCounts, rewrapAll } from '../src/server/rotate.ts'
import { verifyAll } from '../src/server/verify.ts'
import { createLogKeeper } from '../src/store/audit.ts'
import { createCaseKeys } from '../src/store/case-keys.ts'
import { type DatabasePlace, openDatabase } from '../src/store/db.ts'
import { addVersion, openKeyring } from '../src/store/keyring.ts'
import { migrate } from '../src/store/migrate.ts'
import { type House, openHouse, reception } from './builders.ts'
import { chanceOf } from './chance.ts'
import { describeEachDatabase, embeddedPlace, openFreshDatabase } from './databases.ts'
import { acceptedOf } from './walk.ts'

/** Four kills are two of each kind; DUONGVE_KILLS=20 for the long run. */
const KILLS = Number(process.env.DUONGVE_KILLS ?? 4)
const SEED = Number(process.env.DUONGVE_SEED ?? 4700)

const verify = ({ opened: { db, keeper, keyring: own } }: House, keyring = own) =>
  verifyAll({ db, keyring, keeper, caseKeys: createCaseKeys({ keyring, now: Date.now }) })

const group = (n: number) => ({
  arrival: reception().arrival,
  people: Array.from({ length: n }, (_, at) => ({ is: 'adult', name: `Người Thử ${at}` })),
})

describeEachDatabase('rotation of the keys', (ground) => {
  test('a running server goes on, with what another process has wrapped anew and with new files', async () => {
    const house = await openHouse(ground.db())
    const { caseCodes } = await house.done('commune-officer', 'intake.receiveGroup', group(12))
    const keyring = acceptedOf(
      await addVersion({ ...house.keyringAt, what: 'kek', now: new Date().toISOString() }),
    )
    const other = { db: ground.db(), keyring, nowMs: Date.now, randomBytes }
    expect(await rewrapAll(other, { batch: 5 })).toBe(12)
    expect(await rewrapAll(other)).toBe(0)
    expect(await keyCounts(other)).toEqual([{ version: 2, n: 12 }])

    // as after ten minutes: the server holds none of their keys any more, and not the new version
    expect(house.opened.keyring.version).toBe(1)
    const caseKeys = createCaseKeys({ keyring: house.opened.keyring, now: Date.now })
    Object.assign(house.opened.ground, { caseKeys })
    for (const caseCode of caseCodes) {
      const file = await house.done('commune-officer', 'case.reveal', { caseCode, purpose: 'paper' })
      expect(file.name.value).toMatch(/^Người Thử/)
    }
    expect(house.opened.keyring.version).toBe(2)
    await house.done('commune-officer', 'intake.receive', reception())
    expect(await keyCounts(other)).toEqual([{ version: 2, n: 13 }])
    expect((await verify(house)).faults).toEqual([])
  }, 60_000)

  test('an erased file stays erased', async () => {
    const fresh = await openFreshDatabase(ground.kind)
    const house = await openHouse(fresh.db)
    const { caseCodes } = await house.done('commune-officer', 'intake.receiveGroup', group(2))
    const bound = { caseCode: caseCodes[0], version: 3, reason: 'retention-ended' }
    const { id } = await house.done('case-manager', 'case.requestErasure', bound)
    await house.done('data-protection', 'case.erase', { id, erase: true })
    const keyring = acceptedOf(
      await addVersion({ ...house.keyringAt, what: 'kek', now: new Date().toISOString() }),
    )
    expect(await rewrapAll({ db: fresh.db, keyring, nowMs: Date.now, randomBytes })).toBe(1)
    expect((await verify(house, keyring)).faults).toEqual([])
    await fresh.remove()
  }, 60_000)

  test(`killed ${KILLS} times at any moment, it loses nothing, seed ${SEED}`, async () => {
    const chance = chanceOf(SEED)
    const place = await somePlace(ground.kind)
    const first = await openDatabase(place.database)
    await migrate(first)
    const house = await openHouse(first)
    await house.done('commune-officer', 'intake.receiveGroup', group(30))
    await house.opened.close()

    for (let n = 0; n < KILLS; n++) {
      const child = spawn(
        process.execPath,
        [join(import.meta.dirname, 'rotate-child.ts'), JSON.stringify(place.database), house.keyringAt.file],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      )
      let trouble = ''
      child.stderr.setEncoding('utf8').on('data', (text) => {
        trouble += text
      })
      const gone = new Promise((resolve) => child.on('close', resolve))
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
      const ready = (await lines.next()).value
      expect(JSON.parse(ready ?? '{}'), trouble).toMatchObject({ opened: 30 })
      // one time somewhere in making the new version, one time in the middle of wrapping anew
      if (n % 2 === 0) await pause(chance.below(2_500))
      else {
        await lines.next()
        if (n % 4 === 1) await lines.next()
        await pause(chance.below(200))
      }
      child.kill('SIGKILL')
      await gone
    }

    const db = await openDatabase(place.database)
    const keyring = acceptedOf(await openKeyring(house.keyringAt))
    const last = { db, keyring, nowMs: Date.now, randomBytes }
    await rewrapAll(last)
    expect(await keyCounts(last)).toEqual([{ version: keyring.version, n: 30 }])
    const keeper = createLogKeeper({ db, keyring, now: Date.now })
    const report = await verifyAll({
      db,
      keyring,
      keeper,
      caseKeys: createCaseKeys({ keyring, now: Date.now }),
    })
    expect(report.faults).toEqual([])
    if (process.env.SHOW)
      process.stdout.write(`killed ${KILLS} times, ${keyring.version} versions, ${report.events} events\n`)
    await db.close()
    await place.remove()
  }, 900_000)
})

const somePlace = async (
  kind: 'embedded' | 'server',
): Promise<{ database: DatabasePlace; remove(): Promise<void> }> => {
  if (kind === 'server') {
    const { place, remove } = await openFreshDatabase('server')
    return { database: place, remove }
  }
  const folder = join(mkdtempSync(join(tmpdir(), 'duongve-')), 'database')
  return { database: await embeddedPlace(folder), remove: async () => undefined }
}
