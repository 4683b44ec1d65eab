/**
 * Are two descriptions of the same person? Evidence, not a verdict on people: only an equal certified
 * number blocks a second file, resemblance warns, and each warning says on what it rests. What is missing
 * on either side never counts against.
 */
import { normaliseNumber, type PaperKind } from './identity-number.ts'
import { compareNames, type NameLikeness } from './name-likeness.ts'
import { isSamePhone } from './phone.ts'

export const EVIDENCE_CODES = [
  'same.number',
  'same.name',
  'same.name-without-marks',
  'same.name-other-order',
  'near.name', // one syllable by one slip or one confused sound
  'same.birth-date',
  'same.birth-year',
  'near.birth-year',
  'same.commune',
  'same.phone',
  'differs.birth-year',
  'differs.sex',
] as const
export type EvidenceCode = (typeof EVIDENCE_CODES)[number]

export type Described = {
  readonly names: readonly string[]
  readonly numbers?: readonly { readonly kind: PaperKind; readonly number: string }[]
  /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
  readonly born?: string | null
  readonly sex?: 'male' | 'female' | 'other' | null
  /** Commune of origin as one code of today. */
  readonly communeCode?: string | null
  readonly phones?: readonly string[]
}

export type Resemblance = {
  readonly verdict: 'blocks' | 'warns' | 'none'
  readonly evidence: readonly EvidenceCode[]
}

/** Numbers certified by one register for one person. Laissez-passers and foreign papers are numbered anew in each place. */
const UNIQUE: ReadonlySet<PaperKind> = new Set(['cccd', 'cmnd', 'passport'])

const isSameNumber = (one: Described, other: Described): boolean =>
  (one.numbers ?? []).some(({ kind, number }) => {
    const normal = normaliseNumber(number)
    if (!UNIQUE.has(kind) || normal.length < 8) return false
    return (other.numbers ?? []).some(
      (paper) => paper.kind === kind && normaliseNumber(paper.number) === normal,
    )
  })

const LIKENESS = {
  same: 'same.name',
  'same-without-marks': 'same.name-without-marks',
  'other-order': 'same.name-other-order',
  near: 'near.name',
} as const satisfies Record<Exclude<NameLikeness, 'none'>, EvidenceCode>
const RANK: readonly NameLikeness[] = ['same', 'same-without-marks', 'other-order', 'near', 'none']

const bestLikeness = (one: Described, other: Described): NameLikeness => {
  const all = one.names.flatMap((name) => other.names.map((known) => compareNames(name, known)))
  return RANK.find((likeness) => all.includes(likeness)) ?? 'none'
}

const birthEvidence = (one: Described, other: Described): EvidenceCode | null => {
  if (!one.born || !other.born) return null
  if (one.born === other.born && one.born.length === 10) return 'same.birth-date'
  const apart = Math.abs(Number(one.born.slice(0, 4)) - Number(other.born.slice(0, 4)))
  if (apart === 0) return 'same.birth-year'
  return apart === 1 ? 'near.birth-year' : 'differs.birth-year'
}

export const resemblance = (one: Described, other: Described): Resemblance => {
  const evidence: EvidenceCode[] = []
  const number = isSameNumber(one, other)
  if (number) evidence.push('same.number')
  const likeness = bestLikeness(one, other)
  if (likeness !== 'none') evidence.push(LIKENESS[likeness])
  const birth = birthEvidence(one, other)
  if (birth) evidence.push(birth)
  const commune = !!one.communeCode && one.communeCode === other.communeCode
  if (commune) evidence.push('same.commune')
  const phone = (one.phones ?? []).some((own) =>
    (other.phones ?? []).some((known) => isSamePhone(own, known)),
  )
  if (phone) evidence.push('same.phone')
  const sexes = [one.sex, other.sex].filter((sex) => sex === 'male' || sex === 'female')
  const sexDiffers = sexes.length === 2 && sexes[0] !== sexes[1]
  if (sexDiffers) evidence.push('differs.sex')
  if (number) return { verdict: 'blocks', evidence }

  const wholeDate = birth === 'same.birth-date'
  const closeBirth = wholeDate || birth === 'same.birth-year' || birth === 'near.birth-year'
  const agreeing = [closeBirth, commune, phone].filter(Boolean).length
  const contradicted = birth === 'differs.birth-year' || sexDiffers
  const warns =
    likeness === 'none'
      ? // A name changed on the way (trafficked under another's) still leaves day and home, or the telephone.
        phone || (wholeDate && commune)
      : likeness === 'near'
        ? agreeing >= (contradicted ? 2 : 1)
        : agreeing >= 1 || !contradicted
  return warns ? { verdict: 'warns', evidence } : { verdict: 'none', evidence }
}
