import { refuse } from '../kernel/refusal.ts'
import { type Handler, handle } from '../store/context.ts'
import { draftContract } from './draft-contract.ts'

const MOST_DRAFTS = 100

/** Drafts arrive sealed by the officer's own browser; the server keeps what it cannot read. */
const save = handle(draftContract.save, async ({ id, form, sealed }, ctx) => {
  const { provinceId: province_id, officerId: officer_id } = ctx.who
  const held = await ctx.db
    .selectFrom('draft')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('province_id', '=', province_id)
    .where('officer_id', '=', officer_id)
    .where('draft_id', '<>', id)
    .executeTakeFirstOrThrow()
  if (Number(held.n) >= MOST_DRAFTS) return refuse('too-many')
  const values = { sealed: Buffer.from(sealed, 'base64'), updated_at: ctx.now }
  const changed = await ctx.db
    .updateTable('draft')
    .set(values)
    .where('province_id', '=', province_id)
    .where('officer_id', '=', officer_id)
    .where('draft_id', '=', id)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n)
    await ctx.db
      .insertInto('draft')
      .values({ province_id, draft_id: id, officer_id, form, ...values })
      .execute()
  return { at: ctx.now }
})

const list = handle(draftContract.list, async ({ form }, ctx) => {
  const rows = await ctx.db
    .selectFrom('draft')
    .selectAll()
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', ctx.who.officerId)
    .$if(form !== null, (q) => q.where('form', '=', form ?? ''))
    .orderBy('updated_at', 'desc')
    .limit(MOST_DRAFTS)
    .execute()
  return {
    drafts: rows.map((row) => ({
      id: row.draft_id,
      form: row.form,
      sealed: Buffer.from(row.sealed).toString('base64'),
      at: row.updated_at,
    })),
  }
})

const drop = handle(draftContract.drop, async ({ id }, ctx) => {
  const gone = await ctx.db
    .deleteFrom('draft')
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', ctx.who.officerId)
    .where('draft_id', '=', id)
    .executeTakeFirst()
  return { dropped: gone.numDeletedRows > 0n }
})

export const draftHandlers: readonly Handler[] = [save, list, drop]
