import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

export type Server = { readonly url: string; stop(): Promise<void> }
export type FilledFolder = { readonly keys: string; readonly passphrase: string }

/** The test set-up's own finder of PostgreSQL: the same server that the tests run on. */
const finder = async (): Promise<string> => {
  const { findPostgres, postgresAdvice } = await import(
    pathToFileURL(join(import.meta.dirname, '../scripts/postgres.js')).href
  )
  const bin: string | undefined = await findPostgres()
  if (bin === undefined) throw new Error(`no PostgreSQL server: ${postgresAdvice}`)
  return bin
}

/** PostgreSQL refuses to run as root. */
const otherUser = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user[0] === name)).find(Boolean)
  if (!found) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

const run = (program: string, args: readonly string[], options: object) =>
  new Promise<void>((resolve, reject) => {
    let said = ''
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text
      })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program}: ${said}`))))
  })

/** Memory for a small office's machine, no second process for a short statement; durable as installed: fsync and synchronous commit stay on. */
const SETTINGS = `
listen_addresses = '127.0.0.1'
max_connections = 60
shared_buffers = 1GB
effective_cache_size = 4GB
work_mem = 16MB
maintenance_work_mem = 256MB
max_parallel_workers_per_gather = 0
wal_level = minimal
max_wal_senders = 0
max_wal_size = 8GB
checkpoint_timeout = 30min
lc_messages = 'C'
`
/** While the invented cases are copied in nothing can be lost that cannot be made again. */
const FILLING = 'fsync = off\nfull_page_writes = off\nautovacuum = off\nsynchronous_commit = on\n'

/** A PostgreSQL server over `folder`/data, which is kept: made when missing, else started as it is. */
export const startCluster = async (folder: string, { filling = false } = {}): Promise<Server> => {
  const bin = await finder()
  const user = otherUser()
  mkdirSync(folder, { recursive: true })
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, ...user }
  if (!existsSync(join(data, 'PG_VERSION')))
    await run(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      options,
    )
  const port = await freePort()
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    `${SETTINGS}unix_socket_directories = '${folder}'\nport = ${port}\n${filling ? FILLING : ''}`,
  )
  const log = { text: '' }
  const server = spawn(join(bin, 'postgres'), ['-D', data], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  server.stderr.setEncoding('utf8').on('data', (text) => {
    log.text = (log.text + text).slice(-4000)
  })
  const exit = new Promise<void>((done) => server.on('close', () => done()))
  const end = () => server.kill('SIGINT')
  process.once('exit', end)
  const file = join(data, 'postmaster.pid')
  for (let tries = 0; ; tries += 1) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (lines[0] === String(server.pid) && lines[7]?.trim() === 'ready') break
    if (server.exitCode !== null || tries > 1200) throw new Error(`PostgreSQL did not start:\n${log.text}`)
    await pause(50)
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', end)
      server.kill('SIGINT')
      await exit
    },
  }
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
