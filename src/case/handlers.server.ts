import type { Handler } from '../store/context.ts'
import { closingHandlers } from './closing.server.ts'
import { entitlementsHandlers } from './entitlements.server.ts'
import { eraseHandlers } from './erase.server.ts'
import { listHandlers } from './list.server.ts'
import { readHandlers } from './read.server.ts'
import { writeHandlers } from './write.server.ts'

/** Who does what of the case's contract. */
export const caseHandlers: readonly Handler[] = [
  ...listHandlers,
  ...readHandlers,
  ...writeHandlers,
  ...closingHandlers,
  ...entitlementsHandlers,
  ...eraseHandlers,
]
