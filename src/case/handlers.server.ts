import type { Handler } from '../store/context.ts'
import { askHandlers } from './ask.server.ts'
import { draftHandlers } from './draft.server.ts'
import { eraseHandlers } from './erase.server.ts'
import { readHandlers } from './read.server.ts'
import { receiveHandlers } from './receive.server.ts'
import { searchHandlers } from './search.server.ts'
import { writeHandlers } from './write.server.ts'

/** Who does what of the case's contract. */
export const caseHandlers: readonly Handler[] = [
  ...searchHandlers,
  ...receiveHandlers,
  ...readHandlers,
  ...writeHandlers,
  ...askHandlers,
  ...eraseHandlers,
  ...draftHandlers,
]
