import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStep } from '../src/case/file.server.ts'
import { summaryOf } from '../src/case/summary.ts'
import { caseAt } from '../src/course/fold.ts'
import { openFor } from '../src/course/lifecycle.ts'
import { type StepType, stepTypes } from '../src/course/steps.ts'
import { fieldsOf, suggestMapping } from '../src/importer/columns.ts'
import { readTable } from '../src/importer/read-table.ts'
import type { Instant } from '../src/kernel/day.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { stageNames } from '../src/law/stages.ts'
import { canonicalJson } from '../src/store/canonical.ts'
import { type House, named, type PersonName, PROVINCE, reception } from './builders.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type File, nextAct } from './walk-acts.ts'

const ACTORS = [
  'commune-officer',
  'other-commune-officer',
  'border-guard',
  'case-manager',
] as const satisfies readonly PersonName[]
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hồ', 'Đặng'] as const
const GIVEN = ['Hoa', 'Mai', 'Lan', 'Thuý', 'Hương', 'Quyên', 'Ngân', 'Thảo'] as const
const MIDDLE = ['Thị', 'Thu', 'Minh', 'Ngọc', 'Hồng', 'Kim'] as const

type Step = {
  who: PersonName
  op: string
  body: unknown
  requestId: string
  /** Another officer of the same office. */
  second?: string
  /** What must be sent before it. */
  before?: { op: string; body: unknown }
}

/** So many files are gone on with; of the others the reception is enough. */
const GONE_ON_WITH = 14

/**
 * Walks: commands good and bad, again and too late, by several officers. After each that was taken, every file
 * it wrote to is folded again. Returns how each kind of answer came, and how often each operation was taken.
 */
export const walk = async (house: House, spec: { seed: number; commands: number }) => {
  const chance = chanceOf(spec.seed)
  const known: File[] = []
  const done: Step[] = []
  const answers = new Map<string, number>()
  const taken = new Map<string, number>()
  for (let n = 0; n < spec.commands; n++) {
    house.now.ms += 1_000 + chance.below(20_000)
    const step = nextStep(house, chance, { known, done, taken })
    if (step.before) await house.call(step.who, step.before.op, step.before.body)
    const who = step.second === undefined ? {} : { who: house.actor(step.who, { officerId: step.second }) }
    const outcome = await house.call(step.who, step.op, step.body, { requestId: step.requestId, ...who })
    const answer = outcome.ok ? 'ok' : outcome.refusal.refused
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
    done.push(step)
    if (!outcome.ok) continue
    taken.set(step.op, (taken.get(step.op) ?? 0) + 1)
    await learn(house, known, { step, value: outcome.value })
  }
  return { answers, known, taken }
}

type Told = {
  caseCode?: string
  companions?: string[]
  caseCodes?: string[]
  version?: number
  rows?: { caseCode: string | null }[]
}

const learn = async (house: House, known: File[], { step, value }: { step: Step; value: unknown }) => {
  const { caseCode, companions = [], caseCodes = [], rows = [], version } = value as Told
  const made = [caseCode, ...companions, ...caseCodes, ...rows.map((row) => row.caseCode)]
  const at = version === undefined ? undefined : (step.body as { caseCode?: string }).caseCode
  const codes = [...made, at].filter((code) => typeof code === 'string')
  for (const code of codes) {
    const index = known.findIndex((one) => one.code === code)
    const file = await foldedAgain(house, code, known[index]?.steps ?? [])
    if (index < 0) known.push(file)
    else known[index] = file
  }
}

/** The file as its steps tell it: what lists read says the same, the law knows the stage, and it can go on. */
const foldedAgain = ({ opened }: House, code: string, before: File['steps']): Promise<File> =>
  opened.db.transaction({ role: 'dv_system' }, async (tx) => {
    const row = await tx
      .selectFrom('case_summary as s')
      .innerJoin('case_key as k', (join) =>
        join.onRef('k.province_id', '=', 's.province_id').onRef('k.case_id', '=', 's.case_id'),
      )
      .selectAll('s')
      .select('k.wrapped')
      .where('s.province_id', '=', PROVINCE)
      .where('s.code', '=', code)
      .executeTakeFirstOrThrow()
    const added = await tx
      .selectFrom('case_step')
      .selectAll()
      .where('province_id', '=', PROVINCE)
      .where('case_id', '=', row.case_id)
      .where('seq', '>', before.length)
      .orderBy('seq')
      .execute()
    const seal = opened.ground.caseKeys.of(row.case_id, row.wrapped)
    if (!seal) throw new Error(`the key of ${code} is gone`)
    const steps = [...before, ...added.map((step) => openStep(step, seal))]
    const state = caseAt(steps)
    for (const [column, says] of Object.entries(summaryOf(state)))
      if (canonicalJson(row[column as keyof typeof row]) !== canonicalJson(says))
        throw new Error(`${code}: ${column} is not as folded after step ${state.version}`)
    if (!stageNames.includes(state.stage)) throw new Error(`the law knows no stage ${state.stage}`)
    const goesOn = (type: StepType) => type !== 'document-added' && openFor(state, type) === null
    if (!stepTypes.some(goesOn)) throw new Error(`${code} is at a dead end after step ${state.version}`)
    return { code, steps, state }
  })

