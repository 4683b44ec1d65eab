import type { Handler } from '../store/context.ts'
import { exportHandlers } from './export.server.ts'
import { exportsHandlers } from './exports.server.ts'
import { listHandlers } from './list.server.ts'
import { ownListsHandlers } from './own-lists.server.ts'
import { proposalHandlers } from './proposals.server.ts'

export const registerHandlers: readonly Handler[] = [
  ...listHandlers,
  ...ownListsHandlers,
  ...exportHandlers,
  ...exportsHandlers,
  ...proposalHandlers,
]
