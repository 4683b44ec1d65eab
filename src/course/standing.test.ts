import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import type { EntryPath } from './codes.ts'
import { caseAt } from './fold.ts'
import { standingOf } from './standing.ts'
import type { Step, StepBody, StepType } from './steps.ts'

const AGENCY = '00000000-0000-4000-8000-0000000000aa'
const ID = '00000000-0000-4000-8000-000000000001'

const made = <T extends StepType>(seq: number, on: string, type: T, body: StepBody<T>) =>
  ({
    type,
    seq,
    effectiveAt: `${on}T03:00:00.000Z`,
    recordedAt: `${on}T04:00:00.000Z`,
    officerId: ID,
    agencyId: AGENCY,
    agencyName: '',
    because: [],
    body,
  }) as unknown as Step

type Start = { path?: EntryPath; on: string; ageGroup?: StepBody<'received'>['ageGroup']; by?: string }
const received = ({ path = 'self-report', on, ageGroup = 'adult', by = 'commune-committee' }: Start) =>
  made(1, on, 'received', {
    path,
    broughtBy: 'self',
    receiverKind: by,
    communeId: '20056',
    ageGroup,
    arrivalId: null,
    mainCaseId: null,
    relation: null,
    heardFrom: null,
    alias: '',
    place: '',
    papers: '',
  } as StepBody<'received'>)

const told = (seq: number, on: string) =>
  made(seq, on, 'lead-office-told', { office: 'province-lead', number: '' })
const initial = (seq: number, on: string, result: 'paper' | 'no-paper') =>
  made(seq, on, 'initial-verification-done', { result, withPolice: true, number: '' })
const asked = (seq: number, on: string) =>
  made(seq, on, 'police-asked', { requestId: ID, office: '', number: '' })
const answered = (seq: number, on: string, answer: 'victim' | 'not-victim') =>
  made(seq, on, 'police-answered', { requestId: ID, answer, number: '', note: '' })
const decided = (seq: number, on: string, outcome: 'victim' | 'not-a-victim') => [
  made(seq, on, 'identification-proposed', {
    proposalId: ID,
    outcome,
    certificate: outcome === 'victim' ? 'police-confirmation' : null,
    issuedOn: outcome === 'victim' ? day(on) : null,
    legalised: null,
    issuer: '',
    number: '',
    ground: '',
  }),
  made(seq + 1, on, 'identification-decided', { proposalId: ID, agreed: true, why: '' }),
]

const shown = (steps: readonly Step[], today: string) =>
  standingOf(caseAt(steps), day(today)).map(
    ({ law, step, is, on }) => `${law} ${step.code} ${is}${on ? ` ${on}` : ''}`,
  )

test('path A under the law of 2024, from the reception to the police', () => {
  const steps = [received({ on: '2026-03-09' })]
  expect(shown(steps, '2026-03-09')).toEqual([
    '2024 A1 done 2026-03-09',
    '2024 A2 now',
    '2024 A3 later',
    '2024 A4 later',
    '2024 A5 later',
    '2024 A6 later',
    '2024 A7 later',
  ])
  steps.push(told(2, '2026-03-09'), initial(3, '2026-03-11', 'no-paper'))
  expect(shown(steps, '2026-03-11').slice(2)).toEqual([
    '2024 A3 done 2026-03-11',
    '2024 A4 now',
    '2024 A5 later',
    '2024 A6 later',
    '2024 A7 later',
  ])
  steps.push(
    asked(4, '2026-03-12'),
    answered(5, '2026-03-30', 'victim'),
    ...decided(6, '2026-03-31', 'victim'),
  )
  expect(shown(steps, '2026-03-31').slice(3)).toEqual([
    '2024 A4 done 2026-03-12',
    '2024 A5 done 2026-03-30',
    '2024 A6 done 2026-03-31',
    '2024 A7 not-needed',
  ])
})

test('with a paper the police are not needed', () => {
  const steps = [received({ on: '2021-04-13' }), told(2, '2021-04-13'), initial(3, '2021-04-15', 'paper')]
  expect(shown(steps, '2021-04-16')).toEqual([
    '2011 A1 done 2021-04-13',
    '2011 A2 done 2021-04-13',
    '2011 A3 done 2021-04-13',
    '2011 A4 done 2021-04-15',
    '2011 A5 now',
    '2011 A6 not-needed',
    '2011 A7 not-needed',
    '2011 A8 later',
  ])
})

