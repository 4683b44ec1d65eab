import { spawn } from 'node:child_process'
import { argon2Sync, createHash, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { argon2id } from 'hash-wasm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { canonicalJson } from './canonical.ts'
import {
  addVersion,
  changePassphrase,
  createKeyring,
  fileKeys,
  type Keyring,
  openKeyring,
} from './keyring.ts'
import { holdingLock, writeWhole } from './whole-file.ts'

// Each opening costs argon2id its 64 MiB; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const NOW = '2026-11-24T02:00:00.000Z'
const passphrase = 'sông Hương chảy về biển'
let folder = ''
const fileNamed = (name: string): string => join(folder, name)

const opened = (found: Keyring | Refusal): Keyring => {
  if (isRefusal(found)) throw new Error(found.refused)
  return found
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyring-'))
  opened(await createKeyring({ file: fileNamed('one'), passphrase, now: NOW }))
})
afterAll(() => rm(folder, { recursive: true }))

const copyOfOne = async (
  name: string,
  change: (text: string) => string = (text) => text,
): Promise<string> => {
  await writeFile(fileNamed(name), change(await readFile(fileNamed('one'), 'utf8')))
  return fileNamed(name)
}

describe('a keyring', () => {
  it('opens with its passphrase, also typed in decomposed Unicode', async () => {
    const keys = opened(
      await openKeyring({ file: fileNamed('one'), passphrase: passphrase.normalize('NFD') }),
    )
    expect(keys.version).toBe(1)
    expect(keys.kek(1).symmetricKeySize).toBe(32)
    const { key, version } = keys.purpose('audit-sign')
    expect([version, key.asymmetricKeyType]).toEqual([1, 'ed25519'])
    const text = Buffer.from('checkpoint')
    expect(verify(null, text, key, sign(null, text, key))).toBe(true)
    const kinds = keys.inventory().map(({ what, made }) => `${what} ${made}`)
    expect(kinds).toEqual(
      ['kek', 'blind-index', 'audit-sign', 'pepper', 'draft'].map((what) => `${what} ${NOW}`),
    )
    const again = opened(await fileKeys({ file: fileNamed('one'), passphrase }).open())
    expect(again.purpose('pepper').key.equals(keys.purpose('pepper').key)).toBe(true)
    expect(again.purpose('pepper').key.equals(keys.purpose('draft').key)).toBe(false)
    expect(() => keys.kek(2)).toThrow(/no version 2 of kek/)
  })

  it('is readable by its owner alone, and is never overwritten', async () => {
    if (process.platform !== 'win32') expect((await stat(fileNamed('one'))).mode & 0o777).toBe(0o600)
    const again = await createKeyring({ file: fileNamed('one'), passphrase, now: NOW })
    expect(again).toEqual({ refused: 'keyring.exists' })
    expect((await readdir(folder)).filter((name) => /^one\..*(new|lock)$/.test(name))).toEqual([])
  })

  it('shows no key when printed, logged or turned into JSON', async () => {
    const fixed = {
      file: fileNamed('fixed'),
      passphrase,
      now: NOW,
      randomBytes: (n: number) => Buffer.alloc(n, 0xa7),
    }
    const keys = opened(await createKeyring(fixed))
    const shown = [
      inspect(keys, { depth: 9, showHidden: true }),
      JSON.stringify(keys),
      inspect(keys.kek(1)),
    ].join()
    const holders = [keys.kek(1), keys.purpose('audit-sign').key]
    const all = shown + holders.map((key) => inspect(key, { showHidden: true }) + JSON.stringify(key)).join()
    const written = await readFile(fileNamed('fixed'), 'utf8')
    for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const) {
      const secret = Buffer.alloc(32, 0xa7).toString(form).slice(0, 40)
      expect(all.includes(secret)).toBe(false)
      expect(written.includes(secret)).toBe(false)
    }
  })
})

describe('four troubles, four answers', () => {
  const open = (file: string, word = passphrase) => openKeyring({ file, passphrase: word })

  it('missing, and wrong passphrase', async () => {
    expect(await open(fileNamed('none'))).toEqual({ refused: 'keyring.missing' })
    expect(await open(fileNamed('one'), `${passphrase} `)).toEqual({ refused: 'keyring.wrong-passphrase' })
    expect(await open(fileNamed('one'), '')).toEqual({ refused: 'keyring.wrong-passphrase' })
  })

  it('damaged, wherever a byte is altered or the file is cut, whatever the passphrase', async () => {
    const text = await readFile(fileNamed('one'), 'utf8')
    for (let at = 0; at < text.length; at += 7) {
      const byte = text.charAt(at)
      // A blank between the fields carries nothing.
      if (/\s/.test(byte)) continue
      const file = await copyOfOne(
        'altered',
        () => text.slice(0, at) + (byte === 'x' ? 'y' : 'x') + text.slice(at + 1),
      )
      expect(await open(file, 'whatever'), `byte ${at} (${byte})`).toEqual({ refused: 'keyring.damaged' })
      expect(await open(await copyOfOne('cut', () => text.slice(0, at)))).toEqual({
        refused: 'keyring.damaged',
      })
    }
    expect(await open(await copyOfOne('other', () => '[1]'))).toEqual({ refused: 'keyring.damaged' })
  })

  it('damaged, when a forger mended the checksum', async () => {
    const forge =
      (change: (body: { keys: { made: string }[]; [name: string]: unknown }) => void) => (text: string) => {
        const { sum: _, ...body } = JSON.parse(text)
        change(body)
        const sum = createHash('sha256').update(canonicalJson(body)).digest('base64url')
        return JSON.stringify({ ...body, sum })
      }
    const dropped = await copyOfOne(
      'dropped',
      forge((body) => body.keys.pop()),
    )
    expect(await open(dropped)).toEqual({ refused: 'keyring.damaged' })
    const redated = await copyOfOne(
      'redated',
      forge((body) => Object.assign(body, { keys: body.keys.map((key) => ({ ...key, made: 'x' })) })),
    )
    // Every seal names its date, so nothing opens: no forger can be told from a wrong passphrase here.
    expect(await open(redated)).toEqual({ refused: 'keyring.wrong-passphrase' })
    const costly = { name: 'argon2id', memoryKiB: 2 ** 31, passes: 3, lanes: 1, salt: '' }
    const greedy = await copyOfOne(
      'greedy',
      forge((body) => Object.assign(body, { kdf: costly })),
    )
    expect(await open(greedy)).toEqual({ refused: 'keyring.damaged' })
    const newer = await copyOfOne(
      'newer',
      forge((body) => Object.assign(body, { format: 'duongve-keyring/2' })),
    )
    expect(await open(newer)).toEqual({ refused: 'keyring.newer', with: { format: 2 } })
  })
})

