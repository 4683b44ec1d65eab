import type { Dispatch, Ground } from '../src/server/dispatch.ts'
import type { Actor } from '../src/store/context.ts'
import { actWith } from './act.ts'
import { demoAgencies } from './agencies.ts'
import { demoAsks } from './asks.ts'
import { demoFiles } from './cases.ts'
import { momentOf, todayOf } from './clock.ts'
import { enterPlaces } from './facility-places.ts'
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
  const act = actWith(dispatch)
  const actorOf = (key: OfficerKey) => known(actors, key)
  clock.ms = momentOf({ daysAgo: 300, at: '08:00' }, nowMs)
  await enterPlaces(act, actorOf)
  await play({
    act,
    files: demoFiles(todayOf(nowMs)),
    asks: demoAsks,
    actorOf,
    known: new Map(),
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
