import type pg from 'pg'
import type { FilledCases } from './cases.ts'
import { type Figure, median, percentile, spreadOf } from './cases-figures.ts'
import type { Connection } from './http-client.ts'
import { askers } from './http-list.ts'
import { arrivals, removeSince } from './http-receive.ts'
import { type BothSides, CONNECTIONS, compare, ratios, type Side } from './http-rounds.ts'
import { type SignedIn, signIn } from './http-server.ts'

const STEPS = 200
const LONG_FILES = 4
const OPENED = 120
const MUST_OPEN = 1.5
const MORE_MS = 20
const MUST_ADD = 0.3

type File = { readonly caseCode: string; readonly officer: SignedIn; version: number }

/** A file of 200 steps opened over HTTP, and a step added to a file, each against its rows by bare SQL. */
export const benchFile = async (
  cases: FilledCases,
  { clients, connections }: BothSides,
): Promise<Figure[]> => {
  const officers = askers('commune')
  const arrive = arrivals(officers)
  const began = new Date().toISOString()
  const people = await signIn(cases.url, officers)
  const [client] = clients
  if (!client) throw new Error('no connection')
  try {
    const receive = async (connection: Connection): Promise<File> => {
      const { index, body } = arrive()
      const officer = people[index]
      if (!officer) throw new Error('nobody receives')
      const { caseCode } = await done(connection, officer, 'intake/receive', { ...body, notTheSame: true })
      return {
        officer,
        caseCode,
        version: (await done(connection, officer, 'case/file', { caseCode })).version,
      }
    }
    const files = await each(connections, LONG_FILES, async (connection) => {
      const file = await receive(connection)
      while (file.version < STEPS) await addStep(connection, file)
      return file
    })
    const short = await each(connections, 2 * CONNECTIONS, receive)
    const [first] = connections
    if (!first) throw new Error('no connection')
    return [
      await openFigure({ client, connection: first, files }),
      await addFigure({ clients, connections, short, began }),
    ]
  } finally {
    await removeSince(client, began)
  }
}

