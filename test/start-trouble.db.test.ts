import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKeyring } from '../src/store/keyring.ts'
import { openFreshDatabase } from './databases.ts'

/** Each trouble at start: one clear line, a code that is not 0, and everything as it was. */
const cli = join(import.meta.dirname, '../src/cli.ts')
const PASSPHRASE = 'a passphrase of the tests'
/** The rest of the environment is not theirs: a DATABASE_URL of ours would change what is tested. */
const KEPT = Object.fromEntries(
  ['PATH', 'NODE_COMPILE_CACHE'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
)

type Start = { args?: string[]; env?: Record<string, string>; data?: string }

const serve = async ({ args = [], env = {}, data = mkdtempSync(join(tmpdir(), 'duongve-')) }: Start) => {
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--empty', '--data', data, ...args], {
    env: { ...KEPT, DUONGVE_PASSPHRASE: PASSPHRASE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text
    if (said.includes('Ctrl+C')) child.kill('SIGKILL')
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complained += text
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said, complained, data }
}

const expectLine = ({ code, complained, said }: Awaited<ReturnType<typeof serve>>, words: RegExp) => {
  expect(said).toBe('')
  expect(complained).toMatch(words)
  expect(complained.trimEnd().split('\n'), complained).toHaveLength(1)
  expect(complained).not.toMatch(/\n\s+at |s3cret/)
  expect(code).toBe(1)
}

/** Answers like a database server that refuses, so that no server with real passwords is needed. */
const refusingServer = async (code: string): Promise<{ server: Server; port: number }> => {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mrefused\0\0`)
  const length = Buffer.alloc(4)
  length.writeInt32BE(fields.length + 4)
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(Buffer.concat([Buffer.from('E'), length, fields])))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

const keyringIn = async (folder: string) => {
  const file = join(folder, 'keyring.json')
  await createKeyring({ file, passphrase: PASSPHRASE, now: '2026-11-01T00:00:00.000Z' })
  return file
}

describe('trouble at start', () => {
  test('a port in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const ended = await serve({ args: ['--port', String(port)] })
    taken.close()
    expectLine(ended, new RegExp(`^Port ${port} is in use\\. .*--port ${port + 1}`))
    expect(readdirSync(ended.data)).toEqual([])
  }, 120_000)

  test('a port that is none, an unknown option, an unknown command', async () => {
    expectLine(await serve({ args: ['--port', 'x'] }), /--port x is no port/)
    expectLine(await serve({ args: ['--prot', '1'] }), /--prot.*See: duongve serve --help/)
    const { stderr, status } = spawnSync(process.execPath, [cli, 'sevre'], { encoding: 'utf8' })
    expect(stderr).toMatch(/^There is no command "sevre"\. See: duongve --help\n$/)
    expect(status).toBe(1)
  }, 120_000)

  test.each([
    ['no address', 'mysql://x', /DATABASE_URL is no address/],
    [
      'a port where nobody listens',
      'postgres://u:s3cret@127.0.0.1:1/x',
      /cannot be reached\. Check DATABASE_URL/,
    ],
    [
      'a host that is none',
      'postgres://u:s3cret@no-such-host.invalid/x',
      /cannot be reached\. Check DATABASE_URL/,
    ],
  ])(
    'DATABASE_URL: %s',
    async (_, url, words) => {
      expectLine(await serve({ env: { DATABASE_URL: url } }), words)
    },
    120_000,
  )

  test.each([
    ['a wrong password', '28P01', /refuses the password/],
    ['a user that may not come in', '28000', /refuses this user/],
    ['a database that is not there', '3D000', /does not exist\. Create it/],
    ['a full disk there', '53100', /disk is full/],
    ['too many connections', '53300', /has no connection left/],
    ['a server that is starting or stopping', '57P03', /is starting or stopping/],
  ])(
    'DATABASE_URL: %s',
    async (_, code, words) => {
      const { server, port } = await refusingServer(code)
      const ended = await serve({
        env: { DATABASE_URL: `postgres://u:s3cret@127.0.0.1:${port}/x?sslmode=disable` },
      })
      server.close()
      expectLine(ended, words)
    },
    120_000,
  )

  test('a wrong passphrase, a passphrase that is missing', async () => {
    const data = mkdtempSync(join(tmpdir(), 'duongve-'))
    const file = await keyringIn(data)
    const before = readFileSync(file, 'utf8')
    expectLine(
      await serve({ data, env: { DUONGVE_PASSPHRASE: 'another' } }),
      /passphrase does not open the keyring.*DUONGVE_PASSPHRASE/,
    )
    expectLine(await serve({ data, env: { DUONGVE_PASSPHRASE: '' } }), /DUONGVE_PASSPHRASE/)
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(readdirSync(data)).toEqual(['keyring.json'])
  }, 120_000)

  test('a damaged keyring, a newer one', async () => {
    const data = mkdtempSync(join(tmpdir(), 'duongve-'))
    const file = await keyringIn(data)
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.slice(0, -60))
    expectLine(await serve({ data }), /keyring file is damaged\. Put back the copy/)
    expect(readdirSync(data)).toEqual(['keyring.json'])
  }, 120_000)

  test('a data folder that is none, or cannot be written', async () => {
    expectLine(await serve({ data: '/dev/null/data' }), /data folder/)
    if (process.getuid?.() === 0) return // root may write everywhere
    const data = mkdtempSync(join(tmpdir(), 'duongve-'))
    mkdirSync(join(data, 'closed'), { mode: 0o500 })
    expectLine(await serve({ data: join(data, 'closed', 'data') }), /data folder cannot be written/)
  }, 120_000)

  test('a full disk', async (context) => {
    const data = mkdtempSync(join(tmpdir(), 'duongve-'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', data])
    if (mounted.status !== 0) return context.skip('no right to mount a small disk')
    try {
      expectLine(await serve({ data }), /disk is full\. Free some space/)
    } finally {
      spawnSync('umount', ['-l', data])
      rmSync(data, { recursive: true, force: true })
    }
  }, 120_000)
})

