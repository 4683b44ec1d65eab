import { communesOf } from '../src/agency/area.ts'
import { provincesOn } from '../src/agency/area-provinces.ts'
import { ROLES, type RoleCode } from '../src/agency/roles.ts'
import type { Day } from '../src/kernel/day.ts'
import type { Actor } from '../src/store/context.ts'

/** The day on which the invented country stands; all cases lie before it. */
export const TODAY = '2026-11-24' as Day

/** Officers of each provincial office: enough that nobody asks faster than a person's limit allows. */
export const EACH = 40

type Office = { readonly kind: string; readonly role: RoleCode; readonly officers: number }

const PROVINCIAL = [
  { kind: 'province-lead', role: 'case-manager', officers: EACH },
  { kind: 'province-police', role: 'provincial-police', officers: EACH },
  { kind: 'border-guard-post', role: 'border-guard', officers: 2 },
] as const satisfies readonly Office[]

const COMMUNE = { kind: 'commune-committee', role: 'commune-officer', officers: 1 } as const satisfies Office

export type InventedOffice = Office & {
  readonly province: string
  readonly commune: string | null
  readonly agencyId: string
}

export type InventedOfficer = {
  readonly officerId: string
  readonly postId: string
  readonly office: InventedOffice
}

const id = (kind: number, n: number) => `01890000-0000-7000-8${kind}00-${n.toString(16).padStart(12, '0')}`

/** Every commune's office and each province's own, with who works there; the same in every process. */
export const inventOffices = () => {
  const offices: InventedOffice[] = []
  const add = (province: string, commune: string | null, office: Office) => {
    offices.push({ ...office, province, commune, agencyId: id(1, offices.length) })
  }
  for (const { code } of provincesOn(TODAY)) {
    for (const office of PROVINCIAL) add(code, null, office)
    for (const commune of communesOf(code, TODAY)) add(code, commune.code, COMMUNE)
  }
  const officers: InventedOfficer[] = []
  for (const office of offices)
    for (let n = 0; n < office.officers; n += 1)
      officers.push({ officerId: id(2, officers.length), postId: id(3, officers.length), office })
  return { offices, officers }
}

/** The officer as a request of theirs would bring them. */
export const actorFor = ({ officerId, office }: InventedOfficer): Actor => ({
  officerId,
  sessionId: id(4, 0),
  provinceId: office.province,
  agencyId: office.agencyId,
  agencyKind: office.kind,
  communeId: office.commune,
  role: office.role,
  may: new Set(ROLES[office.role].may),
  scope: ROLES[office.role].scope,
  factorAt: null,
  demo: false,
})
