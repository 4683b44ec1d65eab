import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { loadDemo } from '../../demo/load.ts'
import { createDispatch } from '../../src/server/dispatch.ts'
import { openGround } from '../../src/server/ground.ts'
import { readPlace } from '../../src/server/place.ts'
import { allHandlers, startServer } from '../../src/server/serve.ts'
import { openDatabase } from '../../src/store/db.ts'
import { createKeyring } from '../../src/store/keyring.ts'
import { axe, type Chromium, openChromium, type PageOptions, screenshot, type Visit } from '../chromium.ts'
import { embeddedPlace } from '../databases.ts'
import { LIGHT } from '../light.ts'

export type House = {
  /** A browser of its own for one officer: nothing is shared with another visit. */
  visit(options?: PageOptions): Promise<Visit>
  url(path?: string): string
  /** The server's clock runs ahead: a code of the authenticator opens once, and the next comes half a minute later. */
  readonly ahead: { ms: number }
}

export const SETUP_CODE = 'ABCD-EFGH-JKMN'

/**
 * One real server with the invented province, in a folder of its own, for all journeys of a file; `empty`:
 * one that waits for its first administrator.
 */
export const openHouse = ({ empty = false } = {}): House => {
  const ahead = { ms: 0 }
  let origin = ''
  let chromium: Chromium | undefined
  const visits: Visit[] = []
  const ends: (() => unknown)[] = []

  beforeAll(async () => {
    const server = await startHouse({ empty, ahead })
    origin = server.origin
    ends.push(server.stop)
    chromium = await openChromium()
    ends.unshift(chromium.close)
  }, 300_000)
  afterAll(async () => {
    for (const end of ends) await end()
    expect(visits.flatMap(({ faults }) => faults)).toEqual([])
  })
  return {
    ahead,
    url: (path = '/') => origin + path,
    visit: async (options) => {
      if (!chromium) throw new Error('The house is open inside tests only.')
      const visit = await chromium.newPage(options)
      visits.push(visit)
      return visit
    },
  }
}

const handlers = () => allHandlers({ origin: 'http://localhost', demo: true, setupCode: null })

/** Of all that ask for the same mark, in whatever process, one is the first. */
const isFirst = (mark: string): boolean => {
  try {
    mkdirSync(mark)
    return true
  } catch {
    return false
  }
}

/** A data folder with a migrated database and nothing in it: making one anew takes seconds. */
const emptyFolder = async (data: string): Promise<string> => {
  const { keyringFile: file, makePassphrase } = readPlace({ data }, {})
  await createKeyring({ file, passphrase: makePassphrase(), now: new Date().toISOString(), cost: LIGHT })
  const db = await openDatabase(await embeddedPlace(join(data, 'database')))
  await db.close()
  return data
}

/**
 * The invented province is filled in once for a run (test/journeys/province.ts), by the journey that comes
 * first; each house gets a copy.
 */
const provinceFolder = async (): Promise<string> => {
  const kept = process.env.TEST_PROVINCE ?? mkdtempSync(join(tmpdir(), 'province-'))
  const ready = join(kept, 'ready')
  if (!isFirst(join(kept, 'begun'))) {
    while (!existsSync(ready)) await pause(200)
    return ready
  }
  const data = await emptyFolder(join(kept, 'filling'))
  const opened = await openGround(readPlace({ data }, {}))
  const dispatchWith = (ground: typeof opened.ground) => createDispatch(ground, handlers())
  await loadDemo({ ground: opened.ground, dispatchWith })
  await opened.close()
  renameSync(data, ready)
  return ready
}

const startHouse = async ({ empty, ahead }: { empty: boolean; ahead: { ms: number } }) => {
  const built = fileURLToPath(new URL('../../dist/web/index.html', import.meta.url))
  if (!existsSync(built)) throw new Error('The browser part is not built: npm run build')
  const data = mkdtempSync(join(tmpdir(), 'house-'))
  if (empty) await emptyFolder(data)
  else cpSync(await provinceFolder(), data, { recursive: true })
  const opened = await openGround(readPlace({ data }, {}))
  const ground = { ...opened.ground, nowMs: () => Date.now() + ahead.ms }
  const server = await startServer(
    { ...opened, ground },
    { port: await freePort(), demo: !empty, setupCode: empty ? SETUP_CODE : null },
  )
  const stop = async () => {
    await server.stop()
    rmSync(data, { recursive: true })
  }
  return { origin: server.origin, stop }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** By the name of the invented officer; the first page after it is the officer's own. */
export const signInOnly = async (page: Page, officer: string): Promise<void> => {
  await page.getByRole('button', { name: officer }).click()
  await page.getByRole('button', { name: /^(Tài khoản|Account)/ }).waitFor()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

/** The same; whoever lands on their work goes on to finding, which is one press away and where most jobs begin. */
export const signInAs = async (page: Page, officer: string): Promise<void> => {
  await signInOnly(page, officer)
  if (new URL(page.url()).pathname !== '/work') return
  await page.getByRole('main').locator('a[href="/find"]').click()
  await page.waitForURL('**/find')
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

type Account = { readonly account: string; readonly name: string }

/**
 * Enters the house with a fresh browser, at the page where most jobs begin. The session comes straight from
 * the interface: the pages of signing in have journeys of their own.
 */
export const enterAs = async (house: House, officer: string, options?: PageOptions): Promise<Visit> => {
  const visit = await house.visit(options)
  const { page, context } = visit
  const ask = async <T>(op: string, data: object): Promise<T> => {
    const headers = { 'x-duongve': '1', 'idempotency-key': randomUUID(), origin: new URL(house.url()).origin }
    const answer = await context.request.post(house.url(`/api/${op}`), { data, headers })
    if (!answer.ok()) throw new Error(`${op}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const { accounts } = await ask<{ accounts: Account[] }>('session/demoAccounts', {})
  const account = accounts.find(({ name }) => name.includes(officer))?.account
  if (account === undefined) throw new Error(`No invented officer is called ${officer}.`)
  await ask('session/demo', { account })
  await page.goto(house.url('/find'))
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  return visit
}

/** Bars that stay in view cover parts of what lies under them, which is no fault of the page. */
const still = (page: Page) =>
  page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>('.top, .nav-bar')) bar.style.position = 'static'
  })

/** Every screen of a journey: accessible, no wider than the window; `SCREENS=1 npm test` keeps it as a picture. */
export const lookOver = async (page: Page, name: string): Promise<void> => {
  await still(page)
  expect(await axe(page), `${name}: accessibility`).toEqual([])
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways, `${name}: wider than the window`).toBeLessThanOrEqual(0)
  await screenshot(page, name)
}

/** All that the page holds, also in attributes, fields and what is not in sight. */
export const wholePage = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const typed = [...document.querySelectorAll('input, textarea')].map((one) =>
      one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.value : '',
    )
    return [document.documentElement.outerHTML, location.href, document.title, ...typed].join('\n')
  })
