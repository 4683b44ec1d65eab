import { z } from 'zod'
import { AGE_GROUPS, PATHS } from '../course/codes.ts'
import {
  blankFilter,
  COLUMNS,
  type Column,
  type RegisterFilter,
  SORTS,
  type Sort,
  USUAL_COLUMNS,
} from './filter.ts'

const text = z.string().max(60).optional()

/** The register as it stands in the address: codes, days and ids, never a name. */
export const registerSearch = z.object({
  stage: text,
  regime: z.enum(['2011', '2024']).optional(),
  path: z.enum(PATHS).optional(),
  commune: text,
  ageGroup: z.enum(AGE_GROUPS).optional(),
  receivedFrom: text,
  receivedUntil: text,
  dueUntil: text,
  overdue: z.literal('1').optional(),
  holder: text,
  facility: text,
  sort: z.enum(SORTS).optional(),
  columns: z.string().max(200).optional(),
})
export type RegisterSearch = z.output<typeof registerSearch>

export type View = {
  readonly filter: RegisterFilter
  readonly sort: Sort
  readonly columns: readonly Column[]
}

const columnsIn = (listed: string | undefined): readonly Column[] => {
  const asked = new Set(listed?.split('.'))
  const known = COLUMNS.filter((one) => asked.has(one))
  return known.length > 0 ? known : USUAL_COLUMNS
}

/** What the address asks for; what does not fit is left out. */
export const viewOf = ({ sort = 'deadline', columns, overdue, ...rest }: RegisterSearch): View => {
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined && value !== ''),
  )
  return {
    filter: { ...blankFilter, ...given, overdue: overdue === '1' } as RegisterFilter,
    sort,
    columns: columnsIn(columns),
  }
}

/** The other way round, so that a list that was kept is an address again. */
export const searchOf = ({ filter, sort, columns }: View): RegisterSearch => {
  const { overdue, ...rest } = filter
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  const isUsual = columns.join('.') === USUAL_COLUMNS.join('.')
  return {
    ...set,
    ...(overdue ? { overdue: '1' as const } : {}),
    ...(sort === 'deadline' ? {} : { sort }),
    ...(isUsual ? {} : { columns: columns.join('.') }),
  } as RegisterSearch
}

/** As the query string of an address. */
export const queryOf = (view: View): string => {
  const set = Object.entries(searchOf(view)).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}
