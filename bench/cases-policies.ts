import pg from 'pg'
import type { FilledCases } from './cases.ts'
import { type Figure, median, spreadOf } from './cases-figures.ts'
import type { InventedOfficer } from './cases-people.ts'
import { askers, LIST_SCOPES, type ListScope, listQuery } from './http-list.ts'

const MUST = 1.3
const ROUNDS = 5
const PAIRS = 60

type Query = { readonly text: string; readonly values: readonly unknown[] }
type Pair = {
  readonly what: string
  readonly role: string
  readonly officer: InventedOfficer
  readonly code?: string
  readonly query: Query
}

/**
 * The same statement in the same transaction, once as the role whose row policies decide and once as the
 * owner, for whom only the written predicate does. Only the statement is timed, one connection, turn by turn.
 */
export const benchPolicies = async ({ url }: FilledCases): Promise<Figure[]> => {
  const client = new pg.Client({ connectionString: url, options: '-c plan_cache_mode=force_custom_plan' })
  await client.connect()
  const figures: Figure[] = []
  for (const scope of LIST_SCOPES) figures.push(...(await inScope(client, scope)))
  figures.push(...(await oneCase(client)))
  await client.end()
  return figures
}

const PREDICATE = {
  province: 'province_id = $1',
  commune: 'province_id = $1 and commune_id = $2',
  agency: 'province_id = $1 and readers @> array[$2::uuid]',
} as const

const valuesOf = (scope: ListScope, { office }: InventedOfficer): string[] =>
  ({
    province: [office.province],
    commune: [office.province, office.commune ?? ''],
    agency: [office.province, office.agencyId],
  })[scope]

const inScope = async (client: pg.Client, scope: ListScope): Promise<Figure[]> => {
  const officers = askers(scope).slice(0, 20)
  const own = PREDICATE[scope]
  const points: Pair[] = []
  for (const officer of officers) {
    const values = valuesOf(scope, officer)
    const { code } = await anyCase(client, own, values)
    const text = `select * from case_summary where ${own} and code = $${values.length + 1}`
    points.push({
      what: 'point read',
      role: `dv_${scope}`,
      officer,
      query: { text, values: [...values, code] },
    })
  }
  const lists = officers.map(
    (officer): Pair => ({ what: 'list 50', role: `dv_${scope}`, officer, query: listQuery(scope, officer) }),
  )
  const counts = officers.map(
    (officer): Pair => ({
      what: 'count by stage',
      role: `dv_${scope}`,
      officer,
      query: {
        text: `select stage, count(*) from case_summary where ${own} group by stage`,
        values: valuesOf(scope, officer),
      },
    }),
  )
  const figures: Figure[] = []
  for (const pairs of [lists, points, counts]) figures.push(await figureOf(client, scope, pairs))
  return figures
}

const anyCase = async (client: pg.Client, own: string, values: readonly string[]) => {
  const { rows } = await client.query<{ code: string; case_id: string }>(
    `select code, case_id from case_summary where ${own} order by case_id limit 1 offset 20`,
    [...values],
  )
  const [found] = rows
  if (!found) throw new Error('a scope without cases')
  return found
}

/** The file that a transaction is bound to: its summary and its steps. */
const oneCase = async (client: pg.Client): Promise<Figure[]> => {
  const officers = askers('province').slice(0, 20)
  const found = []
  for (const officer of officers)
    found.push({ officer, ...(await anyCase(client, PREDICATE.province, [officer.office.province])) })
  const summaries = found.map(
    ({ officer, code }): Pair => ({
      what: 'summary',
      role: 'dv_case',
      officer,
      code,
      query: {
        text: 'select * from case_summary where province_id = $1 and code = $2',
        values: [officer.office.province, code],
      },
    }),
  )
  const steps = found.map(
    ({ officer, code, case_id }): Pair => ({
      what: 'steps',
      role: 'dv_case',
      officer,
      code,
      query: {
        text: 'select * from case_step where province_id = $1 and case_id = $2 order by seq',
        values: [officer.office.province, case_id],
      },
    }),
  )
  return [await figureOf(client, 'one case', summaries), await figureOf(client, 'one case', steps)]
}

const figureOf = async (client: pg.Client, scope: string, pairs: readonly Pair[]): Promise<Figure> => {
  const each: number[] = []
  const times = { policy: [] as number[], owner: [] as number[] }
  await once(client, pairs, 10)
  for (let round = 0; round < ROUNDS; round += 1) {
    const { policy, owner } = await once(client, pairs, PAIRS)
    times.policy.push(...policy)
    times.owner.push(...owner)
    each.push(median(policy) / median(owner))
  }
  const ratio = median(each)
  const what = pairs[0]?.what ?? ''
  console.log(
    `  ${scope}, ${what}: policies ${median(times.policy).toFixed(2)} ms, by hand ${median(times.owner).toFixed(2)} ms`,
  )
  return {
    what: `row policies, ${scope}, ${what}: time ÷ the same by hand`,
    measured: ratio.toFixed(2),
    must: `≤ ${MUST}`,
    met: ratio <= MUST,
    spread: spreadOf(each),
  }
}

const once = async (client: pg.Client, pairs: readonly Pair[], count: number) => {
  const policy: number[] = []
  const owner: number[] = []
  for (let n = 0; n < count; n += 1) {
    const pair = pairs[n % pairs.length]
    if (!pair) continue
    // who goes first finds colder pages, so they take turns
    const order = Math.floor(n / pairs.length) % 2 === 0 ? [pair.role, 'none'] : ['none', pair.role]
    for (const role of order) (role === 'none' ? owner : policy).push(await timed(client, pair, role))
  }
  return { policy, owner }
}

const timed = async (
  client: pg.Client,
  { officer: { officerId, office }, code, query }: Pair,
  role: string,
): Promise<number> => {
  await client.query('begin')
  await client.query(
    `select set_config('role', $1, true), set_config('app.province', $2, true), set_config('app.commune', $3, true),
      set_config('app.agency', $4, true), set_config('app.officer', $5, true), set_config('app.case', $6, true),
      set_config('app.scope', 'province', true)`,
    [role, office.province, office.commune ?? '', office.agencyId, officerId, code ?? ''],
  )
  const from = performance.now()
  const { rows } = await client.query(query.text, [...query.values])
  const took = performance.now() - from
  await client.query('commit')
  if (rows.length === 0) throw new Error(`${role} found nothing: ${query.text}`)
  return took
}
