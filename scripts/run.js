// npm run build | check | verify | bench | mutate | duongve: the same set-up, then one thing.
import { join } from 'node:path'
import { excerpt, runLinked, runQuietly } from './child.js'
import { root, setUp } from './install.js'
import { missingInLock } from './lock.js'
import { giveUp, say, seconds } from './say.js'
import { build } from './web.js'

const [what, ...args] = process.argv.slice(2)
const cli = join(root, 'src', 'cli.ts')

/** All of them run, whatever the others say: one look shows everything that is to be mended. */
const checks = [
  ['types', 'typescript/bin/tsc', ['--noEmit', '--pretty', 'false']],
  ['Biome', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--colors=off']],
  ['dead code', 'knip/bin/knip.js', ['--no-progress']],
]

const checkLock = () => {
  const missing = missingInLock()
  if (missing.length === 0) return false
  say(`✗ package-lock.json lacks ${missing.join(', ')}: run \`node scripts/lock.js\``)
  return true
}

const check = async (node24) => {
  const failed = await Promise.all([
    checkLock(),
    ...checks.map(async ([name, program, programArgs]) => {
      const from = Date.now()
      const { code, output } = await runQuietly(
        node24,
        [join(root, 'node_modules', program), ...programArgs],
        { cwd: root },
      )
      if (code === 0) say(`✓ ${name} (${seconds(from)})`)
      else say(`✗ ${name} (${seconds(from)})\n${excerpt(output, -80)}`)
      return code !== 0
    }),
  ])
  const count = failed.filter(Boolean).length
  say(count === 0 ? '✓ all checks are green' : `✗ ${count} of ${failed.length} checks failed`)
  return count === 0 ? 0 : 1
}

const things = {
  build: async (node24) => {
    await build(node24)
    return 0
  },
  check,
  verify: (node24) => runLinked(node24, [cli, 'verify', ...args]),
  bench: (node24) => runLinked(node24, ['--expose-gc', join(root, 'bench', 'main.ts'), ...args]),
  mutate: (node24) =>
    runLinked(node24, [join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', ...args]),
  cli: (node24) => runLinked(node24, [cli, ...args]),
}

const run = Object.hasOwn(things, what ?? '') ? things[what] : undefined
if (!run) giveUp(`Usage: node scripts/run.js ${Object.keys(things).join('|')} [arguments]`, 2)
process.exit(await run(await setUp()))
