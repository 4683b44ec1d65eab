import { ROLES } from '../src/agency/roles.ts'
import { ACTS, type ActedStep } from '../src/case/acts.ts'
import { protectedAsMinor } from '../src/course/age-group.ts'
import type { CaseState } from '../src/course/fold.ts'
import { openFor } from '../src/course/lifecycle.ts'
import { openStay } from '../src/course/stay.ts'
import type { Step } from '../src/course/steps.ts'
import { POLICE_ANSWERS } from '../src/course/steps-identification.ts'
import { nextItemStates, nextLegalAid, openActions } from '../src/course/support.ts'
import { bodyFor } from './bodies.ts'
import { agencyId, named, officerId, PEOPLE, type PersonName } from './builders.ts'
import type { Chance } from './chance.ts'

type Walked = { readonly state: CaseState; readonly chance: Chance; readonly now: string }
type Body = (walked: Walked) => Record<string, unknown>

const said: Body = () => ({})
const ofStay: Body = ({ state }) => ({ stayId: openStay(state.stay)?.stayId })

/** A paper of a few bytes, sent before it is put into the file. */
const PAPER = Buffer.from('%PDF-1.7 giấy hư cấu').toString('base64')
const firstGoal = { domain: 'safety', text: 'an toàn', actions: [{ what: 'gọi', who: '', by: null }] }
const childSays = {
  by: 'person-and-representative',
  representative: 'guardian',
  representativeChecked: true,
}

/**
 * What each act says that can be done on a file, beside a well-formed body of its operation: chosen so that it
 * often may follow. A new kind of step has its line here, or the types do not hold.
 */
const SAYS: { readonly [T in ActedStep]: Body } = {
  'lead-office-told': said,
  'rights-read': said,
  'contact-agreed': ({ chance }) => ({
    contact: {
      channel: 'phone',
      number: `09${chance.below(10 ** 8)}`,
      agenciesKeptOut: chance.next() < 0.3 ? [agencyId(chance.pick(['hospital', 'border-post']))] : [],
    },
  }),
  'identity-recorded': ({ chance }) => ({
    identity: named(`Người ${chance.pick(['Hư Cấu', 'Bịa Ra', 'Tưởng Tượng'])} ${chance.below(1_000)}`),
    notTheSame: true,
  }),
  'needs-noted': ({ chance }) => ({ needs: [chance.pick(['medical', 'shelter', 'food'])] }),

  'initial-verification-done': ({ chance }) => ({ result: chance.next() < 0.1 ? 'paper' : 'no-paper' }),
  'evidence-noted': ({ chance }) => ({ weight: chance.pick(['for', 'against', 'unclear']) }),
  'signs-noted': said,
  'police-asked': said,
  'police-extended': said,
  'police-answered': ({ chance }) => ({
    answer: chance.next() < 0.7 ? 'not-victim' : chance.pick(POLICE_ANSWERS),
  }),
  'identification-proposed': ({ state }) =>
    state.identification.requests.at(-1)?.answer === 'not-victim'
      ? { outcome: 'not-a-victim', certificate: null, issuedOn: null }
      : {},
  'identification-decided': ({ chance }) => ({ agreed: chance.next() < 0.8, why: 'xem lại' }),
  'result-notified': said,
  'complaint-made': said,
  'complaint-answered': ({ chance }) => ({ upheld: chance.next() < 0.5 }),
  'identification-reopened': said,
  'return-certificate-issued': said,

  'circumstances-noted': said,
  'item-moved': ({ state, chance }) => {
    const item = chance.pick(['medical', 'schooling', 'legal-aid'] as const)
    const next = nextItemStates(state.support, item, { regime: state.regime, on: state.asOf })
    return { item, state: next[chance.below(next.length)] ?? 'informed', amount: 100_000 }
  },
  'legal-aid-moved': ({ state, chance }) => {
    const next = nextLegalAid(state.support)
    return { state: next[chance.below(next.length)] ?? 'informed' }
  },

  'needs-assessed': ({ chance }) => ({ levels: { safety: chance.pick(['none', 'some', 'urgent']) } }),
  'plan-agreed': () => ({ goals: [firstGoal] }),
  'action-ended': ({ state }) => ({ actionId: openActions(state.support)[0]?.actionId }),
  'service-given': said,
  'visit-made': ({ chance }) => ({ risk: chance.pick(['low', 'medium', 'high']) }),
  'outcome-noted': said,
  'support-finished': said,

  'stay-began': () => ({ facilityId: agencyId('facility') }),
  'stay-extended': ofStay,
  'items-issued': ofStay,
  'absence-noted': ofStay,
  'stay-ended': (walked) => ({ ...ofStay(walked), adultVerified: true }),
  'went-home': ({ chance }) => ({
    communeId: chance.pick(['20056', '20107']),
    adult: 'Bà Hư Cấu',
    adultVerified: true,
  }),

  'consent-given': ({ state }) => ({
    agencyId: agencyId('hospital'),
    ...(protectedAsMinor(state.ageGroup) ? childSays : {}),
  }),
  'consent-withdrawn': ({ state }) => ({
    consentId: state.file.consents.findLast(({ withdrawnOn }) => withdrawnOn === null)?.consentId,
  }),
  'document-added': ({ chance }) => ({ uploadId: chance.uuid(), title: 'Giấy hư cấu' }),
  'closing-proposed': said,
  'closing-decided': ({ state, chance }) => ({
    proposalId: state.file.closing?.proposalId,
    agreed: chance.next() < 0.6,
    why: 'chưa đủ',
  }),
  reopened: said,
  'step-withdrawn': ({ state, chance }) => ({ seq: 2 + chance.below(Math.max(1, state.version - 1)) }),
}

