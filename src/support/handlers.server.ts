import type { Handler } from '../store/context.ts'
import { gridHandlers } from './grid.server.ts'
import { writeHandlers } from './write.server.ts'

/** Who does what of the contract of support. */
export const supportHandlers: readonly Handler[] = [...gridHandlers, ...writeHandlers]
