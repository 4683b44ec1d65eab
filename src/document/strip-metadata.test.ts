import { expect, test } from 'vitest'
import { stripJpeg, stripPng } from './strip-metadata.ts'

const segment = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
]
const letters = (text: string) => [...text].map((one) => one.charCodeAt(0))

/** EXIF with the orientation and a GPS directory, big-endian or little-endian. */
const exif = (orientation: number, isLittle: boolean) => {
  const u16 = (n: number) => (isLittle ? [n & 0xff, n >> 8] : [n >> 8, n & 0xff])
  const u32 = (n: number) => (isLittle ? [...u16(n), 0, 0] : [0, 0, ...u16(n)])
  const entry = (tag: number, value: number[]) => [...u16(tag), ...u16(3), ...u32(1), ...value]
  return [
    ...letters('Exif'),
    0,
    0,
    ...letters(isLittle ? 'II' : 'MM'),
    ...u16(42),
    ...u32(8),
    ...u16(2),
    ...entry(0x0112, [...u16(orientation), 0, 0]),
    ...entry(0x8825, u32(60)),
    ...u32(0),
    ...letters('GPS 16.4637,107.5909'),
  ]
}

const picture = (...segments: number[][]) =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, letters('JFIF\0')),
    ...segments.flat(),
    ...segment(0xdb, [0, 1, 2, 3]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0x12, 0x34, 0xff, 0x00, 0x56],
    ...[0xff, 0xd9],
  ])

const textOf = (bytes: Uint8Array | undefined) => String.fromCharCode(...(bytes ?? []))

test.each([true, false])(
  'a photograph loses place, camera and comment, and stays the right way up',
  (isLittle) => {
    const stripped = stripJpeg(
      picture(
        segment(0xe1, exif(6, isLittle)),
        segment(0xe1, letters('http://ns.adobe.com/xap/1.0/\0 Huế')),
        segment(0xed, letters('Photoshop 3.0')),
        segment(0xfe, letters('taken by somebody')),
      ),
    )
    const text = textOf(stripped)
    expect(text).not.toMatch(/GPS|adobe|Photoshop|somebody/)
    expect(text).toContain('JFIF')
    // one EXIF segment is left, and in it one entry: the orientation, 6
    expect(text.split('Exif')).toHaveLength(2)
    const at = text.indexOf('Exif') + 6
    expect([...(stripped ?? [])].slice(at + 8, at + 20)).toEqual([0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])
  },
)

test('the picture itself is untouched, byte for byte', () => {
  const plain = picture()
  expect(stripJpeg(plain)).toEqual(plain)
})

test('what a telephone hangs behind the picture is left out', () => {
  const film = Uint8Array.from([...picture(), ...letters('ftypmp42 a film of the room')])
  expect(textOf(stripJpeg(film))).not.toContain('film')
})

test('a picture that is cut off is not kept', () => {
  const whole = picture(segment(0xe1, exif(1, false)))
  for (let length = 2; length < whole.length - 1; length++)
    expect(stripJpeg(whole.subarray(0, length)), `${length} bytes`).toBeUndefined()
})

const chunk = (type: string, content: readonly number[]) => [
  ...[0, 0, content.length >> 8, content.length & 0xff],
  ...letters(type),
  ...content,
  ...[0, 0, 0, 0],
]
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

test('a PNG keeps picture and colours, and no text, time or EXIF', () => {
  const stripped = stripPng(
    Uint8Array.from([
      ...SIGNATURE,
      ...chunk('IHDR', [1, 2, 3]),
      ...chunk('tEXt', letters('Author\0somebody')),
      ...chunk('eXIf', letters('GPS')),
      ...chunk('tIME', [7, 234, 3, 9]),
      ...chunk('IDAT', [9, 9]),
      ...chunk('IEND', []),
      ...letters('behind the end'),
    ]),
  )
  const kept = [...SIGNATURE, ...chunk('IHDR', [1, 2, 3]), ...chunk('IDAT', [9, 9]), ...chunk('IEND', [])]
  expect(stripped).toEqual(Uint8Array.from(kept))
})

test('a PNG without its end is not kept', () => {
  expect(stripPng(Uint8Array.from([...SIGNATURE, ...chunk('IHDR', [1])]))).toBeUndefined()
})
