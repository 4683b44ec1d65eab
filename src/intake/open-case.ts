import { contactAgreed, tellingWords } from '../case/contact.ts'
import { ageGroupOn } from '../course/age-group.ts'
import type { NewStep } from '../course/steps.ts'
import { dayOf, type Instant, instantMs, type PartialDate } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import { entryPaths } from '../law/entry-paths.ts'
import { procedureRegime } from '../law/regime.ts'
import { blankIdentity, given, type Identity, noContact } from '../person/schema.ts'
import type { Arrival, Companion, ReceiveInput } from './schema.ts'

/** A file about to be opened: its first steps, and whom it belongs to. */
export type OpenedCase = { readonly steps: readonly NewStep[]; readonly identity: Identity }

export type Opened = { readonly main: OpenedCase; readonly companions: readonly OpenedCase[] }

/** What the shell knows and the sheet does not: who receives, under which ids, and an alias to give. */
export type Reception = {
  readonly receiverKind: string
  readonly arrivalId: string | null
  readonly mainCaseId: string
  readonly alias: () => string
}

/** One hour of grace for a clock that runs ahead; an act of tomorrow cannot be recorded today. */
const AHEAD_MS = 3_600_000

/**
 * Takes a person in: from the sheet to the first steps of their file and of each companion's file.
 * Refuses `input.invalid` at `arrival.receivedAt` when it lies in the future, and first words that would tell.
 */
export const openCase = (input: ReceiveInput, ids: Reception, now: Instant): Opened | Refusal => {
  const refusal = wrongArrival(input.arrival, now) ?? tellingWords(input.contact)
  if (refusal) return refusal
  const heardFrom = given(input.heardFrom) ?? null
  return {
    main: {
      identity: input.identity,
      steps: [
        received({
          arrival: input.arrival,
          ids,
          said: input.is,
          born: given(input.identity.born),
          alias: input.alias,
          heardFrom,
        }),
        identityRecorded(input.arrival, input.is, input.identity),
        ...(input.needs.length > 0 || input.needsNote !== '' ? [needsNoted(input)] : []),
        contactAgreed(input.arrival.receivedAt, input.contact),
      ],
    },
    companions: input.companions.map((companion) => openCompanion(input, companion, ids)),
  }
}

const openCompanion = (input: ReceiveInput, companion: Companion, ids: Reception): OpenedCase => {
  const identity: Identity = {
    ...blankIdentity,
    name: companion.name === '' ? blankIdentity.name : { is: 'given', value: companion.name },
    born: companion.born,
    sex: companion.sex,
  }
  const { arrival } = input
  return {
    identity,
    steps: [
      received({
        arrival,
        ids,
        said: companion.is,
        born: given(companion.born),
        alias: '',
        heardFrom: null,
        relation: companion.relation,
      }),
      identityRecorded(arrival, companion.is, identity),
      // nobody contacts a companion before it was agreed with them or who stands for them
      contactAgreed(arrival.receivedAt, noContact),
    ],
  }
}

export const wrongArrival = (arrival: Arrival, now: Instant): Refusal | undefined =>
  instantMs(arrival.receivedAt as Instant) > instantMs(now) + AHEAD_MS
    ? refuse('input.invalid', { at: 'arrival.receivedAt' })
    : undefined

type Received = {
  arrival: Arrival
  ids: Reception
  said: 'adult' | 'minor' | 'unknown'
  born: PartialDate | undefined
  alias: string
  heardFrom: NewStep<'received'>['body']['heardFrom']
  relation?: string
}

export const received = ({
  arrival,
  ids,
  said,
  born,
  alias,
  heardFrom,
  relation,
}: Received): NewStep<'received'> => ({
  type: 'received',
  effectiveAt: arrival.receivedAt,
  because: entryPaths[arrival.path].law[procedureRegime(dayOf(arrival.receivedAt as Instant))].because,
  body: {
    path: arrival.path,
    broughtBy: arrival.broughtBy,
    receiverKind: ids.receiverKind,
    communeId: arrival.communeId,
    ageGroup: ageGroupOn(dayOf(arrival.receivedAt as Instant), { said, born }),
    arrivalId: ids.arrivalId,
    mainCaseId: relation === undefined ? null : ids.mainCaseId,
    relation: relation ?? null,
    heardFrom,
    alias: alias === '' ? ids.alias() : alias,
    place: arrival.place,
    papers: arrival.papers,
  },
})

export const identityRecorded = (
  arrival: Arrival,
  said: 'adult' | 'minor' | 'unknown',
  identity: Identity,
): NewStep<'identity-recorded'> => ({
  type: 'identity-recorded',
  effectiveAt: arrival.receivedAt,
  because: [],
  body: {
    ageGroup: ageGroupOn(dayOf(arrival.receivedAt as Instant), { said, born: given(identity.born) }),
    ...identity,
  },
})

const needsNoted = (input: ReceiveInput): NewStep<'needs-noted'> => ({
  type: 'needs-noted',
  effectiveAt: input.arrival.receivedAt,
  because: [],
  body: { count: input.needs.length, needs: input.needs, note: input.needsNote },
})
