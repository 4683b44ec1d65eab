import { randomUUID } from 'node:crypto'
import type { Dispatch } from '../src/server/dispatch.ts'
import type { Actor } from '../src/store/context.ts'
import { noSession } from './seed.ts'

export type Act = (who: Actor, name: string, body: unknown) => Promise<unknown>

/** Does something as somebody, through the dispatcher like everybody else. A refusal is a bug of the demo. */
export const actWith =
  (dispatch: Dispatch): Act =>
  async (who, name, body) => {
    const outcome = await dispatch({
      name,
      body,
      who,
      requestId: randomUUID(),
      lang: 'vi',
      session: noSession,
    })
    if (outcome.ok) return outcome.value
    throw new Error(
      `demo: ${name} was refused (${outcome.refusal.refused} ${outcome.refusal.at ?? ''} ${JSON.stringify(outcome.errors ?? [])})`,
    )
  }
