import { fillWork, provinceToFill } from '../case/fill-work.server.ts'
import { holdCalendar } from '../lawbook/calendar.server.ts'
import { createSystemAct, type SystemGround } from './system-act.ts'

/** Files in one transaction: an embedded database has one connection, which must not be held for long. */
const MOST = 50
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 20))

/**
 * Files that no step has touched since open work is kept are folded again, a few at a time, beside everything
 * else the server does; until then they are missing from "my work" and nowhere else.
 */
export const beginFilling = (
  ground: SystemGround,
  tell: (what: { readonly files: number } | { readonly failed: string }) => void,
): { stop(): Promise<void>; readonly done: Promise<void> } => {
  let isStopped = false
  const act = createSystemAct(ground)
  const fill = async (): Promise<number> => {
    let files = 0
    while (!isStopped) {
      const province = await ground.db.transaction({ role: 'dv_system' }, (db) => provinceToFill({ db }))
      if (province === undefined) return files
      const filled = await act({ op: 'case.fill-work', province }, async (ctx) => {
        const calendar = await holdCalendar({ db: ctx.db, who: { provinceId: province } })
        return fillWork(ctx, { province, calendar, most: MOST })
      })
      if (filled === 0) return files
      files += filled
      await pause()
    }
    return files
  }
  const done = fill().then(
    (files) => {
      if (files > 0) tell({ files })
    },
    (error) => tell({ failed: error instanceof Error ? error.message : String(error) }),
  )
  return {
    done,
    stop: async () => {
      isStopped = true
      await done
    },
  }
}