describe.skipIf(!process.env.TEST_DATABASE_URL)('trouble with the database of a server', () => {
  let fresh: Awaited<ReturnType<typeof openFreshDatabase>>
  const url = () => (fresh.place.kind === 'server' ? fresh.place.url : '')
  beforeAll(async () => {
    fresh = await openFreshDatabase('server')
  })
  afterAll(() => fresh.remove())

  test('no such database', async () => {
    const other = Object.assign(new URL(url()), { pathname: '/no_such_database' }).href
    expectLine(await serve({ env: { DATABASE_URL: other } }), /does not exist\. Create it/)
  }, 120_000)

  test('a database of a newer version', async () => {
    await fresh.db.asOwner((run) =>
      run("insert into schema_migration (name, digest) values ('9999-later.sql', 'x')"),
    )
    const ended = await serve({ env: { DATABASE_URL: url() } })
    await fresh.db.asOwner((run) => run("delete from schema_migration where name = '9999-later.sql'"))
    expectLine(ended, /newer version of the program/)
  }, 120_000)

  test('a database that answers before it has written', async () => {
    const name = new URL(url()).pathname.slice(1)
    await fresh.db.asOwner((run) => run(`alter database ${name} set synchronous_commit = off`))
    const ended = await serve({ env: { DATABASE_URL: url() } })
    await fresh.db.asOwner((run) => run(`alter database ${name} reset synchronous_commit`))
    expectLine(ended, /synchronous_commit is off/)
  }, 120_000)

  test('sealed data without its keyring', async () => {
    await fresh.db.asOwner((run) =>
      run(`insert into officer (province_id, officer_id, login_hash, login, name, created_at)
        values ('46', gen_random_uuid(), 'h', 'l', 'n', now())`),
    )
    const ended = await serve({ env: { DATABASE_URL: url() } })
    await fresh.db.asOwner((run) => run('delete from officer'))
    expectLine(ended, /keyring file is missing, but the database holds sealed data/)
    expect(readdirSync(ended.data)).toEqual([])
  }, 120_000)
})
