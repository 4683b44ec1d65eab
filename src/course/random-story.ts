import { addDays, type Day } from '../kernel/day.ts'
import { blankIdentity, noContact } from '../person/schema.ts'
import { AGE_GROUPS, PATHS } from './codes.ts'
import { type CaseState, caseAt } from './fold.ts'
import { openRequest } from './identification.ts'
import { mayFollow, openFor } from './lifecycle.ts'
import { openStay } from './stay.ts'
import { PURPOSES } from './step-parts.ts'
import { type NewStep, type Step, type StepBody, type StepType, stepTypes } from './steps.ts'
import { CLOSING_REASONS, DOCUMENT_KINDS } from './steps-file.ts'
import {
  CERTIFICATES,
  EVIDENCE_KINDS,
  NOTICE_WAYS,
  OUTCOMES,
  POLICE_ANSWERS,
  WEIGHTS,
} from './steps-identification.ts'
import { COUNTRIES, LEFT_FOR, PLACES, TRAVEL_HOME } from './steps-stay.ts'
import {
  ITEM_CODES,
  ITEM_STATES,
  LEGAL_AID_STATES,
  OUTCOME_MONTHS,
  OUTCOME_SCALE,
  RISKS,
} from './steps-support.ts'
import { openActions } from './support.ts'

/** Whole numbers below n; a story is as random as they are. */
export type Draw = (below: number) => number

const OFFICERS = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const
const AGENCY = '00000000-0000-4000-8000-0000000000aa'

type Bodies = { readonly [T in Exclude<StepType, 'received'>]: (state: CaseState) => StepBody<T> }

const bodiesOf = (draw: Draw, today: Day): Bodies => {
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)] as T
  const yes = () => draw(2) === 0
  const id = () => `00000000-0000-4000-8000-${String(draw(10 ** 12)).padStart(12, '0')}`
  const stayId = (state: CaseState) => openStay(state.stay)?.stayId ?? id()
  const requestId = (state: CaseState) => openRequest(state.identification)?.requestId ?? id()
  const later = () => addDays(today, draw(60))
  return {
    'identity-recorded': () => ({ ageGroup: pick(AGE_GROUPS), ...blankIdentity }),
    'needs-noted': () => ({ count: 1, needs: ['food'], note: '' }),
    'contact-agreed': () => ({ mark: 'careful', contact: noContact }),
    'rights-read': () => ({ law: '2024', how: 'aloud', textVersion: '2024/1', understood: 'yes' }),
    'lead-office-told': () => ({ office: 'province-lead', number: '' }),
    'reader-added': () => (yes() ? { agencyId: id() } : { agencyId: AGENCY, purpose: pick(PURPOSES) }),
    'companion-linked': () => ({ companionCaseId: id(), relation: 'child' }),
    'register-noted': () => ({
      importId: id(),
      line: 1,
      way: '',
      handedBy: '',
      certificate: '',
      account: '',
      support: '',
      legalAid: '',
      remark: '',
    }),
    'certificate-copied': () => ({
      certificate: pick(CERTIFICATES),
      issuedOn: today,
      issuer: '',
      number: '',
    }),
    'initial-verification-done': () => ({
      result: pick(['paper', 'no-paper'] as const),
      withPolice: yes(),
      number: '',
    }),
    'evidence-noted': () => ({
      evidenceId: id(),
      kind: pick(EVIDENCE_KINDS),
      weight: pick(WEIGHTS),
      on: null,
      what: '',
    }),
    'signs-noted': () => ({ signs: [], note: '' }),
    'police-asked': () => ({ requestId: id(), office: '', number: '' }),
    'police-extended': (state) => ({ requestId: requestId(state), until: later(), number: '', why: '' }),
    'police-answered': (state) => ({
      requestId: requestId(state),
      answer: pick(POLICE_ANSWERS),
      number: '',
      note: '',
    }),
    'identification-proposed': () => ({
      proposalId: id(),
      outcome: pick(OUTCOMES),
      certificate: yes() ? pick(CERTIFICATES) : null,
      issuedOn: yes() ? today : null,
      legalised: yes() ? true : null,
      issuer: '',
      number: '',
      ground: '',
    }),
    'identification-decided': (state) => ({
      proposalId: state.identification.proposal?.proposalId ?? id(),
      agreed: draw(4) > 0,
      why: '',
    }),
    'result-notified': () => ({ how: pick(NOTICE_WAYS), number: '' }),
    'complaint-made': () => ({ what: '' }),
    'complaint-answered': () => ({ upheld: yes(), number: '' }),
    'identification-reopened': () => ({ why: 'x' }),
    'return-certificate-issued': () => ({ number: '' }),
    'item-moved': () => ({
      item: pick(ITEM_CODES),
      state: pick(ITEM_STATES),
      amount: yes() ? draw(3_000_000) : null,
      money: null,
      signed: null,
      papersMissing: '',
      number: '',
      note: '',
    }),
    'legal-aid-moved': () => ({ state: pick(LEGAL_AID_STATES), number: '', lawyer: '', note: '' }),
    'needs-assessed': () => ({ levels: {}, education: 'unknown', family: 'unknown', note: '' }),
    'circumstances-noted': () => ({ household: 'poor', healthCard: 'no', canPayTravel: 'unknown' }),
    'plan-agreed': (state) => ({
      planVersion: state.support.plans.length + draw(2),
      agreedBy: 'person',
      signed: 'signed',
      goals: [
        {
          goalId: id(),
          domain: 'safety',
          text: 'x',
          actions: [{ actionId: id(), what: 'x', who: '', by: null }],
        },
      ],
    }),
    'action-ended': (state) => ({
      actionId: openActions(state.support)[0]?.actionId ?? id(),
      result: 'done',
      note: '',
    }),
    'service-given': () => ({ service: 'medical', provider: '', actionId: null, note: '' }),
    'visit-made': () => ({ how: 'home', risk: pick(RISKS), nextOn: null, note: '' }),
    'outcome-noted': () => ({ month: pick(OUTCOME_MONTHS), scale: pick(OUTCOME_SCALE), note: '' }),
    'support-finished': () => ({ note: '' }),
    'stay-began': () => ({ stayId: id(), facilityId: id(), place: pick(PLACES), minutes: '' }),
    'stay-extended': (state) => ({
      stayId: stayId(state),
      until: later(),
      by: 'health-department',
      number: '',
      why: '',
    }),
    'items-issued': (state) => ({ stayId: stayId(state), issued: ['clothes'] }),
    'absence-noted': (state) => ({ stayId: stayId(state), from: today, until: today }),
    'stay-ended': (state) => ({
      stayId: stayId(state),
      to: pick(LEFT_FOR),
      adultVerified: yes(),
      minutes: '',
      note: '',
    }),
    'went-home': () => ({
      ...(yes() ? { communeId: '20056', country: null } : { communeId: null, country: pick(COUNTRIES) }),
      how: pick(TRAVEL_HOME),
      adult: '',
      adultVerified: yes(),
      minutes: '',
    }),
    'consent-given': () => ({
      consentId: id(),
      purpose: pick(PURPOSES),
      categories: ['C1'],
      agencyId: AGENCY,
      until: null,
      by: 'person-and-representative',
      representative: 'guardian',
      representativeChecked: yes(),
      signed: 'signed',
    }),
    'consent-withdrawn': (state) => ({ consentId: state.file.consents.at(-1)?.consentId ?? id() }),
    'document-added': () => ({
      documentId: id(),
      kind: pick(DOCUMENT_KINDS),
      stepSeq: null,
      replaces: null,
      mime: 'application/pdf',
      bytes: 1,
      parts: 1,
      scanned: 'not-scanned',
      title: '',
    }),
    'closing-proposed': () => ({ proposalId: id(), reason: pick(CLOSING_REASONS), summary: 'x' }),
    'closing-decided': (state) => ({
      proposalId: state.file.closing?.proposalId ?? id(),
      agreed: yes(),
      retainUntil: later(),
      why: '',
    }),
    reopened: () => ({ why: 'x' }),
    'step-withdrawn': (state) => ({ seq: 1 + draw(state.version), why: 'x' }),
  }
}

