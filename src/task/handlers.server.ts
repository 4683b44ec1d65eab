import type { Handler } from '../store/context.ts'
import { lateHandlers } from './late.server.ts'
import { mineHandlers } from './mine.server.ts'

export const taskHandlers: readonly Handler[] = [...mineHandlers, ...lateHandlers]
