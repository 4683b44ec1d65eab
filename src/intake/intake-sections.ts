import type { Answered } from '../person/schema.ts'
import type { IntakeForm } from './intake-form.ts'

/** The pages of the reception sheet, in the order in which one talks. */
export const SECTIONS = ['arrival', 'contact', 'identity', 'papers', 'companions', 'heard', 'review'] as const
export type Section = (typeof SECTIONS)[number]

/** Fields of a page, by the beginnings of their paths. */
export const FIELDS: Readonly<Record<Section, readonly string[]>> = {
  arrival: ['arrival', 'is', 'needs', 'needsNote', 'identity.language'],
  contact: ['contact'],
  identity: [
    'alias',
    'identity.name',
    'identity.otherNames',
    'identity.born',
    'identity.sex',
    'identity.nationality',
    'identity.ethnicity',
    'identity.home',
  ],
  papers: ['identity.papers', 'identity.noPaper'],
  companions: ['companions'],
  heard: ['heardFrom'],
  review: [],
}

const isWithin = (path: string, field: string) => path === field || path.startsWith(`${field}.`)

/** The page on which a field stands: where an error leads to. */
export const sectionOf = (path: string): Section | undefined =>
  SECTIONS.find((section) => FIELDS[section].some((field) => isWithin(path, field)))

export type Mark = 'empty' | 'begun' | 'done'

const markOf = (answers: readonly Answered<unknown>[]): Mark => {
  const said = answers.filter(({ is }) => is !== 'not-asked').length
  if (said === 0) return 'empty'
  return said === answers.length ? 'done' : 'begun'
}

/** How far each page is. Only the first must be done; "empty" is an honest answer for the others. */
export const marksOf = (form: IntakeForm): Readonly<Record<Section, Mark>> => {
  const { arrival, identity } = form
  const must = [arrival.path, arrival.broughtBy, arrival.communeId, arrival.day, arrival.time, form.is]
  const said = must.filter(Boolean).length
  const papers = identity.papers ?? []
  const hasPapers = papers.length > 0 || (identity.noPaper ?? null) !== null
  const companions = form.companions.filter(({ is, relation }) => is && relation).length
  return {
    arrival: said === must.length ? 'done' : 'begun',
    contact: form.contact.channel === 'none' ? 'empty' : contactMark(form.contact),
    identity: markOf([
      identity.name,
      identity.born,
      identity.sex,
      identity.nationality,
      identity.ethnicity,
      identity.home,
    ]),
    papers: !hasPapers ? 'empty' : papers.some(({ number }) => number.trim().length < 3) ? 'begun' : 'done',
    companions:
      form.companions.length === 0 ? 'empty' : companions === form.companions.length ? 'done' : 'begun',
    heard: form.heardFrom.is === 'not-asked' ? 'empty' : 'done',
    review: 'empty',
  }
}

const contactMark = (contact: IntakeForm['contact']): Mark =>
  contact.channel === 'in-person' || (contact.number ?? '') !== '' ? 'done' : 'begun'

export const nextSection = (section: Section): Section => SECTIONS[SECTIONS.indexOf(section) + 1] ?? 'review'
export const sectionBefore = (section: Section): Section | undefined =>
  SECTIONS[SECTIONS.indexOf(section) - 1]
