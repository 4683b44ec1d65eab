import type { LogKeeper } from '../store/audit.ts'
import type { CaseKeys } from '../store/case-keys.ts'
import type { Database, RunSql } from '../store/db.ts'
import type { Keyring } from '../store/keyring.ts'
import { verifyAudit } from './verify-audit.ts'
import { verifyCases } from './verify-cases.ts'
import { createFaultList, type VerifyReport } from './verify-report.ts'
import { compareShare, countRows, createTold, planPasses, readWrites } from './verify-rows.ts'

type Spec = {
  db: Database
  keyring: Keyring
  keeper: LogKeeper
  caseKeys: CaseKeys
  /** Checkpoints that somebody outside kept. */
  held?: readonly string[]
  /** Rows held in memory at once; only tests change it. */
  most?: number
}

/**
 * Reads everything again: the log, every row that is evidence, every file, in one snapshot. Only a log that
 * is found whole is gathered and signed further: to sign first would cover up what was done to it.
 */
export const verifyAll = async (spec: Spec): Promise<VerifyReport> => {
  const report = await atOneMoment(spec.db, (run) => verifyAt(spec, run))
  if (report.ok) await spec.keeper.gather()
  return report
}

/** A snapshot: a server that goes on writing meanwhile cannot make a row look younger than its event. */
export const atOneMoment = <T>(db: Database, work: (run: RunSql) => Promise<T>): Promise<T> =>
  db.asOwner(async (run) => {
    await run('begin isolation level repeatable read read only', [])
    try {
      await run("select set_config('role', 'dv_system', true)", [])
      return await work(run)
    } finally {
      await run('rollback', [])
    }
  })

const verifyAt = async (spec: Spec, run: RunSql): Promise<VerifyReport> => {
  const { keyring, caseKeys, held = [] } = spec
  const faults = createFaultList()
  const counts = await countRows(run)
  const [first = [], ...later] = planPasses(counts, spec.most)
  const told = createTold(first)

  const begun = performance.now()
  const log = await verifyAudit({ run, keyring, held, faults, onEvent: told.note })
  const logged = performance.now()

  for (const share of first) await compareShare({ run, share, told, faults })
  for (const pass of later) {
    const again = createTold(pass)
    await readWrites(run, again)
    for (const share of pass) await compareShare({ run, share, told: again, faults })
  }
  const compared = performance.now()

  const folded = await verifyCases({ run, keyring, caseKeys, faults })
  return {
    ok: faults.count() === 0,
    faultCount: faults.count(),
    faults: faults.list(),
    ...log,
    ...folded,
    rows: counts,
    ms: { log: logged - begun, rows: compared - logged, cases: performance.now() - compared },
  }
}
