/**
 * Vietnamese full names: family, middle, given; sorted by the given name. Derived from the one field *họ
 * và tên*, for sorting and for greeting only: what the person's parts "really" are is not asked.
 */

export type NameParts = { readonly family: string; readonly middle: string; readonly given: string }

/** NFC, trimmed, single blanks. Case and marks stay as the person writes them. */
export const normaliseName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()

/** Family names of two syllables, known from lists of surnames; the rest of a name decides nothing. */
const DOUBLE = new Set(
  [
    'tôn thất',
    'tôn nữ',
    'công tằng',
    'công huyền',
    'âu dương',
    'tư mã',
    'ra pát',
    'rơ châm',
    'rơ lan',
    'rơ mah',
  ].map((name) => name.normalize('NFC')),
)
/** Ê-đê and their neighbours say the person's own name first and the clan last: Y Bion Niê, H'Hen Niê. */
const OWN_NAME_FIRST = /^(?:y|h['’ʼ]?\p{L}+)$/iu
const CLANS = new Set([
  'niê',
  'mlô',
  'êban',
  'kbuôr',
  'byă',
  'knul',
  'êñuôl',
  'ayun',
  'hmŏk',
  'ktla',
  'buôn yă',
  'kđoh',
])

/** A mononym is a given name; it has no family name, and none may be made up for it. */
export const partsOfName = (text: string): NameParts => {
  const syllables = normaliseName(text).split(' ').filter(Boolean)
  const given = syllables.at(-1) ?? ''
  const [first = ''] = syllables
  if (syllables.length < 2) return { family: '', middle: '', given }
  if (OWN_NAME_FIRST.test(first) && CLANS.has(given.toLowerCase())) {
    return { family: given, middle: '', given: syllables.slice(0, -1).join(' ') }
  }
  const isDouble = syllables.length > 2 && DOUBLE.has(syllables.slice(0, 2).join(' ').toLowerCase())
  const family = syllables.slice(0, isDouble ? 2 : 1)
  return { family: family.join(' '), middle: syllables.slice(family.length, -1).join(' '), given }
}

const collator = new Intl.Collator('vi', { numeric: true })

/** Syllable by syllable: Intl compares tones only after the whole string, Vietnamese lists do not. */
const compareSyllables = (one: string, other: string): number => {
  const a = one.split(' ')
  const b = other.split(' ')
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const order = collator.compare(a[i] ?? '', b[i] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** By given name, then family, then middle; total, so that a list never changes its order by chance. */
export const compareVietnameseNames = (one: string, other: string): number => {
  const a = partsOfName(one)
  const b = partsOfName(other)
  return (
    compareSyllables(a.given, b.given) ||
    compareSyllables(a.family, b.family) ||
    compareSyllables(a.middle, b.middle) ||
    compareSyllables(normaliseName(one), normaliseName(other))
  )
}
