import { randomBytes as systemBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { caseHandlers } from '../src/case/handlers.server.ts'
import { intakeHandlers } from '../src/intake/handlers.server.ts'
import { instantFromMs } from '../src/kernel/day.ts'
import { uuidv7 } from '../src/kernel/id.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { createDispatch } from '../src/server/dispatch.ts'
import { createCaseKeys } from '../src/store/case-keys.ts'
import { openKeyring } from '../src/store/keyring.ts'
import { collectingDatabase } from './cases-collect.ts'
import { copyOf, type Model, modelOf } from './cases-copies.ts'
import { copyInto, copyLine } from './cases-copy.ts'
import { actorFor, type InventedOfficer, inventOffices } from './cases-people.ts'
import { inventReception } from './cases-receptions.ts'
import { type Invented, inventPeople, randomFrom } from './invented-names.ts'

/** One part of the filling: the product's own dispatcher receives people, and what it writes is copied in. */
export type FillPart = {
  readonly url: string
  readonly keyringFile: string
  readonly passphrase: string
  /** This worker's cases are those whose number leaves this remainder. */
  readonly part: number
  readonly parts: number
  readonly cases: number
  readonly seed: number
  readonly fromMs: number
  readonly untilMs: number
}

/** Each reception that the product wrote whole is the model of so many others (`cases-copies.ts`). */
const COPIES = 199
const MODELS_A_BATCH = 20

const fill = async (spec: FillPart) => {
  const keyring = await openKeyring({ file: spec.keyringFile, passphrase: spec.passphrase })
  if (isRefusal(keyring)) throw new Error(keyring.refused)
  const client = new pg.Client({ connectionString: spec.url })
  await client.connect()
  const clock = { ms: 0 }
  const { db, take } = collectingDatabase()
  const caseKeys = createCaseKeys({ keyring, now: () => clock.ms })
  const randomBytes = stock()
  const dispatch = createDispatch(
    {
      db,
      keyring,
      caseKeys,
      names: { search: () => [], put: () => undefined, remove: () => undefined },
      nowMs: () => clock.ms,
      randomBytes,
      logged: () => undefined,
    },
    new Map([...caseHandlers, ...intakeHandlers].map((one) => [one.op.name as string, one])),
  )
  const copy = copyOf({ keyring, caseKeys, randomBytes })
  const random = randomFrom(spec.seed + spec.part)
  const choose = chooser(random)
  const mine = Math.ceil((spec.cases - spec.part) / spec.parts)
  const slot = COPIES + 1
  const timeAt = (done: number) => Math.floor(spec.fromMs + ((spec.untilMs - spec.fromMs) * done) / mine)

  const receive = async (person: Invented): Promise<Model> => {
    const { officer, communeId } = choose()
    const body = inventReception({ person, communeId, random, at: instantFromMs(clock.ms - 3_600_000) })
    const outcome = await dispatch({
      name: 'intake.receive',
      body,
      who: actorFor(officer),
      requestId: uuidv7(clock.ms, randomBytes(10)),
      lang: 'vi',
      session: { token: null, device: '', address: '', set: () => undefined, clear: () => undefined },
    })
    if (!outcome.ok) throw new Error(`the filling was refused: ${JSON.stringify(outcome)}`)
    return modelOf(take(), officer, communeId)
  }

  for (let done = 0; done < mine; done += MODELS_A_BATCH * slot) {
    const count = Math.min(MODELS_A_BATCH * slot, mine - done)
    const people = inventPeople(count, spec.seed * 31 + spec.part * 1_000_003 + done)
    const texts = new Map<string, { columns: string[]; text: string[] }>()
    const put = (table: string, row: Readonly<Record<string, unknown>>) => {
      const kept = texts.get(table) ?? { columns: Object.keys(row), text: [] }
      kept.text.push(copyLine(kept.columns, row))
      texts.set(table, kept)
    }
    let model: Model | undefined
    for (const [index, person] of people.entries()) {
      const ms = timeAt(done + index)
      if (index % slot === 0 || !model) {
        clock.ms = ms
        model = await receive(person)
        for (const [table, rows] of model.rows) for (const row of rows) put(table, row)
        continue
      }
      for (const [table, row] of await copy({ model, ...choose(model.officer.office.kind), person, ms }))
        put(table, row)
    }
    for (const [table, { columns, text }] of texts) await copyInto(client, table, columns, text.join(''))
    parentPort?.postMessage(count)
  }
  await client.end()
}

/** Chance in larger pieces: a call to the system for every id would be a good part of the filling. */
const stock = () => {
  let bytes = systemBytes(65_536)
  let used = 0
  return (size: number) => {
    if (used + size > bytes.length) {
      bytes = systemBytes(65_536)
      used = 0
    }
    used += size
    return bytes.subarray(used - size, used)
  }
}

/** Seven of ten come to their commune's office, unevenly; the police and the border guard receive the rest. */
const chooser = (random: () => number) => {
  const provinces = [...Map.groupBy(inventOffices().officers, ({ office }) => office.province).values()].map(
    (all) => Map.groupBy(all, ({ office }) => office.kind),
  )
  return (wanted?: string): { officer: InventedOfficer; communeId: string } => {
    const province = provinces[Math.floor(random() * provinces.length)]
    const luck = random()
    const kind =
      wanted ?? (luck < 0.7 ? 'commune-committee' : luck < 0.9 ? 'province-police' : 'border-guard-post')
    const communes = province?.get('commune-committee') ?? []
    const commune = communes[Math.floor(communes.length * random() ** 1.7)]
    const there = province?.get(kind) ?? []
    const officer = kind === 'commune-committee' ? commune : there[Math.floor(random() * there.length)]
    if (!commune?.office.commune || !officer) throw new Error('a province without communes')
    return { officer, communeId: commune.office.commune }
  }
}

await fill(workerData as FillPart)
