import type { Handler } from '../store/context.ts'
import { askHandlers } from './ask.server.ts'
import { draftHandlers } from './draft.server.ts'
import { receiveHandlers } from './receive.server.ts'
import { searchHandlers } from './search.server.ts'

/** Who does what of the contracts of intake and draft. */
export const intakeHandlers: readonly Handler[] = [
  ...searchHandlers,
  ...receiveHandlers,
  ...askHandlers,
  ...draftHandlers,
]
