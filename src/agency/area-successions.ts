/**
 * What became of the communes of 30 June 2025. From a public package, none verified; official tables know
 * 441 old communes that were split, of which this one shows eight. So an old address is never converted by
 * code alone: show the successors, keep the address as recorded, and ask.
 */
import { foldText } from '../kernel/fold-text.ts'
import { versionsByCode } from './area-communes.ts'
import { type AreaVersion, MERGER_DAY } from './area-version.ts'
import successions from './data/successions.json' with { type: 'json' }

export type SuccessionDoubt = 'no-old-code' | 'old-code-by-name' | 'new-code-by-name' | 'broken'

export type Succession = {
  /** `undefined`: the row came without code and its name fits none or several. */
  readonly oldCode: string | undefined
  /** With the word for its kind: `Phường An Đông`. */
  readonly oldName: string
  readonly oldDistrict: string
  readonly oldProvince: string
  readonly oldProvinceCode: string
  readonly newCode: string
  /** `part`: the old commune was split; `unknown`: whole or part, nobody has told us. */
  readonly extent: 'part' | 'unknown'
  readonly doubts: readonly SuccessionDoubt[]
  readonly verified: boolean
}

const fromRow = (row: readonly string[]): Succession => {
  const [
    code,
    oldName = '',
    oldDistrict = '',
    oldProvince = '',
    oldProvinceCode = '',
    newCode = '',
    extent,
    doubt,
  ] = row
  return {
    oldCode: code || undefined,
    oldName,
    oldDistrict,
    oldProvince,
    oldProvinceCode,
    newCode,
    extent: extent === 'part' ? 'part' : 'unknown',
    doubts: doubt ? (doubt.split(' ') as SuccessionDoubt[]) : [],
    verified: false,
  }
}

export const successionRows: readonly Succession[] = successions.rows.map(fromRow)

const byOldCode = Map.groupBy(
  successionRows.filter((one) => one.oldCode !== undefined),
  (one) => one.oldCode ?? '',
)
const byNewCode = Map.groupBy(successionRows, (one) => one.newCode)

/** New communes that took in an old one; by code alone it may be incomplete. */
export const successorsOf = (oldCode: string): readonly Succession[] => byOldCode.get(oldCode) ?? []

/** Old communes that went into a new one. */
export const predecessorsOf = (newCode: string): readonly Succession[] => byNewCode.get(newCode) ?? []

/** The communes that stand today for an old code; none for a code that was never one. */
export const successorAreas = (oldCode: string): readonly AreaVersion[] =>
  successorsOf(oldCode).flatMap(
    (one) => versionsByCode.get(one.newCode)?.filter((v) => v.from >= MERGER_DAY)[0] ?? [],
  )

const foldedNames = () =>
  successionRows.map((one) => ` ${foldText(`${one.oldName} ${one.oldDistrict} ${one.oldProvince}`)}`)
let folded: readonly string[] | undefined

/** Old communes by the words of an address, accent-blind: `huong phong a luoi`. */
export const findOldCommunes = ({
  text,
  province,
  limit = 50,
}: {
  readonly text: string
  readonly province?: string
  readonly limit?: number
}): readonly Succession[] => {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length === 0) return []
  folded ??= foldedNames()
  const found: Succession[] = []
  for (const [index, one] of successionRows.entries()) {
    if (province !== undefined && one.oldProvinceCode !== province) continue
    const key = folded[index] ?? ''
    if (!words.every((word) => key.includes(` ${word}`))) continue
    found.push(one)
    if (found.length === limit) break
  }
  return found
}
