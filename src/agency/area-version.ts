import type { Citation } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'

export type AreaLevel = 'province' | 'district' | 'commune'

/** Kinds of administrative unit, as the law on local government names them. */
export type AreaKind =
  | 'tinh'
  | 'thanh-pho'
  | 'quan'
  | 'huyen'
  | 'thi-xa'
  | 'thanh-pho-thuoc-tinh'
  | 'xa'
  | 'phuong'
  | 'thi-tran'
  | 'dac-khu'

/** A unit as it stands on one day. Codes are the statistics office's: province 2, district 3, commune 5 digits. */
export type Area = {
  readonly code: string
  readonly level: AreaLevel
  readonly kind: AreaKind
  /** Without the word for its kind: `A Lưới 1`. */
  readonly name: string
  /** Code of the unit above: the province, or for communes of Huế until 30/6/2025 the district. */
  readonly parent: string | undefined
}

/** One period of a unit. Trap: a code outlives its unit (15 was Yên Bái and is Lào Cai): always ask with a day. */
export type AreaVersion = Area & {
  readonly from: Day
  /** Last day; `undefined` while it stands. */
  readonly until: Day | undefined
  readonly because: Citation
  /** Seen in a published text; otherwise the screen says «chưa xác minh». */
  readonly verified: boolean
  /** Other spellings under which people look for it. */
  readonly aliases: readonly string[]
}

/** The merger of provinces and communes, and the end of districts (202/2025/QH15). */
export const MERGER_DAY = '2025-07-01' as Day

const LEVELS: Readonly<Record<number, AreaLevel>> = { 2: 'province', 3: 'district', 5: 'commune' }

export const levelOf = (code: string): AreaLevel | undefined => LEVELS[code.length]

/** One row of `data/provinces.json` (7 columns, no parent) or `data/areas.json` (9 columns). */
export const versionFromRow = (row: readonly string[]): AreaVersion => {
  const full = row.length === 7 ? row.toSpliced(3, 0, '') : row
  const [code = '', kind = '', name = '', parent, from, until, instrument = '', verified, aliases] = full
  const level = levelOf(code)
  if (level === undefined) throw new RangeError(`area code of no known length: ${code}`)
  return {
    code,
    level,
    kind: kind as AreaKind,
    name,
    parent: parent || undefined,
    from: from as Day,
    until: (until || undefined) as Day | undefined,
    because: { instrument },
    verified: verified === '1',
    aliases: aliases ? aliases.split('|') : [],
  }
}

export const standsOn = ({ from, until }: AreaVersion, on: Day): boolean =>
  from <= on && (until === undefined || on <= until)

/** By name as a Vietnamese reader sorts, numbers by size: `A Lưới 2` before `A Lưới 10`. */
const order = new Intl.Collator('vi', { numeric: true })

export const byName = (a: Area, b: Area): number =>
  order.compare(a.name, b.name) || (a.code < b.code ? -1 : 1)
