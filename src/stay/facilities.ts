/** Kinds of agency in which people stay (09/2013/NĐ-CP, 4–18; 162/2025/NĐ-CP). */
const LODGING: ReadonlySet<string> = new Set([
  'victim-support-facility',
  'social-assistance-facility',
  'licensed-facility',
  'social-work-centre',
])

type Agency = { readonly id: string; readonly name: string; readonly kind: string }
export type Facility = { readonly id: string; readonly name: string; readonly mine: boolean }

/** Where people can stay; one's own facility first. */
export const facilitiesAmong = (agencies: readonly Agency[], own: string): readonly Facility[] =>
  agencies
    .filter(({ kind }) => LODGING.has(kind))
    .map(({ id, name }) => ({ id, name, mine: id === own }))
    .toSorted((a, b) => Number(b.mine) - Number(a.mine))
