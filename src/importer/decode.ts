/** How the bytes of a file become text. Old Vietnamese fonts are a matter of the lines (`old-fonts.ts`). */
export type Encoding = 'utf-8' | 'utf-16' | '8-bit'

export type Decoded = { readonly text: string; readonly encoding: Encoding }

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte)

/** UTF-16 without its mark: every second byte of the beginning is zero. */
const looksWide = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const head = bytes.subarray(0, 400)
  if (head.length < 8) return undefined
  let even = 0
  let odd = 0
  for (const [at, byte] of head.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++
  if (odd > head.length / 6 && even * 4 < odd) return 'utf-16le'
  return even > head.length / 6 && odd * 4 < even ? 'utf-16be' : undefined
}

/** Byte for letter, as a file of one of the old fonts is kept. */
const eightBit = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}

export const decode = (bytes: Uint8Array): Decoded => {
  if (startsWith(bytes, 0xff, 0xfe))
    return { text: new TextDecoder('utf-16le').decode(bytes.subarray(2)), encoding: 'utf-16' }
  if (startsWith(bytes, 0xfe, 0xff))
    return { text: new TextDecoder('utf-16be').decode(bytes.subarray(2)), encoding: 'utf-16' }
  const wide = looksWide(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' }
  try {
    // the mark of UTF-8 is left out by the decoder itself
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: eightBit(bytes), encoding: '8-bit' }
  }
}
