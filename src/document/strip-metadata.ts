/**
 * Pictures tell where and with whose telephone they were taken. What is not picture is left out; the one
 * thing kept is which way is up. A picture that does not parse is not kept at all.
 */
const be16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const be32 = (bytes: Uint8Array, at: number) => be16(bytes, at) * 0x10000 + be16(bytes, at + 2)

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe

const isMetadata = (marker: number) =>
  marker === COMMENT || (marker > APP0 && marker <= APP15 && marker !== APP2 && marker !== APP14) // colour stays

const tagsOf = (bytes: Uint8Array, tiff: number, end: number) => {
  const isLittle = bytes[tiff] === 0x49
  const u16 = (at: number) => (isLittle ? ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0) : be16(bytes, at))
  const u32 = (at: number) => (isLittle ? u16(at) + u16(at + 2) * 0x10000 : be32(bytes, at))
  return { u16, first: tiff + u32(tiff + 4), end }
}

/** EXIF tag 0x0112 of an APP1 segment that lies from `at` to `end`. */
const orientationOf = (bytes: Uint8Array, at: number, end: number): number | undefined => {
  const isExif = [0x45, 0x78, 0x69, 0x66, 0, 0].every((one, index) => bytes[at + index] === one)
  if (!isExif) return undefined
  const { u16, first } = tagsOf(bytes, at + 6, end)
  if (first + 2 > end) return undefined
  for (let n = 0; n < u16(first); n++) {
    const entry = first + 2 + n * 12
    if (entry + 12 > end) return undefined
    if (u16(entry) !== 0x0112) continue
    const value = u16(entry + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An EXIF segment that holds nothing but the orientation. */
const orientationSegment = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, APP1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
    ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  ])

/** The same JPEG picture without APP1 (EXIF, XMP), APP3–13, APP15 and comments; `undefined` when it is broken. */
export const stripJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let orientation: number | undefined
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1 // fill byte
      continue
    }
    if (marker === SOI || marker === EOI) return undefined
    const end = at + 2 + be16(bytes, at + 2)
    if (be16(bytes, at + 2) < 2 || end > bytes.length) return undefined
    if (marker === SOS) {
      const last = endOfPicture(bytes, end)
      if (last === undefined) return undefined
      const turned = orientation === undefined || orientation === 1 ? [] : [orientationSegment(orientation)]
      return join([...kept.slice(0, 1), ...turned, ...kept.slice(1), bytes.subarray(at, last)])
    }
    if (marker === APP1) orientation ??= orientationOf(bytes, at + 4, end)
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return undefined
}

/** Just behind the end mark; a second picture or a film that a telephone hangs behind it is left out. */
const endOfPicture = (bytes: Uint8Array, from: number): number | undefined => {
  for (let at = from; at + 1 < bytes.length; at++)
    if (bytes[at] === 0xff && bytes[at + 1] === EOI) return at + 2
  return undefined
}

/** What a PNG needs to be seen; everything else may tell a story of its own. */
const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYs',
])

/** The same PNG picture without text, time and EXIF; `undefined` when it is broken. */
export const stripPng = (bytes: Uint8Array): Uint8Array | undefined => {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + be32(bytes, at)
    if (end > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (PNG_KEPT.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return join(kept)
    at = end
  }
  return undefined
}
