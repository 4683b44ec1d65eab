// npm test: sets up what the tests need, runs them all and ends with the line `N passed, N failed`.
// npm test -- --only pure|db|journeys [files] runs a part.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endsWithUs, onEndOfThis, startLinked } from './child.js'
import { chromiumAdvice, chromiumPackages, findChromium } from './chromium.js'
import { canInstall, installPackage } from './debian.js'
import { root, setUp } from './install.js'
import { findPostgres, postgresAdvice, startPostgres } from './postgres.js'
import { giveUp, say, stage } from './say.js'
import { buildWhenStale } from './web.js'

const projects = ['pure', 'db', 'journeys']
const args = process.argv.slice(2)
const onlyAt = args.indexOf('--only')
const only = onlyAt < 0 ? undefined : args.splice(onlyAt, 2)[1]
if (onlyAt >= 0 && !projects.includes(only)) giveUp(`--only takes one of: ${projects.join(', ')}`, 2)

const wanted = new Set(only ? [only] : projects)
const missing = []

/**
 * Finds something, else installs the first of its Debian packages that there is, where that is allowed, and
 * finds it again. What was named in the environment is taken or missed, never replaced.
 */
const obtain = async (find, debianPackages, named) => {
  let found = await find()
  for (const name of named || !canInstall ? [] : debianPackages) {
    if (found) break
    await installPackage(name)
    found = await find()
  }
  return found
}

const prepareJourneys = async (node24) => {
  const path = await obtain(findChromium, chromiumPackages, process.env.CHROMIUM_PATH)
  if (path) {
    process.env.CHROMIUM_PATH = path
    return buildWhenStale(node24)
  }
  wanted.delete('journeys')
  missing.push(`the browser journeys did not run: ${chromiumAdvice}`)
}

const prepareServer = async (node24) => {
  if (process.env.TEST_DATABASE_URL) return undefined
  if (!(await obtain(findPostgres, ['postgresql'], process.env.POSTGRES_BIN))) {
    missing.push(`the database tests ran on the embedded database alone: ${postgresAdvice}`)
    return undefined
  }
  const server = await stage('starting a PostgreSQL server for the tests', () => startPostgres(node24))
  if (server.url) process.env.TEST_DATABASE_URL = server.url
  else missing.push(`the database tests ran on the embedded database alone: ${server.missing}`)
  return server
}

/** Vitest in a process of its own, its sums in a file. */
const runTests = async (node24) => {
  const names = projects.filter((name) => wanted.has(name))
  if (names.length === 0) return { code: 0 }
  const countsFile = join(root, 'reports', 'counts.json')
  mkdirSync(join(root, 'reports'), { recursive: true })
  rmSync(countsFile, { force: true })
  Object.assign(process.env, {
    DUONGVE_COUNTS: countsFile,
    TZ: 'Pacific/Chatham',
    LANG: 'C',
    LC_ALL: 'C',
  })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const chosen = names.flatMap((name) => ['--project', name])
  const { end, ended } = startLinked(node24, [
    ...endsWithUs,
    vitest,
    'run',
    '--root',
    root,
    ...chosen,
    ...args,
  ])
  onEndOfThis(end)
  return { code: (await ended).code, ...readCounts(countsFile) }
}

const readCounts = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {} // it ended before it could write them
  }
}

const isCi = () => !['', '0', 'false'].includes(process.env.CI ?? '')

/** Nothing may fail without a number, and nothing that did not run may look green. */
const close = ({ code, passed = 0, failed = 0, skipped = 0 }) => {
  for (const half of missing) say(`\n!! ${half}`)
  const failures = Math.max(failed, code === 0 ? 0 : 1) + (isCi() ? missing.length : 0)
  const leftOut = skipped + (isCi() ? 0 : missing.length)
  process.stdout.write(`\n${passed} passed, ${failures} failed${leftOut ? `, ${leftOut} skipped` : ''}\n`)
  return failures === 0 ? 0 : 1
}

const node24 = await setUp()
if (wanted.has('journeys')) await prepareJourneys(node24)
const server = wanted.has('db') || wanted.has('journeys') ? await prepareServer(node24) : undefined
const result = await runTests(node24)
await server?.stop()
process.exit(close(result))
