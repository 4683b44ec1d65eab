import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { isRefusal } from '../kernel/refusal.ts'
import { createNames } from '../person/names.server.ts'
import { createLogKeeper, type LogKeeper } from '../store/audit.ts'
import { createCaseKeys } from '../store/case-keys.ts'
import { type Database, openDatabase } from '../store/db.ts'
import { createKeyring, type Keyring, openKeyring, replaceable } from '../store/keyring.ts'
import { migrate } from '../store/migrate.ts'
import type { Ground } from './dispatch.ts'
import { eraseAgain, noteErased } from './erased-list.ts'
import { loadNames } from './load-names.ts'
import type { Place } from './place.ts'
import { keyringTrouble, Trouble } from './trouble.ts'

export type Opened = {
  readonly ground: Ground
  readonly db: Database
  readonly keyring: Keyring
  readonly keeper: LogKeeper
  readonly migrated: readonly string[]
  close(): Promise<void>
}

const GATHER_AFTER_MS = 250

/** Opens database and keyring and everything that lives in memory; used by the server and by commands. */
export const openGround = async (place: Place, options: { names?: boolean } = {}): Promise<Opened> => {
  const db = await openDatabase(place.database)
  try {
    const migrated = await migrate(db)
    const { keyring, replace } = replaceable(await openKeys(place, db))
    const reopenKeys = oneAtATime(async () => replace(await openKeys(place, db)))
    await eraseAgain({ db, keyring, file: place.erasedFile })
    return await build({
      db,
      keyring,
      migrated,
      withNames: options.names ?? true,
      reopenKeys,
      erased: (caseId) => noteErased(place.erasedFile, [caseId]),
    })
  } catch (error) {
    await db.close()
    throw error
  }
}

type Parts = {
  db: Database
  keyring: Keyring
  migrated: readonly string[]
  withNames: boolean
  reopenKeys?: () => Promise<void>
  /** Told of every erasure, once it is durable. */
  erased?: (caseId: string) => void
}

const oneAtATime = (work: () => Promise<void>) => {
  let running: Promise<void> | undefined
  return () => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }
}

/** The same over a database and keys that are open already (tests). */
export const build = async (parts: Parts): Promise<Opened> => {
  const { db, keyring, migrated, withNames, reopenKeys, erased } = parts
  const nowMs = () => Date.now()
  const caseKeys = createCaseKeys({ keyring, now: nowMs, ...(erased ? { erased } : {}) })
  const names = createNames()
  if (withNames) await loadNames({ db, caseKeys, names })
  const keeper = createLogKeeper({ db, keyring, now: nowMs })
  let waiting: NodeJS.Timeout | undefined
  const logged = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      keeper.gather().catch(() => undefined) // tried again after the next act, and before verify
    }, GATHER_AFTER_MS)
  }
  return {
    db,
    keyring,
    keeper,
    migrated,
    ground: { db, keyring, caseKeys, names, nowMs, randomBytes, logged, ...(reopenKeys ? { reopenKeys } : {}) },
    close: async () => {
      clearTimeout(waiting)
      await keeper.gather()
      await db.close()
    },
  }
}

/** A keyring is made once, with an empty database; a missing one beside sealed data is trouble. */
const openKeys = async (place: Place, db: Database): Promise<Keyring> => {
  if (!existsSync(place.keyringFile)) {
    const sealed = await db.transaction({ role: 'dv_system' }, (tx) =>
      tx.selectFrom('case_key').select('case_id').limit(1).executeTakeFirst(),
    )
    const officers = await db.transaction({ role: 'dv_system' }, (tx) =>
      tx.selectFrom('officer').select('officer_id').limit(1).executeTakeFirst(),
    )
    if (sealed || officers)
      throw new Trouble(
        'The keyring file is missing, but the database holds sealed data. Put back the copy from the key backup. Nothing was changed.',
      )
    const passphrase = place.passphrase() ?? place.makePassphrase()
    const made = await createKeyring({ file: place.keyringFile, passphrase, now: new Date().toISOString() })
    if (isRefusal(made)) throw keyringTrouble(made)
    return made
  }
  const passphrase = place.passphrase()
  if (passphrase === undefined)
    throw new Trouble('The keyring needs its passphrase. Give it in DUONGVE_PASSPHRASE; nothing was changed.')
  const keyring = await openKeyring({ file: place.keyringFile, passphrase })
  const next = `${place.passphraseFile}.new`
  if (isRefusal(keyring) && keyring.refused === 'keyring.wrong-passphrase' && existsSync(next)) {
    // a change of the passphrase was cut short after the keyring had it
    const again = await openKeyring({ file: place.keyringFile, passphrase: readFileSync(next, 'utf8').trim() })
    if (!isRefusal(again)) {
      renameSync(next, place.passphraseFile)
      return again
    }
  }
  if (isRefusal(keyring)) throw keyringTrouble(keyring)
  return keyring
}
