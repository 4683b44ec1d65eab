/** One line of the table: what was measured, against what it stands, and whether it is reached. */
export type Figure = {
  readonly what: string
  readonly measured: string
  readonly must: string
  readonly met: boolean
  /** Of the rounds: the lowest and the highest, to be read as the noise of the machine. */
  readonly spread?: string
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]]
  return (low + high) / 2
}

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

export const spreadOf = (values: readonly number[], digits = 2): string =>
  `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`

export const lineOf = ({ what, measured, must, met, spread }: Figure): string =>
  `${met ? 'met   ' : 'MISSED'}  ${what.padEnd(58)} ${measured.padStart(12)}  must ${must.padEnd(9)}${spread ? `  (${spread})` : ''}`

export const within = <T>(ms: number, what: string, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
