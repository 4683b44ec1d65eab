/**
 * Vietnamese spelling without its accidents: what two typists, two keyboards or two gazettes write
 * differently for the same word.
 */
const MARKS = /\p{M}/gu

/** Accent-blind, case-blind: `Đào Thị Hoà` → `dao thi hoa`. Length may change; never store the result. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd')

/** Open syllables whose tone two schools place differently; `q` keeps its `u` (`quý` stays). */
const OPEN_SYLLABLE =
  /(^|[^\p{L}]|[\p{L}--[qQ]])([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giv

const PAIRS: ReadonlySet<string> = new Set(['oa', 'oe', 'uy'])

/**
 * The placement official resolutions use: on the first vowel of an open oa, oe, uy (`Hóa`, `Thủy`, not
 * `Hoá`, `Thuỷ`); closed syllables (`Hoàn`, `Thuỵt`) and `quý` are left alone. Answers NFC.
 */
export const officialTones = (text: string): string =>
  text
    .normalize('NFD')
    .replace(OPEN_SYLLABLE, (whole, before: string, first: string, second: string, tone: string) =>
      PAIRS.has(`${first}${second}`.toLowerCase()) ? `${before}${first}${tone}${second}` : whole,
    )
    .normalize('NFC')
