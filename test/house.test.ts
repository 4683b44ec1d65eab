import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES, type SourceFile } from './house-rules.ts'

const ROOT = join(import.meta.dirname, '..')

const read = (folder: string): SourceFile[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name)
      return { path: relative(ROOT, full).split(sep).join('/'), text: readFileSync(full, 'utf8') }
    })

const releasedLaw: SourceFile = {
  path: 'src/law/released.json',
  text: readFileSync(join(ROOT, 'src/law/released.json'), 'utf8'),
}
const files = [...['src', 'test', 'demo', 'bench'].flatMap(read), releasedLaw]

/** Each rule with a violation planted for it: a rule that catches nothing holds nothing. */
const PLANTED: Record<string, SourceFile> = {
  'imports go down only': { path: 'src/law/x.ts', text: "import { a } from '../case/fold.ts'" },
  'a file imports only what runs where it runs': {
    path: 'src/case/x.ts',
    text: "import { a } from './y.server.ts'",
  },
  'pure files know no clock, no chance, no world': { path: 'src/case/x.ts', text: 'const a = Date.now()' },
  'the browser never gets server code': {
    path: 'src/case/x.web.tsx',
    text: "import { a } from '../store/seal.ts'",
  },
  'only the shell of the server opens transactions': {
    path: 'src/case/x.server.ts',
    text: 'await db.transaction(as, f)',
  },
  'evidence is written through store/rows.ts, so that the log knows it': {
    path: 'src/case/x.server.ts',
    text: "db.insertInto('case_step').values(x)",
  },
  'only store/db.ts knows which database runs': { path: 'src/case/x.server.ts', text: "import pg from 'pg'" },
  'versions of the law are appended, never edited': {
    ...releasedLaw,
    text: releasedLaw.text.replace(/("DL-05 from 2025-07-01[^"]*": ")[0-9a-f]/, '$1x'),
  },
  'files have at most 250 lines (tests 400)': { path: 'src/case/x.ts', text: '\n'.repeat(251) },
  'no rooms for everything and nothing': { path: 'src/case/utils.ts', text: '' },
  'nothing is printed but by the command line and the log': { path: 'src/case/x.ts', text: 'console.log(1)' },
}

describe('the house', () => {
  test.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const wrong = files.flatMap((file) => rule.check(file).map((what) => `${file.path}: ${what}`))
    expect(wrong).toEqual([])
  })

  test.each(RULES.map((rule) => [rule.name, rule] as const))(
    'a planted violation is caught: %s',
    (name, rule) => {
      const planted = PLANTED[name]
      expect(planted, 'every rule has its planted violation').toBeDefined()
      if (planted) expect(rule.check(planted).length).toBeGreaterThan(0)
    },
  )

  test('every noun says in its README what it is', () => {
    const nouns = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter((noun) => readdirSync(join(ROOT, 'src', noun)).some((file) => /\.tsx?$/.test(file)))
    const without = nouns.filter((noun) => !readdirSync(join(ROOT, 'src', noun)).includes('README.md'))
    expect(without).toEqual([])
  })
})
