import type { Handler } from '../store/context.ts'
import { boardHandlers } from './board.server.ts'
import { facilityHandlers } from './facility.server.ts'
import { placesHandlers } from './places.server.ts'
import { writeHandlers } from './write.server.ts'

/** Who does what of the stay's contract. */
export const stayHandlers: readonly Handler[] = [
  ...boardHandlers,
  ...facilityHandlers,
  ...placesHandlers,
  ...writeHandlers,
]
