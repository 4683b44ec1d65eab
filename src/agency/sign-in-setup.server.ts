import { createHash, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handleForAnyone } from '../store/context.ts'
import { insertRow } from '../store/rows.ts'
import { addAgency } from './agency-rows.server.ts'
import { communesOf } from './area.ts'
import { provinceAt } from './area-provinces.ts'
import { areaName } from './area-words.ts'
import { setupContract } from './contract.ts'
import { addOfficer } from './officer-admin.server.ts'
import { setPassword } from './officer-password.server.ts'
import { judgePassword } from './password.ts'
import type { Stretched } from './password-hash.server.ts'
import { addPost } from './post-admin.server.ts'
import { beginSession } from './session-rows.server.ts'
import { triesOf, waitRefusal } from './sign-in-attempts.server.ts'
import { handleSlowly, refusing, type SignIn } from './sign-in-config.server.ts'
import { liveCredentials } from './sign-in-people.server.ts'
import { stepFor } from './sign-in-step.server.ts'

/** Two who begin at the same time wait for one another here. */
const SETUP_LOCK = 4701

const isEmpty = async (ctx: Ctx): Promise<boolean> => {
  const officer = await ctx.db.selectFrom('officer').select('officer_id').limit(1).executeTakeFirst()
  return officer === undefined
}

const state = ({ config }: SignIn): Handler =>
  handleForAnyone(setupContract.state, async (_, ctx) => ({
    needed: config.setupCode !== null && (await isEmpty(ctx)),
  }))

const bare = (code: string) => code.toUpperCase().replace(/[\s-]/g, '')
const digest = (text: string) => createHash('sha256').update(text).digest()

const isCode = ({ config }: SignIn, given: string): boolean =>
  config.setupCode !== null && timingSafeEqual(digest(bare(given)), digest(bare(config.setupCode)))

const addOffices = async (
  ctx: Ctx,
  input: { province: string; office: { vi: string; en: string }; communes: boolean },
) => {
  const { province: provinceId, office, communes } = input
  const from = ctx.today
  const leadId = await addAgency(ctx, {
    provinceId,
    kind: 'province-lead',
    communeId: null,
    name: office,
    from,
  })
  for (const commune of communes ? communesOf(provinceId, ctx.today) : []) {
    const name = {
      vi: `Ủy ban nhân dân ${areaName(commune, 'vi')}`,
      en: `People’s Committee of ${areaName(commune, 'en')}`,
    }
    await addAgency(ctx, { provinceId, kind: 'commune-committee', communeId: commune.code, name, from })
  }
  return leadId
}

const begin = (signIn: SignIn): Handler =>
  handleSlowly(setupContract.begin, {
    before: async (input, { keyring, session }) => {
      if (signIn.config.setupCode === null) return refuse('setup.done')
      const { login, name } = input.officer
      const bad = judgePassword(input.password, [login, name, input.office.vi, input.office.en])
      if (bad) return { ...bad, at: 'password' }
      return signIn.hasher.stretch({ keyring, login, password: input.password, address: session.address })
    },
    run: async (input, ctx, stretched: Stretched) => {
      await sql`select pg_advisory_xact_lock(${SETUP_LOCK})`.execute(ctx.db)
      if (!(await isEmpty(ctx))) return refuse('setup.done')
      const tries = await triesOf(ctx, 'setup')
      if (tries.wait > 0) return waitRefusal(tries.wait)
      if (!isCode(signIn, input.setupCode)) {
        await tries.failed()
        return refusing(ctx, refuse('setup.code', { at: 'setupCode' }))
      }
      const province = provinceAt(input.province, ctx.today)
      if (!province) return refuse('input.invalid', { at: 'province' })
      const provinceId = province.code
      await ctx.enter({ role: 'dv_admin', province: provinceId })
      await insertRow(ctx, 'setting', {
        province_id: provinceId,
        key: 'province',
        value: { code: provinceId, name: province.name },
      })
      const agencyId = await addOffices(ctx, input)
      const officer = await addOfficer(ctx, { provinceId, ...input.officer })
      const post = { provinceId, agencyId, role: 'administrator' as const, from: ctx.today }
      await addPost(ctx, { ...post, officerId: officer.officer_id })
      await setPassword(ctx, officer, stretched)
      const step = stepFor(await liveCredentials(ctx.db, officer))
      await ctx.enter({ role: 'dv_auth', province: provinceId })
      await beginSession(ctx, { officer, state: 'half', withFactor: false })
      // last, since a file knows no roll-back: whatever refuses comes before it
      const kept =
        input.passphrase === '' ? undefined : await signIn.config.changePassphrase?.(input.passphrase)
      return kept ?? step
    },
  })

export const setupHandlers = (signIn: SignIn): readonly Handler[] => [state(signIn), begin(signIn)]
