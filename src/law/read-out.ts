import type { Citation } from '../kernel/citation.ts'
import type { History, Version } from '../kernel/history.ts'

/** Rows of the law in one line each, as somebody reads them out beside the text of the law: for tests. */
export const citationsOut = (because: readonly Citation[]): string =>
  because
    .map(({ instrument, article }) => (article === undefined ? instrument : `${instrument} ${article}`))
    .join(', ')

const valueOut = (value: unknown): string => {
  if (value === null) return '?'
  if (Array.isArray(value)) return value.map(valueOut).join(' ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([key, one]) => `${key}=${valueOut(one)}`)
    .join(' ')
}

const versionOut = ({
  effectiveFrom,
  knownAt,
  until,
  value,
  because,
  verified,
}: Version<unknown>): string => {
  const known = knownAt === effectiveFrom ? '' : ` known ${knownAt}`
  const span = until === undefined ? `from ${effectiveFrom}` : `${effectiveFrom} to ${until}`
  return `${span}${known}: ${valueOut(value)} (${citationsOut(because)})${verified ? '' : ' ★'}`
}

/** The versions of a table, one a line; ★ marks what is not verified, ? what is not known. */
export const readOut = ({ versions }: History<unknown>): readonly string[] => versions.map(versionOut)
