import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { insertRow } from '../store/rows.ts'
import { logCommand } from './command-log.ts'
import { openGround } from './ground.ts'
import { readPlace } from './place.ts'
import { createSystemAct } from './system-act.ts'

const data = mkdtempSync(join(tmpdir(), 'duongve-seen-'))
const place = readPlace({ data }, { DUONGVE_PASSPHRASE: 'a passphrase of the tests' })
afterAll(() => rmSync(data, { recursive: true, force: true }))

/** A day of the installation: an act, gathered and signed. */
const day = async (n: number) => {
  const opened = await openGround(place, { names: false })
  const act = createSystemAct({ ...opened.ground, keyring: opened.keyring })
  await act({ op: 'test.act', province: '46' }, async (ctx) => {
    await insertRow(ctx, 'setting', { province_id: '46', key: `day.${n}`, value: { n } })
  })
  await opened.close()
}

test('yesterday’s database, put back, does not open until somebody says that it is meant (R-24)', async () => {
  await day(1)
  const folder = join(data, 'database')
  cpSync(folder, `${folder}.yesterday`, { recursive: true })
  await day(2)
  expect(JSON.parse(readFileSync(place.seenLogFile, 'utf8'))).toMatchObject({ size: 2 })

  rmSync(folder, { recursive: true })
  cpSync(`${folder}.yesterday`, folder, { recursive: true })
  await expect(openGround(place, { names: false })).rejects.toThrow(
    /older than what this installation has seen/,
  )

  process.env.DUONGVE_PASSPHRASE = 'a passphrase of the tests'
  try {
    expect(await logCommand.run({ values: { data }, positionals: ['accept'] })).toBe(0)
  } finally {
    delete process.env.DUONGVE_PASSPHRASE
  }
  const opened = await openGround(place, { names: false })
  const bodies = await opened.db.asOwner((run) => run('select body from audit_event order by at'))
  expect(String(bodies.at(-1)?.body)).toContain('log.accept')
  await opened.close()
}, 120_000)

test('a damaged note of what was seen is said, not skipped', async () => {
  writeFileSync(place.seenLogFile, '{"size":')
  await expect(openGround(place, { names: false })).rejects.toThrow(/is damaged/)
  rmSync(place.seenLogFile)
  expect(existsSync(place.seenLogFile)).toBe(false)
})
