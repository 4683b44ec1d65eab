import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, type ConsoleMessage, chromium, type Page } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A refusal is a normal answer of the server; Chromium reports its status on the console all the same. */
const REFUSED = /^Failed to load resource: .*\b(401|403|409|422|428|429)\b/
const NOT_FOUND = /^Failed to load resource: .*\b404\b/

/** "Not found" is an answer of an operation; a file of the page that is missing is a fault. */
const isRefusal = (message: ConsoleMessage) =>
  REFUSED.test(message.text()) ||
  (NOT_FOUND.test(message.text()) && new URL(message.location().url).pathname.startsWith('/api/'))

export type Visit = {
  readonly page: Page
  readonly context: BrowserContext
  /** Uncaught errors, errors on the console, breaches of the content security policy: must stay empty. */
  readonly faults: readonly string[]
}

/** `agent`: how the browser calls itself, for another device than this one. */
export type PageOptions = { width?: number; lang?: 'vi' | 'en'; agent?: string }

export type Chromium = {
  newPage(options?: PageOptions): Promise<Visit>
  close(): Promise<void>
}

export const openChromium = async (): Promise<Chromium> => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS })
  const newPage = async ({ width = 1280, lang = 'vi', agent }: PageOptions = {}) => {
    const context = await browser.newContext({
      locale: lang === 'vi' ? 'vi-VN' : 'en-GB',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
      viewport: { width, height: width < 700 ? 740 : 800 },
      ...(agent ? { userAgent: agent } : {}),
    })
    return { context, ...(await watchedPage(context)) }
  }
  return { newPage, close: () => browser.close() }
}

const watchedPage = async (context: BrowserContext) => {
  const faults: string[] = []
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  context.on('weberror', (event) => faults.push(`uncaught: ${event.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message)) faults.push(message.text())
  })
  return { page: await context.newPage(), faults }
}

const findChromium = (): string => {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const finder = fileURLToPath(new URL('../scripts/chromium.js', import.meta.url))
  const found = execFileSync(process.execPath, [finder], { encoding: 'utf8' })
  if (!found) throw new Error('No Chromium was found: install it or give its path in CHROMIUM_PATH.')
  return found
}

const require = createRequire(import.meta.url)
const axeSource = () => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type AxeResult = { violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }

/** One line for each violation. Injected by evaluate: a strict policy forbids a script element. */
export const axe = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axeSource())
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run({ runOnly: ${JSON.stringify(AXE_RULES)}, resultTypes: ['violations'], elementRef: false })`,
  )
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} [${nodes.map(({ target }) => target.join(' ')).join(', ')}]`,
  )
}

const screens = fileURLToPath(new URL('../reports/screens/', import.meta.url))

/** With SCREENS=1 the whole page goes to reports/screens, without what moves: the same page, the same bytes. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  if (!process.env.SCREENS) return
  mkdirSync(screens, { recursive: true })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const path = `${screens}${name}.png`
  await page.screenshot({ path, fullPage: true, animations: 'disabled', caret: 'hide' })
}
