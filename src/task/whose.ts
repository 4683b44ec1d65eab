import { ACTS } from '../case/acts.ts'
import type { OpenWork } from '../case/open-work.ts'
import { type Side, WORK } from '../case/work-kinds.ts'
import { receiverOf } from '../course/stage.ts'

/** What of a file decides whose a piece of work is. */
export type WorkFile = {
  readonly holder: string
  readonly facility: string | null
  readonly communeId: string
}

export type Office = {
  readonly agencyId: string
  readonly agencyKind: string
  readonly communeId: string | null
}

export type Looker = Office & { readonly officerId: string; readonly may: ReadonlySet<string> }

const POLICE: ReadonlySet<string> = new Set([
  'province-police',
  'commune-police',
  'district-police',
  'immigration',
])

/** What an office is to any file, by its kind alone. */
export const sidesOf = ({ agencyKind }: Office): readonly Side[] => {
  if (agencyKind === 'commune-committee') return ['commune']
  if (agencyKind === 'legal-aid-centre') return ['legal-aid']
  if (POLICE.has(agencyKind)) return ['police', 'decider']
  return receiverOf(agencyKind) === 'support-agency' ? ['lead', 'decider', 'closer'] : []
}

/** The office is the one that a piece of work names on this file. */
const isSide = (side: Side, file: WorkFile, office: Office): boolean => {
  if (side === 'holder') return file.holder === office.agencyId
  if (side === 'facility') return file.facility === office.agencyId
  if (!sidesOf(office).includes(side)) return false
  return side !== 'commune' || file.communeId === office.communeId
}

/** The People's Committee of the province answers for all its offices. */
export const overseesAll = ({ agencyKind }: Office): boolean => agencyKind === 'province-committee'

/** The office, or one that it oversees, is to act, whoever in it may. */
export const isOfOffice = (work: OpenWork, file: WorkFile, office: Office): boolean =>
  overseesAll(office) || isSide(work.by, file, office)

export const mayDo = ({ kind }: OpenWork, may: ReadonlySet<string>): boolean =>
  may.has(ACTS[WORK[kind].closes].may)

/**
 * Mine: my office is to act, my role may, and it is not my own proposal. Waiting: another acts and my office holds
 * the file, waits for it, or I proposed it. `null`: no concern of mine.
 */
export const partOf = (work: OpenWork, file: WorkFile, who: Looker): 'mine' | 'waiting' | null => {
  if (work.not === who.officerId) return 'waiting'
  if (isSide(work.by, file, who)) return mayDo(work, who.may) ? 'mine' : null
  const waits = file.holder === who.agencyId || (work.waits !== undefined && isSide(work.waits, file, who))
  return waits ? 'waiting' : null
}
