/**
 * The container in which Office keeps an encrypted workbook: the compound file of [MS-CFB], version 3, with the
 * two streams that an encrypted package has and nothing else.
 */
const SECTOR = 512
const MINI = 64
const MINI_BELOW = 4096
const END = 0xfffffffe
const FREE = 0xffffffff
const FAT = 0xfffffffd
const NONE = 0xffffffff
const PER_FAT = SECTOR / 4
/** As many sectors of the table as the header names itself: seven megabytes, far above any export. */
const MOST_FAT = 109

const padded = (bytes: Buffer, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])

/** A chain of `count` sectors from `first` on. */
const chain = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => (n === count - 1 ? END : first + n + 1))

const table = (entries: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(Math.max(1, Math.ceil(entries.length / PER_FAT)) * SECTOR, 0xff)
  for (const [at, value] of entries.entries()) bytes.writeUInt32LE(value, at * 4)
  return bytes
}

type Entry = {
  readonly name: string
  readonly kind: 0 | 2 | 5
  readonly left?: number
  readonly child?: number
  readonly first: number
  readonly size: number
}

const entryBytes = ({ name, kind, left = NONE, child = NONE, first, size }: Entry): Buffer => {
  const bytes = Buffer.alloc(128)
  const text = Buffer.from(name, 'utf16le')
  text.copy(bytes)
  bytes.writeUInt16LE(kind === 0 ? 0 : text.length + 2, 64)
  bytes.writeUInt8(kind, 66)
  bytes.writeUInt8(1, 67) // black
  bytes.writeUInt32LE(left, 68)
  bytes.writeUInt32LE(NONE, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(first, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

type Streams = { readonly info: Buffer; readonly pack: Buffer }

const header = (fatSectors: number, dir: number, mini: { first: number; count: number }): Buffer => {
  const bytes = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(fatSectors, 44)
  bytes.writeUInt32LE(dir, 48)
  bytes.writeUInt32LE(MINI_BELOW, 56)
  bytes.writeUInt32LE(mini.first, 60)
  bytes.writeUInt32LE(mini.count, 64)
  bytes.writeUInt32LE(END, 68)
  for (let at = 0; at < MOST_FAT; at++) bytes.writeUInt32LE(at < fatSectors ? at : FREE, 76 + at * 4)
  return bytes
}

/** The streams `EncryptionInfo` (always small) and `EncryptedPackage` as one file. */
export const compoundFile = ({ info, pack }: Streams): Buffer => {
  const isSmall = pack.length < MINI_BELOW
  const infoMini = padded(info, MINI)
  const miniStream = padded(isSmall ? Buffer.concat([infoMini, padded(pack, MINI)]) : infoMini, SECTOR)
  const infoCount = infoMini.length / MINI
  const miniFat = table([
    ...chain(0, infoCount),
    ...(isSmall ? chain(infoCount, Math.ceil(pack.length / MINI)) : []),
  ])
  const big = isSmall ? Buffer.alloc(0) : padded(pack, SECTOR)
  const rest = [1, miniFat.length / SECTOR, miniStream.length / SECTOR, big.length / SECTOR] as const
  const others = rest.reduce((sum, one) => sum + one, 0)
  let fat = 1
  while (fat * PER_FAT < fat + others) fat++
  if (fat > MOST_FAT) throw new Error('an export is larger than its container holds')
  const dirAt = fat
  const miniFatAt = dirAt + 1
  const miniAt = miniFatAt + rest[1]
  const bigAt = miniAt + rest[2]
  const sectors = table([
    ...Array.from({ length: fat }, () => FAT),
    ...chain(dirAt, 1),
    ...chain(miniFatAt, rest[1]),
    ...chain(miniAt, rest[2]),
    ...chain(bigAt, rest[3]),
  ])
  const miniBytes = infoMini.length + (isSmall ? padded(pack, MINI).length : 0)
  // names are ordered by length first: the shorter one hangs at the left
  const directory = Buffer.concat(
    [
      { name: 'Root Entry', kind: 5, child: 2, first: miniAt, size: miniBytes } as const,
      { name: 'EncryptionInfo', kind: 2, first: 0, size: info.length } as const,
      {
        name: 'EncryptedPackage',
        kind: 2,
        left: 1,
        first: isSmall ? infoCount : bigAt,
        size: pack.length,
      } as const,
      { name: '', kind: 0, first: 0, size: 0 } as const,
    ].map(entryBytes),
  )
  const head = header(fat, dirAt, { first: miniFatAt, count: rest[1] })
  return Buffer.concat([head, sectors, directory, miniFat, miniStream, big])
}
