import { isRoleCode, ROLES } from '../src/agency/roles.ts'
import { loginHash } from '../src/agency/sign-in-people.server.ts'
import { dayOf, instantFromMs } from '../src/kernel/day.ts'
import type { Ground } from '../src/server/dispatch.ts'
import { idMaker } from '../src/server/ids.ts'
import { logEvent } from '../src/store/audit.ts'
import type { Actor, Ctx, SessionPort } from '../src/store/context.ts'
import type { Tx } from '../src/store/db.ts'
import { insertRows } from '../src/store/rows.ts'
import { demoAgencies, PROVINCE } from './agencies.ts'
import type { DemoAgency } from './agency.ts'
import { demoOfficers, type OfficerKey } from './people.ts'

export const noSession: SessionPort = {
  token: null,
  device: 'demo',
  address: '',
  set: () => undefined,
  clear: () => undefined,
}

/**
 * Offices and officers of the demo, in one transaction. No operation writes them, since nobody is there yet
 * who could: so this is the one act beside the dispatcher. Its rows go through `store/rows.ts` and its audit
 * event `demo.load` carries their digests, so `verify` knows every one of them.
 */
export const seed = async (ground: Ground): Promise<ReadonlyMap<OfficerKey, Actor>> => {
  const writes: [string, string, string | null][] = []
  const actors = await ground.db.transaction({ role: 'dv_system' }, async (tx) => {
    const ctx = seedingCtx(ground, tx, writes)
    await insertRows(ctx, 'setting', [
      { province_id: PROVINCE.code, key: 'demo', value: { on: true } },
      { province_id: PROVINCE.code, key: 'province', value: PROVINCE },
    ])
    const agencies = demoAgencies().map((agency) => ({ ...agency, id: ctx.newId() }))
    await insertAgencies(ctx, agencies)
    const made = await insertOfficers(ctx, new Map(agencies.map((one) => [one.key, one])))
    await logEvent(tx, ground.keyring, {
      id: ctx.newId(),
      at: ctx.now,
      province: PROVINCE.code,
      officer: null,
      agency: null,
      op: 'demo.load',
      outcome: 'ok',
      case: null,
      purpose: null,
      request: null,
      writes,
    })
    return made
  })
  return actors
}

const seedingCtx = (ground: Ground, db: Tx, writes: [string, string, string | null][]): Ctx => {
  const now = instantFromMs(ground.nowMs())
  const newId = idMaker(ground)
  return {
    db,
    who: null,
    now,
    today: dayOf(now),
    requestId: newId(),
    lang: 'vi',
    keyring: ground.keyring,
    caseKeys: ground.caseKeys,
    names: ground.names,
    session: noSession,
    newId,
    randomBytes: ground.randomBytes,
    enter: async () => undefined,
    wrote: (table, key, digest) => {
      writes.push([table, key, digest])
    },
    underWay: () => undefined, // it writes only what it waits for
    concerns: () => undefined,
    narrow: () => undefined,
    emit: () => undefined,
    keep: () => undefined,
    afterCommit: () => undefined,
  }
}

type Seeded = DemoAgency & { readonly id: string }

const insertAgencies = async (ctx: Ctx, agencies: readonly Seeded[]) => {
  const ids = new Map(agencies.map(({ key, id }) => [key, id]))
  const rows = agencies.map(({ id, kind, communeId = null, onPaper = false }) => ({
    province_id: PROVINCE.code,
    agency_id: id,
    kind,
    commune_id: communeId,
    partner_only: onPaper,
    version: 1,
  }))
  await insertRows(ctx, 'agency', rows)
  const versions = agencies.flatMap(({ id, parent, versions: dated }) =>
    dated.map(({ from, until = null, vi, en, citation = null, verified }) => ({
      province_id: PROVINCE.code,
      agency_id: id,
      valid_from: from,
      valid_to: until,
      name_vi: vi,
      name_en: en,
      seal: null,
      parent_id: parent === undefined ? null : (ids.get(parent) ?? null),
      citation,
      verified,
    })),
  )
  await insertRows(ctx, 'agency_version', versions)
}

const insertOfficers = async (ctx: Ctx, agencies: ReadonlyMap<string, Seeded>) => {
  const people = demoOfficers.map((one) => {
    const agency = agencies.get(one.agency)
    if (!agency) throw new Error(`demo: no agency ${one.agency}`)
    return { ...one, officerId: ctx.newId(), postId: ctx.newId(), post: agency }
  })
  await insertRows(
    ctx,
    'officer',
    people.map(({ officerId, login, name }) => ({
      province_id: PROVINCE.code,
      officer_id: officerId,
      login_hash: loginHash(ctx.keyring, login),
      login,
      name,
      lang: 'vi',
      active: true,
      demo: true,
      second_factor: false,
      created_at: ctx.now,
      version: 1,
    })),
  )
  await insertRows(
    ctx,
    'post',
    people.map(({ officerId, postId, role, from, post }) => ({
      province_id: PROVINCE.code,
      post_id: postId,
      officer_id: officerId,
      agency_id: post.id,
      role,
      valid_from: from,
      valid_to: null,
      version: 1,
    })),
  )
  return new Map(people.map((one) => [one.login, actorOf(ctx, one)]))
}

type Placed = { readonly officerId: string; readonly role: string; readonly post: Seeded }

/** The officer as a request of theirs would bring them. */
const actorOf = (ctx: Ctx, { officerId, role, post }: Placed): Actor => {
  if (!isRoleCode(role)) throw new Error(`demo: no role ${role}`)
  const { may, scope } = ROLES[role]
  return {
    officerId,
    sessionId: ctx.newId(),
    provinceId: PROVINCE.code,
    agencyId: post.id,
    agencyKind: post.kind,
    communeId: post.communeId ?? null,
    role,
    may: new Set(may),
    scope,
    factorAt: null,
    demo: true,
  }
}
