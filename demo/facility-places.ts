import type { Actor } from '../src/store/context.ts'
import type { Act } from './act.ts'
import type { OfficerKey } from './people.ts'

/** Places by sex and age, and the room in square metres; the second has too little room for its people. */
const BEN_THONG = { women: 16, men: 12, girls: 6, boys: 4, family: 4, rooms: 460 } as const
const MAI_TRANH = { women: 8, men: 6, girls: 4, boys: 2, family: 2, rooms: 190 } as const

type Facilities = { choice: { id: string; name: string }[] }

/** The two facilities say how many places they have: one by its own worker, the other by the lead office. */
export const enterPlaces = async (act: Act, actorOf: (key: OfficerKey) => Actor): Promise<void> => {
  const manager = actorOf('quan-ly-ho-so')
  const { choice } = (await act(manager, 'stay.facility', {})) as Facilities
  const facilityId = choice.find(({ name }) => name.includes('Mái Tranh'))?.id
  if (!facilityId) throw new Error('demo: a facility is missing')
  await act(actorOf('cong-tac-xa-hoi'), 'stay.setPlaces', { version: 0, ...BEN_THONG })
  await act(manager, 'stay.setPlaces', { facilityId, version: 0, ...MAI_TRANH })
}
