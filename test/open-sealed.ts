import { createDecipheriv, createHash, createHmac } from 'node:crypto'

/** Opens an encrypted workbook as a spreadsheet does: written from the specification, not from our writer. */
export const openSealed = (file: Buffer, password: string): Buffer => {
  const streams = readCompound(file)
  const info = streams.get('EncryptionInfo')
  const pack = streams.get('EncryptedPackage')
  if (!info || !pack) throw new Error('no encrypted package')
  const xml = info.subarray(8).toString()
  const [, keyData = '', integrity = '', encryptedKey = ''] =
    /<keyData ([^>]*)\/>.*<dataIntegrity ([^>]*)\/>.*<p:encryptedKey ([^>]*)\/>/s.exec(xml) ?? []
  const value = (from: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(from)?.[1] ?? ''
  const bytes = (from: string, name: string) => Buffer.from(value(from, name), 'base64')
  const sha = (...parts: Buffer[]) => createHash('sha512').update(Buffer.concat(parts)).digest()
  const le = (n: number) => Buffer.from([n & 255, (n >> 8) & 255, (n >> 16) & 255, (n >>> 24) & 255])
  const decrypt = (key: Buffer, iv: Buffer, data: Buffer) => {
    const cipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    return Buffer.concat([cipher.update(data), cipher.final()])
  }
  const salt = bytes(encryptedKey, 'saltValue')
  let hash = sha(salt, Buffer.from(password, 'utf16le'))
  for (let n = 0; n < Number(value(encryptedKey, 'spinCount')); n++) hash = sha(le(n), hash)
  const part = (block: string, name: string) =>
    decrypt(sha(hash, Buffer.from(block, 'hex')).subarray(0, 32), salt, bytes(encryptedKey, name))
  const input = part('fea7d2763b4b9e79', 'encryptedVerifierHashInput')
  if (!sha(input).equals(part('d7aa0f6d3061344e', 'encryptedVerifierHashValue')))
    throw new Error('wrong password')
  const key = part('146e0be7abacd0d6', 'encryptedKeyValue')
  const keySalt = bytes(keyData, 'saltValue')
  const vector = (mark: Buffer) => sha(keySalt, mark).subarray(0, 16)
  const hmacKey = decrypt(
    key,
    vector(Buffer.from('5fb2ad010cb9e1f6', 'hex')),
    bytes(integrity, 'encryptedHmacKey'),
  )
  const hmac = decrypt(
    key,
    vector(Buffer.from('a0677f02b22c8433', 'hex')),
    bytes(integrity, 'encryptedHmacValue'),
  )
  if (!createHmac('sha512', hmacKey).update(pack).digest().equals(hmac)) throw new Error('changed')
  const parts: Buffer[] = []
  for (let at = 0, from = 8; from < pack.length; at++, from += 4096)
    parts.push(decrypt(key, vector(le(at)), pack.subarray(from, from + 4096)))
  return Buffer.concat(parts).subarray(0, Number(pack.readBigUInt64LE(0)))
}

const readCompound = (file: Buffer): ReadonlyMap<string, Buffer> => {
  if (file.subarray(0, 8).toString('hex') !== 'd0cf11e0a1b11ae1') throw new Error('no compound file')
  const sector = (n: number) => file.subarray((n + 1) * 512, (n + 2) * 512)
  const fat = Buffer.concat(
    Array.from({ length: file.readUInt32LE(44) }, (_, n) => sector(file.readUInt32LE(76 + n * 4))),
  )
  const follow = (first: number, next: Buffer, read: (n: number) => Buffer) => {
    const parts: Buffer[] = []
    for (let n = first; n < 0xfffffffa; n = next.readUInt32LE(n * 4)) {
      if (parts.length > 100_000) throw new Error('a chain without an end')
      parts.push(read(n))
    }
    return Buffer.concat(parts)
  }
  const directory = follow(file.readUInt32LE(48), fat, sector)
  const entry = (n: number) => directory.subarray(n * 128, (n + 1) * 128)
  const root = entry(0)
  const miniStream = follow(root.readUInt32LE(116), fat, sector).subarray(0, root.readUInt32LE(120))
  const miniFat = follow(file.readUInt32LE(60), fat, sector)
  const found = new Map<string, Buffer>()
  const visit = (n: number) => {
    if (n === 0xffffffff) return
    const one = entry(n)
    visit(one.readUInt32LE(68))
    visit(one.readUInt32LE(72))
    const name = one.subarray(0, one.readUInt16LE(64) - 2).toString('utf16le')
    const [first, size] = [one.readUInt32LE(116), one.readUInt32LE(120)]
    const whole =
      size < 4096
        ? follow(first, miniFat, (at) => miniStream.subarray(at * 64, (at + 1) * 64))
        : follow(first, fat, sector)
    found.set(name, whole.subarray(0, size))
  }
  visit(root.readUInt32LE(76))
  return found
}
