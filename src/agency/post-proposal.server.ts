import type { Selectable } from 'kysely'
import { addHours, type Day, type Instant, instantMs } from '../kernel/day.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import type { PostProposalTable } from '../store/tables-agency.ts'
import { postContract } from './contract.ts'
import { addPost, type Place, postTrouble } from './post-admin.server.ts'
import { isRoleCode, takesTwo } from './roles.ts'
import { agencyNamesOn, postsOn } from './sign-in-people.server.ts'

/** S-13: one administrator proposes who may see files or give out rights, another confirms within a week. */
const OPEN_HOURS = 7 * 24

type Proposal = Selectable<PostProposalTable>
type Given = { readonly postId: string | null; readonly proposalId: string | null }

/**
 * The first set-up: until a second administrator has once signed in there is nobody to confirm, so one gives
 * posts alone, and the log says so. It never comes back: whoever disables the other gains nothing by it.
 */
export const isAlone = async (ctx: OfficerCtx): Promise<boolean> => {
  const rows = await ctx.db
    .selectFrom('post as p')
    .innerJoin('officer as o', (join) =>
      join.onRef('o.province_id', '=', 'p.province_id').onRef('o.officer_id', '=', 'p.officer_id'),
    )
    .select('p.officer_id')
    .distinct()
    .where('p.province_id', '=', ctx.who.provinceId)
    .where('p.role', '=', 'administrator')
    .where('p.valid_from', '<=', ctx.today)
    .where((eb) =>
      eb.or([
        eb('o.demo', '=', true),
        eb.exists(
          eb
            .selectFrom('credential as c')
            .select('c.credential_id')
            .whereRef('c.province_id', '=', 'p.province_id')
            .whereRef('c.officer_id', '=', 'p.officer_id')
            .where('c.kind', 'in', ['totp', 'passkey']),
        ),
      ]),
    )
    .limit(2)
    .execute()
  return rows.length < 2
}

/** Gives the post, or proposes it to another administrator when it takes two. The place was checked before. */
export const giveOrPropose = async (
  ctx: OfficerCtx,
  place: Place & { readonly officerId: string },
): Promise<Given> => {
  if (!takesTwo(place.role)) return { postId: await addPost(ctx, place), proposalId: null }
  if (await isAlone(ctx)) {
    ctx.concerns({ purpose: 'first-set-up' })
    return { postId: await addPost(ctx, place), proposalId: null }
  }
  const row = await insertRow(ctx, 'post_proposal', {
    province_id: place.provinceId,
    proposal_id: ctx.newId(),
    officer_id: place.officerId,
    agency_id: place.agencyId,
    role: place.role,
    valid_from: place.from,
    proposed_by: ctx.who.officerId,
    proposed_at: ctx.now,
    until: addHours(ctx.now, OPEN_HOURS),
  })
  return { postId: null, proposalId: row.proposal_id }
}

const isOpen = (ctx: OfficerCtx, row: Proposal) =>
  row.answered_at === null && instantMs(row.until as Instant) > instantMs(ctx.now)

const proposals = (ctx: OfficerCtx) =>
  ctx.db.selectFrom('post_proposal').selectAll().where('province_id', '=', ctx.who.provinceId)

export const openProposals = async (ctx: OfficerCtx) => {
  const rows = await proposals(ctx).where('answered_at', 'is', null).orderBy('proposed_at').execute()
  const names = await agencyNamesOn(ctx.db, {
    provinceId: ctx.who.provinceId,
    on: ctx.today,
    ids: rows.map((row) => row.agency_id),
  })
  return rows
    .filter((row) => isOpen(ctx, row))
    .flatMap((row) =>
      isRoleCode(row.role)
        ? [
            {
              proposalId: row.proposal_id,
              officerId: row.officer_id,
              role: row.role,
              agencyName: names.get(row.agency_id)?.[ctx.lang] ?? '',
              from: row.valid_from,
              proposedBy: row.proposed_by,
              proposedAt: row.proposed_at,
              until: row.until,
              mayConfirm: row.proposed_by !== ctx.who.officerId && row.officer_id !== ctx.who.officerId,
            },
          ]
        : [],
    )
}

/** Locked: two confirmations at the same time must not give the post twice. */
const find = async (ctx: OfficerCtx, proposalId: string): Promise<Proposal | undefined> => {
  const row = await proposals(ctx).where('proposal_id', '=', proposalId).forUpdate().executeTakeFirst()
  return row && isOpen(ctx, row) ? row : undefined
}

const answered = (ctx: OfficerCtx, { province_id, proposal_id }: Proposal, set: Partial<Proposal>) =>
  updateRow(ctx, 'post_proposal', {
    key: { province_id, proposal_id },
    set: { ...set, answered_by: ctx.who.officerId, answered_at: ctx.now },
  })

const isActive = async (ctx: OfficerCtx, officerId: string): Promise<boolean> => {
  const row = await ctx.db
    .selectFrom('officer')
    .select('active')
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', officerId)
    .executeTakeFirst()
  return row?.active === true
}

/** What somebody proposed who is no administrator any more is worth nothing. */
const stillAdministers = async (ctx: OfficerCtx, officerId: string): Promise<boolean> => {
  const person = { province_id: ctx.who.provinceId, officer_id: officerId }
  const posts = await postsOn(ctx.db, person, ctx.today)
  return posts.some(({ role }) => role === 'administrator') && isActive(ctx, officerId)
}

const confirm = handle(postContract.confirm, async ({ proposalId }, ctx) => {
  const proposal = await find(ctx, proposalId)
  if (!proposal || !isRoleCode(proposal.role)) return refuse('not-found')
  const { officer_id: officerId, agency_id: agencyId, role } = proposal
  if (proposal.proposed_by === ctx.who.officerId) return refuse('post.other-administrator')
  if (officerId === ctx.who.officerId) return refuse('post.own')
  if (!(await stillAdministers(ctx, proposal.proposed_by))) return refuse('not-found')
  if (!(await isActive(ctx, officerId))) return refuse('not-found')
  // confirmed late: rights begin today at the earliest, nobody is made to have been allowed
  const isLate = proposal.valid_from < ctx.today
  const from = isLate ? ctx.today : (proposal.valid_from as Day)
  const place = { provinceId: ctx.who.provinceId, agencyId, role, from }
  const trouble = await postTrouble(ctx, place)
  if (trouble) return trouble
  const postId = await addPost(ctx, { ...place, officerId })
  await answered(ctx, proposal, { answer: 'confirmed', post_id: postId })
  return { postId }
})

const decline = handle(postContract.decline, async ({ proposalId }, ctx) => {
  const proposal = await find(ctx, proposalId)
  if (!proposal) return refuse('not-found')
  await answered(ctx, proposal, { answer: 'declined' })
  return { done: true as const }
})

const give = handle(postContract.give, async ({ officerId, agencyId, role, from }, ctx) => {
  const { provinceId } = ctx.who
  if (officerId === ctx.who.officerId) return refuse('post.own')
  // rights begin today at the earliest: nobody is made to have been allowed
  if (from < ctx.today) return refuse('input.invalid', { at: 'from' })
  const officer = await ctx.db
    .selectFrom('officer')
    .select('officer_id')
    .where('province_id', '=', provinceId)
    .where('officer_id', '=', officerId)
    .executeTakeFirst()
  if (!officer) return refuse('not-found')
  const place = { provinceId, agencyId, role, from }
  const trouble = await postTrouble(ctx, place)
  if (trouble) return trouble
  return giveOrPropose(ctx, { ...place, officerId })
})

export const proposalHandlers: readonly Handler[] = [give, confirm, decline]
