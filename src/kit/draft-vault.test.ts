import { describe, expect, test } from 'vitest'
import { instant } from '../kernel/day.ts'
import { type DraftStore, draftVault } from './draft-vault.ts'

const KEY_A = btoa('a'.repeat(32))
const KEY_B = btoa('b'.repeat(32))
const WEEK_MS = 7 * 86_400_000

const onDisk = () => {
  const records = new Map<string, Parameters<DraftStore['put']>[0]>()
  const store: DraftStore = {
    put: async (record) => void records.set(record.id, record),
    all: async () => [...records.values()],
    remove: async (id) => void records.delete(id),
  }
  return { records, open: (now = 0) => draftVault({ store: async () => store, now: () => now }) }
}

const draft = (id: string, name: string, at = '2026-11-24T09:42:00.000Z') => ({
  id,
  key: 'case.receive',
  savedAt: instant(at),
  values: { name },
})

describe('the draft vault', () => {
  test('opens again, after the browser was gone, what was saved', async () => {
    const disk = onDisk()
    const before = disk.open()
    await before.setKey(KEY_A)
    await before.save(draft('1', 'Đào Thị Huế'))
    await before.save(draft('1', 'Đào Thị Huế, sửa'))
    const after = disk.open()
    await after.setKey(KEY_A)
    expect(await after.list()).toEqual([draft('1', 'Đào Thị Huế, sửa')])
  })

  test('leaves nothing readable on the disk: neither words, nor screen, nor time of day', async () => {
    const disk = onDisk()
    const vault = disk.open(WEEK_MS * 2960.4)
    await vault.setKey(KEY_A)
    await vault.save(draft('1', 'Dao Thi Hue'))
    const [record] = [...disk.records.values()]
    expect(Object.keys(record ?? {}).sort()).toEqual(['data', 'id', 'iv', 'week'])
    const bytes = new TextDecoder('latin1').decode(record?.data)
    for (const word of ['Dao', 'Hue', 'case', '2026']) expect(bytes).not.toContain(word)
    expect(record?.week).toBe(2960)
  })

  test('does not open for another officer, nor under another id', async () => {
    const disk = onDisk()
    const mine = disk.open()
    await mine.setKey(KEY_A)
    await mine.save(draft('1', 'A'))
    const other = disk.open()
    await other.setKey(KEY_B)
    expect(await other.list()).toEqual([])
    const [record] = [...disk.records.values()]
    if (record) disk.records.set('2', { ...record, id: '2' })
    expect((await mine.list()).map(({ id }) => id)).toEqual(['1'])
  })

  test('waits in memory without a key, and is written with the key', async () => {
    const disk = onDisk()
    const vault = disk.open()
    await vault.save(draft('1', 'A'))
    expect(disk.records.size).toBe(0)
    expect(await vault.list()).toHaveLength(1)
    await vault.setKey(KEY_A)
    expect(disk.records.size).toBe(1)
    expect(await vault.list()).toHaveLength(1)
  })

  test('forgets at sign-out, and drops what was sent even when a save is under way', async () => {
    const disk = onDisk()
    const vault = disk.open()
    await vault.setKey(KEY_A)
    const saving = vault.save(draft('1', 'A'))
    await vault.drop('1')
    await saving
    expect(disk.records.size).toBe(0)
    vault.forgetKey()
    await vault.save(draft('2', 'B'))
    expect(disk.records.size).toBe(0)
  })

  test('lists the newest first and lets drafts of six weeks ago go', async () => {
    const disk = onDisk()
    const old = disk.open(WEEK_MS * 10)
    await old.setKey(KEY_A)
    await old.save(draft('old', 'A'))
    const vault = disk.open(WEEK_MS * 16)
    await vault.setKey(KEY_A)
    await vault.save(draft('1', 'A', '2026-11-24T01:00:00.000Z'))
    await vault.save(draft('2', 'B', '2026-11-24T02:00:00.000Z'))
    expect((await vault.list()).map(({ id }) => id)).toEqual(['2', '1'])
    expect([...disk.records.keys()].sort()).toEqual(['1', '2'])
  })
})
