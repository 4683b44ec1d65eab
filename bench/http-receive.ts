import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { caseHandlers } from '../src/case/handlers.server.ts'
import { intakeHandlers } from '../src/intake/handlers.server.ts'
import { instantFromMs } from '../src/kernel/day.ts'
import { createDispatch } from '../src/server/dispatch.ts'
import { createCaseKeys } from '../src/store/case-keys.ts'
import type { Keyring } from '../src/store/keyring.ts'
import type { FilledCases } from './cases.ts'
import { type Collected, collectingDatabase } from './cases-collect.ts'
import { type Figure, median, spreadOf } from './cases-figures.ts'
import { actorFor, type InventedOfficer } from './cases-people.ts'
import { inventReception } from './cases-receptions.ts'
import type { Connection } from './http-client.ts'
import { askers } from './http-list.ts'
import { type BothSides, compare, ratios, type Side } from './http-rounds.ts'
import { signIn } from './http-server.ts'
import { type Invented, inventPeople, randomFrom } from './invented-names.ts'

const MUST = 0.3
const PREPARED = 12_000
const MS = 2_000

/** People to receive, never the same twice in a run or from run to run. */
export const arrivals = (officers: readonly InventedOfficer[]) => {
  const seed = Date.now() & 0x7fff_ffff
  const random = randomFrom(seed)
  let people: Invented[] = []
  let turn = 0
  return () => {
    if (people.length === 0) people = inventPeople(2_000, seed + turn)
    const person = people.pop()
    turn += 1
    const index = turn % officers.length
    const officer = officers[index]
    if (!person || !officer?.office.commune) throw new Error('nobody comes')
    const at = instantFromMs(Date.now() - 3_600_000)
    return {
      officer,
      index,
      body: inventReception({ person, communeId: officer.office.commune, at, random }),
    }
  }
}

type Arrive = ReturnType<typeof arrivals>

/** The reception of one person by the product, against the bare inserts of rows like those it writes. */
export const benchReceive = async (
  cases: FilledCases,
  { clients, connections }: BothSides,
  keyring: Keyring,
): Promise<Figure[]> => {
  const officers = askers('commune')
  const arrive = arrivals(officers)
  const began = new Date().toISOString()
  try {
    const http = await httpSide(cases, connections, arrive, officers)
    const settle = () => gathered({ client: clients[0], began, ask: http.ask })
    const bare: Side = { ...bareSide(clients, await prepare(arrive, keyring)), settle }
    const [sql, overHttp] = await compare([bare, { ...http.side, settle }], { ms: MS, warmMs: MS })
    const each = ratios(overHttp, sql)
    console.log(
      `  inserts ${sql?.rate.toFixed(0)}/s (p95 ${sql?.p95.toFixed(1)} ms), receptions ${overHttp?.rate.toFixed(0)}/s (p95 ${overHttp?.p95.toFixed(1)} ms); ${http.again()} looked like somebody known and were sent again`,
    )
    const ratio = median(each)
    return [
      {
        what: 'receive a person: HTTP ÷ the bare inserts',
        measured: ratio.toFixed(2),
        must: `≥ ${MUST}`,
        met: ratio >= MUST,
        spread: spreadOf(each),
      },
    ]
  } finally {
    const [first] = clients
    if (first) await removeSince(first, began)
  }
}

/** Rows of receptions, made by the product's own dispatcher before anything is timed. */
const prepare = async (arrive: Arrive, keyring: Keyring): Promise<Collected[][]> => {
  const { db, take } = collectingDatabase()
  const dispatch = createDispatch(
    {
      db,
      keyring,
      caseKeys: createCaseKeys({ keyring, now: Date.now }),
      names: { search: () => [], put: () => undefined, remove: () => undefined },
      nowMs: Date.now,
      randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)),
      logged: () => undefined,
    },
    new Map([...caseHandlers, ...intakeHandlers].map((one) => [one.op.name as string, one])),
  )
  const prepared: Collected[][] = []
  while (prepared.length < PREPARED) {
    const { officer, body } = arrive()
    const outcome = await dispatch({
      name: 'intake.receive',
      body,
      who: actorFor(officer),
      requestId: crypto.randomUUID(),
      lang: 'vi',
      session: { token: null, device: '', address: '', set: () => undefined, clear: () => undefined },
    })
    if (!outcome.ok) throw new Error(`a reception was refused: ${JSON.stringify(outcome)}`)
    prepared.push(take())
  }
  return prepared
}

