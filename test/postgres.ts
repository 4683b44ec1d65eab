import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const server = fileURLToPath(new URL('../scripts/postgres.js', import.meta.url))

/**
 * `npm test` brings a PostgreSQL server along. A run of single files (`npx vitest run src/case`) gets
 * one here, where the machine has PostgreSQL.
 */
export const setup = async (): Promise<(() => Promise<void>) | undefined> => {
  if (process.env.TEST_DATABASE_URL) return undefined
  const child = spawn(process.execPath, [server], { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  const { url } = await firstLine(child)
  if (url) process.env.TEST_DATABASE_URL = url
  return async () => {
    const closed = once(child, 'close')
    child.stdin.end()
    await closed
  }
}

const firstLine = async (child: ChildProcess): Promise<{ url?: string; missing?: string }> => {
  if (!child.stdout) return {}
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line)
  return {}
}
