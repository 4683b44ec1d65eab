import { isRefusal, refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import { officerContract } from './contract.ts'
import { giveOneTimePassword } from './officer-password.server.ts'
import { openResets } from './officer-reset.server.ts'
import { postTrouble } from './post-admin.server.ts'
import { proposePostsAgain } from './post-again.server.ts'
import { giveOrPropose, isAlone, openProposals } from './post-proposal.server.ts'
import { isRoleCode } from './roles.ts'
import { FACTORS } from './schema.ts'
import { endSessions } from './session-rows.server.ts'
import { agencyNamesOn, loginHash, type OfficerRow, officerByLogin } from './sign-in-people.server.ts'
import { ONE_TIME_LABEL } from './sign-in-step.server.ts'

const inProvince = (ctx: OfficerCtx) => {
  const { provinceId } = ctx.who
  return {
    officers: () =>
      ctx.db
        .selectFrom('officer')
        .selectAll()
        .where('province_id', '=', provinceId)
        .orderBy('login')
        .execute(),
    posts: () =>
      ctx.db
        .selectFrom('post')
        .selectAll()
        .where('province_id', '=', provinceId)
        .orderBy('valid_from')
        .execute(),
    credentials: () =>
      ctx.db
        .selectFrom('credential')
        .select(['officer_id', 'kind', 'label'])
        .where('province_id', '=', provinceId)
        .where('ended_at', 'is', null)
        .execute(),
    lastSignIns: () =>
      ctx.db
        .selectFrom('session')
        .select(['officer_id', (eb) => eb.fn.max('created_at').as('at')])
        .where('province_id', '=', provinceId)
        .where('state', '=', 'full')
        .groupBy('officer_id')
        .execute(),
  }
}

const list = handle(officerContract.list, async (_, ctx) => {
  const rows = inProvince(ctx)
  const officers = await rows.officers()
  const posts = Map.groupBy(await rows.posts(), (one) => one.officer_id)
  const credentials = Map.groupBy(await rows.credentials(), (one) => one.officer_id)
  const last = new Map((await rows.lastSignIns()).map(({ officer_id, at }) => [officer_id, String(at)]))
  const names = await agencyNamesOn(ctx.db, { provinceId: ctx.who.provinceId, on: ctx.today })
  const lines = officers.map((officer) => {
    const own = credentials.get(officer.officer_id) ?? []
    return {
      id: officer.officer_id,
      login: officer.login,
      name: officer.name,
      active: officer.active,
      demo: officer.demo,
      since: officer.created_at,
      posts: (posts.get(officer.officer_id) ?? []).flatMap((post) =>
        isRoleCode(post.role)
          ? [
              {
                postId: post.post_id,
                role: post.role,
                agencyId: post.agency_id,
                agencyName: names.get(post.agency_id)?.[ctx.lang] ?? '',
                from: post.valid_from,
                to: post.valid_to,
              },
            ]
          : [],
      ),
      factors: FACTORS.filter((kind) => own.some((one) => one.kind === kind)),
      awaitsFirstSignIn: own.some((one) => one.kind === 'password' && one.label === ONE_TIME_LABEL),
      lastSignIn: last.get(officer.officer_id) ?? null,
    }
  })
  return {
    officers: lines,
    resets: await openResets(ctx),
    proposals: await openProposals(ctx),
    alone: await isAlone(ctx),
  }
})

export type NewOfficer = { readonly provinceId: string; readonly login: string; readonly name: string }

export const addOfficer = (ctx: Ctx, officer: NewOfficer): Promise<OfficerRow> =>
  insertRow(ctx, 'officer', {
    province_id: officer.provinceId,
    officer_id: ctx.newId(),
    login_hash: loginHash(ctx.keyring, officer.login),
    login: officer.login,
    name: officer.name,
    created_at: ctx.now,
    version: 1,
  })

/** Logins are one list for the whole system, and administration sees its own province alone. */
const isTaken = async (ctx: OfficerCtx, login: string): Promise<boolean> => {
  await ctx.enter({ role: 'dv_auth' })
  const known = await officerByLogin(ctx, login)
  await ctx.enter({})
  return known !== undefined
}

const create = handle(officerContract.create, async ({ login, name, agencyId, role }, ctx) => {
  const { provinceId } = ctx.who
  const place = { provinceId, agencyId, role, from: ctx.today }
  const trouble = await postTrouble(ctx, place)
  if (trouble) return trouble
  if (await isTaken(ctx, login)) return refuse('officer.login-taken', { at: 'login' })
  const officer = await addOfficer(ctx, { provinceId, login, name })
  const given = await giveOrPropose(ctx, { ...place, officerId: officer.officer_id })
  return { ...given, officerId: officer.officer_id, oneTimePassword: await giveOneTimePassword(ctx, officer) }
})

const setActive = async (ctx: OfficerCtx, officerId: string, active: boolean) => {
  if (officerId === ctx.who.officerId) return refuse('officer.self')
  const person = { province_id: ctx.who.provinceId, officer_id: officerId }
  const changed = await updateRow(ctx, 'officer', { key: person, set: { active } })
  if (!changed) return refuse('not-found')
  await endSessions(ctx, person)
  return { done: true as const }
}

const disable = handle(officerContract.disable, ({ officerId }, ctx) => setActive(ctx, officerId, false))
const enable = handle(officerContract.enable, async ({ officerId }, ctx) => {
  const opened = await setActive(ctx, officerId, true)
  return isRefusal(opened) ? opened : { ...opened, waiting: await proposePostsAgain(ctx, officerId) }
})

export const officerAdminHandlers: readonly Handler[] = [list, create, disable, enable]
