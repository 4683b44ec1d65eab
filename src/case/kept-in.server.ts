import { ROLES, type Scope } from '../agency/roles.ts'
import { groundOf } from '../course/readers.ts'
import type { OfficerCtx } from '../store/context.ts'
import type { KeptIn } from './contract.ts'
import type { LoadedCase } from './file.server.ts'

const rolesWith = (scope: Scope) =>
  Object.values(ROLES)
    .filter((role) => role.scope === scope)
    .map(({ code }) => code)
const OF_PROVINCE: readonly string[] = rolesWith('province')
const OF_COMMUNE: readonly string[] = rolesWith('commune')

/**
 * On what ground an agency sees the file whatever the person says of it: as the lead office of the province, as
 * the commune that answers for them, or as `groundOf` tells from the steps. Said where it is recorded, so that
 * nobody believes in a door that is not shut.
 */
export const keptIn = async (
  ctx: OfficerCtx,
  { state }: Pick<LoadedCase, 'state'>,
): Promise<(agencyId: string) => KeptIn | null> => {
  const posts = await ctx.db
    .selectFrom('post as p')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.province_id', '=', 'p.province_id').onRef('a.agency_id', '=', 'p.agency_id'),
    )
    .select(['p.agency_id', 'p.role', 'a.commune_id'])
    .distinct()
    .where('p.province_id', '=', ctx.who.provinceId)
    .where('p.role', 'in', [...OF_PROVINCE, ...OF_COMMUNE])
    .where('p.valid_from', '<=', ctx.today)
    .where((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>=', ctx.today)]))
    .execute()
  const holds = (agencyId: string, roles: readonly string[]) =>
    posts.find((one) => one.agency_id === agencyId && roles.includes(one.role))
  return (agencyId) => {
    if (holds(agencyId, OF_PROVINCE)) return 'lead'
    if (holds(agencyId, OF_COMMUNE)?.commune_id === state.communeId) return 'commune'
    return groundOf(state, agencyId)
  }
}
