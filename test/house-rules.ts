import { releasedButChanged } from '../src/law/release.ts'
import { lawDigests } from '../src/server/law-release.ts'

/** The rules of the house (docs: the tree in README) as functions from a file to what is wrong with it. */
export type SourceFile = { readonly path: string; readonly text: string }
export type Rule = { readonly name: string; readonly check: (file: SourceFile) => readonly string[] }

/** Imports go down this list only; a noun may use nouns before it. */
const ORDER = [
  'kernel',
  'law',
  'indicator',
  'ground', // store and kit, each for its own side
  'agency',
  'lawbook',
  'person',
  'course',
  'case',
  'identification',
  'intake',
  'document',
  'stay',
  'consent',
  'register',
  'importer',
  'support',
  'plan',
  'transition',
  'task',
  'programme',
  'paper',
  'exchange',
  'report',
  'portal',
  'lists', // contract.ts, indicators.ts
  'shell', // server, web, cli.ts
] as const

const roomOf = (path: string): string => {
  const [, first = '', rest] = path.split('/')
  if (first === 'store' || first === 'kit') return 'ground'
  if (first === 'server' || first === 'web' || first === 'cli.ts') return 'shell'
  if (rest === undefined) return 'lists'
  return first
}

type Kind = 'pure' | 'server' | 'web' | 'test'
export const kindOf = (path: string): Kind => {
  if (/\.test\.tsx?$/.test(path)) return 'test'
  if (/\.server\.ts$/.test(path) || /^src\/(store|server)\//.test(path) || path === 'src/cli.ts')
    return 'server'
  if (/\.web\.tsx?$/.test(path) || /^src\/(kit|web)\//.test(path)) return 'web'
  return 'pure'
}

export type Import = { readonly from: string; readonly typeOnly: boolean }

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"\n;]*?(?:\n[^'"\n;]*?)*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

export const importsOf = (text: string): Import[] =>
  [...text.matchAll(IMPORT)].map((found) => ({
    from: found[2] ?? found[3] ?? '',
    typeOnly: found[1] !== undefined,
  }))

