import { operations } from '../src/contract.ts'
import type { Actor } from '../src/store/context.ts'
import type { Act } from './act.ts'
import type { DemoAsk } from './asks.ts'
import { instantAt, minutesAfter, momentOf } from './clock.ts'
import { filled } from './filled.ts'
import type { OfficerKey } from './people.ts'
import type { DemoFile, Later } from './sheets.ts'

export type Demo = {
  readonly act: Act
  readonly files: readonly DemoFile[]
  readonly asks: readonly DemoAsk[]
  readonly actorOf: (key: OfficerKey) => Actor
  /** Ids of what came about, each asked for once (`filled.ts`). */
  readonly known: Map<string, unknown>
  readonly nowMs: number
  readonly setClock: (ms: number) => void
}

/** Writing it down takes some minutes, so `recorded` is later than `effective`, as in life. */
const RECORDED_AFTER = 9

type Moment = { readonly ms: number; readonly run: () => Promise<void> }
/** Codes of the files opened by one reception: of the people themselves, and of those who came along. */
type Codes = {
  readonly own: readonly string[]
  readonly companions: readonly string[]
  /** As the officer saw them last; a file changed by somebody else is looked at again. */
  readonly seen: Map<string, number>
}
type Opened = Map<string, Codes>

/** All acts in the order of their clocks, whoever does them: ids rise with time, as they would have. */
export const play = async (demo: Demo): Promise<void> => {
  const opened: Opened = new Map()
  const moments = [
    ...demo.files.flatMap((file) => momentsOf(demo, opened, file)),
    ...demo.asks.flatMap((ask) => momentsOfAsk(demo, opened, ask)),
  ].sort((a, b) => a.ms - b.ms)
  for (const { ms, run } of moments) {
    demo.setClock(ms)
    await run()
  }
}

const momentsOf = (demo: Demo, opened: Opened, file: DemoFile): Moment[] => {
  const { nowMs } = demo
  const receivedMs = momentOf(file.when, nowMs)
  return [
    {
      ms: minutesAfter(receivedMs, RECORDED_AFTER, nowMs),
      run: async () => {
        opened.set(file.key, await receive(demo, file, receivedMs))
      },
    },
    ...file.later.map((later): Moment => {
      const ms = minutesAfter(receivedMs, later.minutes, nowMs)
      return { ms, run: () => follow(demo, { file, later, ms, codes: codesOf(opened, file.key) }) }
    }),
  ]
}

const receive = async ({ act, actorOf }: Demo, file: DemoFile, ms: number): Promise<Codes> => {
  const who = actorOf(file.by)
  const arrival = { ...file.arrival, receivedAt: instantAt(ms) }
  if (file.is === 'group') {
    const body = { arrival, people: file.people }
    const { caseCodes } = (await act(who, 'intake.receiveGroup', body)) as { caseCodes: string[] }
    return { own: caseCodes, companions: [], seen: new Map() }
  }
  const received = await act(who, 'intake.receive', { ...file.sheet, arrival })
  const { caseCode, companions, version } = received as Received
  return { own: [caseCode], companions, seen: new Map([[caseCode, version]]) }
}

type Received = { caseCode: string; companions: string[]; version: number }
type Following = { file: DemoFile; later: Later; ms: number; codes: Codes }

/** The lead office is told of everybody who came; rights and contact are a matter of each person. */
const follow = async ({ act, actorOf, known }: Demo, { file, later, ms, codes }: Following) => {
  const { does, minutes, ...words } = later
  if (later.does === 'act') return deedOn({ act, actorOf, known }, { file, later, ms, codes })
  const who = actorOf(file.by)
  const whom = does === 'tellLeadOffice' ? [...codes.own, ...codes.companions] : codes.own
  for (const caseCode of whom) {
    const version = codes.seen.get(caseCode) ?? versionIn(await act(who, 'case.file', { caseCode }))
    const after = await act(who, `case.${does}`, { caseCode, version, ...words, at: instantAt(ms) })
    codes.seen.set(caseCode, versionIn(after))
  }
}

/** An act of another part of the file: on each of those who were received, the companions left out. */
const deedOn = async (
  { act, actorOf, known }: Pick<Demo, 'act' | 'actorOf' | 'known'>,
  { file, later, ms, codes }: Following & { later: Extract<Later, { does: 'act' }> },
) => {
  const who = actorOf(later.by ?? file.by)
  for (const caseCode of codes.own) {
    const version = codes.seen.get(caseCode) ?? versionIn(await act(who, 'case.file', { caseCode }))
    const body = await filled({ act, who, caseCode, known }, later.body)
    const after = await act(who, later.op, { caseCode, version, ...timeOf(later.op, ms), ...body })
    codes.seen.set(caseCode, versionIn(after))
  }
}

/** Most acts say when they were done; some are done by being recorded. */
const timeOf = (name: string, ms: number) => {
  const op = operations.find((one) => one.name === name)
  return op && 'at' in op.input.shape ? { at: instantAt(ms) } : {}
}

const versionIn = (answer: unknown) => (answer as { version: number }).version

const momentsOfAsk = (demo: Demo, opened: Opened, ask: DemoAsk): Moment[] => {
  const { nowMs, act, actorOf } = demo
  const { text, birthYear, reason, answer } = ask
  const ms = momentOf(ask.when, nowMs)
  const asking: Moment = {
    ms,
    run: async () => {
      await act(actorOf(ask.by), 'intake.ask', { text, birthYear, reason })
    },
  }
  if (!answer) return [asking]
  const answering: Moment = {
    ms: minutesAfter(ms, answer.minutes, nowMs),
    run: async () => {
      const manager = actorOf('quan-ly-ho-so')
      const { requests } = (await act(manager, 'intake.asked', {})) as { requests: Request[] }
      const request = requests.find((one) => one.text === text)
      if (!request) throw new Error('demo: a request is not where it was put')
      const { own, seen } = codesOf(opened, answer.give)
      await act(manager, 'intake.answer', { id: request.id, give: own[0] })
      seen.clear()
    },
  }
  return [asking, answering]
}

type Request = { id: string; text: string }

const codesOf = (opened: Opened, key: string): Codes => {
  const codes = opened.get(key)
  if (!codes) throw new Error(`demo: ${key} was not received yet`)
  return codes
}
