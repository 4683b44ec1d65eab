import type { Selectable } from 'kysely'
import type { Day } from '../kernel/day.ts'
import type { Ctx } from '../store/context.ts'
import type { Tx } from '../store/db.ts'
import type { Keyring } from '../store/keyring.ts'
import { blindIndex } from '../store/seal.ts'
import type { CredentialTable, OfficerTable, PostTable } from '../store/tables-agency.ts'

export type OfficerRow = Selectable<OfficerTable>
export type CredentialRow = Selectable<CredentialTable>
export type Person = { readonly province_id: string; readonly officer_id: string }

export const normalLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

export const loginHash = (keyring: Keyring, login: string, version?: number): string =>
  blindIndex({
    keyring,
    kind: 'login',
    value: normalLogin(login),
    ...(version === undefined ? {} : { version }),
  })

/** Under every version of the key that there was, so that a rotation locks nobody out. */
const loginHashes = (keyring: Keyring, login: string): string[] =>
  keyring.purposeVersions('blind-index').map((version) => loginHash(keyring, login, version))

export const officerByLogin = (ctx: Ctx, login: string): Promise<OfficerRow | undefined> =>
  ctx.db
    .selectFrom('officer')
    .selectAll()
    .where('login_hash', 'in', loginHashes(ctx.keyring, login))
    .executeTakeFirst()

export const officerById = (db: Tx, officerId: string): Promise<OfficerRow | undefined> =>
  db.selectFrom('officer').selectAll().where('officer_id', '=', officerId).executeTakeFirst()

/** Nobody has this id: an unknown login costs the same look-ups as a known one. */
export const NOBODY = { province_id: '', officer_id: '00000000-0000-4000-8000-000000000000' } as const

/** What an officer can sign in with, the newest first. */
export const liveCredentials = (db: Tx, { province_id, officer_id }: Person): Promise<CredentialRow[]> =>
  db
    .selectFrom('credential')
    .selectAll()
    .where('province_id', '=', province_id)
    .where('officer_id', '=', officer_id)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('credential_id')
    .execute()

export type HeldPost = Pick<Selectable<PostTable>, 'post_id' | 'agency_id' | 'role' | 'valid_from'> & {
  readonly agency_kind: string
  readonly commune_id: string | null
}

/** The posts an officer holds on a day, the eldest first. */
export const postsOn = (db: Tx, { province_id, officer_id }: Person, on: Day): Promise<HeldPost[]> =>
  db
    .selectFrom('post')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.province_id', '=', 'post.province_id')
        .onRef('agency.agency_id', '=', 'post.agency_id'),
    )
    .select(['post.post_id', 'post.agency_id', 'post.role', 'post.valid_from'])
    .select(['agency.kind as agency_kind', 'agency.commune_id'])
    .where('post.province_id', '=', province_id)
    .where('post.officer_id', '=', officer_id)
    .where('post.valid_from', '<=', on)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', on)]))
    .orderBy('post.valid_from')
    .orderBy('post.post_id')
    .execute()

/** Names of agencies on a day; of one that has closed, its last. */
export const agencyNamesOn = async (
  db: Tx,
  { provinceId, on, ids }: { provinceId: string; on: Day; ids?: readonly string[] },
): Promise<Map<string, { vi: string; en: string }>> => {
  const rows = await db
    .selectFrom('agency_version')
    .select(['agency_id', 'name_vi', 'name_en', 'valid_from'])
    .where('province_id', '=', provinceId)
    .$if(ids !== undefined, (query) => query.where('agency_id', 'in', [...(ids ?? []), NOBODY.officer_id]))
    .orderBy('valid_from')
    .execute()
  const names = new Map<string, { vi: string; en: string }>()
  for (const row of rows) {
    if (row.valid_from <= on || !names.has(row.agency_id))
      names.set(row.agency_id, { vi: row.name_vi, en: row.name_en })
  }
  return names
}