/** One transaction with one statement for each table, on a connection of `pg`, as the owner. */
const bareSide = (clients: readonly pg.Client[], prepared: Collected[][]): Side => ({
  name: 'inserts',
  once: async (connection) => {
    const client = clients[connection]
    const tables = prepared.pop()
    if (!client || !tables) throw new Error('more inserts than rows were prepared')
    await client.query('begin')
    for (const one of tables) await client.query(insertOf(one))
    await client.query('commit')
  },
})

const insertOf = ({ table, columns, rows }: Collected) => {
  const values = rows.flatMap((row) => columns.map((column) => row[column]))
  const tuples = rows.map(
    (_, n) => `(${columns.map((__, m) => `$${n * columns.length + m + 1}`).join(', ')})`,
  )
  return { text: `insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')}`, values }
}

const httpSide = async (
  cases: FilledCases,
  connections: readonly Connection[],
  arrive: Arrive,
  officers: readonly InventedOfficer[],
) => {
  const people = await signIn(cases.url, officers)
  let again = 0
  const side: Side = {
    name: 'HTTP',
    once: async (connection) => {
      const { index, body } = arrive()
      const post = (sent: object) =>
        connections[connection]?.post(
          '/api/intake/receive',
          { ...people[index]?.headers, 'idempotency-key': crypto.randomUUID() },
          JSON.stringify(sent),
        )
      const answer = await post({ ...body, notTheSame: false })
      if (answer?.status === 200) return
      if (!answer?.body.includes('case.looks-alike'))
        throw new Error(`case.receive answered ${answer?.status}: ${answer?.body}`)
      again += 1
      const second = await post({ ...body, notTheSame: true })
      if (second?.status !== 200) throw new Error(`case.receive answered ${second?.status}: ${second?.body}`)
    },
  }
  const ask = async () => {
    await connections[0]?.post('/api/case/list', people[0]?.headers ?? {}, '{"limit":1}')
  }
  return { side, ask, again: () => again }
}

type Gathering = { client: pg.Client | undefined; began: string; ask: () => Promise<void> }

/** The server's log keeper takes in what both sides have logged, so that neither leaves its work to the other. */
const gathered = async ({ client, began, ask }: Gathering) => {
  await ask()
  for (let tries = 0; tries < 100; tries += 1) {
    const left = await client?.query(
      `select 1 from audit_event e where e.at >= $1 and not exists (select 1 from audit_leaf l where l.event_id = e.event_id) limit 1`,
      [began],
    )
    if (!left?.rows.length) return
    await pause(100)
  }
}

/** What was received for the measurement goes again, so that the next run finds the same million; the log stays. */
export const removeSince = async (client: pg.Client, began: string) => {
  const { rows } = await client.query<{ province_id: string; case_id: string }>(
    `select province_id, case_id from audit_event where at >= $1 and op = 'intake.receive' and case_id is not null`,
    [began],
  )
  const keys = [rows.map((row) => row.province_id), rows.map((row) => row.case_id)]
  for (const table of ['case_step', 'case_identity', 'identity_hash', 'case_key', 'case_summary'])
    await client.query(
      `delete from ${table} t using unnest($1::text[], $2::uuid[]) as gone (province_id, case_id)
        where t.province_id = gone.province_id and t.case_id = gone.case_id`,
      keys,
    )
  await client.query('delete from request where at >= $1', [began])
}
