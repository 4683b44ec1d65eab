import { addDays, type Day } from '../kernel/day.ts'
import { blankIdentity, noContact } from '../person/schema.ts'
import { AGE_GROUPS } from './codes.ts'
import type { CaseState } from './fold.ts'
import { openRequest } from './identification.ts'
import { openStay } from './stay.ts'
import { PURPOSES } from './step-parts.ts'
import type { StepBody, StepType } from './steps.ts'
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

export const AGENCY = '00000000-0000-4000-8000-0000000000aa'

type Bodies = { readonly [T in Exclude<StepType, 'received'>]: (state: CaseState) => StepBody<T> }

/** A body of each kind, drawn at random; where it can, one that may follow. */
export const bodiesOf = (draw: Draw, today: Day): Bodies => {
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
    'identification-proposed': (state) => ({
      proposalId: id(),
      outcome:
        state.identification.requests.at(-1)?.answer === 'not-victim' ? 'not-a-victim' : pick(OUTCOMES),
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
