import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'
import { verifyAll } from '../server/verify.ts'
import { fieldsOf, suggestMapping } from './columns.ts'
import { ROWS_AT_ONCE } from './contract.ts'
import { readTable } from './read-table.ts'

const table = readTable(readFileSync(join(import.meta.dirname, '../../demo/register-2019-2026.csv')))
const mapping = suggestMapping(table.heads)
const ROWS = table.rows.map(({ line, cells }) => ({ line, fields: fieldsOf(cells, mapping) }))
const options = { order: 'day-first', fallback: '20056' }
const day = (iso: string) => Date.parse(iso)

describeEachDatabase('import of the office’s own register', (ground) => {
  let house: House
  const importId = randomUUID()
  const take = async (rows: readonly unknown[], more: Record<string, unknown> = {}) => {
    const ends: { line: number; is: string; caseCode: string | null }[] = []
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const part = rows.slice(from, from + ROWS_AT_ONCE)
      ends.push(
        ...(await house.done('case-manager', 'importer.take', { importId, options, rows: part, ...more }))
          .rows,
      )
    }
    return ends
  }
  const tally = (ends: readonly { is: string }[]) =>
    Object.fromEntries([...Map.groupBy(ends, ({ is }) => is)].map(([is, all]) => [is, all.length]))

  const first: { line: number; is: string; caseCode: string | null }[] = []

  beforeAll(async () => {
    house = await openHouse(ground.db(), day('2026-11-24T03:00:00Z'))
    first.push(...(await take(ROWS)))
  }, 60_000)

  test('good rows become files, the others come back with why', () => {
    // 41 never was a day; 18 is row 5 again; 16, 39 and 43 bear a number that another row has; 34 is row 10 turned round
    const ends = tally(first)
    expect(ends).toEqual({ done: 55, faulty: 1, known: 1, 'same-number': 3 })
  })

  test('rows looked at before they are taken are told as they will end, and nothing is written', async () => {
    const before = await house.done('case-manager', 'register.counts', {})
    const turned = ROWS.find(({ fields }) => fields.name === 'Nghĩa Minh Đặng')
    const { rows } = await house.done('case-manager', 'importer.check', {
      options,
      rows: [...ROWS.slice(0, 3), { line: 700, fields: { ...turned?.fields, remark: 'khác' } }],
    })
    expect(rows.slice(0, 3).every(({ taken }: { taken: boolean }) => taken)).toBe(true)
    expect(rows[2].number).toBe('here')
    expect(rows[3]).toMatchObject({ taken: false, number: 'free' })
    expect(rows[3].alike.length).toBeGreaterThan(0)
    expect(await house.done('case-manager', 'register.counts', {})).toEqual(before)
  })

  test('the same rows again are known, however often', async () => {
    const before = await house.done('case-manager', 'register.counts', {})
    const again = (await take(ROWS)).filter(({ is }) => is === 'known')
    expect(again.length).toBeGreaterThanOrEqual(56)
    expect(again.every(({ caseCode }) => caseCode !== null)).toBe(true)
    expect((await house.done('case-manager', 'register.counts', {})).total).toBe(before.total)
  })

  test('a row that somebody looked at comes in, with a taken number left out of the papers', async () => {
    const row = ROWS[38] // the number of rows 3 and 16
    const [end] = await take([{ ...row, other: true }])
    expect(end?.is).toBe('done')
    const { line } = await house.done('case-manager', 'case.file', { caseCode: end?.caseCode })
    expect(line.stage).toBe('identified')
    const asked = await house.done('case-manager', 'case.reveal', {
      caseCode: end?.caseCode,
      purpose: 'correction',
    })
    expect(JSON.stringify(asked)).not.toContain('191000000')
  })

  test('a file says that it was copied, on the days of old, and under the law of its day', async () => {
    const at = first.find(({ is }) => is === 'done')
    const { line, timeline } = await house.done('case-manager', 'case.file', { caseCode: first[6]?.caseCode })
    expect(at).toBeDefined()
    expect(timeline.map(({ type }: { type: string }) => type)).toEqual([
      'received',
      'identity-recorded',
      'contact-agreed',
      'register-noted',
    ])
    expect(line).toMatchObject({
      stage: 'initial-verification',
      receivedOn: '2021-09-04',
      communeId: '20044',
    })
    expect(timeline[0].late).toBeGreaterThan(1800)
    const other = await house.done('case-manager', 'case.file', { caseCode: first[0]?.caseCode })
    expect(other.timeline.slice(4).map(({ type }: { type: string }) => type)).toEqual([
      'initial-verification-done',
      'certificate-copied',
    ])
    expect(other.line).toMatchObject({ stage: 'identified', regime: '2011' })
    expect(other.timeline.at(-1).because).toEqual([{ instrument: '66/2011/QH12', article: '28' }])
  })

  test('what was written is what the log tells, and folds to what the lists say', async () => {
    await house.opened.keeper.gather()
    const { db, keyring, keeper, ground: own } = house.opened
    expect((await verifyAll({ db, keyring, keeper, caseKeys: own.caseKeys })).faults).toEqual([])
  })

  test('the mapping is remembered for heads of the same words', async () => {
    await house.done('case-manager', 'importer.keepColumns', {
      heads: 'stt|ho ten',
      mapping: ['number', 'name'],
    })
    const kept = await house.done('case-manager', 'importer.columns', { heads: 'stt|ho ten' })
    expect(kept.mapping).toEqual(['number', 'name'])
    expect((await house.done('case-manager', 'importer.columns', { heads: 'x' })).mapping).toBeNull()
  })

  test('two imports of the same rows at once: each row becomes one file', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({
      line: 900 + at,
      fields: {
        name: `Hồ Bịa Lần ${at}`,
        born: '1990',
        received: '01/02/2024',
        way: 'tự về',
        country: 'Lào',
      },
    }))
    const before = await house.done('case-manager', 'register.counts', {})
    const both = await Promise.allSettled([take(rows), take(rows)])
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    const after = await take(rows)
    expect(tally(after)).toEqual({ known: 5 })
    expect((await house.done('case-manager', 'register.counts', {})).total).toBe(before.total + 5)
  })

  test('broken off in the middle of a batch: nothing of it stands, and the same rows go on afterwards', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({
      line: 2000 + at,
      fields: {
        name: `Hồ Đứt Quãng ${at}`,
        born: '1991',
        received: '05/02/2024',
        way: 'tự về',
        country: 'Lào',
      },
      other: true,
    }))
    const before = await house.done('case-manager', 'register.counts', {})
    const own = house.opened.ground as { randomBytes: (size: number) => Uint8Array }
    const { randomBytes } = own
    let codes = 0
    own.randomBytes = (size) => {
      if (size === 5 && ++codes === 11) throw new Error('the power is gone')
      return randomBytes(size)
    }
    await expect(take(rows)).rejects.toThrow('the power is gone')
    own.randomBytes = randomBytes
    expect(await house.done('case-manager', 'register.counts', {})).toEqual(before)
    expect(tally(await take(rows))).toEqual({ done: 20 })
    expect((await house.done('case-manager', 'register.counts', {})).total).toBe(before.total + 20)
  })
})
