import { dayOf, instantFromMs } from '../src/kernel/day.ts'
import { registerFilter } from '../src/register/filter.ts'
import { registerLines } from '../src/register/lines.server.ts'
import { whereOf } from '../src/register/where.server.ts'
import type { FilledCases } from './cases.ts'
import { type Figure, median, spreadOf } from './cases-figures.ts'
import { actorFor, type InventedOfficer } from './cases-people.ts'
import { askers, compiler, LIST_SCOPES } from './http-list.ts'
import { type BothSides, compare, ratios } from './http-rounds.ts'
import { signIn } from './http-server.ts'

/** So many times as long as the bare statement may the page take. */
const MUST = 1.5

/** Three filters, as an office looks for adults received in some years by one way. */
const FILTER = { ageGroup: 'adult', regime: '2011', receivedFrom: '2016-01-01' } as const
const INPUT = JSON.stringify({ filter: FILTER, sort: 'received' })

const bareQuery = (officer: InventedOfficer): { text: string; values: unknown[] } => {
  const today = dayOf(instantFromMs(Date.now()))
  const where = whereOf(registerFilter.parse(FILTER), { who: actorFor(officer), today })
  const { sql: text, parameters } = registerLines({ today, where, sort: 'received', limit: 51 }).compile(
    compiler,
  )
  return { text, values: [...parameters] }
}

/** A page of fifty of the register with three filters over HTTP, against the same statement as owner. */
export const benchRegister = async (
  cases: FilledCases,
  { clients, connections }: BothSides,
): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const scope of LIST_SCOPES) {
    const people = await signIn(cases.url, askers(scope))
    const queries = people.map(({ officer }) => bareQuery(officer))
    let turn = 0
    const next = <T>(list: readonly T[]): T | undefined => list[turn++ % list.length]
    const ask = async (connection: number, headers: Record<string, string>) => {
      const answer = await connections[connection]?.post('/api/register/list', headers, INPUT)
      if (answer?.status !== 200) throw new Error(`register.list answered ${answer?.status}: ${answer?.body}`)
      return JSON.parse(answer.body.toString()) as { lines: { caseCode: string }[] }
    }
    const [first, query] = [people[0], queries[0]]
    if (!first || !query || !clients[0]) throw new Error('nobody asks')
    const { rows } = await clients[0].query<{ code: string }>(query)
    const { lines } = await ask(0, first.headers)
    const expected = rows.slice(0, 50).map(({ code }) => code)
    if (lines.map(({ caseCode }) => caseCode).join() !== expected.join())
      throw new Error(`${scope}: HTTP and SQL do not show the same page`)
    const [bare, http] = await compare([
      {
        name: 'SQL',
        once: async (connection) => {
          const one = next(queries)
          if (one) await clients[connection]?.query(one)
        },
      },
      {
        name: 'HTTP',
        once: async (connection) => {
          await ask(connection, next(people)?.headers ?? {})
        },
      },
    ])
    const each = ratios(bare, http)
    const ratio = median(each)
    console.log(
      `  ${scope}: ${expected.length} lines, SQL ${bare?.rate.toFixed(0)}/s, HTTP ${http?.rate.toFixed(0)}/s (p95 ${http?.p95.toFixed(1)} ms)`,
    )
    figures.push({
      what: `register, 50 of one's ${scope}, three filters: HTTP ÷ the same SQL, in time`,
      measured: ratio.toFixed(2),
      must: `≤ ${MUST}`,
      met: ratio <= MUST,
      spread: spreadOf(each),
    })
  }
  return figures
}
