import type { Instant } from '../src/kernel/day.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { noContact } from '../src/person/schema.ts'
import { type House, named, type PersonName, reception } from './builders.ts'
import { type Chance, chanceOf } from './chance.ts'

const ACTORS = [
  'commune-officer',
  'other-commune-officer',
  'border-guard',
  'case-manager',
] as const satisfies readonly PersonName[]
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hồ', 'Đặng'] as const
const GIVEN = ['Hoa', 'Mai', 'Lan', 'Thuý', 'Hương', 'Quyên', 'Ngân', 'Thảo'] as const
const MIDDLE = ['Thị', 'Thu', 'Minh', 'Ngọc', 'Hồng', 'Kim'] as const

type Known = { code: string; version: number }
type Step = { who: PersonName; op: string; body: unknown; requestId: string }

/** Walks: commands good and bad, again and too late, by several officers. Returns how each kind of answer came. */
export const walk = async (house: House, spec: { seed: number; commands: number }) => {
  const chance = chanceOf(spec.seed)
  const known: Known[] = []
  const done: Step[] = []
  const answers = new Map<string, number>()
  for (let n = 0; n < spec.commands; n++) {
    house.now.ms += 1_000 + chance.below(20_000)
    const step = nextStep(house, chance, { known, done })
    const outcome = await house.call(step.who, step.op, step.body, { requestId: step.requestId })
    const answer = outcome.ok ? 'ok' : outcome.refusal.refused
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
    done.push(step)
    if (outcome.ok) await learn(house, known, { step, value: outcome.value })
  }
  return { answers, known }
}

const learn = async (house: House, known: Known[], { step, value }: { step: Step; value: unknown }) => {
  const told = value as { caseCode?: string; companions?: string[]; caseCodes?: string[]; version?: number }
  const codes = [
    ...(told.caseCode ? [told.caseCode] : []),
    ...(told.companions ?? []),
    ...(told.caseCodes ?? []),
  ]
  for (const code of codes) {
    if (known.some((one) => one.code === code)) continue
    const file = await house.call('case-manager', 'case.file', { caseCode: code })
    if (file.ok) known.push({ code, version: (file.value as { version: number }).version })
  }
  const at = (step.body as { caseCode?: string }).caseCode
  const one = known.find(({ code }) => code === at)
  if (one && told.version !== undefined) one.version = told.version
}

type World = { known: readonly Known[]; done: readonly Step[] }

const nextStep = (house: House, chance: Chance, world: World): Step => {
  const who = chance.pick(ACTORS)
  const requestId = chance.uuid()
  const before = world.done[chance.below(world.done.length)]
  // the same command again, and the same request id with another content
  if (before && chance.next() < 0.05) return before
  const made = { who, requestId, ...command(house, chance, { world, who }) }
  return before && chance.next() < 0.03 ? { ...made, requestId: before.requestId, who: before.who } : made
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
  const stale = chance.next() < 0.1 ? -1 : 0
  const bound = { caseCode: file?.code ?? '0000-0000-0', version: Math.max(1, (file?.version ?? 1) + stale) }
  const contact = { ...noContact, channel: 'phone' as const, number: `09${chance.below(10 ** 8)}` }
  const again = { at: new Date(house.now.ms).toISOString(), note: name }
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
    () => ({ op: 'case.noteNeeds', body: { ...bound, needs: ['medical', 'shelter'], note: name } }),
    () => ({ op: 'case.agreeContact', body: { ...bound, contact } }),
    () => ({
      op: 'case.readRights',
      body: { ...bound, how: 'aloud', understood: 'yes', at: new Date(house.now.ms).toISOString() },
    }),
    () => ({
      op: 'case.tellLeadOffice',
      body: { ...bound, number: '12/CV', at: new Date(house.now.ms).toISOString() },
    }),
    () => ({ op: 'case.recordIdentity', body: { ...bound, identity, notTheSame: true } }),
    () => ({
      op: 'support.moveItem',
      body: { ...bound, item: 'medical', state: chance.pick(['asked', 'delivered', 'refused']), ...again },
    }),
    () => ({ op: 'support.moveLegalAid', body: { ...bound, state: 'asked', ...again } }),
    () => ({ op: 'plan.assess', body: { ...bound, levels: { safety: 'some' }, ...again } }),
    () => ({ op: 'plan.visit', body: { ...bound, how: 'home', risk: 'high', ...again } }),
    () => ({ op: 'intake.ask', body: { text: name, reason: 'support' } }),
    () => ({ op: 'case.reveal', body: { caseCode: bound.caseCode, purpose: 'paper' } }),
    () => ({ op: 'intake.search', body: { text: name } }),
    () => ({ op: 'draft.save', body: { id: chance.uuid(), form: 'intake.receive', sealed: 'AAAA' } }),
    () => ({ op: 'draft.drop', body: { id: chance.uuid() } }),
    () => ({ op: 'officer.setLang', body: { lang: chance.pick(['vi', 'en']) } }),
    () => ({ op: 'agency.create', body: {} }),
  ] as const
  return (kinds[chance.below(kinds.length)] ?? kinds[0])()
}

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
