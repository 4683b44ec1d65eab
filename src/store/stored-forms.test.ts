import { createSecretKey } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import { type Keyring, openKeyring } from './keyring.ts'
import { blindIndex, openCase, unwrapCaseKey } from './seal.ts'

/**
 * What lies in databases and on disks today. Whoever changes a form writes a new suite or format beside it
 * and leaves these as they are: they must open for as long as any file is kept.
 */
const KEYRING = `{"format":"duongve-keyring/1","kdf":{"name":"argon2id","memoryKiB":65536,"passes":3,"lanes":1,"salt":"AQEBAQEBAQEBAQEBAQEBAQ"},"keys":[{"what":"kek","version":1,"suite":1,"made":"2026-11-24T02:00:00.000Z","sealed":"AQAAAAEDAwMDAwMDAwMDAwMs0MTjDY21nM7WJvwsaqxl8Zi4lC_amV4lnYXI-cUN0sjwjET3mFZaSpn8NQMZDbA"},{"what":"blind-index","version":1,"suite":1,"made":"2026-11-24T02:00:00.000Z","sealed":"AQAAAAEFBQUFBQUFBQUFBQXFky6cjkU3gfAAcPfQRM1f-LRFv3dO4GA1e28GofqGTL0oaUfnB1cNpfj1aDFToNU"},{"what":"audit-sign","version":1,"suite":1,"made":"2026-11-24T02:00:00.000Z","sealed":"AQAAAAEHBwcHBwcHBwcHBwePOHlvgP_TGWGkykgqrcYOblAjOvByxRU7Cmn19cv8-u2o0nxvGZCH9PVLVKaq6rk"},{"what":"pepper","version":1,"suite":1,"made":"2026-11-24T02:00:00.000Z","sealed":"AQAAAAEJCQkJCQkJCQkJCQmeNJkI-7WxGp-vsv9grf0aR8yvKDih_LX8iM244OdHVTK2h1BXCO5LnE-YUX7Axoo"},{"what":"draft","version":1,"suite":1,"made":"2026-11-24T02:00:00.000Z","sealed":"AQAAAAELCwsLCwsLCwsLCws2pCbfuDEeajXA1wJv-LVYlSlc1DunvsRC5k2FnXI1-7CAJyUu8asMpLqyNPrvC9U"}],"seal":"AQAAAAEMDAwMDAwMDAwMDAzq73GfEv2JgfMN06xWVtiB","sum":"SCX8Id9eU4Q7P-E8m5xOKEWQtCKLlIRRicIB6s0IEao"}`
const WRAPPED = 'AQAAAAEiIiIiIiIiIiIiIiIi5taHqdzEGlS97Kglq63saPmD5j2QzAZ--vxV1DNt-d_gD4pwqhPrkw3_F3ImsGs'
const SEALED = [
  'AQAAAAEiIiIiIiIiIiIiIiJ5sXFy1UiWFUzbipqSenDHRpjjrWJJlawMzXNTGN3HGxVFI3fejEmjdSyJLQtwfSk',
  'AgAAAAEiIiIiIiIiIiIiIiKU4NmUgrYJFrkswl_fiA8JQq7zWZ8CyMLHN82o_Egj2HYwi7XjhtxF00ZemQWpUSg',
]

let folder = ''
let keyring: Keyring

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-'))
  const file = join(folder, 'keyring.json')
  await writeFile(file, KEYRING)
  const found = await openKeyring({ file, passphrase: 'sông Hương chảy về biển' })
  if (isRefusal(found)) throw new Error(found.refused)
  keyring = found
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

describe('forms once stored', () => {
  it('open as on the first day', () => {
    const wrapped = Buffer.from(WRAPPED, 'base64url')
    const key = unwrapCaseKey({ keyring, caseId: 'case-1', wrapped })
    expect(key.equals(createSecretKey(Buffer.alloc(32, 0x11)))).toBe(true)
    const place = { table: 'person', row: 'row-1', column: 'name', secrecy: 'C2' }
    for (const sealed of SEALED) {
      expect(openCase(key).open(place, Buffer.from(sealed, 'base64url'))).toBe('Nguyễn Thị Hư Cấu')
    }
  })

  it('match as on the first day', () => {
    expect(blindIndex({ keyring, kind: 'identity-card', value: '046000000000' })).toBe(
      'd88fdd68e8f20afde88a029d3cb002f6052143cb77d36938811a0236e6550c23',
    )
  })
})
