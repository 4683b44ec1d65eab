/**
 * What entering a row of the law costs a province of 100,000 files: the dry run as the operation is asked, and
 * a day off entered, which folds again the files whose date it moves. On the embedded database and on PostgreSQL.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../src/store/db.ts'
import { migrate } from '../src/store/migrate.ts'
import { type House, openHouse, reception } from '../test/builders.ts'
import { startCluster } from './cases-cluster.ts'
import { type Figure, spreadOf } from './cases-figures.ts'

const FILES = 100_000
/** Files with steps of their own, whose date the day off moves; in a province of this size a few days' receptions. */
const REAL = 400
const MUST_S = 5

const norm = {
  kind: 'norm',
  regime: '2024',
  subject: 'hardship-allowance',
  effectiveFrom: '2026-12-01',
  amount: 3_000_000,
  instrument: '12/2026/NQ-HĐND',
}
const off = { kind: 'day', effectiveFrom: '2026-11-27', dayIs: 'holiday', instrument: '15/TB-UBND' }

/** Summaries as they would stand: every stage, both regimes, next dates over a year and a half. */
const COPIES = `insert into case_summary
  select s.province_id, md5('bench' || n)::uuid, 'bench-' || n, s.commune_id, s.holder_agency, s.readers, s.path,
    (array['reported','received','initial-verification','being-identified','identified','home','reintegration',
      'follow-up','closed'])[1 + n % 9],
    (array['2011','2024'])[1 + n % 2], s.received_on, (array['adult','minor','possible-minor','unknown'])[1 + n % 4],
    (array['DL-05','DL-06','DL-10','DL-14'])[1 + n % 4], d, d, s.contact, null::uuid,
    case when n % 7 = 0 then s.case_id end, s.alias_sealed, 1, s.updated_at
  from (select * from case_summary limit 1) s,
    lateral (select n, date '2026-10-01' + (n * 7919 % 550) as d from generate_series(1, $1::int) n) g`

const fill = async (house: House, db: Database) => {
  for (let n = 0; n < REAL; n += 20)
    await house.done('case-manager', 'intake.receiveGroup', {
      arrival: { ...reception().arrival, receivedAt: new Date(house.now.ms - 60_000).toISOString() },
      people: Array.from({ length: 20 }, () => ({ is: 'adult', name: '' })),
    })
  await db.asOwner((run) => run(COPIES, [FILES - REAL]))
  await db.asOwner((run) => run('analyze case_summary'))
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

const figure = (what: string, took: readonly number[]): Figure => ({
  what,
  measured: `${Math.max(...took).toFixed(2)} s`,
  must: `≤ ${MUST_S} s`,
  met: Math.max(...took) <= MUST_S,
  spread: spreadOf(took, 2),
})

const measure = async (db: Database): Promise<readonly Figure[]> => {
  await migrate(db)
  const house = await openHouse(db, Date.parse('2026-11-24T03:00:00Z'))
  await fill(house, db)
  const dry: number[] = []
  for (const row of [norm, off, norm, off])
    dry.push(await seconds(() => house.done('administrator', 'law.dryRun', row)))
  const added: number[] = []
  for (const dayIs of ['holiday', 'working', 'holiday', 'working']) {
    house.now.ms += 1_000
    added.push(await seconds(() => house.done('administrator', 'law.add', { ...off, dayIs })))
  }
  const { files, counted } = await house.done('administrator', 'law.dryRun', off)
  console.log(`  ${db.kind}: ${files} open files, counted ${JSON.stringify(counted)}`)
  return [
    figure(`law.dryRun over ${FILES.toLocaleString('en')} files (${db.kind})`, dry),
    figure(`law.add of a day off that moves ${REAL} of them (${db.kind})`, added),
  ]
}

export const benchLawRows = async (): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'duongve-law-rows-'))
  const cluster = await startCluster(folder)
  const server = await openDatabase({ kind: 'server', url: cluster.url })
  const embedded = await openDatabase({ kind: 'embedded', folder: null })
  try {
    return [...(await measure(embedded)), ...(await measure(server))]
  } finally {
    await embedded.close()
    await server.close()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
