import type { OfficerKey } from './people.ts'
import { contact, deed, type Later } from './sheets.ts'

const FIRST: OfficerKey = 'quan-ly-ho-so'

type Body = Readonly<Record<string, unknown>>

/** One item of support moved on; letters, sums and notes are invented. */
export const item = (
  days: number,
  code: string,
  state: string,
  more: Body = {},
  by: OfficerKey = FIRST,
): Later => deed(days, 'support.moveItem', { item: code, state, ...more }, by)

export const aid = (days: number, state: string, more: Body = {}, by: OfficerKey = FIRST): Later =>
  deed(days, 'support.moveLegalAid', { state, ...more }, by)

export const circumstances = (
  days: number,
  household: 'poor' | 'near-poor' | 'none',
  { healthCard = 'no', canPayTravel = 'no' } = {},
): Later => deed(days, 'support.noteCircumstances', { household, healthCard, canPayTravel }, FIRST)

export const needs = (days: number, levels: Readonly<Record<string, string>>, note: string): Later =>
  deed(
    days,
    'plan.assess',
    { levels, education: 'lower-secondary', family: 'with-family', note: `${note} (hư cấu)` },
    FIRST,
  )

export const planned = (days: number, goals: readonly Body[]): Later =>
  deed(days, 'plan.agree', { agreedBy: 'person', signed: 'signed', goals }, FIRST)

export const visited = (
  days: number,
  how: 'home' | 'office' | 'facility' | 'phone',
  { note, ...more }: { risk: 'low' | 'medium' | 'high'; note: string; nextOn?: string; nextHow?: string },
  by: OfficerKey = FIRST,
): Later => deed(days, 'plan.visit', { how, ...more, note: `${note} (hư cấu)` }, by)

/** Safe contact agreed again, as it must be every thirty days before another visit is planned. */
export const agreedAgain = (days: number, by: OfficerKey = FIRST): Later =>
  deed(days, 'case.agreeContact', { contact: contact({ channel: 'in-person' }) }, by)
