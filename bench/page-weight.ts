import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/**
 * What the browser loads for the first page after sign-in: the entry, what it imports, the style, and
 * the landing screen with what it imports. Script and style only, gzip -9, as the limit says.
 */
const LIMIT_KIB = 130
/** Whichever of these is built is the screen that an officer lands on. */
const LANDINGS = ['src/task/work.web.tsx', 'src/intake/find.web.tsx', 'src/web/welcome.tsx']

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }
type Manifest = Readonly<Record<string, Chunk>>

export type PageWeight = {
  readonly kib: number
  readonly limitKib: number
  readonly landing: string
  readonly files: readonly { readonly file: string; readonly kib: number }[]
}

const filesOf = (manifest: Manifest, name: string, seen: Set<string>): void => {
  const chunk = manifest[name]
  if (!chunk || seen.has(chunk.file)) return
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  for (const other of chunk.imports ?? []) filesOf(manifest, other, seen)
}

export const run = (built = fileURLToPath(new URL('../dist/web', import.meta.url))): PageWeight => {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Manifest
  const landing = LANDINGS.find((name) => name in manifest) ?? 'none'
  const seen = new Set<string>()
  filesOf(manifest, 'index.html', seen)
  filesOf(manifest, landing, seen)
  for (const { file } of Object.values(manifest)) if (file.endsWith('.css')) seen.add(file)
  const files = [...seen].map((file) => ({
    file,
    kib: gzipSync(readFileSync(join(built, file)), { level: 9 }).length / 1024,
  }))
  const kib = files.reduce((sum, one) => sum + one.kib, 0)
  return { kib: Math.round(kib * 10) / 10, limitKib: LIMIT_KIB, landing, files }
}
