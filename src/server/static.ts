import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const TYPES: { readonly [ext: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
}

type File = { type: string; plain: Buffer; packed: Map<string, Buffer>; forever: boolean }

export type StaticFiles = { serve(path: string, encodings: string): Response }

/** The built browser part, read once; a path that is no file is a screen of the app (its index page). */
export const createStaticFiles = (folder: string): StaticFiles => {
  const files = new Map<string, File>()
  const walk = (at: string) => {
    for (const name of readdirSync(at)) {
      const path = join(at, name)
      if (statSync(path).isDirectory()) walk(path)
      else files.set(`/${relative(folder, path).split(sep).join('/')}`, readFile(path))
    }
  }
  if (existsSync(folder)) walk(folder)
  return {
    serve: (path, encodings) => {
      const file = files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined)
      if (!file) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
      const encoding = ['br', 'gzip'].find((one) => encodings.includes(one) && isText(file.type))
      return new Response(new Uint8Array(encoding ? packed(file, encoding) : file.plain), {
        headers: {
          'content-type': file.type,
          'cache-control': file.forever ? 'public, max-age=31536000, immutable' : 'no-cache',
          vary: 'accept-encoding',
          ...(encoding ? { 'content-encoding': encoding } : {}),
        },
      })
    },
  }
}

const readFile = (path: string): File => ({
  type: TYPES[extname(path)] ?? 'application/octet-stream',
  plain: readFileSync(path),
  packed: new Map(),
  forever: path.includes(`${sep}assets${sep}`),
})

const isText = (type: string) => /^(text|application\/(json|manifest)|image\/svg)/.test(type)

const packed = (file: File, encoding: string): Buffer => {
  const before = file.packed.get(encoding)
  if (before) return before
  const made = encoding === 'br' ? brotliCompressSync(file.plain) : gzipSync(file.plain)
  file.packed.set(encoding, made)
  return made
}