describe('rotation', () => {
  it('adds versions, keeps the old, and changes the passphrase', async () => {
    const file = await copyOfOne('rotated')
    const before = opened(await openKeyring({ file, passphrase }))
    const two = opened(await addVersion({ file, passphrase, what: 'kek', now: NOW }))
    expect([two.version, two.versions]).toEqual([2, [1, 2]])
    expect(two.kek(1).equals(before.kek(1))).toBe(true)
    expect(two.kek(2).equals(two.kek(1))).toBe(false)
    const signing = opened(await addVersion({ file, passphrase, what: 'audit-sign', now: NOW }))
    expect(signing.purposeVersions('audit-sign')).toEqual([1, 2])
    expect(signing.purpose('audit-sign').version).toBe(2)
    const moved = opened(await changePassphrase({ file, passphrase, to: 'núi Ngự soi bóng' }))
    expect(moved.kek(2).equals(two.kek(2))).toBe(true)
    expect(await openKeyring({ file, passphrase })).toEqual({ refused: 'keyring.wrong-passphrase' })
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('refuses a second change at the same time, and lifts the lock of a dead process', async () => {
    const file = await copyOfOne('locked')
    const spec = { file, passphrase, what: 'kek', now: NOW } as const
    const both = await Promise.all([addVersion(spec), addVersion(spec)])
    expect(both.map((answer) => (isRefusal(answer) ? answer.refused : answer.version)).sort()).toEqual([
      2,
      'keyring.busy',
    ])
    await writeFile(`${file}.lock`, '999999999')
    await writeFile(`${file}.0123456789ab.new`, 'left by the dead process')
    expect(await holdingLock(file, async () => 'done')).toBe('done')
    expect(opened(await openKeyring({ file, passphrase })).versions).toEqual([1, 2])
    expect((await readdir(folder)).filter((name) => name.startsWith('locked'))).toEqual(['locked'])
  })
})

describe('a write that is killed half-way', () => {
  it('leaves the old text or the new one, whole', async () => {
    const file = fileNamed('killed')
    const [a, b] = ['a'.repeat(200_000), 'b'.repeat(200_000)]
    await writeWhole(file, a, { replace: false })
    const module = new URL('./whole-file.ts', import.meta.url).href
    const endless = `import { writeWhole } from ${JSON.stringify(module)}
      console.log('on')
      for (;;) for (const c of ['b', 'a']) await writeWhole(${JSON.stringify(file)}, c.repeat(200_000), { replace: true })`
    for (let kill = 0; kill < 8; kill++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', endless], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25))
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
      const text = await readFile(file, 'utf8')
      expect(text === a || text === b).toBe(true)
    }
  })

  it('leaves the old text when the folder takes no new file', async () => {
    if (process.platform === 'win32' || process.getuid?.() === 0) return
    const file = await copyOfOne('kept')
    await chmod(folder, 0o500)
    await expect(writeWhole(file, 'new', { replace: true })).rejects.toThrow(/EACCES/)
    await chmod(folder, 0o700)
    expect(await readFile(file, 'utf8')).toBe(await readFile(fileNamed('one'), 'utf8'))
  })
})

describe('the primitives', () => {
  it('derives as the argon2id of OpenSSL does', async () => {
    const salt = randomBytes(16)
    const cost = {
      memorySize: 1024,
      iterations: 3,
      parallelism: 1,
      hashLength: 32,
      outputType: 'hex',
    } as const
    const ours = await argon2id({ password: 'mật khẩu', salt, ...cost })
    const theirs = argon2Sync('argon2id', {
      message: Buffer.from('mật khẩu'),
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: 1024,
      passes: 3,
    })
    expect(ours).toBe(theirs.toString('hex'))
  })

  it('makes Ed25519 keys that others take for such', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const document = privateKey.export({ format: 'der', type: 'pkcs8' })
    expect(document.subarray(0, 16).toString('hex')).toBe('302e020100300506032b657004220420')
  })
})