const done = async (connection: Connection, { headers }: SignedIn, path: string, body: object) => {
  const sent = { ...headers, 'idempotency-key': crypto.randomUUID() }
  const answer = await connection.post(`/api/${path}`, sent, JSON.stringify(body))
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body}`)
  return JSON.parse(answer.body.toString())
}

const addStep = async (connection: Connection, file: File) => {
  const { caseCode, version } = file
  const body = { caseCode, version, needs: ['medical'], note: 'Điều cần ngay, do máy bịa ra.' }
  file.version = (await done(connection, file.officer, 'case/noteNeeds', body)).version
}

/** So many results, made on all connections at once. */
const each = async <T>(
  connections: readonly Connection[],
  count: number,
  make: (connection: Connection) => Promise<T>,
): Promise<T[]> => {
  const made: T[] = []
  let left = count
  await Promise.all(
    connections.map(async (connection) => {
      while (left-- > 0) made.push(await make(connection))
    }),
  )
  return made
}

type Opening = { client: pg.Client; connection: Connection; files: readonly File[] }

/** One after another on one connection, as one officer opens files: what is asked for is the time of one. */
const openFigure = async ({ client, connection, files }: Opening): Promise<Figure> => {
  const times = { sql: [] as number[], http: [] as number[] }
  for (let n = 0; n < OPENED + 20; n += 1) {
    const file = files[n % files.length]
    if (!file) throw new Error('no file')
    const from = performance.now()
    const { rows } = await client.query(OF_FILE, [file.caseCode])
    const between = performance.now()
    await done(connection, file.officer, 'case/file', { caseCode: file.caseCode })
    if (rows.length < STEPS) throw new Error(`a file of ${rows.length} steps`)
    if (n < 20) continue // warming up
    times.sql.push(between - from)
    times.http.push(performance.now() - between)
  }
  const [sql, http] = [median(times.sql), median(times.http)]
  const most = MUST_OPEN * sql + MORE_MS
  return {
    what: `open a file of ${STEPS} steps: HTTP, in ms (the rows by SQL ${sql.toFixed(1)} ms)`,
    measured: http.toFixed(1),
    must: `≤ ${most.toFixed(1)}`,
    met: http <= most,
    spread: `p5 ${percentile(times.http, 0.05).toFixed(1)}, p95 ${percentile(times.http, 0.95).toFixed(1)}`,
  }
}

const OF_FILE = `select s.*, k.wrapped, t.* from case_summary s join case_key k using (province_id, case_id)
  join case_step t using (province_id, case_id) where s.code = $1 order by t.seq`

type Adding = {
  clients: readonly pg.Client[]
  connections: readonly Connection[]
  short: readonly File[]
  began: string
}

/** Each connection has a file of its own, so that nobody is refused for a newer version. */
const addFigure = async ({ clients, connections, short, began }: Adding): Promise<Figure> => {
  const http: Side = {
    name: 'HTTP',
    once: async (connection) => {
      const [line, file] = [connections[connection], short[connection]]
      if (line && file) await addStep(line, file)
    },
  }
  // a first step of each gives the rows that bare SQL then writes again and again
  const models = await Promise.all(
    clients.map(async (client, connection) => {
      const [line, file] = [connections[connection], short[CONNECTIONS + connection]]
      if (!line || !file) throw new Error('no file')
      await addStep(line, file)
      const { rows } = await client.query<Model>(
        `select s.province_id, s.case_id, t.officer_id, s.version from case_summary s
          join case_step t using (province_id, case_id) where s.code = $1 and t.seq = s.version`,
        [file.caseCode],
      )
      return rows[0]
    }),
  )
  const bare: Side = {
    name: 'SQL',
    once: async (connection) => {
      const [client, model] = [clients[connection], models[connection]]
      if (!client || !model) return
      const { province_id, case_id, version, officer_id } = model
      await client.query('begin')
      for (const text of AGAIN_TO_FILE) await client.query(text, [province_id, case_id, version])
      await client.query(AGAIN_LOGGED, [province_id, case_id])
      await client.query(AGAIN_ANSWERED, [province_id, officer_id])
      await client.query('commit')
      model.version += 1
    },
    // the copied marks would not hold, and the log keeper is not to be kept busy with them
    settle: async () => {
      await clients[0]?.query(`delete from audit_event where op = 'bench.copy' and at >= $1`, [began])
    },
  }
  const [sql, overHttp] = await compare([bare, http], { ms: 1_500, warmMs: 1_000, rounds: 5 })
  const all = ratios(overHttp, sql)
  console.log(
    `  SQL ${sql?.rate.toFixed(0)}/s, HTTP ${overHttp?.rate.toFixed(0)}/s (p95 ${overHttp?.p95.toFixed(1)} ms)`,
  )
  return {
    what: 'add a step: HTTP ÷ the bare statements',
    measured: median(all).toFixed(2),
    must: `≥ ${MUST_ADD}`,
    met: median(all) >= MUST_ADD,
    spread: spreadOf(all),
  }
}

type Model = { province_id: string; case_id: string; officer_id: string; version: number }

/** Everything that adding a step writes, with the values of the step before it. */
const AGAIN_TO_FILE = [
  `update case_summary set version = version + 1, updated_at = now()
    where province_id = $1 and case_id = $2 and version = $3`,
  `insert into case_step select province_id, case_id, seq + 1, gen_random_uuid(), type, effective_at, now(),
    officer_id, agency_id, agency_name, because, open, sealed
    from case_step where province_id = $1 and case_id = $2 and seq = $3`,
]
const AGAIN_LOGGED = `insert into audit_event select province_id, gen_random_uuid(), now(), officer_id, agency_id,
  'bench.copy', outcome, case_id, body, mark from audit_event
  where province_id = $1 and case_id = $2 and op = 'case.noteNeeds' order by at limit 1`
const AGAIN_ANSWERED = `insert into request select province_id, officer_id, gen_random_uuid(), op, input_hash, output,
  now() from request where province_id = $1 and officer_id = $2 and op = 'case.noteNeeds' limit 1`
