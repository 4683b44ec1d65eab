import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** As strict as the product's own policy. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export type Answers = Record<string, (input: unknown) => { status?: number; body: unknown }>

/** A built browser part with invented answers instead of a server. */
export const serveBuilt = async (folder: string, answers: Answers) => {
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    response.setHeader('content-security-policy', POLICY)
    if (path.startsWith('/api/')) {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const input: unknown = JSON.parse(Buffer.concat(chunks).toString() || '{}')
      const answer = answers[path.slice(5).replace('/', '.')]?.(input)
      const { status = 200, body } = answer ?? { status: 404, body: { code: 'not-found', status: 404 } }
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      return
    }
    const file = extname(path) ? path : '/index.html'
    const content = await readFile(join(folder, file)).catch(() => undefined)
    if (!content) return response.writeHead(404).end()
    response
      .writeHead(200, { 'content-type': KINDS[extname(file)] ?? 'application/octet-stream' })
      .end(content)
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}`, close: () => server.close() }
}
