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
    return isOurs(found.url) && found.url.endsWith('.ts') && !found.url.includes('/src/kernel/')
      ? { ...found, url: `${found.url}?${round}` }
      : found
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

/** Tables are read out first: most changes of a row are noticed there. */
const testFiles = () =>
  readdirSync(folderOf())
    .filter((name) => name.endsWith('.test.ts'))
    .sort((a, b) => Number(b.includes('-table')) - Number(a.includes('-table')))

const testsOf = async (file) => {
  const { collected } = await import(SHIM)
  collected.length = 0
  await import(pathToFileURL(join(folderOf(), file)).href)
  return collected.map(({ name, run }) => ({ id: `${file} ${name}`, run }))
}

class PlainRunner {
  static inject = []

  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    const tests = []
    round++
    for (const file of testFiles()) {
      for (const { id, run } of await testsOf(file)) {
        world().currentTestId = id
        const from = performance.now()
        try {
          await run()
          tests.push({ id, name: id, status: 0, timeSpentMs: performance.now() - from })
        } catch (error) {
          tests.push({ id, name: id, status: 1, failureMessage: String(error), timeSpentMs: 0 })
        }
        world().currentTestId = undefined
      }
    }
    return { status: 'complete', tests, mutantCoverage: world().mutantCoverage }
  }

  /** Modules are fresh for each change: what one of them remembered must not speak in the next. */
  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    round++
    const stryker = world()
    stryker.hitCount = hitLimit === undefined ? undefined : 0
    stryker.hitLimit = hitLimit
    const whileLoading = mutantActivation === 'static' ? activeMutant.id : undefined
    let ran = 0
    try {
      for (const file of testFiles()) {
        if (testFilter?.some((id) => id.startsWith(`${file} `)) === false) continue
        stryker.activeMutant = whileLoading
        const tests = await testsOf(file)
        stryker.activeMutant = activeMutant.id
        for (const { id, run } of tests) {
          if (testFilter?.includes(id) === false) continue
          ran++
          const failed = await failureOf(run)
          if (failed === undefined) continue
          if (hitLimit !== undefined && stryker.hitCount > hitLimit) return { status: 'timeout' }
          return { status: 'killed', killedBy: [id], failureMessage: failed, nrOfTests: ran }
        }
      }
      return { status: 'survived', nrOfTests: ran }
    } catch (error) {
      return { status: 'error', errorMessage: String(error) }
    } finally {
      stryker.activeMutant = undefined
    }
  }
}

const failureOf = async (run) => {
  try {
    await run()
    return undefined
  } catch (error) {
    return String(error)
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'plain', injectableClass: PlainRunner }]
