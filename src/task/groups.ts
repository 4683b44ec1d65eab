import type { OpenWork } from '../case/open-work.ts'
import { type DueState, dueState, type Moment } from '../law/due-state.ts'
import { GROUPS, type Group } from './bands.ts'
import { type Looker, partOf, type WorkFile } from './whose.ts'

export type OnFile<F extends WorkFile = WorkFile> = { readonly work: OpenWork; readonly file: F }
export type Grouped<F extends WorkFile = WorkFile> = OnFile<F> & {
  readonly group: Group
  readonly state: DueState
}

const BAND = { overdue: 'late', today: 'soon', soon: 'soon', later: 'later' } as const satisfies {
  readonly [S in DueState]: Group
}

/** The one band in which a piece of work stands for somebody at a moment; `null` when it is no concern of theirs. */
export const groupOf = <F extends WorkFile>(
  { work, file }: OnFile<F>,
  who: Looker,
  moment: Moment,
): Grouped<F> | null => {
  const part = partOf(work, file, who)
  if (part === null) return null
  const state = dueState(work, moment)
  return { work, file, state, group: part === 'waiting' ? 'waiting' : BAND[state] }
}

const dayOfWork = ({ work }: OnFile) => work.due ?? work.on
const byDay = (one: OnFile, other: OnFile) => {
  const [a, b] = [dayOfWork(one), dayOfWork(other)]
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** All of somebody's work, band after band, in each the earliest first. */
export const arrange = <F extends WorkFile>(
  all: readonly OnFile<F>[],
  who: Looker,
  moment: Moment,
): readonly Grouped<F>[] => {
  const known = all.flatMap((one) => groupOf(one, who, moment) ?? [])
  return GROUPS.flatMap((group) => known.filter((one) => one.group === group).toSorted(byDay))
}

export type Counts = { readonly [G in Group]: number }

export const countsOf = (all: readonly Pick<Grouped, 'group'>[]): Counts => {
  const count = (group: Group) => all.filter((one) => one.group === group).length
  return { late: count('late'), soon: count('soon'), waiting: count('waiting'), later: count('later') }
}
