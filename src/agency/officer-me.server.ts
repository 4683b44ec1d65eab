import { hkdfSync } from 'node:crypto'
import { instantMs } from '../kernel/day.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { updateRow } from '../store/rows.ts'
import { provinceAt } from './area-provinces.ts'
import { ownContract } from './officer-contract.ts'
import { currentPost } from './post-current.ts'
import { isRoleCode } from './roles.ts'
import { openSessionOf, type SessionRow } from './session-rows.server.ts'
import { limitsOf, stepUpUntil } from './session-rules.ts'
import { over } from './sign-in-factor.server.ts'
import { agencyNamesOn, postsOn } from './sign-in-people.server.ts'

const lastSignIn = async (ctx: OfficerCtx, session: SessionRow) => {
  const row = await ctx.db
    .selectFrom('session')
    .select(['created_at', 'device'])
    .where('province_id', '=', session.province_id)
    .where('officer_id', '=', session.officer_id)
    .where('state', '=', 'full')
    .where('created_at', '<', session.created_at)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { at: row.created_at, device: row.device } : null
}

const me = handle(ownContract.me, async (_, ctx) => {
  const open = await openSessionOf(ctx)
  if (!open) return over()
  const { officer, session } = open
  const posts = await postsOn(ctx.db, officer, ctx.today)
  const ids = posts.map((post) => post.agency_id)
  const names = await agencyNamesOn(ctx.db, { provinceId: officer.province_id, on: ctx.today, ids })
  const current = currentPost(posts, session.post_id)
  const lang = officer.lang === 'en' ? ('en' as const) : ('vi' as const)
  const province = provinceAt(officer.province_id, ctx.today)
  return {
    officer: {
      id: officer.officer_id,
      name: officer.name,
      lang,
      roles: posts.flatMap(({ post_id, agency_id, agency_kind, commune_id, role }) =>
        isRoleCode(role)
          ? [
              {
                postId: post_id,
                role,
                agencyId: agency_id,
                agencyName: names.get(agency_id)?.[lang] ?? '',
                kind: agency_kind,
                communeId: commune_id,
                current: post_id === current?.post_id,
              },
            ]
          : [],
      ),
      may: [...ctx.who.may].sort(),
    },
    session: {
      ...limitsOf(session),
      stepUpUntil: stepUpUntil(session.factor_at, instantMs(ctx.now)),
      lastSignIn: await lastSignIn(ctx, session),
    },
    province: { code: officer.province_id, name: province?.name ?? officer.province_id },
    demo: officer.demo,
  }
})

/** From the keyring and the officer alone: the same on every computer, nobody else's anywhere. */
const draftKey = handle(ownContract.draftKey, async (_, ctx) => {
  const { key, version } = ctx.keyring.purpose('draft')
  const bytes = hkdfSync('sha256', key, '', `duongve/browser-draft/${version}/${ctx.who.officerId}`, 32)
  return { key: Buffer.from(bytes).toString('base64') }
})

const setLang = handle(ownContract.setLang, async ({ lang }, ctx) => {
  const key = { province_id: ctx.who.provinceId, officer_id: ctx.who.officerId }
  await updateRow(ctx, 'officer', { key, set: { lang } })
  return { done: true as const }
})

export const meHandlers: readonly Handler[] = [me, draftKey, setLang]
