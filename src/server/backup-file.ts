import { createHash, type KeyObject, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { Readable, type Transform } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { canonicalJson } from '../store/canonical.ts'
import { decrypt, encrypt } from '../store/envelope.ts'
import { type Cost, type Kdf, newKdf, wrappingKey } from '../store/keyring-file.ts'
import { Trouble } from './trouble.ts'

/**
 * One file of a backup: a head in the open, then lines of text, packed and sealed in pieces. Each piece is
 * bound to the head, to its place and to whether it is the last, so no piece can be changed, moved, left out
 * or cut off without being noticed.
 */
export type Head = { readonly part: 'data' | 'keys'; readonly id: string; readonly at: string }

type Written = Head & {
  readonly format: string
  readonly kdf: Kdf
  readonly check: string
  readonly sum: string
}

const FORMAT = 'duongve-backup/1'
const PIECE = 262_144
const MOST_PIECE = PIECE + 1_024

const sumOf = (body: object) => createHash('sha256').update(canonicalJson(body)).digest('base64url')
const boundTo = (sum: string, index: number, last: boolean) =>
  `duongve/backup/${sum}/${index}/${last ? 'last' : 'more'}`

export type Secret = { readonly kdf: Kdf; readonly key: KeyObject }

/** The slow step, once for both files of a backup. */
export const backupSecret = async (passphrase: string, cost?: Cost): Promise<Secret> => {
  const kdf = newKdf(randomBytes, cost)
  return { kdf, key: await wrappingKey(passphrase, kdf) }
}

/** Written aside, flushed, then put in place: a file of this name is a whole backup. */
export const writeSealed = async (
  file: string,
  head: Head & { secret: Secret },
  lines: AsyncIterable<string>,
) => {
  const { part, id, at, secret } = head
  const body = { format: FORMAT, part, id, at, kdf: secret.kdf }
  const check = encrypt({
    key: secret.key,
    version: 1,
    plain: Buffer.alloc(0),
    bound: `duongve/backup/${sumOf(body)}`,
  })
  const sum = sumOf({ ...body, check: check.toString('base64url') })
  const aside = `${file}.part`
  await rm(aside, { force: true })
  const handle = await open(aside, 'wx', 0o600)
  try {
    await handle.write(`${JSON.stringify({ ...body, check: check.toString('base64url'), sum })}\n`)
    await writePieces(handle, { key: secret.key, sum, lines })
    await handle.sync()
  } catch (error) {
    await handle.close()
    await rm(aside, { force: true })
    throw error
  }
  await handle.close()
  await rename(aside, file)
}

const writePieces = async (
  handle: FileHandle,
  spec: { key: KeyObject; sum: string; lines: AsyncIterable<string> },
) => {
  let index = 0
  const put = async (plain: Buffer, last: boolean) => {
    const sealed = encrypt({ key: spec.key, version: 1, plain, bound: boundTo(spec.sum, index++, last) })
    const length = Buffer.alloc(4)
    length.writeUInt32BE(sealed.length)
    await handle.write(Buffer.concat([length, sealed]))
  }
  let held = Buffer.alloc(0)
  for await (const bytes of through(Readable.from(spec.lines), createGzip({ level: 3 }))) {
    held = Buffer.concat([held, bytes as Buffer])
    for (; held.length > PIECE; held = held.subarray(PIECE)) await put(held.subarray(0, PIECE), false)
  }
  await put(held, true)
}

/** Like `pipe`, but an error at the source reaches the reader. */
const through = (source: Readable, change: Transform): Transform => {
  source.on('error', (error) => change.destroy(error))
  return source.pipe(change)
}

const DAMAGED =
  'is damaged or incomplete. Take another copy of this backup, or the one before it. Nothing was written.'

/** The head and the lines. Whatever is wrong with the file is one clear `Trouble`. */
export const readSealed = async (file: string, passphrase: string) => {
  const { head, start } = await readHead(file)
  const { check, sum, ...body } = head
  const key = await wrappingKey(passphrase, head.kdf)
  const opens = decrypt({
    key,
    sealed: Buffer.from(check, 'base64url'),
    bound: `duongve/backup/${sumOf(body)}`,
  })
  if (!opens)
    throw new Trouble(
      'The passphrase does not open this backup. Give the right one in DUONGVE_BACKUP_PASSPHRASE. Nothing was written.',
    )
  return { head, lines: linesOf(file, { start, key, sum }) }
}

const readHead = async (file: string): Promise<{ head: Written; start: number }> => {
  const size = await stat(file).then(
    (found) => found.size,
    () => {
      throw new Trouble(`There is no file ${file}.`)
    },
  )
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, 8_192)), 0)
    const end = buffer.subarray(0, bytesRead).indexOf(10)
    const found = parsed(buffer.subarray(0, Math.max(end, 0)).toString())
    if (!found || typeof found.format !== 'string' || !found.format.startsWith('duongve-backup/'))
      throw new Trouble(`${file} is no backup of this system, or ${DAMAGED}`)
    if (found.format !== FORMAT)
      throw new Trouble(
        'The backup was written by a newer version of the program. Restore it with that version.',
      )
    const { sum, ...rest } = found
    if (sum !== sumOf(rest)) throw new Trouble(`${file} ${DAMAGED}`)
    return { head: found as Written, start: end + 1 }
  } finally {
    await handle.close()
  }
}

const parsed = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

type Pieces = { start: number; key: KeyObject; sum: string }

async function* linesOf(file: string, spec: Pieces): AsyncGenerator<string> {
  const broken = () => new Trouble(`${file} ${DAMAGED}`)
  const text = through(Readable.from(openPieces(file, spec, broken)), createGunzip())
  let held = ''
  text.setEncoding('utf8')
  try {
    for await (const bytes of text) {
      const lines = (held + (bytes as string)).split('\n')
      held = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw error instanceof Trouble ? error : broken()
  }
  if (held !== '') throw broken()
}

async function* openPieces(
  file: string,
  { start, key, sum }: Pieces,
  broken: () => Trouble,
): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0)
  let index = 0
  let ended = false
  for await (const bytes of createReadStream(file, { start })) {
    held = Buffer.concat([held, bytes as Buffer])
    while (held.length >= 4) {
      const length = held.readUInt32BE(0)
      if (length > MOST_PIECE || ended) throw broken()
      if (held.length < 4 + length) break
      const sealed = held.subarray(4, 4 + length)
      const more = decrypt({ key, sealed, bound: boundTo(sum, index, false) })
      const plain = more ?? decrypt({ key, sealed, bound: boundTo(sum, index, true) })
      if (!plain) throw broken()
      ended = more === undefined
      index += 1
      held = held.subarray(4 + length)
      yield plain
    }
  }
  if (!ended || held.length > 0) throw broken()
}
