import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beginSession } from '../src/agency/session-rows.server.ts'
import { type OfficerRow, officerById } from '../src/agency/sign-in-people.server.ts'
import { COOKIE } from '../src/server/http.ts'
import type { Ctx } from '../src/store/context.ts'
import { openDatabase, type Tx } from '../src/store/db.ts'
import type { FilledCases } from './cases.ts'
import { freePort } from './cases-cluster.ts'
import type { InventedOfficer } from './cases-people.ts'

export type BenchServer = { readonly port: number; readonly startedInMs: number; stop(): Promise<void> }

/** The server as `npm start` runs it, over the filled PostgreSQL, in a process of its own. */
export const startBenchServer = async ({ url, keys, passphrase }: FilledCases): Promise<BenchServer> => {
  const port = await freePort()
  sayBackedUp(keys)
  const from = performance.now()
  const said = { text: '' }
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../src/cli.ts'), 'serve', '--port', String(port), '--data', keys],
    {
      env: { ...process.env, DATABASE_URL: url, DUONGVE_PASSPHRASE: passphrase },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said.text = (said.text + text).slice(-4000)
    })
  const exit = new Promise<void>((done) => child.once('close', () => done()))
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  await isReady(port, () => child.exitCode === null, said)
  return {
    port,
    startedInMs: performance.now() - from,
    stop: async () => {
      process.off('exit', end)
      child.kill('SIGTERM')
      await exit
    },
  }
}

/** The backup of each day would begin a minute after the start and share the measurement: today's counts as made. */
const sayBackedUp = (keys: string) => {
  const folder = join(keys, 'backups')
  mkdirSync(folder, { recursive: true })
  const at = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  writeFileSync(join(folder, `duongve-${at}Z.backup`), '')
}

export const isReady = async (port: number, lives: () => boolean, said: { text: string }): Promise<void> => {
  while (lives()) {
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined)
    if (answer?.ok) return
    await pause(25)
  }
  throw new Error(`the server ended:\n${said.text}`)
}

/** Headers of somebody signed in: a session as signing in begins it, and its cookie. */
export const signIn = async (url: string, officers: readonly InventedOfficer[]) => {
  const db = await openDatabase({ kind: 'server', url, size: 1 })
  try {
    return await db.transaction({ role: 'dv_auth' }, async (tx) => {
      const people = []
      for (const officer of officers) {
        const row = await officerById(tx, officer.officerId)
        if (!row) throw new Error('an officer is missing')
        people.push({ officer, headers: { cookie: await cookieOf(tx, row), 'x-duongve': '1' } })
      }
      return people
    })
  } finally {
    await db.close()
  }
}

const cookieOf = async (db: Tx, officer: OfficerRow): Promise<string> => {
  let cookie = ''
  const ctx = {
    db,
    now: new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    randomBytes,
    concerns: () => undefined,
    afterCommit: (work: () => void) => work(),
    session: {
      token: null,
      device: 'bench',
      set: (token: string) => {
        cookie = `${COOKIE}=${token}`
      },
    },
  } as unknown as Ctx
  await beginSession(ctx, { officer, state: 'full', withFactor: true })
  return cookie
}

export type SignedIn = Awaited<ReturnType<typeof signIn>>[number]
