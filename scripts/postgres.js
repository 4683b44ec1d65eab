// A PostgreSQL server for the tests, in a temporary folder on a free port of this machine alone.
// As a program it starts one, prints one line of JSON ({ url } or { missing }), runs until its standard
// input closes, whatever ended the process at the other end, then stops the server and removes everything.
import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { excerpt, runQuietly } from './child.js'

const OLDEST = 15

export const postgresAdvice = `install PostgreSQL ${OLDEST} or newer (Debian: apt-get install postgresql) or give the folder of its programs in POSTGRES_BIN, or a server to test on in TEST_DATABASE_URL`

/** The newest server on this machine: the folder of the real programs, not of wrappers for them. */
export const findPostgres = async () => {
  const found = []
  for (const folder of process.env.POSTGRES_BIN ? [process.env.POSTGRES_BIN] : folders()) {
    if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) continue
    const { output } = await runQuietly(join(folder, 'postgres'), ['--version'])
    const version = Number(/PostgreSQL\) (\d+)/.exec(output)?.[1] ?? 0)
    if (version >= OLDEST) found.push({ folder, version })
  }
  return found.sort((a, b) => b.version - a.version)[0]?.folder
}

const folders = () => [
  ...versionsIn('/usr/lib/postgresql', 'bin'),
  ...versionsIn('/usr/local', 'bin', /^pgsql/),
  ...versionsIn('/usr', 'bin', /^pgsql-/),
  ...versionsIn('/opt/homebrew/opt', 'bin', /^postgresql/),
  ...(process.env.PATH ?? '').split(delimiter),
]

const versionsIn = (parent, bin, name = /^\d+$/) =>
  existsSync(parent)
    ? readdirSync(parent)
        .filter((folder) => name.test(folder))
        .map((folder) => join(parent, folder, bin))
    : []

/**
 * From another process: starts this file and waits for its line. `stop` resolves when all is removed.
 * @param {string} node
 * @returns {Promise<{ url?: string, missing?: string, stop: () => Promise<void> }>}
 */
export const startPostgres = (node = process.execPath) =>
  new Promise((resolve) => {
    // A group of its own: an interrupt from the terminal reaches the tests, and they end it in order.
    const child = spawn(node, [fileURLToPath(import.meta.url)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    })
    const gone = new Promise((done) => child.on('close', done))
    const stop = async () => {
      child.stdin.end()
      await gone
    }
    let heard = ''
    child.stdin.on('error', () => {})
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk
      if (heard.endsWith('\n')) resolve({ ...JSON.parse(heard), stop })
    })
    gone.then(() => resolve({ missing: 'the PostgreSQL server of the tests could not be started', stop }))
  })

/** Runs a cluster until `ended` resolves. */
const runCluster = async (bin, ended) => {
  const user = otherUser()
  const folder = mkdtempSync(join(tmpdir(), 'duongve-pg-'))
  let server
  try {
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
    const data = join(folder, 'data')
    const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, ...user }
    await initialise(bin, data, options)
    const port = await freePort()
    writeFileSync(join(data, 'postgresql.auto.conf'), settings(folder, port))
    server = spawn(join(bin, 'postgres'), ['-D', data], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    let log = ''
    server.stderr.setEncoding('utf8').on('data', (chunk) => {
      log = (log + chunk).slice(-20_000)
    })
    const exit = new Promise((done) => server.on('close', done))
    if (!(await isReady(server, data))) throw new Error(`PostgreSQL did not start:\n${excerpt(log, -12)}`)
    answer({ url: `postgres://postgres@127.0.0.1:${port}/postgres` })
    await Promise.race([ended, exit])
    await stopServer(server, exit)
  } finally {
    server?.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** PostgreSQL refuses to run as root. */
const otherUser = () => {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user[0] === name)).find(Boolean)
  if (!found) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** Vietnamese ICU ordering and an odd time zone: what silently leans on either differs from PGlite here. */
const initialise = async (bin, data, options) => {
  const base = ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const withIcu = await runQuietly(
    join(bin, 'initdb'),
    [...base, '--locale-provider=icu', '--icu-locale=vi-VN'],
    options,
  )
  if (withIcu.code === 0) return
  rmSync(data, { recursive: true, force: true })
  const plain = await runQuietly(join(bin, 'initdb'), base, options)
  if (plain.code !== 0) throw new Error(`initdb failed:\n${excerpt(plain.output, -12)}`)
}

const settings = (folder, port) => `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = '${folder}'
max_connections = 120
shared_buffers = 64MB
wal_level = minimal
max_wal_senders = 0
max_wal_size = 256MB
timezone = 'Pacific/Chatham'
lc_messages = 'C'
`

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** The eighth line of this file says how far the server is. */
const isReady = async (server, data) => {
  const file = join(data, 'postmaster.pid')
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    if (existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready') return true
    await pause(50)
  }
  return false
}

/** Fast first, then at once: there is nothing here to keep. */
const stopServer = async (server, exit) => {
  server.kill('SIGINT')
  await Promise.race([exit, pause(3000, undefined, { ref: false })])
  server.kill('SIGQUIT')
  await exit
}

const answer = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)

const main = async () => {
  process.stdout.on('error', () => {})
  const ended = new Promise((resolve) => process.stdin.on('close', resolve).on('error', resolve).resume())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.stdin.destroy())
  const bin = await findPostgres()
  if (!bin) return answer({ missing: `no PostgreSQL server: ${postgresAdvice}` })
  try {
    await runCluster(bin, ended)
  } catch (error) {
    answer({ missing: error.message })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main()
  process.exit()
}
