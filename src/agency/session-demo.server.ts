import { refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handleForAnyone } from '../store/context.ts'
import { isRoleCode } from './roles.ts'
import { sessionContract } from './session-contract.ts'
import { beginSession } from './session-rows.server.ts'
import type { SignIn } from './sign-in-config.server.ts'
import { agencyNamesOn, postsOn } from './sign-in-people.server.ts'
import { DONE } from './sign-in-step.server.ts'

const isOn = (value: unknown): boolean => (value as { on?: unknown } | null)?.on === true

/** Two locks: the server runs with invented people, and the province itself is marked as invented. */
const demoProvinces = async (ctx: Ctx, { config }: SignIn): Promise<string[]> => {
  if (!config.demo) return []
  const rows = await ctx.db.selectFrom('setting').selectAll().where('key', '=', 'demo').execute()
  return rows.filter(({ value }) => isOn(value)).map(({ province_id }) => province_id)
}

const demoOfficers = async (ctx: Ctx, signIn: SignIn) => {
  const provinces = await demoProvinces(ctx, signIn)
  if (provinces.length === 0) return []
  return ctx.db
    .selectFrom('officer')
    .selectAll()
    .where('province_id', 'in', provinces)
    .where('demo', '=', true)
    .where('active', '=', true)
    .orderBy('officer_id')
    .execute()
}

const accounts = (signIn: SignIn): Handler =>
  handleForAnyone(sessionContract.demoAccounts, async (_, ctx) => {
    const found = []
    for (const officer of await demoOfficers(ctx, signIn)) {
      const [post] = await postsOn(ctx.db, officer, ctx.today)
      if (!post || !isRoleCode(post.role)) continue
      const about = { provinceId: officer.province_id, on: ctx.today, ids: [post.agency_id] }
      const agency = (await agencyNamesOn(ctx.db, about)).get(post.agency_id) ?? { vi: '', en: '' }
      found.push({ account: officer.officer_id, name: officer.name, role: post.role, agency })
    }
    return { accounts: found }
  })

const demo = (signIn: SignIn): Handler =>
  handleForAnyone(sessionContract.demo, async ({ account }, ctx) => {
    const officer = (await demoOfficers(ctx, signIn)).find((one) => one.officer_id === account)
    if (!officer) return refuse('not-found')
    await beginSession(ctx, { officer, state: 'full', withFactor: false })
    return DONE
  })

export const demoHandlers = (signIn: SignIn): readonly Handler[] => [accounts(signIn), demo(signIn)]
