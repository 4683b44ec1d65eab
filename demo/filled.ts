import type { Actor } from '../src/store/context.ts'
import type { Act } from './act.ts'

type Asked = {
  readonly act: Act
  readonly who: Actor
  readonly caseCode: string
  /** What a name was found to stand for, so that each is asked once. */
  readonly known: Map<string, unknown>
}
type Body = Readonly<Record<string, unknown>>

/** Ids that come about only while the demo is played; an act names them by what they stand for. */
export const FACILITY = '@facility'
export const STAY = '@stay'
export const PROPOSAL = '@closing'

type Board = {
  facilities: { id: string; name: string }[]
  stays: { stayId: string; until: string | null }[]
}
type Closing = { proposal: { proposalId: string } | null }

/** The facility whose officer has an account in the demo. */
const DEMO_FACILITY = 'Bến Thông'

const found = async ({ act, who, caseCode }: Asked, name: string): Promise<unknown> => {
  if (name === FACILITY) {
    const { facilities } = (await act(who, 'stay.board', { caseCode })) as Board
    return facilities.find((one) => one.name.includes(DEMO_FACILITY))?.id
  }
  if (name === STAY) {
    const { stays } = (await act(who, 'stay.board', { caseCode })) as Board
    return stays.find(({ until }) => until === null)?.stayId
  }
  const { proposal } = (await act(who, 'case.closing', { caseCode })) as Closing
  return proposal?.proposalId
}

const NAMES: readonly unknown[] = [FACILITY, STAY, PROPOSAL]

const idOf = async (asked: Asked, name: unknown): Promise<unknown> => {
  if (typeof name !== 'string' || !NAMES.includes(name)) return name
  // a stay is one person’s, the facility is everybody’s
  const key = name === FACILITY ? name : `${name} ${asked.caseCode}`
  if (!asked.known.has(key)) asked.known.set(key, await found(asked, name))
  return asked.known.get(key)
}

/** The body of an act, its names replaced by the ids that they stand for on this file. */
export const filled = async (asked: Asked, body: Body): Promise<Body> => {
  const entries: [string, unknown][] = []
  for (const [key, value] of Object.entries(body)) entries.push([key, await idOf(asked, value)])
  return Object.fromEntries(entries)
}
