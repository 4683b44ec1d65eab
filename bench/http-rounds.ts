import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { median } from './cases-figures.ts'
import { type Connection, openConnection } from './http-client.ts'

/** Both sides work with so many connections. */
export const CONNECTIONS = 10
const ROUNDS = 5

export type BothSides = {
  readonly clients: readonly pg.Client[]
  readonly connections: readonly Connection[]
}

/** Ten connections to the server and as many, as owner, to its database; they end with the work, however it ends. */
export const withBothSides = async <T>(
  { url, port }: { url: string; port: number },
  work: (sides: BothSides) => Promise<T>,
): Promise<T> => {
  const numbers = Array.from({ length: CONNECTIONS }, (_, n) => n)
  const clients = await Promise.all(
    numbers.map(async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  const connections = await Promise.all(numbers.map(() => openConnection(port)))
  try {
    return await work({ clients, connections })
  } finally {
    for (const client of clients) await client.end()
    for (const connection of connections) connection.close()
  }
}

/** One side of a comparison: does one thing on the connection of this number. */
export type Side = {
  readonly name: string
  readonly once: (connection: number) => Promise<void>
  /** Work that is left behind, done before the other side's turn. */
  readonly settle?: () => Promise<void>
}

export type Compared = {
  readonly name: string
  /** Things a second, one for each round. */
  readonly rates: readonly number[]
  readonly rate: number
  readonly p95: number
}

/** So many a second, all connections busy, for so long. */
const rateOf = async ({ once }: Side, ms: number, times?: number[]): Promise<number> => {
  const from = performance.now()
  const until = from + ms
  let count = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      for (let now = performance.now(); now < until; ) {
        await once(connection)
        const then = performance.now()
        times?.push(then - now)
        now = then
        count += 1
      }
    }),
  )
  return (count / (performance.now() - from)) * 1000
}

/** Each warmed up, then in turn, round after round, so that a slow minute of the machine hits all of them. */
export const compare = async (
  sides: readonly Side[],
  { ms = 2_000, warmMs = 2_000, rounds = ROUNDS } = {},
) => {
  const measured = sides.map((side) => ({ side, rates: [] as number[], times: [] as number[] }))
  for (const { side } of measured) {
    await rateOf(side, warmMs)
    await side.settle?.()
  }
  for (let round = 0; round < rounds; round += 1)
    for (const one of measured) {
      await pause(100)
      one.rates.push(await rateOf(one.side, ms, one.times))
      await one.side.settle?.()
    }
  return measured.map(
    ({ side, rates, times }): Compared => ({
      name: side.name,
      rates,
      rate: median(rates),
      p95: times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN,
    }),
  )
}

/** The ratio of each round, in which both ran close together. */
export const ratios = (one: Compared | undefined, other: Compared | undefined): number[] =>
  (one?.rates ?? []).map((rate, round) => rate / (other?.rates[round] ?? Number.NaN))
