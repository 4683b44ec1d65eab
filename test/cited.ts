import type { Citation } from '../src/kernel/citation.ts'

/** Citations as one line, for tests that quote articles. */
export const citeText = (because: readonly Citation[]): string =>
  because.map(({ instrument, article }) => (article ? `${instrument} ${article}` : instrument)).join(', ')
