import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../src/store/db.ts'
import { reception } from './builders.ts'
import { embeddedPlace, openFreshDatabase } from './databases.ts'

/** Kills the running server while people are being received (KILL_ROUNDS=100 for the long run). */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3)
const WRITERS = 4
const CLI = join(import.meta.dirname, '../src/cli.ts')

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

type Running = { child: ChildProcess; base: string; ended: Promise<void> }

const start = async (data: string, url: string | undefined): Promise<Running> => {
  const port = await freePort()
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [CLI, 'serve', '--data', data, '--port', String(port)], {
    stdio: 'ignore',
    env: { ...env, ...(url ? { DATABASE_URL: url } : {}) },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const base = `http://localhost:${port}`
  for (let tries = 0; tries < 2_400; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const ready = await fetch(`${base}/ready`).catch(() => undefined)
    if (ready?.ok) return { child, base, ended }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the server did not get ready')
}

const post = async (base: string, path: string, body: unknown, more: Record<string, string>) => {
  const answer = await fetch(`${base}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-duongve': '1', ...more },
    body: JSON.stringify(body),
  })
  return {
    status: answer.status,
    value: await answer.json(),
    cookie: answer.headers.get('set-cookie')?.split(';')[0],
  }
}

const signIn = async (base: string): Promise<string> => {
  const { value } = await post(base, 'session/demoAccounts', {}, {})
  const { account } = value.accounts.find((one: { role: string }) => one.role === 'commune-officer')
  const { cookie } = await post(base, 'session/demo', { account }, { 'idempotency-key': randomUUID() })
  if (!cookie) throw new Error('no session')
  return cookie
}

describe.each(['embedded', 'server'] as const)('kill -9 under writes (%s)', (kind) => {
  const data = mkdtempSync(join(tmpdir(), 'duongve-kill-'))
  const folder = join(data, 'database')
  let url: string | undefined
  let removeServer: (() => Promise<void>) | undefined

  beforeAll(async () => {
    if (kind === 'embedded') return (await openDatabase(await embeddedPlace(folder))).close()
    const fresh = await openFreshDatabase('server')
    removeServer = fresh.remove
    if (fresh.place.kind === 'server') url = fresh.place.url
  })
  afterAll(async () => {
    rmSync(data, { recursive: true, force: true })
    await removeServer?.()
  })

  test(
    `${ROUNDS} kills: every acknowledged reception stands, once and whole`,
    async () => {
      const sent = new Map<string, string | null>() // request id → code once acknowledged
      const receive = async (base: string, cookie: string, id: string) => {
        const body = reception({ arrival: { ...reception().arrival, communeId: '20056' } })
        const { status, value } = await post(base, 'intake/receive', body, { cookie, 'idempotency-key': id })
        if (status !== 200) return
        const before = sent.get(id)
        if (before) expect(value.caseCode, 'the same request has the same answer').toBe(before)
        sent.set(id, value.caseCode)
      }
      for (let round = 0; round < ROUNDS; round += 1) {
        const { child, base, ended } = await start(data, url)
        const cookie = await signIn(base)
        for (const [id, code] of sent) if (code === null) await receive(base, cookie, id)
        let going = true
        const writers = Array.from({ length: WRITERS }, async () => {
          while (going) {
            const id = randomUUID()
            sent.set(id, null)
            await receive(base, cookie, id).catch(() => undefined)
          }
        })
        await new Promise((resolve) => setTimeout(resolve, randomInt(150, 900)))
        child.kill('SIGKILL')
        going = false
        await Promise.all([...writers, ended])
      }
      const last = await start(data, url)
      const cookie = await signIn(last.base)
      for (const [id, code] of sent) if (code === null) await receive(last.base, cookie, id)
      last.child.kill('SIGKILL')
      await last.ended

      const acknowledged = [...sent.values()]
      expect(acknowledged.length).toBeGreaterThan(ROUNDS)
      expect(acknowledged.every((code) => code !== null)).toBe(true)
      const db = await openDatabase(url ? { kind: 'server', url } : { kind: 'embedded', folder })
      const rows = await db.asOwner((run) =>
        run(`select s.code, s.version, count(t.seq)::int as steps, count(k.case_id)::int > 0 as key
          from case_summary s left join case_step t using (province_id, case_id)
          left join case_key k using (province_id, case_id)
          where s.received_on = '2026-03-09' group by s.code, s.version`),
      )
      await db.close()
      const codes = new Map(rows.map((row) => [String(row.code), row]))
      expect([...new Set(acknowledged)].sort()).toEqual([...codes.keys()].sort())
      expect(rows.filter((row) => row.version !== row.steps || !row.key)).toEqual([])
    },
    120_000 + ROUNDS * 60_000,
  )
})
