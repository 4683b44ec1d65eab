import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROLES, type RoleCode } from '../src/agency/roles.ts'
import type { ReceiveInput } from '../src/intake/schema.ts'
import { instant } from '../src/kernel/day.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { blankIdentity, noContact } from '../src/person/schema.ts'
import { createDispatch, type Outcome } from '../src/server/dispatch.ts'
import { build, type Opened } from '../src/server/ground.ts'
import { allHandlers } from '../src/server/serve.ts'
import { logEvent } from '../src/store/audit.ts'
import type { Actor, Ctx } from '../src/store/context.ts'
import type { Database } from '../src/store/db.ts'
import { createKeyring, type Keyring, openKeyring, replaceable } from '../src/store/keyring.ts'
import { insertRows } from '../src/store/rows.ts'
import { LIGHT } from './light.ts'

/** Agencies and officers of the tests: two communes, a border post, the lead office, one of each other kind. */
const AGENCIES = {
  'commune-a': { kind: 'commune-committee', commune: '20056' },
  'commune-b': { kind: 'commune-committee', commune: '20107' },
  'commune-police': { kind: 'commune-police', commune: '20056' },
  'border-post': { kind: 'border-guard-post', commune: null },
  police: { kind: 'province-police', commune: null },
  lead: { kind: 'province-lead', commune: null },
  facility: { kind: 'social-work-centre', commune: null },
  'legal-aid': { kind: 'legal-aid-centre', commune: null },
  hospital: { kind: 'health-facility', commune: null },
  inspectorate: { kind: 'inspectorate', commune: null },
  committee: { kind: 'province-committee', commune: null },
} as const
export type AgencyName = keyof typeof AGENCIES

/** Who holds which role where; the second commune officer is the stranger of most tests. */
export const PEOPLE = {
  'commune-officer': { role: 'commune-officer', agency: 'commune-a' },
  'other-commune-officer': { role: 'commune-officer', agency: 'commune-b' },
  'commune-police': { role: 'commune-police', agency: 'commune-police' },
  'border-guard': { role: 'border-guard', agency: 'border-post' },
  'provincial-police': { role: 'provincial-police', agency: 'police' },
  'case-manager': { role: 'case-manager', agency: 'lead' },
  'facility-worker': { role: 'facility-worker', agency: 'facility' },
  'legal-aid': { role: 'legal-aid', agency: 'legal-aid' },
  'service-partner': { role: 'service-partner', agency: 'hospital' },
  inspector: { role: 'inspector', agency: 'inspectorate' },
  leader: { role: 'leader', agency: 'committee' },
  'data-protection': { role: 'data-protection', agency: 'lead' },
  administrator: { role: 'administrator', agency: 'lead' },
} as const satisfies Record<string, { role: RoleCode; agency: AgencyName }>
export type PersonName = keyof typeof PEOPLE

export const PROVINCE = '46'
const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const agencyId = (name: AgencyName) => uuid(100 + Object.keys(AGENCIES).indexOf(name))
export const officerId = (name: PersonName) => uuid(200 + Object.keys(PEOPLE).indexOf(name))

