// Runs the tests of src/law for Stryker in one process: a changed line needs no new start of the test tool,
// which is most of what a run through Vitest costs. Tests are written for Vitest; `expect` is its own.
import { readdirSync, readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

process.env.TZ = 'Pacific/Chatham'
process.env.LAW_RUNS = '60' // invented persons and days in each property
const SHIM = new URL('./mutate-vitest.js', import.meta.url).href
// Stryker goes into its copy of the sources only after it has loaded this file.
const folderOf = () => join(process.cwd(), 'src/law')
const isOurs = (url) => url?.startsWith(pathToFileURL(join(process.cwd(), 'src')).href) ?? false

let round = 0
const sources = new Map()
const sourceOf = (url) => {
  const plain = url.replace(/\?.*$/, '')
  if (!sources.has(plain))
    sources.set(plain, stripTypeScriptTypes(readFileSync(fileURLToPath(plain), 'utf8')))
  return sources.get(plain)
}

// Each round has its own copies of our modules, so that what is computed while loading is computed anew.
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'vitest' && isOurs(context.parentURL)) return { url: SHIM, shortCircuit: true }
    const found = next(specifier, context)
    return isOurs(found.url) && found.url.endsWith('.ts') ? { ...found, url: `${found.url}?${round}` } : found
  },
  load: (url, context, next) =>
    isOurs(url) && /\.ts\?\d+$/.test(url)
      ? { format: 'module', source: sourceOf(url), shortCircuit: true }
      : next(url, context),
})

const world = () => {
  globalThis.__stryker__ ??= {}
  return globalThis.__stryker__
}

const load = async () => {
  const { collected } = await import(SHIM)
  collected.length = 0
  const folder = folderOf()
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
  for (const file of files) await import(`${pathToFileURL(join(folder, file)).href}`)
  return [...collected]
}

class PlainRunner {
  static inject = []
  tests = undefined

  capabilities() {
    return { reloadEnvironment: true }
  }

  async fresh() {
    round++
    this.tests = await load()
    return this.tests
  }

  async dryRun() {
    const tests = []
    for (const { id, run } of await this.fresh()) {
      world().currentTestId = id
      const from = performance.now()
      try {
        await run()
        tests.push({ id, name: id, status: 0, timeSpentMs: performance.now() - from })
      } catch (error) {
        tests.push({
          id,
          name: id,
          status: 1,
          failureMessage: String(error),
          timeSpentMs: performance.now() - from,
        })
      }
    }
    world().currentTestId = undefined
    return { status: 'complete', tests, mutantCoverage: world().mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const stryker = world()
    stryker.hitCount = hitLimit === undefined ? undefined : 0
    stryker.hitLimit = hitLimit
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined
    const isStatic = mutantActivation === 'static'
    try {
      if (isStatic) await this.fresh()
      const all = this.tests ?? (await this.fresh())
      stryker.activeMutant = activeMutant.id
      return await this.judge(testFilter ? all.filter(({ id }) => testFilter.includes(id)) : all)
    } catch (error) {
      return { status: 'error', errorMessage: String(error) }
    } finally {
      stryker.activeMutant = undefined
      if (isStatic) this.tests = undefined
    }
  }

  /** The first test that notices is enough. */
  async judge(tests) {
    const { hitLimit } = world()
    let ran = 0
    for (const { id, run } of tests) {
      ran++
      try {
        await run()
      } catch (error) {
        if (hitLimit !== undefined && world().hitCount > hitLimit)
          return { status: 'timeout', reason: 'it goes round' }
        return { status: 'killed', killedBy: [id], failureMessage: String(error), nrOfTests: ran }
      }
    }
    return { status: 'survived', nrOfTests: ran }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'plain', injectableClass: PlainRunner }]