const resolve = (path: string, from: string): string => {
  const parts = path.split('/').slice(0, -1)
  for (const part of from.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const ownImports = ({ path, text }: SourceFile) =>
  importsOf(text)
    .filter(({ from }) => from.startsWith('.'))
    .map((one) => ({ ...one, to: resolve(path, one.from) }))

const src = (file: SourceFile) => file.path.startsWith('src/') && kindOf(file.path) !== 'test'

const importsGoDown: Rule = {
  name: 'imports go down only',
  check: (file) => {
    if (!src(file)) return []
    const here = ORDER.indexOf(roomOf(file.path) as never)
    return ownImports(file).flatMap(({ to }) => {
      if (!to.startsWith('src/')) return roomOf(file.path) === 'shell' ? [] : [`imports ${to} outside src`]
      const there = ORDER.indexOf(roomOf(to) as never)
      if (there < 0) return [`imports ${to}, a room that the order does not know`]
      return there > here ? [`imports ${to} from above`] : []
    })
  },
}

const sidesStayApart: Rule = {
  name: 'a file imports only what runs where it runs',
  check: (file) => {
    if (!src(file) || roomOf(file.path) === 'shell') return []
    const kind = kindOf(file.path)
    return ownImports(file).flatMap(({ to, typeOnly }) => {
      const other = kindOf(to)
      if (other === 'pure' || other === 'test' || typeOnly || kind === other) return []
      return [`${kind} file imports ${other} file ${to}`]
    })
  },
}

const PURE_PACKAGES = new Set(['zod', 'temporal-polyfill'])
const IMPURE =
  /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|process\.|crypto\.|localStorage|\bdocument\.(?:body|create|query|title)|\bwindow\.(?:add|location|open)|\bfetch\()/

const pureIsPure: Rule = {
  name: 'pure files know no clock, no chance, no world',
  check: (file) => {
    if (!src(file) || kindOf(file.path) !== 'pure') return []
    const packages = importsOf(file.text)
      .filter(({ from, typeOnly }) => !from.startsWith('.') && !typeOnly && !PURE_PACKAGES.has(from))
      .map(({ from }) => `imports ${from}`)
    const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const found = IMPURE.exec(code)
    return found ? [...packages, `uses ${found[0]}`] : packages
  },
}

const webStaysInBrowser: Rule = {
  name: 'the browser never gets server code',
  check: (file) => {
    if (!src(file) || kindOf(file.path) !== 'web') return []
    const own = ownImports(file)
      .filter(
        ({ to, typeOnly }) => !typeOnly && (/\.server\.ts$/.test(to) || /^src\/(store|server)\//.test(to)),
      )
      .map(({ to }) => `imports ${to}`)
    const node = importsOf(file.text)
      .filter(({ from }) => from.startsWith('node:'))
      .map(({ from }) => `imports ${from}`)
    return [...own, ...node]
  },
}

const oneDispatcher: Rule = {
  name: 'only the shell of the server opens transactions',
  check: (file) => {
    if (!src(file) || /^src\/(server|store)\//.test(file.path)) return []
    return /\.(?:transaction|asOwner)\s*(?:<[^>]*>)?\(/.test(file.text) ? ['opens a transaction'] : []
  },
}

const EVIDENCE_TABLES =
  'agency|agency_version|officer|post|post_proposal|credential|sign_in_reset|setting|case_key|case_summary|case_step|case_identity|identity_hash|access_request|erasure_request|law_row|register_export|export_proposal|import_row'
const DIRECT_WRITE = new RegExp(`(?:insertInto|updateTable|deleteFrom)\\(\\s*['"](?:${EVIDENCE_TABLES})['"]`)

const evidenceThroughRows: Rule = {
  name: 'evidence is written through store/rows.ts, so that the log knows it',
  check: (file) => (src(file) && DIRECT_WRITE.test(file.text) ? ['writes an evidence table directly'] : []),
}

const oneDatabaseFile: Rule = {
  name: 'only store/db.ts knows which database runs',
  check: (file) =>
    src(file) && file.path !== 'src/store/db.ts'
      ? importsOf(file.text)
          .filter(({ from, typeOnly }) => !typeOnly && (from === 'pg' || from.startsWith('@electric-sql/')))
          .map(({ from }) => `imports ${from}`)
      : [],
}

const isReleaseOfLaw = ({ path }: SourceFile) => path === 'src/law/released.json'
const lawIsAppended: Rule = {
  name: 'versions of the law are appended, never edited',
  check: (file) => (isReleaseOfLaw(file) ? releasedButChanged(JSON.parse(file.text), lawDigests()) : []),
}

const LIMIT = 250
const TEST_LIMIT = 400
const sizes: Rule = {
  name: `files have at most ${LIMIT} lines (tests ${TEST_LIMIT})`,
  check: ({ path, text }) => {
    if (!/\.tsx?$/.test(path)) return []
    const lines = text.split('\n').length - 1
    const limit = /\.test\.tsx?$/.test(path) || path.startsWith('test/') ? TEST_LIMIT : LIMIT
    return lines > limit ? [`${lines} lines`] : []
  },
}

const names: Rule = {
  name: 'no rooms for everything and nothing',
  check: ({ path }) => {
    const base = path.split('/').at(-1) ?? ''
    if (/^(utils?|helpers?|common|misc|manager|service|index)\b/.test(base.replace(/\.[a-z.]+$/, '')))
      return [base]
    return /^src\/[a-z]+\/[^/]+\//.test(path) && !path.startsWith('src/agency/data/')
      ? ['a folder inside a noun']
      : []
  },
}

const quietLogs: Rule = {
  name: 'nothing is printed but by the command line and the log',
  check: (file) => (src(file) && /\bconsole\.\w+\(/.test(file.text) ? ['uses console'] : []),
}

export const RULES: readonly Rule[] = [
  importsGoDown,
  sidesStayApart,
  pureIsPure,
  webStaysInBrowser,
  oneDispatcher,
  evidenceThroughRows,
  oneDatabaseFile,
  lawIsAppended,
  sizes,
  names,
  quietLogs,
]