export type House = {
  readonly keyringAt: { readonly file: string; readonly passphrase: string }
  readonly opened: Opened
  readonly now: { ms: number }
  actor(name: PersonName, change?: Partial<Actor>): Actor
  call(
    name: PersonName | null,
    op: string,
    body?: unknown,
    more?: { requestId?: string | null; who?: Actor; lang?: 'vi' | 'en' },
  ): Promise<Outcome>
  /** The value, or an error that names the refusal. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect
  done(name: PersonName, op: string, body?: unknown, requestId?: string): Promise<any>
}

/** A whole server without a port, over a database that is open and migrated; its clock is the test's. */
export const openHouse = async (
  db: Database,
  startsAt = Date.parse('2026-03-09T03:00:00Z'),
): Promise<House> => {
  const file = join(mkdtempSync(join(tmpdir(), 'duongve-')), 'keyring.json')
  const keyringAt = { file, passphrase: 'a passphrase of the tests' }
  const made = await createKeyring({ ...keyringAt, now: new Date(startsAt).toISOString(), cost: LIGHT })
  if (isRefusal(made)) throw new Error(made.refused)
  const { keyring, replace } = replaceable(made)
  const reopenKeys = async () => {
    const again = await openKeyring(keyringAt)
    if (isRefusal(again)) throw new Error(again.refused)
    replace(again)
  }
  const now = { ms: startsAt }
  const built = await build({ db, keyring, migrated: [], withNames: true, reopenKeys })
  const opened = { ...built, ground: { ...built.ground, nowMs: () => now.ms } }
  await seed(db, keyring, new Date(startsAt).toISOString())
  const handlers = allHandlers({ origin: 'http://localhost:4700', demo: false, setupCode: null })
  const dispatch = createDispatch(opened.ground, handlers)
  const actor: House['actor'] = (name, change = {}) => {
    const { role, agency } = PEOPLE[name]
    return {
      officerId: officerId(name),
      sessionId: uuid(300),
      provinceId: PROVINCE,
      agencyId: agencyId(agency),
      agencyKind: AGENCIES[agency].kind,
      communeId: AGENCIES[agency].commune,
      role,
      may: new Set(ROLES[role].may),
      scope: ROLES[role].scope,
      factorAt: new Date(now.ms).toISOString() as Actor['factorAt'],
      demo: false,
      ...change,
    }
  }
  const call: House['call'] = (name, op, body = {}, more = {}) =>
    dispatch({
      name: op,
      body,
      who: more.who ?? (name === null ? null : actor(name)),
      requestId: more.requestId === undefined ? randomUUID() : more.requestId,
      lang: more.lang ?? 'vi',
      session: {
        token: null,
        device: 'test',
        address: '127.0.0.1',
        set: () => undefined,
        clear: () => undefined,
      },
    })
  return {
    keyringAt,
    opened,
    now,
    actor,
    call,
    done: async (name, op, body, requestId) => {
      const outcome = await call(name, op, body, requestId === undefined ? {} : { requestId })
      if (!outcome.ok) throw new Error(`${op} refused: ${JSON.stringify(outcome)}`)
      return outcome.value
    },
  }
}

/** Agencies, officers and posts as the log of a real set-up would know them. */
const seed = (db: Database, keyring: Keyring, at: string) =>
  db.transaction({ role: 'dv_system' }, async (tx) => {
    const writes: [string, string, string | null][] = []
    const ctx = {
      db: tx,
      wrote: (...one: [string, string, string | null]) => writes.push(one),
    } as unknown as Ctx
    await insertRows(
      ctx,
      'agency',
      Object.entries(AGENCIES).map(([name, { kind, commune }]) => ({
        province_id: PROVINCE,
        agency_id: agencyId(name as AgencyName),
        kind,
        commune_id: commune,
      })),
    )
    await insertRows(
      ctx,
      'agency_version',
      Object.keys(AGENCIES).map((name) => ({
        province_id: PROVINCE,
        agency_id: agencyId(name as AgencyName),
        valid_from: '2012-01-01',
        valid_to: null,
        name_vi: `Cơ quan ${name}`,
        name_en: `Agency ${name}`,
        seal: null,
        parent_id: null,
        citation: null,
      })),
    )
    const people = Object.entries(PEOPLE)
    await insertRows(
      ctx,
      'officer',
      people.map(([name]) => ({
        province_id: PROVINCE,
        officer_id: officerId(name as PersonName),
        login_hash: `hash-${name}`,
        login: name,
        name: `Cán bộ ${name}`,
        lang: 'vi',
        active: true,
        demo: false,
        second_factor: true,
        created_at: at,
        version: 1,
      })),
    )
    await insertRows(
      ctx,
      'post',
      people.map(([name, { role, agency }], index) => ({
        province_id: PROVINCE,
        post_id: uuid(400 + index),
        officer_id: officerId(name as PersonName),
        agency_id: agencyId(agency),
        role,
        valid_from: '2012-01-01',
        valid_to: null,
        version: 1,
      })),
    )
    await logEvent(tx, keyring, {
      id: uuid(1),
      at,
      province: PROVINCE,
      officer: null,
      agency: null,
      op: 'test.seed',
      outcome: 'ok',
      case: null,
      purpose: null,
      request: null,
      writes,
    })
  })

/** A reception that a test changes where it cares. */
export const reception = (change: Partial<ReceiveInput> = {}): ReceiveInput => ({
  arrival: {
    path: 'self-report',
    broughtBy: 'self',
    communeId: '20056',
    receivedAt: instant('2026-03-09T02:00:00.000Z'),
    place: '',
    papers: '',
  },
  is: 'adult',
  alias: '',
  identity: blankIdentity,
  needs: [],
  needsNote: '',
  contact: noContact,
  companions: [],
  heardFrom: { is: 'not-asked' },
  notTheSame: false,
  ...change,
})

export const named = (
  name: string,
  more: Partial<ReceiveInput['identity']> = {},
): ReceiveInput['identity'] => ({
  ...blankIdentity,
  name: { is: 'given', value: name },
  ...more,
})

export const someId = () => randomBytes(4).toString('hex')
