import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type pg from 'pg'
import { firstLines } from '../src/case/line.server.ts'
import { within } from '../src/case/list.server.ts'
import { dayOf, instantFromMs } from '../src/kernel/day.ts'
import type { FilledCases } from './cases.ts'
import { type Figure, median, spreadOf } from './cases-figures.ts'
import { actorFor, EACH, type InventedOfficer, inventOffices } from './cases-people.ts'
import type { Connection } from './http-client.ts'
import { type BothSides, compare, ratios, type Side } from './http-rounds.ts'
import { type SignedIn, signIn } from './http-server.ts'

export type ListScope = 'province' | 'commune' | 'agency'
export const LIST_SCOPES = ['province', 'commune', 'agency'] as const satisfies readonly ListScope[]
const MUST = 0.5

/** Officers of each scope, spread over the country: nobody of them asks faster than a person's limit allows. */
export const askers = (scope: ListScope): InventedOfficer[] => {
  const kind = { province: 'province-lead', commune: 'commune-committee', agency: 'province-police' }[scope]
  const all = inventOffices().officers.filter(({ office }) => office.kind === kind)
  // communes by their place in the province: the early ones have the many files
  const busy =
    scope === 'commune'
      ? [...Map.groupBy(all, ({ office }) => office.province).values()].flatMap((list) => list.slice(0, 4))
      : all
  const step = Math.max(1, Math.floor(busy.length / EACH))
  return busy.filter((_, n) => n % step === 0).slice(0, EACH)
}

export const compiler = new Kysely<object>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** The statement of `case.list` itself, as it is sent for the first page. */
export const listQuery = (
  scope: ListScope,
  officer: InventedOfficer,
): { text: string; values: unknown[] } => {
  const today = dayOf(instantFromMs(Date.now()))
  const lines = firstLines({ today, where: within(scope, actorFor(officer)), limit: 51 })
  const { sql: text, parameters } = lines.compile(compiler)
  return { text, values: [...parameters] }
}

/** Fifty files of one's area over HTTP, against the same statement as owner. */
export const benchList = async (
  cases: FilledCases,
  { clients, connections }: BothSides,
): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const scope of LIST_SCOPES) {
    const people = await signIn(cases.url, askers(scope))
    const sides = { sql: bareSide(scope, clients, people), http: httpSide(connections, people) }
    await sameAnswer(scope, clients[0], connections[0], people[0])
    const [bare, http] = await compare([sides.sql, sides.http])
    const each = ratios(http, bare)
    console.log(
      `  ${scope}: SQL ${bare?.rate.toFixed(0)}/s (p95 ${bare?.p95.toFixed(1)} ms), HTTP ${http?.rate.toFixed(0)}/s (p95 ${http?.p95.toFixed(1)} ms)`,
    )
    const ratio = median(each)
    figures.push({
      what: `list 50 of one's ${scope}: HTTP ÷ the same SQL`,
      measured: ratio.toFixed(2),
      must: `≥ ${MUST}`,
      met: ratio >= MUST,
      spread: spreadOf(each),
    })
  }
  return figures
}

const bareSide = (scope: ListScope, clients: readonly pg.Client[], people: readonly SignedIn[]): Side => {
  const queries = people.map(({ officer }) => listQuery(scope, officer))
  let turn = 0
  return {
    name: 'SQL',
    once: async (connection) => {
      turn += 1
      const query = queries[turn % queries.length]
      if (query) await clients[connection]?.query(query)
    },
  }
}

type Connections = readonly Connection[]

const httpSide = (connections: Connections, people: readonly SignedIn[]): Side => {
  let turn = 0
  return {
    name: 'HTTP',
    once: async (connection) => {
      turn += 1
      const answer = await connections[connection]?.post(
        '/api/case/list',
        people[turn % people.length]?.headers ?? {},
        '{}',
      )
      if (answer?.status !== 200) throw new Error(`case.list answered ${answer?.status}: ${answer?.body}`)
    },
  }
}

/** Both sides must give the same files in the same order, and every alias opened. */
const sameAnswer = async (
  scope: ListScope,
  client: pg.Client | undefined,
  connection: Connections[number] | undefined,
  person: SignedIn | undefined,
) => {
  if (!client || !connection || !person) throw new Error('nobody asks')
  const { rows } = await client.query<{ code: string }>(listQuery(scope, person.officer))
  const answer = await connection.post('/api/case/list', person.headers, '{}')
  const { lines } = JSON.parse(answer.body.toString()) as {
    lines: { caseCode: string; alias: string | null }[]
  }
  const expected = rows.slice(0, 50).map(({ code }) => code)
  if (lines.map(({ caseCode }) => caseCode).join() !== expected.join() || lines.length !== 50)
    throw new Error(`${scope}: HTTP and SQL do not list the same files (${lines.length}, ${expected.length})`)
  if (lines.some(({ alias }) => alias === null)) throw new Error(`${scope}: an alias did not open`)
}
