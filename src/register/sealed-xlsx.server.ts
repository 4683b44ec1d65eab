import { createCipheriv, createHash, createHmac } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { compoundFile } from './compound-file.server.ts'

/**
 * A workbook that opens with its password alone, in every spreadsheet of the offices: «agile encryption» of
 * [MS-OFFCRYPTO] 2.3.4.10, AES-256 and SHA-512 with a hundred thousand rounds.
 */
const ROUNDS = 100_000
const AT_ONCE = 5_000
const SEGMENT = 4096
const BLOCK = {
  verifierInput: 'fea7d2763b4b9e79',
  verifierValue: 'd7aa0f6d3061344e',
  key: '146e0be7abacd0d6',
  hmacKey: '5fb2ad010cb9e1f6',
  hmacValue: 'a0677f02b22c8433',
} as const

const sha512 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha512')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const number = (n: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(n)
  return bytes
}
const hex = (text: string) => Buffer.from(text, 'hex')

const encrypted = (key: Buffer, iv: Buffer, bytes: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  cipher.setAutoPadding(false)
  const whole = Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)])
  return Buffer.concat([cipher.update(whole), cipher.final()])
}

/** The hash of the password, from which each of the three keys is drawn. */
const spun = async (password: string, salt: Buffer): Promise<Buffer> => {
  let hash = sha512(salt, Buffer.from(password, 'utf16le'))
  for (let n = 0; n < ROUNDS; n++) {
    hash = sha512(number(n), hash)
    if (n % AT_ONCE === 0) await setImmediate() // others are answered meanwhile
  }
  return hash
}

const keyFor = (hash: Buffer, block: keyof typeof BLOCK): Buffer =>
  sha512(hash, hex(BLOCK[block])).subarray(0, 32)

/** The first vector of a part, from the salt of the whole and the part’s own mark. */
const vectorOf = (salt: Buffer, mark: keyof typeof BLOCK | number): Buffer =>
  sha512(salt, typeof mark === 'number' ? number(mark) : hex(BLOCK[mark])).subarray(0, 16)

type Parts = Readonly<Record<string, string | number>>
const attributes = (parts: Parts) =>
  Object.entries(parts)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')

const COMMON = {
  saltSize: 16,
  blockSize: 16,
  keyBits: 256,
  hashSize: 64,
  cipherAlgorithm: 'AES',
  cipherChaining: 'ChainingModeCBC',
  hashAlgorithm: 'SHA512',
} as const
const OFFICE = 'http://schemas.microsoft.com/office/2006'

const infoOf = (key: Parts, integrity: Parts, password: Parts): Buffer => {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="${OFFICE}/encryption" xmlns:p="${OFFICE}/keyEncryptor/password"><keyData ${attributes(key)}/><dataIntegrity ${attributes(integrity)}/><keyEncryptors><keyEncryptor uri="${OFFICE}/keyEncryptor/password"><p:encryptedKey ${attributes(password)}/></keyEncryptor></keyEncryptors></encryption>`
  return Buffer.concat([hex('0400040040000000'), Buffer.from(xml)])
}

const packed = (key: Buffer, salt: Buffer, bytes: Buffer): Buffer => {
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(bytes.length))
  const parts: Buffer[] = [size]
  for (let at = 0; at * SEGMENT < bytes.length; at++)
    parts.push(encrypted(key, vectorOf(salt, at), bytes.subarray(at * SEGMENT, (at + 1) * SEGMENT)))
  return Buffer.concat(parts)
}

type Sealing = { readonly password: string; readonly random: (size: number) => Uint8Array }

/** The workbook behind its password. */
export const sealXlsx = async (workbook: Buffer, { password, random }: Sealing): Promise<Buffer> => {
  const bytes = (size: number) => Buffer.from(random(size))
  const [salt, passwordSalt, key, input, hmacKey] = [bytes(16), bytes(16), bytes(32), bytes(16), bytes(64)]
  const pack = packed(key, salt, workbook)
  const hash = await spun(password, passwordSalt)
  const behind = (block: keyof typeof BLOCK, value: Buffer) =>
    encrypted(keyFor(hash, block), passwordSalt, value).toString('base64')
  const whole = (block: keyof typeof BLOCK, value: Buffer) =>
    encrypted(key, vectorOf(salt, block), value).toString('base64')
  const info = infoOf(
    { ...COMMON, saltValue: salt.toString('base64') },
    {
      encryptedHmacKey: whole('hmacKey', hmacKey),
      encryptedHmacValue: whole('hmacValue', createHmac('sha512', hmacKey).update(pack).digest()),
    },
    {
      spinCount: ROUNDS,
      ...COMMON,
      saltValue: passwordSalt.toString('base64'),
      encryptedVerifierHashInput: behind('verifierInput', input),
      encryptedVerifierHashValue: behind('verifierValue', sha512(input)),
      encryptedKeyValue: behind('key', key),
    },
  )
  return compoundFile({ info, pack })
}

/** Without letters that are taken for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789ABCDEFGH'.slice(0, 32)

/** A hundred bits in five groups, to be said on the telephone. */
export const passwordFrom = (random: Uint8Array): string =>
  Array.from({ length: 20 }, (_, n) => LETTERS[(random[n] ?? 0) % 32])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
