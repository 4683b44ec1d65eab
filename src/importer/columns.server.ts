import { z } from 'zod'
import { keepOwn, savedOf } from '../register/saved.server.ts'
import { type Handler, handle } from '../store/context.ts'
import { FIELDS } from './columns.ts'
import { importerContract } from './contract.ts'

const kept = z.object({ heads: z.string(), mapping: z.array(z.enum(FIELDS).nullable()) })

const columns = handle(importerContract.columns, async ({ heads }, ctx) => {
  const all = (await savedOf(ctx, 'columns')).map(({ value }) => kept.parse(value))
  return { mapping: all.find((one) => one.heads === heads)?.mapping ?? null }
})

const keepColumns = handle(importerContract.keepColumns, async ({ heads, mapping }, ctx) => {
  const before = (await savedOf(ctx, 'columns')).find(({ value }) => kept.parse(value).heads === heads)
  await keepOwn(ctx, {
    id: before?.id ?? ctx.newId(),
    kind: 'columns',
    value: { heads, mapping: [...mapping] },
  })
  return { kept: true }
})

export const columnsHandlers: readonly Handler[] = [columns, keepColumns]
