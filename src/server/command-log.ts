import { randomBytes } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { LOG_NAME } from '../store/audit.ts'
import { verifierKeyText } from '../store/checkpoint.ts'
import type { RunSql } from '../store/db.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import type { Command } from './command.ts'
import { openExisting } from './existing.ts'
import { createSystemAct } from './system-act.ts'
import { Trouble } from './trouble.ts'
import { atOneMoment } from './verify.ts'

/** The log as lines of JSON, for a verifier that has nothing of the system: `scripts/verify-log.js`. */
export const logCommand: Command = {
  name: 'log',
  says: 'Export the audit log for a verifier outside, or accept a database that was put back on purpose.',
  usage: 'log export FILE | accept [--data DIR]   after export: node scripts/verify-log.js FILE',
  options: { data: { type: 'string' } },
  run: async ({ values, positionals }) => {
    const [what, file] = positionals
    if (what === 'accept') return accept(values)
    if (what !== 'export' || file === undefined) throw new Trouble('Say where to: duongve log export FILE')
    const { opened } = await openExisting(values)
    try {
      await opened.keeper.gather()
      const keys = opened.keyring
        .purposeVersions('audit-sign')
        .map((version) =>
          verifierKeyText({ name: LOG_NAME, publicKey: opened.keyring.purpose('audit-sign', version).key }),
        )
      const lines = await atOneMoment(opened.db, (run) =>
        pipeline(exportLines(run, keys), createWriteStream(file, { mode: 0o600 })),
      ).then(() => file)
      process.stdout.write(
        `Written: ${lines}\nPublic keys, to be kept by who verifies:\n${keys.map((key) => `  ${key}\n`).join('')}`,
      )
      return 0
    } finally {
      await opened.close()
    }
  },
}

/** The log goes on from what the database holds; the log itself says who did it and where it had been. */
const accept = async (values: Parameters<typeof openExisting>[0]) => {
  const { opened, place } = await openExisting(values, { olderLog: true })
  try {
    const { db, keyring, ground } = opened
    const act = createSystemAct({ db, keyring, nowMs: ground.nowMs, randomBytes })
    const province = await db.transaction({ role: 'dv_system' }, (tx) =>
      tx.selectFrom('setting').select('province_id').limit(1).executeTakeFirst(),
    )
    if (!province) throw new Trouble('This place is empty; there is nothing to accept.')
    await act({ op: 'log.accept', province: province.province_id }, async (ctx) => {
      const key = { province_id: province.province_id, key: 'log.accepted' }
      const value = { at: ctx.now }
      const known = await updateRow(ctx, 'setting', { key, set: { value } })
      if (!known) await insertRow(ctx, 'setting', { ...key, value })
    })
    rmSync(place.seenLogFile, { force: true })
    await opened.keeper.gather()
    process.stdout.write('Accepted: the log goes on from here, and says so.\n')
    return 0
  } finally {
    await opened.close()
  }
}

const BATCH = 5_000
const text = (bytes: unknown) => Buffer.from(bytes as Uint8Array).toString('base64url')

export async function* exportLines(run: RunSql, keys: readonly string[]): AsyncGenerator<string> {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`
  yield line({ log: LOG_NAME, format: 1, keys })
  for (const { note } of await run('select note from audit_checkpoint order by size', []))
    yield line({ checkpoint: note })
  let after = -1
  for (;;) {
    const rows = await run(
      `select l.leaf, l.leaf_hash, l.chain, e.body from audit_leaf l
       left join audit_event e on e.province_id = l.province_id and e.event_id = l.event_id
       where l.leaf > $1 order by l.leaf limit ${BATCH}`,
      [after],
    )
    for (const row of rows)
      yield line({ leaf: row.leaf, event: row.body, hash: text(row.leaf_hash), chain: text(row.chain) })
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = Number(last.leaf)
  }
}
