import type { z } from 'zod'
import type { receiveGroupInput, receiveInput } from '../src/intake/schema.ts'
import { blankIdentity, noContact } from '../src/person/schema.ts'
import type { When } from './clock.ts'
import type { OfficerKey } from './people.ts'

export type Sheet = z.input<typeof receiveInput>
export type GroupSheet = z.input<typeof receiveGroupInput>
type Arrival = Omit<Sheet['arrival'], 'receivedAt'>

/** Any further act on the file, by its operation; by somebody else where it is said. */
export type Deed = {
  readonly does: 'act'
  readonly op: `${string}.${string}`
  readonly by?: OfficerKey
  readonly body: Readonly<Record<string, unknown>>
}

/** What is done on the file after the reception, so many minutes later. */
export type Later = { readonly minutes: number } & (
  | {
      readonly does: 'readRights'
      readonly how: 'aloud' | 'interpreter' | 'sign-or-picture'
      readonly understood: 'yes' | 'partly'
    }
  | { readonly does: 'tellLeadOffice'; readonly number: string }
  | Deed
)

type Reception = {
  readonly key: string
  readonly by: OfficerKey
  readonly when: When
  readonly later: readonly Later[]
}

export type DemoFile = Reception &
  (
    | { readonly is: 'person'; readonly arrival: Arrival; readonly sheet: Omit<Sheet, 'arrival'> }
    | { readonly is: 'group'; readonly arrival: Arrival; readonly people: GroupSheet['people'] }
  )

export const given = <T>(value: T) => ({ is: 'given', value }) as const
export const unknown = { is: 'unknown' } as const
export const refused = { is: 'refused' } as const
export const withheld = { is: 'withheld' } as const

type Spec = Reception & {
  readonly arrival: Arrival
  readonly sheet: Partial<Omit<Sheet, 'arrival' | 'identity'>> & Pick<Sheet, 'is'>
  readonly identity?: Partial<Sheet['identity']>
}

/** One person; what is not said stays blank, as on a real first sheet. */
export const person = ({ sheet, identity, ...rest }: Spec): DemoFile => ({
  ...rest,
  is: 'person',
  sheet: { contact: noContact, ...sheet, identity: { ...blankIdentity, ...identity } },
})

/** Safe contact by a number that no operator gives out: Vietnamese numbers never begin with two zeros. */
export const contact = (
  more: Partial<Sheet['contact']> & Pick<Sheet['contact'], 'channel'>,
): Sheet['contact'] => ({
  ...noContact,
  ...more,
})

export const rightsRead = (minutes: number, understood: 'yes' | 'partly' = 'yes'): Later => ({
  does: 'readRights',
  how: 'aloud',
  understood,
  minutes,
})

export const rightsInterpreted = (minutes: number): Later => ({
  does: 'readRights',
  how: 'interpreter',
  understood: 'partly',
  minutes,
})

export const told = (minutes: number, number: string): Later => ({ does: 'tellLeadOffice', number, minutes })

const DAY = 24 * 60

/** An act so many days after the reception, recorded as soon as it was done. */
export const deed = (days: number, op: Deed['op'], body: Deed['body'], by?: OfficerKey): Later => ({
  does: 'act',
  op,
  body,
  minutes: Math.round(days * DAY),
  ...(by === undefined ? {} : { by }),
})
