import { aliasPlace } from '../src/case/file.server.ts'
import { aliasFrom } from '../src/intake/alias.ts'
import { caseCodeFrom, uuidv7 } from '../src/kernel/id.ts'
import { identityPlace } from '../src/person/names.server.ts'
import { type AuditEvent, logEvent } from '../src/store/audit.ts'
import type { CaseKeys } from '../src/store/case-keys.ts'
import type { Keyring } from '../src/store/keyring.ts'
import { blindIndex } from '../src/store/seal.ts'
import { type Collected, collectingDatabase } from './cases-collect.ts'
import type { InventedOfficer } from './cases-people.ts'
import type { Invented } from './invented-names.ts'

type Row = Readonly<Record<string, unknown>>

/** What the product wrote for one reception: the rows of each table. */
export type Model = {
  readonly rows: ReadonlyMap<string, readonly Row[]>
  readonly officer: InventedOfficer
  readonly communeId: string
}

export const modelOf = (
  collected: readonly Collected[],
  officer: InventedOfficer,
  communeId: string,
): Model => ({
  rows: new Map(collected.map(({ table, rows }) => [table, rows])),
  officer,
  communeId,
})

export type CopyOf = {
  readonly model: Model
  readonly officer: InventedOfficer
  readonly communeId: string
  readonly person: Invented
  readonly ms: number
}

type Ground = { keyring: Keyring; caseKeys: CaseKeys; randomBytes: (size: number) => Uint8Array }

/**
 * Another case after a model: own ids, code, office, commune, key, alias and name, all sealed as the product
 * seals them. Its steps keep the ciphertexts of the model, for sealing a million times would take most of an
 * hour: they have the right size and do not open. Nothing that is measured opens a step.
 */
export const copyOf = ({ keyring, caseKeys, randomBytes }: Ground) => {
  const log = collectingDatabase()
  const newId = (ms: number) => uuidv7(ms, randomBytes(10))

  return async ({ model, officer, communeId, person, ms }: CopyOf): Promise<[string, Row][]> => {
    const own = <T extends Row>(table: string) => (model.rows.get(table) ?? []) as readonly T[]
    const [summary] = own('case_summary')
    const [event] = own<{ body: string }>('audit_event')
    const [request] = own<{ output: string }>('request')
    if (!summary || !event || !request) throw new Error('the model is incomplete')
    const caseId = newId(ms)
    const code = caseCodeFrom(randomBytes(5))
    const { province, agencyId } = officer.office
    const { seal, wrapped, kekVersion } = caseKeys.create(caseId)
    const place = { province_id: province, case_id: caseId }
    const requestId = newId(ms)
    const before = model.officer.office.province
    const replaced: readonly (readonly [string, string])[] = [
      [String(summary.case_id), caseId],
      [`"${before}|`, `"${province}|`],
      [`"${before}"`, `"${province}"`],
      [model.officer.officerId, officer.officerId],
      [model.officer.office.agencyId, agencyId],
    ]
    const told = replaced.reduce((text, [from, to]) => text.replaceAll(from, to), event.body)
    await logEvent(log.tx, keyring, {
      ...(JSON.parse(told) as AuditEvent),
      id: newId(ms),
      request: requestId,
    })
    const logged = log.take().flatMap(({ rows }) => rows)
    return [
      [
        'case_summary',
        {
          ...summary,
          ...place,
          code,
          commune_id: communeId,
          holder_agency: agencyId,
          readers: [agencyId],
          alias_sealed: seal.seal(aliasPlace(caseId), aliasFrom(randomBytes(2))),
        },
      ],
      ['case_key', { ...place, kek_version: kekVersion, wrapped, erased_at: null }],
      ...own<{ open: string }>('case_step').map((step): [string, Row] => [
        'case_step',
        {
          ...step,
          ...place,
          step_id: newId(ms),
          officer_id: officer.officerId,
          agency_id: agencyId,
          open: step.open.replace(model.communeId, communeId),
        },
      ]),
      [
        'case_identity',
        {
          ...place,
          sealed: seal.seal(identityPlace(caseId), { names: person.names, birthYear: person.birthYear }),
        },
      ],
      ...own('identity_hash').map((): [string, Row] => [
        'identity_hash',
        {
          province_id: province,
          hash: blindIndex({ keyring, kind: 'paper', value: caseId }),
          case_id: caseId,
        },
      ]),
      ...logged.map((row): [string, Row] => ['audit_event', row]),
      [
        'request',
        {
          ...request,
          province_id: province,
          officer_id: officer.officerId,
          request_id: requestId,
          output: request.output.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/, code),
        },
      ],
    ]
  }
}