const TYPES = Object.keys(SAYS) as readonly ActedStep[]
const ABLE = ['case-manager', 'commune-officer', 'other-commune-officer', 'border-guard'] as const

const mayDo = (who: PersonName, type: ActedStep) =>
  (ROLES[PEOPLE[who].role].may as readonly string[]).includes(ACTS[type].may)

const sees = (who: PersonName, { communeId, readers }: CaseState): boolean => {
  if (who === 'case-manager') return true
  if (who === 'commune-officer') return communeId === '20056'
  if (who === 'other-commune-officer') return communeId === '20107'
  return readers.includes(agencyId(PEOPLE[who].agency))
}

/** Mostly somebody who sees the file and may do it; nobody decides on their own proposal. */
const actorOf = ({ state, chance }: Walked, type: ActedStep) => {
  if (chance.next() < 0.05) return { who: chance.pick(ABLE) }
  const able = ABLE.filter((who) => mayDo(who, type) && sees(who, state))
  const who = able[chance.below(able.length)] ?? 'case-manager'
  const { by } =
    (type === 'identification-decided' ? state.identification.proposal : state.file.closing) ?? {}
  const isDeciding = type === 'identification-decided' || type === 'closing-decided'
  return isDeciding && by === officerId(who) ? { who, second: officerId('leader') } : { who }
}

/** Mostly not yet: a result before the police have answered can only be a positive one, a complaint needs a negative one. */
const isTooEarly = ({ state, chance }: Walked, type: ActedStep): boolean => {
  const { requests, complaint } = state.identification
  const early =
    (type === 'identification-proposed' && typeof requests.at(-1)?.answer !== 'string') ||
    (type === 'identification-reopened' && complaint === null)
  return early && chance.next() < 0.9
}

export type File = { readonly code: string; readonly steps: readonly Step[]; readonly state: CaseState }

type More = Omit<Walked, 'state'> & { readonly taken: ReadonlyMap<string, number> }

/** One act that is open now on one of these files, rather one that was done seldom so far: so every kind has its turn. */
export const nextAct = (files: readonly File[], { chance, taken, now }: More) => {
  const open = files.flatMap(({ code, state }) => {
    const walked = { state, chance, now }
    return TYPES.filter((type) => openFor(state, type) === null && !isTooEarly(walked, type)).map((type) => ({
      type,
      code,
      walked,
      rank: (taken.get(ACTS[type].op) ?? 0) + chance.next(),
    }))
  })
  const seldom = open.toSorted((a, b) => a.rank - b.rank)
  const next = seldom[chance.below(Math.min(4, seldom.length))]
  if (!next) return undefined
  const { type, code, walked } = next
  const { op } = ACTS[type]
  const made = { ...bodyFor(op), ...SAYS[type](walked), caseCode: code, version: walked.state.version }
  const body: Record<string, unknown> = 'at' in made ? { ...made, at: now } : made
  const before =
    type === 'document-added'
      ? { op: 'document.put', body: { caseCode: code, uploadId: body.uploadId, part: 0, content: PAPER } }
      : undefined
  return { ...actorOf(walked, type), op, body, ...(before && { before }) }
}
