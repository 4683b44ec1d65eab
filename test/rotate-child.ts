import { randomBytes } from 'node:crypto'
import { isRefusal } from '../src/kernel/refusal.ts'
import { rewrapAll } from '../src/server/rotate.ts'
import { type DatabasePlace, openDatabase } from '../src/store/db.ts'
import { addVersion, openKeyring } from '../src/store/keyring.ts'
import { unwrapCaseKey } from '../src/store/seal.ts'

/** Rotates again and again until it is killed; first it opens every key, which must be possible at any time. */
const [placeText = '', file = ''] = process.argv.slice(2)
const at = { file, passphrase: 'a passphrase of the tests' }
const db = await openDatabase(JSON.parse(placeText) as DatabasePlace)
let keyring = await openKeyring(at)
if (isRefusal(keyring)) throw new Error(keyring.refused)
const rows = await db.transaction({ role: 'dv_system' }, (tx) =>
  tx.selectFrom('case_key').selectAll().execute(),
)
for (const { case_id: caseId, wrapped } of rows) if (wrapped) unwrapCaseKey({ keyring, caseId, wrapped })
process.stdout.write(`${JSON.stringify({ opened: rows.length, version: keyring.version })}\n`)

for (;;) {
  process.stdout.write('{"begun":true}\n')
  await rewrapAll({ db, keyring, nowMs: Date.now, randomBytes }, { batch: 2 })
  keyring = await addVersion({ ...at, what: 'kek', now: new Date().toISOString() })
  if (isRefusal(keyring)) throw new Error(keyring.refused)
}
