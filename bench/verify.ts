import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { verifyCases } from '../src/server/verify-cases.ts'
import { createFaultList } from '../src/server/verify-report.ts'
import { openDatabase } from '../src/store/db.ts'
import { migrate } from '../src/store/migrate.ts'
import { openHouse, reception } from '../test/builders.ts'
import type { FilledCases } from './cases.ts'
import { type Figure, median, spreadOf } from './cases-figures.ts'

const FILES = 200
const ACTS = 26
const ROUNDS = 5
const MUST = 20_000

/** Steps folded again and compared a second, on a database beside the invented million that opens its own files. */
export const benchVerify = async ({ url }: FilledCases): Promise<Figure[]> => {
  const name = `verify_${randomBytes(6).toString('hex')}`
  const own = Object.assign(new URL(url), { pathname: `/${name}` }).href
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const db = await openDatabase({ kind: 'server', url: own })
  try {
    await migrate(db)
    const house = await openHouse(db)
    await Promise.all(Array.from({ length: 4 }, () => fill(house, FILES / 4)))
    const { keyring, ground } = house.opened
    const rates: number[] = []
    let steps = 0
    for (let round = 0; round <= ROUNDS; round += 1) {
      const faults = createFaultList()
      const from = performance.now()
      const sum = await db.asOwner((run) => verifyCases({ run, keyring, caseKeys: ground.caseKeys, faults }))
      const rate = (sum.steps * 1000) / (performance.now() - from)
      if (faults.count() > 0) throw new Error(`faults: ${JSON.stringify(faults.list()[0])}`)
      steps = sum.steps
      if (round > 0) rates.push(rate) // the first warms up
    }
    return [
      {
        what: `verify: steps folded and compared a second (${steps} steps of ${FILES} files)`,
        measured: median(rates).toFixed(0),
        must: `≥ ${MUST}`,
        met: median(rates) >= MUST,
        spread: spreadOf(rates, 0),
      },
    ]
  } finally {
    await db.close()
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
}

const fill = async (house: Awaited<ReturnType<typeof openHouse>>, files: number): Promise<void> => {
  for (let n = 0; n < files; n += 1) {
    const { caseCode } = await house.done('commune-officer', 'intake.receive', reception())
    let { version } = await house.done('commune-officer', 'case.file', { caseCode })
    for (let act = 0; act < ACTS; act += 1) {
      const body = { caseCode, version, needs: ['medical'], note: 'Điều cần ngay, do máy bịa ra.' }
      version = (await house.done('commune-officer', 'case.noteNeeds', body)).version
    }
  }
}
