import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './cases-cluster.ts'
import { type Figure, median, spreadOf } from './cases-figures.ts'
import { isReady } from './http-server.ts'

const MUST_SECONDS = 5
const LATER = 5

/** `npm start` with the embedded database and the invented province: into an empty folder, then again. */
export const benchStart = async (): Promise<Figure[]> => {
  const data = mkdtempSync(join(tmpdir(), 'duongve-bench-start-'))
  try {
    const first = await startOnce(data)
    console.log(`  first start, with demo data to load: ${first.toFixed(1)} s`)
    const later: number[] = []
    while (later.length < LATER) later.push(await startOnce(data))
    const seconds = median(later)
    return [
      {
        what: 'later starts of npm start until it is ready',
        measured: `${seconds.toFixed(1)} s`,
        must: `≤ ${MUST_SECONDS} s`,
        met: seconds <= MUST_SECONDS,
        spread: spreadOf(later, 1),
      },
    ]
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Seconds from the command until the server says that it is ready. */
const startOnce = async (data: string): Promise<number> => {
  const port = await freePort()
  const said = { text: '' }
  const { DATABASE_URL: _, ...env } = process.env
  const from = performance.now()
  const child = spawn('npm', ['start', '--', '--port', String(port), '--data', data], {
    cwd: join(import.meta.dirname, '..'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said.text = (said.text + text).slice(-4000)
    })
  const exit = new Promise<void>((done) => child.once('close', () => done()))
  const end = () => endGroup(child, 'SIGKILL')
  process.once('exit', end)
  try {
    await isReady(port, () => child.exitCode === null, said)
    return (performance.now() - from) / 1000
  } finally {
    endGroup(child, 'SIGINT')
    await exit
    process.off('exit', end)
  }
}

/** npm, the starter and the server: a group of their own, asked to end as a terminal asks. */
const endGroup = (child: ChildProcess, signal: NodeJS.Signals) => {
  if (child.pid === undefined || child.exitCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // the group has gone meanwhile
  }
}
