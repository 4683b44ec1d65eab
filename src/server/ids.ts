import { uuidv7 } from '../kernel/id.ts'

type Chance = { readonly nowMs: () => number; readonly randomBytes: (size: number) => Uint8Array }

/** Ids rise within the process, so that events of one row keep their order in the log. */
export const idMaker = ({ nowMs, randomBytes }: Chance) => {
  let last = 0
  let count = 0
  return () => {
    const ms = Math.max(nowMs(), last)
    count = ms === last ? count + 1 : 0
    last = ms
    const random = randomBytes(10)
    random[0] = (count >> 8) & 0x0f
    random[1] = count & 0xff
    return uuidv7(ms, random)
  }
}
