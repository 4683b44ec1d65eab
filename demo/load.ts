import type { Dispatch, Ground } from '../src/server/dispatch.ts'
import type { Actor } from '../src/store/context.ts'
import { actWith } from './act.ts'
import { demoAgencies } from './agencies.ts'
import { demoAsks } from './asks.ts'
import { demoFiles } from './cases.ts'
import { todayOf } from './clock.ts'
import { demoOfficers, type OfficerKey } from './people.ts'
import { play } from './play.ts'
import { seed } from './seed.ts'

export type DemoSpec = {
  readonly ground: Ground
  /** A dispatcher over a ground with another clock, so that people are received at past moments. */
  readonly dispatchWith: (ground: Ground) => Dispatch
}

/** Fills an empty database with the invented province: offices and officers first, then what they did. */
export const loadDemo = async ({ ground, dispatchWith }: DemoSpec): Promise<void> => {
  const nowMs = ground.nowMs()
  const actors = await seed(ground)
  const clock = { ms: nowMs }
  // the log is gathered once, at the end: until then every act would wake the keeper
  const dispatch = dispatchWith({ ...ground, nowMs: () => clock.ms, logged: () => undefined })
  await play({
    act: actWith(dispatch),
    files: demoFiles(todayOf(nowMs)),
    asks: demoAsks,
    actorOf: (key) => known(actors, key),
    nowMs,
    setClock: (ms) => {
      clock.ms = ms
    },
  })
  ground.logged()
}

const known = (actors: ReadonlyMap<OfficerKey, Actor>, key: OfficerKey): Actor => {
  const actor = actors.get(key)
  if (!actor) throw new Error(`demo: nobody is ${key}`)
  return actor
}

/** One line for each account: name, role, office as it is called now. */
export const demoAccountLines = (): string[] => {
  const names = new Map(demoAgencies().map(({ key, versions }) => [key, versions.at(-1)?.vi ?? '']))
  return demoOfficers.map(({ name, roleVi, agency }) => `${name} · ${roleVi} · ${names.get(agency) ?? ''}`)
}
