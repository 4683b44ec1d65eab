import type { Actor } from '../src/store/context.ts'
import type { Act } from './act.ts'
import { instantAt, minutesAfter, momentOf } from './clock.ts'
import type { OfficerKey } from './people.ts'
import type { DemoFile, Later } from './sheets.ts'

export type Receiving = {
  readonly act: Act
  readonly files: readonly DemoFile[]
  readonly actorOf: (key: OfficerKey) => Actor
  readonly nowMs: number
  readonly setClock: (ms: number) => void
}

/** Writing it down takes some minutes, so `recorded` is later than `effective`, as in life. */
const RECORDED_AFTER = 9

type Moment = { readonly ms: number; readonly run: () => Promise<void> }

/** All acts in the order of their clocks, whoever does them: ids rise with time, as they would have. */
export const receiveAll = async (spec: Receiving): Promise<void> => {
  const moments = spec.files.flatMap((file) => momentsOf(spec, file)).sort((a, b) => a.ms - b.ms)
  for (const { ms, run } of moments) {
    spec.setClock(ms)
    await run()
  }
}

const momentsOf = (spec: Receiving, file: DemoFile): Moment[] => {
  const { nowMs } = spec
  const receivedMs = momentOf(file.when, nowMs)
  const versions = new Map<string, number>()
  return [
    {
      ms: minutesAfter(receivedMs, RECORDED_AFTER, nowMs),
      run: async () => {
        for (const code of await receive(spec, file, receivedMs)) versions.set(code, 0)
      },
    },
    ...file.later.map((later): Moment => {
      const ms = minutesAfter(receivedMs, later.minutes, nowMs)
      return { ms, run: () => follow(spec, { file, later, ms, versions }) }
    }),
  ]
}

const receive = async ({ act, actorOf }: Receiving, file: DemoFile, ms: number): Promise<string[]> => {
  const who = actorOf(file.by)
  const arrival = { ...file.arrival, receivedAt: instantAt(ms) }
  if (file.is === 'group') {
    const { caseCodes } = (await act(who, 'case.receiveGroup', { arrival, people: file.people })) as Group
    return caseCodes
  }
  const { caseCode } = (await act(who, 'case.receive', { ...file.sheet, arrival })) as One
  return [caseCode]
}

type One = { caseCode: string }
type Group = { caseCodes: string[] }
type Versioned = { version: number }
type Following = { file: DemoFile; later: Later; ms: number; versions: Map<string, number> }

const follow = async ({ act, actorOf }: Receiving, { file, later, ms, versions }: Following) => {
  const who = actorOf(later.by ?? file.by)
  const { does, minutes, by, ...words } = later
  for (const [caseCode, known] of versions) {
    const version = known || ((await act(who, 'case.file', { caseCode })) as Versioned).version
    const at = does === 'agreeContact' ? {} : { at: instantAt(ms) }
    const after = (await act(who, `case.${does}`, { caseCode, version, ...words, ...at })) as Versioned
    versions.set(caseCode, after.version)
  }
}
