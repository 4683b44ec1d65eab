import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

/** Parts of zod that only the server uses: JSON Schema, English words. They were a twentieth of the first page. */
const SERVER_PARTS =
  /[\\/]zod[\\/]v4[\\/](core[\\/](to-json-schema|json-schema-processors)|locales[\\/]en)\.js$/

const leanZod = (): Plugin => ({
  name: 'lean-zod',
  enforce: 'pre',
  load(id) {
    if (!SERVER_PARTS.test(id)) return null
    const names = readFileSync(id, 'utf8').matchAll(/^export (?:function|const) (\w+)/gm)
    const empty = [...names].map(([, name]) => `export const ${name} = none`)
    return `const none = () => ({})\n${empty.join('\n')}\nexport default none\n`
  },
})

/** The screens that somebody sees first: whichever of them are built. */
const LANDINGS = ['task/work.web.tsx', 'intake/find.web.tsx']
  .map((name) => join(import.meta.dirname, 'src', name))
  .filter(existsSync)

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>

/** All that the first screens import, not they themselves: they stay files of their own. Found once a build. */
const partsOfLandings = new WeakMap<Graph, ReadonlySet<string>>()
const partsIn = (graph: Graph): ReadonlySet<string> => {
  const known = partsOfLandings.get(graph)
  if (known) return known
  const seen = new Set<string>()
  partsOfLandings.set(graph, seen)
  const look = (at: string): void => {
    for (const next of graph.getModuleInfo(at)?.importedIds ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        look(next)
      }
  }
  for (const landing of LANDINGS) look(landing)
  return seen
}

/**
 * Few files instead of two hundred small ones: over one bar of signal every round of six requests counts more
 * than the bytes. What many screens share of the forms and of a person's file comes once; the first screens
 * wait for neither.
 */
const GROUPS: Rolldown.CodeSplittingGroup[] = [
  { name: 'base', tags: ['$initial'], priority: 3 },
  { debugName: 'first', name: (id, graph) => (partsIn(graph).has(id) ? 'first' : null), priority: 2 },
  { name: 'form', test: /src[\\/](kit|kernel)[\\/]|node_modules/, minShareCount: 12, priority: 1 },
  { name: 'file', test: /src[\\/]\w+[\\/](?!data)/, minShareCount: 20 },
]

/** The staff app. Nothing inline, no address of anybody else: the strict policy must hold as it is. */
export default defineConfig({
  plugins: [react(), leanZod()],
  publicDir: 'public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0, // a `data:` address would be blocked
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: {
    port: 4701,
    strictPort: true,
    proxy: { '/api': 'http://localhost:4700' },
  },
})
