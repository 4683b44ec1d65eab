import type { Handler } from '../store/context.ts'
import { readHandlers } from './read.server.ts'
import { writeHandlers } from './write.server.ts'

/** Who does what of the contract of identification. */
export const identificationHandlers: readonly Handler[] = [...readHandlers, ...writeHandlers]
