import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backUp, keysFile } from './backup.ts'
import { leaveErasedBeside } from './command-backup.ts'
import type { Opened } from './ground.ts'
import type { Place } from './place.ts'

type Spec = {
  readonly opened: Opened
  readonly place: Place
  /** Told of every backup made, or why one failed; never of what is in it. */
  readonly tell: (what: { readonly made: string; readonly ms: number } | { readonly failed: string }) => void
  readonly keep?: number
  readonly everyMs?: number
  readonly lookMs?: number
  readonly nowMs?: () => number
}

const HOUR = 3_600_000
const NAME = /^duongve-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)Z\.backup$/

const nameAt = (ms: number) =>
  `duongve-${new Date(ms).toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`
const timeOf = (name: string) => {
  const found = NAME.exec(name)?.[1]
  return found ? Date.parse(`${found.slice(0, 10)}T${found.slice(11).replaceAll('-', ':')}Z`) : Number.NaN
}

/**
 * A backup each day into `backups` of the data folder, the last seven kept; the key part goes with its
 * backup, so an erased person is out of every copy after a week. Copy the folder to another machine.
 */
export const scheduleBackups = (spec: Spec): { stop(): Promise<void>; look(): Promise<void> } => {
  const { opened, place, tell, keep = 7, everyMs = 24 * HOUR, lookMs = HOUR, nowMs = Date.now } = spec
  const folder = join(place.data, 'backups')
  let working: Promise<void> | undefined

  const look = (): Promise<void> => {
    working ??= makeOne().finally(() => {
      working = undefined
    })
    return working
  }

  const makeOne = async () => {
    const passphrase = place.backupPassphrase()
    if (passphrase === undefined) return
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const newest = Math.max(Number.NEGATIVE_INFINITY, ...backupsIn(folder).map(timeOf))
      if (nowMs() - newest < everyMs) return
      const file = join(folder, nameAt(nowMs()))
      await opened.keeper.gather()
      const now = new Date(nowMs()).toISOString()
      const { ms } = await backUp({ db: opened.db, keyringFile: place.keyringFile, passphrase, file, now })
      leaveErasedBeside(place, file)
      tell({ made: file, ms })
      for (const old of backupsIn(folder).slice(0, -keep))
        for (const one of [join(folder, old), keysFile(join(folder, old))]) rmSync(one, { force: true })
    } catch (error) {
      tell({ failed: error instanceof Error ? error.message : String(error) })
    }
  }

  const first = setTimeout(look, Math.min(lookMs, 60_000))
  const timer = setInterval(look, lookMs)
  first.unref()
  timer.unref()
  return {
    look,
    stop: async () => {
      clearTimeout(first)
      clearInterval(timer)
      await working
    },
  }
}

const backupsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
    : []
