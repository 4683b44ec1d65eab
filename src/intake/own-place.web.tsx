import { type Me, useMe } from '../kit/me.ts'

type Role = { readonly role: string; readonly current?: boolean; readonly communeId?: string | null }

const currentRole = (me: Me): Role | undefined => {
  const roles: readonly Role[] = me.officer.roles
  return roles.find(({ current }) => current) ?? roles[0]
}

/** Where the officer works: the place that a new sheet begins with. */
export const useOwnPlace = (): { readonly province: string; readonly communeId: string | undefined } => {
  const me = useMe()
  return { province: me.province.code, communeId: currentRole(me)?.communeId ?? undefined }
}