test('a file that crosses 01/7/2025 keeps what was done under the old law; the rest is of the new one', () => {
  const steps = [received({ on: '2025-05-15' }), told(2, '2025-05-15'), initial(3, '2025-05-19', 'no-paper')]
  expect(shown(steps, '2025-07-10')).toEqual([
    '2011 A1 done 2025-05-15',
    '2011 A2 done 2025-05-15',
    '2011 A3 done 2025-05-15',
    '2011 A4 done 2025-05-19',
    '2024 A4 now',
    '2024 A5 later',
    '2024 A6 later',
    '2024 A7 later',
  ])
})

test('what was done and ended under the old law is told by that law alone, whatever later laws say of it', () => {
  const steps = [
    received({ path: 'border-handover', on: '2021-04-14' }),
    told(2, '2021-04-14'),
    initial(3, '2021-04-17', 'no-paper'),
    asked(4, '2021-04-19'),
    answered(5, '2021-05-31', 'victim'),
    ...decided(6, '2021-06-02', 'victim'),
    made(8, '2021-06-04', 'went-home', { communeId: '20056' } as StepBody<'went-home'>),
  ]
  const list = shown(steps, '2026-11-24')
  expect(list.filter((one) => one.includes('done'))).toEqual([
    '2011 D1 done 2021-04-14',
    '2011 D4 done 2021-04-14',
    '2011 D5 done 2021-04-17',
    '2011 D6 done 2021-06-04',
    '2011 D7 done 2021-04-19',
    '2011 D8 done 2021-05-31',
  ])
  expect(list.filter((one) => one.startsWith('2024') && one.includes('now'))).toEqual(['2024 D2 now'])
})

test('who went home while waiting did not go on the ground of a paper', () => {
  const steps = [
    received({ on: '2021-04-14' }),
    told(2, '2021-04-14'),
    made(3, '2021-04-14', 'went-home', { communeId: '20056' } as StepBody<'went-home'>),
    initial(4, '2021-04-17', 'no-paper'),
  ]
  expect(shown(steps, '2021-04-18')).toContain('2011 A5 later')
  steps.push(
    asked(5, '2021-04-19'),
    answered(6, '2021-05-31', 'victim'),
    ...decided(7, '2021-06-02', 'victim'),
  )
  expect(shown(steps, '2021-06-02')).toContain('2011 A5 not-needed')
})

test('not a victim: the notice is the step to take, then done', () => {
  const steps = [
    received({ on: '2026-03-09' }),
    told(2, '2026-03-09'),
    initial(3, '2026-03-11', 'no-paper'),
    asked(4, '2026-03-12'),
    answered(5, '2026-03-30', 'not-victim'),
    ...decided(6, '2026-03-31', 'not-a-victim'),
  ]
  expect(shown(steps, '2026-04-01').slice(5)).toEqual(['2024 A6 not-needed', '2024 A7 now'])
  steps.push(made(8, '2026-04-02', 'result-notified', { how: 'handed-over', number: '' }))
  expect(shown(steps, '2026-04-02').at(-1)).toBe('2024 A7 done 2026-04-02')
})

test('a minor is escorted; nobody else is, and where the age is open it stays open', () => {
  const of = (ageGroup: StepBody<'received'>['ageGroup']) =>
    shown([received({ path: 'minor', on: '2026-03-09', ageGroup })], '2026-03-09').slice(7)
  expect(of('minor')).toEqual(['2024 G8 remind', '2024 G9 now'])
  expect(of('adult')).toEqual(['2024 G8 not-needed', '2024 G9 not-needed'])
  expect(of('unknown')).toEqual(['2024 G8 remind', '2024 G9 later'])
})

test('every path under both laws begins with something that is done, and has a way on', () => {
  for (const path of [
    'self-report',
    'rescued',
    'through-mission',
    'border-handover',
    'self-returned',
    'foreigner',
    'minor',
  ] as const)
    for (const on of ['2021-04-13', '2026-03-09']) {
      const list = standingOf(caseAt([received({ path, on, by: 'border-guard-post' })]), day(on))
      expect(
        list.some(({ is }) => is === 'now'),
        `${path} ${on}`,
      ).toBe(true)
    }
})

test('the support agency that receives has been told', () => {
  expect(shown([received({ on: '2026-03-09', by: 'province-lead' })], '2026-03-09').slice(0, 3)).toEqual([
    '2024 A1 done 2026-03-09',
    '2024 A2 done 2026-03-09',
    '2024 A3 now',
  ])
})
