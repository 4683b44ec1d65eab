import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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
  },
  server: {
    port: 4701,
    strictPort: true,
    proxy: { '/api': 'http://localhost:4700' },
  },
})