const asSteps = (step: NewStep, officerId: string, seq: number): Step =>
  ({ ...step, seq, officerId, recordedAt: step.effectiveAt, agencyId: AGENCY, agencyName: '' }) as Step

const begin = (draw: Draw): Step => {
  const path = PATHS[draw(PATHS.length)] ?? 'self-report'
  const effectiveAt = `20${21 + draw(6)}-0${1 + draw(9)}-1${draw(10)}T03:00:00.000Z`
  const body: StepBody<'received'> = {
    path,
    broughtBy: 'self',
    receiverKind: draw(2) === 0 ? 'commune-committee' : 'province-lead',
    communeId: '20056',
    ageGroup: AGE_GROUPS[draw(AGE_GROUPS.length)] ?? 'adult',
    arrivalId: null,
    mainCaseId: null,
    relation: null,
    heardFrom: null,
    alias: '',
    place: '',
    papers: '',
  }
  return asSteps({ type: 'received', effectiveAt, because: [], body }, OFFICERS[0], 1)
}

/** A story drawn at random: kinds that were open, bodies that the lifecycle allowed, one after another, a day or so apart. */
export const randomStory = (draw: Draw, tries: number): readonly Step[] => {
  const steps = [begin(draw)]
  let today = steps[0]?.effectiveAt.slice(0, 10) as Day
  for (let n = 0; n < tries; n++) {
    today = addDays(today, draw(3))
    const state = caseAt(steps)
    const open = stepTypes.filter((one) => openFor(state, one) === null)
    const type = open[draw(open.length)]
    if (type === undefined || type === 'received') continue
    const body = bodiesOf(draw, today)[type](state)
    const step = { type, effectiveAt: `${today}T05:00:00.000Z`, because: [], body } as NewStep
    const officerId = OFFICERS[draw(2)] ?? OFFICERS[0]
    if (mayFollow(state, step, { officerId }) === null) steps.push(asSteps(step, officerId, steps.length + 1))
  }
  return steps
}
