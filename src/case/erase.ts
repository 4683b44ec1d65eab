const NOBODY = '00000000-0000-0000-0000-000000000000'

type Kept = { readonly received_on: string; readonly regime: string }

/**
 * What stays of an erased file in the list of files: its code (it may stand on papers outside), the year
 * and the law it fell under. Commune, age, way in, offices, day and links could tell who it was in a small place.
 */
export const tombstone = ({ received_on, regime }: Kept) => ({
  commune_id: '',
  holder_agency: NOBODY,
  readers: [] as string[],
  path: 'erased',
  stage: 'erased',
  regime,
  received_on: `${received_on.slice(0, 4)}-01-01`,
  age_group: 'unknown',
  next_rule: null,
  next_alert: null,
  next_due: null,
  work: null,
  work_on: null,
  contact: 'none',
  arrival_id: null,
  main_case_id: null,
  facility_id: null,
  version: 0,
})

export const isTombstone = (row: Kept & Record<string, unknown>): boolean =>
  Object.entries(tombstone(row)).every(([column, value]) =>
    Array.isArray(value) ? Array.isArray(row[column]) && row[column].length === 0 : row[column] === value,
  )
