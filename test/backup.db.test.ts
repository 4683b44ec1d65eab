import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { backUp, keysFile, type Manifest } from '../src/server/backup.ts'
import { sumOfTable, tablesOf } from '../src/server/backup-rows.ts'
import { scheduleBackups } from '../src/server/backup-schedule.ts'
import { restore } from '../src/server/restore.ts'
import { Trouble } from '../src/server/trouble.ts'
import { atOneMoment, verifyAll } from '../src/server/verify.ts'
import { createLogKeeper } from '../src/store/audit.ts'
import { createCaseKeys } from '../src/store/case-keys.ts'
import { type Database, type DatabasePlace, openDatabase } from '../src/store/db.ts'
import { openKeyring } from '../src/store/keyring.ts'
import { type House, openHouse } from './builders.ts'
import { describeEachDatabase, embeddedPlace, openFreshDatabase } from './databases.ts'
import { acceptedOf, answerAsked, walk } from './walk.ts'

const passphrase = 'a passphrase of backups'

describeEachDatabase('backup and restore', (ground) => {
  const folder = mkdtempSync(join(tmpdir(), 'duongve-'))
  const file = join(folder, 'one.backup')
  let house: House
  let manifest: Manifest
  let copies = 0

  beforeAll(async () => {
    house = await openHouse(ground.db())
    await walk(house, { seed: 7, commands: 80 })
    await answerAsked(house)
    await house.opened.keeper.gather()
    const made = await backUp({
      db: ground.db(),
      keyringFile: house.keyringAt.file,
      passphrase,
      file,
      now: new Date().toISOString(),
    })
    manifest = made.manifest
  }, 120_000)

  const emptyFolder = () => mkdtempSync(join(folder, 'place-'))

  const digestsOf = (db: Database) =>
    atOneMoment(db, async (run) => {
      const sums: Record<string, unknown> = {}
      for (const key of await tablesOf(run)) sums[key.table] = await sumOfTable(run, key)
      return sums
    })

  const restoreTo = async (database: DatabasePlace) => {
    const keyringFile = join(emptyFolder(), 'keyring.json')
    await restore({ file, passphrase, database, keyringFile })
    const db = await openDatabase(database)
    expect(await digestsOf(db)).toEqual({ ...manifest.tables, ...manifest.keys })
    const keyring = acceptedOf(await openKeyring({ ...house.keyringAt, file: keyringFile }))
    const keeper = createLogKeeper({ db, keyring, now: Date.now })
    const report = await verifyAll({
      db,
      keyring,
      keeper,
      caseKeys: createCaseKeys({ keyring, now: Date.now }),
    })
    expect(report.faults).toEqual([])
    expect(report.cases).toBeGreaterThan(5)
    await db.close()
  }

  test(
    'comes back into an embedded database, every digest the same, verify green',
    async () => restoreTo(await embeddedPlace(join(emptyFolder(), 'database'), { bare: true })),
    120_000,
  )

  test.skipIf(!process.env.TEST_DATABASE_URL)(
    'comes back into a server, every digest the same, verify green',
    async () => {
      const { db, place, remove } = await openFreshDatabase('server')
      await db.close()
      await restoreTo(place)
      // a second time the place is not empty
      const again = restore({ file, passphrase, database: place, keyringFile: join(emptyFolder(), 'k') })
      await expect(again).rejects.toThrow(/not empty.*Nothing was written/)
      await remove().catch(() => undefined)
    },
    120_000,
  )

  /** A copy of both files, altered. */
  const altered = (change: (data: string, keys: string) => void): string => {
    const copy = join(folder, `copy-${copies++}.backup`)
    cpSync(file, copy)
    cpSync(keysFile(file), keysFile(copy))
    change(copy, keysFile(copy))
    return copy
  }
  const flip = (name: string, at: number) => {
    const bytes = readFileSync(name)
    const place = at < 0 ? bytes.length + at : at
    bytes[place] = (bytes[place] ?? 0) ^ 1
    writeFileSync(name, bytes)
  }

  test.each([
    ['a wrong passphrase', () => {}, 'another one', /passphrase does not open this backup/],
    ['a flipped bit in the head', (data: string) => flip(data, 30), passphrase, /damaged or incomplete/],
    ['a flipped bit', (data: string) => flip(data, 2_000), passphrase, /damaged or incomplete/],
    ['a flipped bit near the end', (data: string) => flip(data, -3), passphrase, /damaged or incomplete/],
    [
      'a cut end',
      (data: string) => truncateSync(data, readFileSync(data).length - 40),
      passphrase,
      /damaged or incomplete/,
    ],
    ['only a head', (data: string) => truncateSync(data, 400), passphrase, /damaged or incomplete/],
    [
      'something behind the end',
      (data: string) => appendFileSync(data, 'x'),
      passphrase,
      /damaged or incomplete/,
    ],
    [
      'no backup at all',
      (data: string) => writeFileSync(data, 'hello\n'),
      passphrase,
      /is no backup of this system/,
    ],
    ['damaged keys', (_: string, keys: string) => flip(keys, -3), passphrase, /damaged or incomplete/],
    ['the files mixed up', (data: string, keys: string) => cpSync(data, keys), passphrase, /mixed up/],
    [
      'a newer form',
      (data: string) =>
        writeFileSync(data, readFileSync(data, 'latin1').replace('backup/1', 'backup/2'), 'latin1'),
      passphrase,
      /newer version/,
    ],
  ] as const)(
    '%s is one clear line, and nothing is written',
    async (_, change, secret, words) => {
      const copy = altered(change)
      const place = emptyFolder()
      const database = { kind: 'embedded' as const, folder: join(place, 'database') }
      const tried = restore({
        file: copy,
        passphrase: secret,
        database,
        keyringFile: join(place, 'keyring.json'),
      })
      const error = await tried.then(
        () => undefined,
        (caught) => caught,
      )
      expect(error).toBeInstanceOf(Trouble)
      expect(error.message).toMatch(words)
      expect(error.message).not.toContain('\n')
      expect(readdirSync(place)).toEqual([])
    },
    60_000,
  )

  test('keys of another backup are refused', async () => {
    const second = join(folder, 'two.backup')
    await backUp({
      db: ground.db(),
      keyringFile: house.keyringAt.file,
      passphrase,
      file: second,
      now: new Date().toISOString(),
    })
    const copy = altered((_, keys) => cpSync(keysFile(second), keys))
    const database = { kind: 'embedded' as const, folder: join(emptyFolder(), 'database') }
    const tried = restore({ file: copy, passphrase, database, keyringFile: join(folder, 'k') })
    await expect(tried).rejects.toThrow(/keys belong to another backup/)
  }, 60_000)

  test('a database that is there is not overwritten, nor is a backup', async () => {
    const place = emptyFolder()
    const tried = restore({
      file,
      passphrase,
      database: { kind: 'embedded', folder: place },
      keyringFile: join(place, 'k'),
    })
    await expect(tried).rejects.toThrow(/already/)
    const again = backUp({ db: ground.db(), keyringFile: house.keyringAt.file, passphrase, file, now: '' })
    await expect(again).rejects.toThrow(/exists already/)
  }, 60_000)

  test('names and numbers are nowhere in the files', () => {
    for (const name of [file, keysFile(file)]) {
      const bytes = readFileSync(name, 'latin1')
      expect(bytes).not.toMatch(/case_step|officer|Nguy/)
    }
  })

  test('each day one is made, seven are kept, keys with them', async () => {
    const data = emptyFolder()
    let ms = Date.parse('2026-11-01T02:00:00Z')
    const told: unknown[] = []
    const place = {
      data,
      keyringFile: house.keyringAt.file,
      erasedFile: join(data, 'erased.jsonl'),
      backupPassphrase: () => passphrase,
    }
    const backups = scheduleBackups({
      opened: house.opened,
      place: place as never,
      tell: (what) => told.push(what),
      nowMs: () => ms,
      keep: 2,
    })
    for (let day = 0; day < 4; day++) {
      await backups.look()
      await backups.look() // not twice a day
      ms += 86_400_000
    }
    await backups.stop()
    expect(told).toHaveLength(4)
    expect(readdirSync(join(data, 'backups')).sort()).toEqual([
      'duongve-2026-11-03T02-00-00Z.backup',
      'duongve-2026-11-03T02-00-00Z.backup.keys',
      'duongve-2026-11-04T02-00-00Z.backup',
      'duongve-2026-11-04T02-00-00Z.backup.keys',
    ])
    expect(existsSync(join(data, 'backups', 'erased.jsonl'))).toBe(false)
  }, 120_000)
})
