import type { Handler } from '../store/context.ts'
import { checkHandlers } from './check.server.ts'
import { columnsHandlers } from './columns.server.ts'
import { takeHandlers } from './take.server.ts'

export const importerHandlers: readonly Handler[] = [...checkHandlers, ...takeHandlers, ...columnsHandlers]
