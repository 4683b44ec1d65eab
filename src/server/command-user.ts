import { randomBytes } from 'node:crypto'
import { addOfficer } from '../agency/officer-admin.server.ts'
import { giveOneTimePassword } from '../agency/officer-password.server.ts'
import { addPost, postTrouble } from '../agency/post-admin.server.ts'
import { isRoleCode, ROLE_CODES } from '../agency/roles.ts'
import { endSessions } from '../agency/session-rows.server.ts'
import { endCredentials } from '../agency/sign-in-factor.server.ts'
import { normalLogin, officerByLogin } from '../agency/sign-in-people.server.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Command } from './command.ts'
import { openExisting } from './existing.ts'
import type { Opened } from './ground.ts'
import { createSystemAct } from './system-act.ts'
import { Trouble } from './trouble.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * For who runs the machine, when no administrator can sign in any more. Each act is an event of the log
 * without an officer, so that it stands out.
 */
export const userCommand: Command = {
  name: 'user',
  says: 'List officers, make one, give a new first sign-in to one who lost everything.',
  usage: 'user list | create LOGIN --name NAME --agency ID --role ROLE | reset LOGIN [--data DIR]',
  options: {
    data: { type: 'string' },
    name: { type: 'string' },
    agency: { type: 'string' },
    role: { type: 'string' },
  },
  run: async ({ values, positionals: [what, login] }) => {
    if (what !== 'list' && what !== 'create' && what !== 'reset')
      throw new Trouble('Say what: duongve user list, create or reset.')
    if (what !== 'list' && login === undefined) throw new Trouble(`Say whom: duongve user ${what} LOGIN`)
    const { opened } = await openExisting(values)
    try {
      if (what === 'list') await list(opened)
      else if (what === 'create') await create(opened, { ...values, login: String(login) })
      else await reset(opened, String(login))
      return 0
    } finally {
      await opened.close()
    }
  },
}

const list = async ({ db }: Opened) => {
  const rows = await db.transaction({ role: 'dv_system' }, (tx) =>
    tx
      .selectFrom('officer as o')
      .leftJoin('post as p', (join) =>
        join
          .onRef('p.province_id', '=', 'o.province_id')
          .onRef('p.officer_id', '=', 'o.officer_id')
          .on('p.valid_to', 'is', null),
      )
      .select(['o.province_id', 'o.login', 'o.active', 'p.role', 'p.agency_id'])
      .orderBy('o.province_id')
      .orderBy('o.login')
      .execute(),
  )
  for (const row of rows)
    say(
      `${row.province_id}  ${row.login.padEnd(24)} ${row.active ? 'active  ' : 'disabled'}  ${row.role ?? 'no post'}  ${row.agency_id ?? ''}`,
    )
}

type New = { login: string; name?: string; agency?: string; role?: string }

const create = async (opened: Opened, spec: New) => {
  const { name, agency, role } = spec
  const login = normalLogin(spec.login)
  if (!name || !agency || !role)
    throw new Trouble('An officer needs --name, --agency (its id) and --role. Nothing was changed.')
  if (!isRoleCode(role)) throw new Trouble(`There is no role ${role}. Roles: ${ROLE_CODES.join(', ')}`)
  const provinceId = await opened.db.transaction({ role: 'dv_system' }, async (tx) => {
    const rows = await tx.selectFrom('agency').select(['province_id', 'agency_id']).execute()
    return rows.find(({ agency_id }) => agency_id === agency)?.province_id
  })
  if (provinceId === undefined) throw new Trouble(`There is no agency ${agency}. Nothing was changed.`)
  const act = createSystemAct({ ...opened.ground, randomBytes })
  const made = await act({ op: 'user.create', province: provinceId }, async (ctx) => {
    if (await officerByLogin(ctx, login))
      throw new Trouble(`There is an officer ${login} already. Nothing was changed.`)
    await ctx.enter({ role: 'dv_admin', province: provinceId })
    const place = { provinceId, agencyId: agency, role, from: ctx.today }
    const trouble = await postTrouble(ctx, place)
    if (isRefusal(trouble))
      throw new Trouble(`This post cannot be given (${trouble.refused}). Nothing was changed.`)
    const officer = await addOfficer(ctx, { provinceId, login, name })
    await addPost(ctx, { ...place, officerId: officer.officer_id })
    return giveOneTimePassword(ctx, officer)
  })
  say(`${login} signs in once with ${made}, within a week, and then chooses a password and a second factor.`)
}

const reset = async (opened: Opened, typed: string) => {
  const login = normalLogin(typed)
  const officer = await opened.db.transaction({ role: 'dv_system' }, (tx) =>
    tx.selectFrom('officer').selectAll().where('login', '=', login).executeTakeFirst(),
  )
  if (!officer?.active || officer.demo)
    throw new Trouble(`There is no active officer ${login}. Nothing was changed.`)
  const act = createSystemAct({ ...opened.ground, randomBytes })
  const given = await act({ op: 'user.reset', province: officer.province_id }, async (ctx) => {
    await ctx.enter({ role: 'dv_admin', province: officer.province_id })
    await endCredentials(ctx, officer, ['totp', 'passkey', 'recovery', 'password'])
    await endSessions(ctx, officer)
    return giveOneTimePassword(ctx, officer)
  })
  say(`${login} signs in once with ${given}, within a week. Everything they signed in with before has ended.`)
}
