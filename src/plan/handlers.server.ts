import type { Handler } from '../store/context.ts'
import { boardHandlers } from './board.server.ts'
import { writeHandlers } from './write.server.ts'

/** Who does what of the contract of the plan. */
export const planHandlers: readonly Handler[] = [...boardHandlers, ...writeHandlers]