type World = { known: readonly File[]; done: readonly Step[]; taken: ReadonlyMap<string, number> }

const nextStep = (house: House, chance: Chance, world: World): Step => {
  const who = chance.pick(ACTORS)
  const requestId = chance.uuid()
  const before = world.done[chance.below(world.done.length)]
  // the same command again, and the same request id with another content
  if (before && chance.next() < 0.05) return before
  const made = { who, requestId, ...(actOn(house, chance, world) ?? command(house, chance, { world, who })) }
  return before && chance.next() < 0.03 ? { ...made, requestId: before.requestId, who: before.who } : made
}

/** Every third command goes on with one of the first files; now and then from a version that is past. */
const actOn = (house: House, chance: Chance, { known, taken }: World) => {
  if (known.length === 0 || chance.next() < 0.65) return undefined
  const act = nextAct(known.slice(0, GONE_ON_WITH), {
    chance,
    taken,
    now: new Date(house.now.ms).toISOString(),
  })
  if (!act || chance.next() < 0.97) return act
  return { ...act, body: { ...act.body, version: Math.max(1, Number(act.body.version) - 1) } }
}

const command = (house: House, chance: Chance, { world, who }: { world: World; who: PersonName }) => {
  const at = new Date(house.now.ms - 60_000).toISOString()
  const name = `${chance.pick(FAMILY)} ${chance.pick(MIDDLE)} ${chance.pick(GIVEN)}`
  const communeId = who === 'other-commune-officer' ? '20107' : '20056'
  const arrival = { ...reception().arrival, communeId, receivedAt: at as Instant }
  const papers =
    chance.next() < 0.5 ? [{ kind: 'cccd' as const, number: `0463${chance.below(10 ** 8)}` }] : []
  const identity = named(name, {
    born: { is: 'given', value: String(1980 + chance.below(40)) } as never,
    papers,
  })
  const file = world.known[chance.below(world.known.length)]
  const kinds = [
    () => ({
      op: 'intake.receive',
      body: reception({ arrival, identity, notTheSame: chance.next() < 0.8, needs: ['food'] }),
    }),
    () => ({
      op: 'intake.receive',
      body: reception({
        arrival,
        identity,
        notTheSame: true,
        companions: [companion('child'), companion('sibling')] as never,
      }),
    }),
    () => ({
      op: 'intake.receiveGroup',
      body: {
        arrival,
        people: [
          { is: 'adult', name },
          { is: 'unknown', name: '' },
        ],
      },
    }),
    () => ({ op: 'intake.receive', body: { arrival } }),
    () => ({
      op: 'importer.take',
      body: {
        importId: chance.uuid(),
        options: { order: 'day-first', fallback: '20056' },
        rows: [chance.pick(REGISTER), chance.pick(REGISTER)],
      },
    }),
    () => ({ op: 'intake.ask', body: { text: name, reason: 'support' } }),
    () => ({ op: 'case.reveal', body: { caseCode: file?.code ?? '0000-0000-0', purpose: 'paper' } }),
    () => ({ op: 'intake.search', body: { text: name } }),
    () => ({ op: 'draft.save', body: { id: chance.uuid(), form: 'intake.receive', sealed: 'AAAA' } }),
    () => ({ op: 'draft.drop', body: { id: chance.uuid() } }),
    () => ({ op: 'officer.setLang', body: { lang: chance.pick(['vi', 'en']) } }),
    () => ({ op: 'agency.create', body: {} }),
  ] as const
  return (kinds[chance.below(kinds.length)] ?? kinds[0])()
}

/** The office's own register of the demonstration, as its rows arrive. */
const REGISTER = (() => {
  const table = readTable(readFileSync(join(import.meta.dirname, '../demo/register-2019-2026.csv')))
  const mapping = suggestMapping(table.heads)
  const [first, ...rest] = table.rows.map(({ line, cells }) => ({ line, fields: fieldsOf(cells, mapping) }))
  if (!first) throw new Error('the register of the demonstration is empty')
  return [first, ...rest] as const
})()

const companion = (relation: string) => ({
  is: 'minor',
  relation,
  name: 'Bé',
  born: { is: 'not-asked' },
  sex: { is: 'not-asked' },
})

/** Answers what was asked, now giving a file, now not. */
export const answerAsked = async (house: House) => {
  const { requests } = await house.done('case-manager', 'intake.asked')
  for (const [index, { id, lines }] of requests.slice(0, 12).entries())
    await house.call('case-manager', 'intake.answer', {
      id,
      give: index % 2 === 0 ? (lines[0]?.caseCode ?? null) : null,
    })
}

export const acceptedOf = <T>(value: T): Exclude<T, { refused: string }> => {
  if (isRefusal(value)) throw new Error(value.refused)
  return value as Exclude<T, { refused: string }>
}
