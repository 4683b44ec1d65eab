import { CompiledQuery } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { describeEachDatabase } from '../../test/databases.ts'
import { type Database, send, type Tx } from './db.ts'
import { insertOf } from './insert.ts'

const setting = (key: string) => insertOf('setting', [{ province_id: '46', key, value: '{}', version: 1 }])

const keys = (db: Database) =>
  db.transaction({ role: 'dv_system' }, async (tx) =>
    (await tx.selectFrom('setting').select('key').orderBy('key').execute()).map((row) => row.key),
  )

describeEachDatabase('queries that are not waited for', (ground) => {
  const write = (work: (tx: Tx) => Promise<unknown>) => ground.db().transaction({ role: 'dv_system' }, work)

  beforeAll(() => write((tx) => send(tx, setting('taken'))))

  test('are done when the transaction is', async () => {
    await write(async (tx) => {
      await send(tx, setting('a'))
      await send(tx, setting('b'))
    })
    expect(await keys(ground.db())).toEqual(expect.arrayContaining(['a', 'b']))
  })

  test('come in their order, and give their rows to whoever waits', async () => {
    await write(async (tx) => {
      await send(tx, setting('c'))
      const seen = await send<{ key: string }>(
        tx,
        CompiledQuery.raw(`select key from setting where key = 'c'`),
      )
      expect(await seen.rows).toEqual([{ key: 'c' }])
    })
  })

  test('undo the transaction when the last of them fails, and say why', async () => {
    const before = await keys(ground.db())
    const failing = write(async (tx) => {
      await send(tx, setting('d'))
      await send(tx, setting('taken'))
    })
    await expect(failing).rejects.toMatchObject({ constraint: 'setting_pkey' })
    expect(await keys(ground.db())).toEqual(before)
  })

  test('tell a query behind them the first reason, not that the transaction is aborted', async () => {
    const failing = write(async (tx) => {
      await send(tx, setting('taken'))
      await tx.selectFrom('setting').select('key').execute()
    })
    await expect(failing).rejects.toMatchObject({ constraint: 'setting_pkey' })
  })

  test('leave the connection usable after a failure', async () => {
    for (let n = 0; n < 12; n += 1) {
      await expect(write((tx) => send(tx, setting('taken')))).rejects.toBeDefined()
      await write((tx) => send(tx, setting(`again-${n}`)))
    }
    expect((await keys(ground.db())).filter((key) => key.startsWith('again'))).toHaveLength(12)
    await ground.db().asOwner((run) => run('select 1'))
  })

  test('leave no role behind for the next transaction on the same connection', async () => {
    await write((tx) => send(tx, setting('e')))
    await expect(
      ground.db().transaction({ role: 'dv_commune', province: '46' }, (tx) => send(tx, setting('f'))),
    ).rejects.toBeDefined()
  })
})
