/** Reads one part out of a ZIP file, as spreadsheets are; nothing larger than `most` bytes is ever unpacked. */
export type Inflate = (packed: Uint8Array, most: number) => Promise<Uint8Array>

export type ZipPart = { readonly name: string; readonly read: () => Promise<Uint8Array> }

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const MOST_PARTS = 500
export const MOST_UNPACKED = 40_000_000

const endOf = (view: DataView): number => {
  const from = view.byteLength - 22
  for (let at = from; at >= Math.max(0, from - 65_535); at--) if (view.getUint32(at, true) === END) return at
  return -1
}

/** The parts by name; `undefined` when it is no ZIP file, or one in a form that no spreadsheet writes. */
export const readZip = (bytes: Uint8Array, inflate: Inflate): readonly ZipPart[] | undefined => {
  if (bytes.length < 22) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end < 0) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_PARTS) return undefined
  const parts: ZipPart[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined
    const method = view.getUint16(at + 10, true)
    const packed = view.getUint32(at + 20, true)
    const whole = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const local = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    parts.push({ name, read: () => readPart({ bytes, view, inflate }, { method, packed, whole, local }) })
    at += 46 + nameLength + more
  }
  return parts
}

type From = { bytes: Uint8Array; view: DataView; inflate: Inflate }
type Entry = { method: number; packed: number; whole: number; local: number }

const NOTHING = new Uint8Array(0)

const readPart = async ({ bytes, view, inflate }: From, { method, packed, whole, local }: Entry) => {
  if (whole > MOST_UNPACKED || local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
    return NOTHING
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const part = bytes.subarray(from, from + packed)
  if (method === 0) return part
  return method === 8 ? inflate(part, MOST_UNPACKED) : NOTHING
}
