import { dayOf, instantFromMs } from '../kernel/day.ts'
import { logEvent } from '../store/audit.ts'
import { createCaseKeys } from '../store/case-keys.ts'
import type { Ctx } from '../store/context.ts'
import { type Database, enter, type Tx } from '../store/db.ts'
import type { Keyring } from '../store/keyring.ts'
import { idMaker } from './ids.ts'

export type SystemGround = {
  readonly db: Database
  readonly keyring: Keyring
  readonly nowMs: () => number
  readonly randomBytes: (size: number) => Uint8Array
}

type Work<T> = (ctx: Ctx) => Promise<T>
type About = { readonly op: string; readonly province: string; readonly caseId?: string }

export type SystemAct = <T>(about: About, work: Work<T>) => Promise<T>

/**
 * Work of the system itself (a rotation, an erasure done again): rows through `store/rows.ts`, and its audit
 * event with their digests in the same transaction, like every act of an officer. An act that wrote nothing
 * leaves no event.
 */
export const createSystemAct = (ground: SystemGround): SystemAct => {
  const newId = idMaker(ground)
  return (about, work) =>
    ground.db.transaction({ role: 'dv_system' }, async (tx) => {
      const writes: [string, string, string | null][] = []
      const underWay: Promise<void>[] = []
      const ctx = systemCtx({ ground, tx, newId, writes, underWay })
      const result = await work(ctx)
      await Promise.all(underWay)
      await ctx.enter({}) // the work may have taken a role that writes no log
      if (writes.length > 0)
        await logEvent(tx, ground.keyring, {
          id: newId(),
          at: ctx.now,
          province: about.province,
          officer: null,
          agency: null,
          op: about.op,
          outcome: 'ok',
          case: about.caseId ?? null,
          purpose: null,
          request: null,
          writes,
        })
      return result
    })
}

type Parts = {
  ground: SystemGround
  tx: Tx
  newId: () => string
  writes: [string, string, string | null][]
  underWay: Promise<void>[]
}

const nothing = () => undefined

const systemCtx = ({ ground, tx, newId, writes, underWay }: Parts): Ctx => {
  const now = instantFromMs(ground.nowMs())
  return {
    db: tx,
    who: null,
    now,
    today: dayOf(now),
    requestId: newId(),
    lang: 'vi',
    keyring: ground.keyring,
    caseKeys: createCaseKeys({ keyring: ground.keyring, now: ground.nowMs }),
    names: { search: () => [], put: nothing, remove: nothing },
    session: { token: null, device: 'system', address: '', set: nothing, clear: nothing },
    newId,
    randomBytes: ground.randomBytes,
    enter: async (as) => {
      await enter(tx, { role: 'dv_system', ...as })
    },
    wrote: (table, key, digest) => {
      writes.push([table, key, digest])
    },
    underWay: (work) => {
      work.catch(nothing) // waited for by the act
      underWay.push(work)
    },
    concerns: nothing,
    narrow: nothing,
    emit: nothing,
    keep: nothing,
    afterCommit: nothing,
  }
}
