import { randomBytes } from 'node:crypto'
import { createNames } from '../person/names.server.ts'
import { createLogKeeper, type LogKeeper } from '../store/audit.ts'
import { createCaseKeys } from '../store/case-keys.ts'
import { type Database, openDatabase } from '../store/db.ts'
import { type Keyring, replaceable } from '../store/keyring.ts'
import { migrate } from '../store/migrate.ts'
import type { Ground } from './dispatch.ts'
import { eraseAgain, noteErased } from './erased-list.ts'
import { makeKeys, openKeys, refuseSealedData } from './keys-open.ts'
import { loadNames } from './load-names.ts'
import { assertLogGoesOn, noteSeenLog, type SeenLog } from './log-witness.ts'
import type { Place } from './place.ts'

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
type Options = {
  readonly names?: boolean
  /** The administrator says that an older log is meant. */
  readonly olderLog?: boolean
}

export const openGround = async (place: Place, options: Options = {}): Promise<Opened> => {
  // the keys first: with a wrong passphrase nothing else is touched
  const known = await openKeys(place)
  const db = await openDatabase(place.database)
  try {
    if (!known) await refuseSealedData(db)
    if (!options.olderLog) await assertLogGoesOn(db, place.seenLogFile)
    const migrated = await migrate(db)
    const { keyring, replace } = replaceable(known ?? (await makeKeys(place)))
    const reopenKeys = oneAtATime(async () => replace((await openKeys(place)) ?? keyring))
    await eraseAgain({ db, keyring, file: place.erasedFile })
    return await build({
      db,
      keyring,
      migrated,
      withNames: options.names ?? true,
      reopenKeys,
      erased: (caseId) => noteErased(place.erasedFile, [caseId]),
      gathered: (seen) => noteSeenLog(place.seenLogFile, seen),
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
  /** Told how far the log has come, once that is durable. */
  gathered?: (seen: SeenLog) => void
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
  const { db, keyring, migrated, withNames, reopenKeys, erased, gathered } = parts
  const nowMs = () => Date.now()
  const caseKeys = createCaseKeys({ keyring, now: nowMs, ...(erased ? { erased } : {}) })
  const names = createNames()
  if (withNames) await loadNames({ db, caseKeys, names })
  const keeper = createLogKeeper({ db, keyring, now: nowMs, ...(gathered ? { gathered } : {}) })
  let waiting: NodeJS.Timeout | undefined
  const logged = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      keeper.gatherNew().catch(() => undefined) // tried again after the next act, and before verify
    }, GATHER_AFTER_MS)
  }
  return {
    db,
    keyring,
    keeper,
    migrated,
    ground: {
      db,
      keyring,
      caseKeys,
      names,
      nowMs,
      randomBytes,
      logged,
      ...(reopenKeys ? { reopenKeys } : {}),
    },
    close: async () => {
      clearTimeout(waiting)
      await keeper.gather()
      await db.close()
    },
  }
}
