import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../src/contract.ts'
import { noContact } from '../src/person/schema.ts'
import { createDispatch } from '../src/server/dispatch.ts'
import { COOKIE, createApp } from '../src/server/http.ts'
import { createLimiter } from '../src/server/limits.ts'
import { createLog } from '../src/server/log.ts'
import { createMetrics } from '../src/server/metrics.ts'
import { allHandlers } from '../src/server/serve.ts'
import { createStaticFiles } from '../src/server/static.ts'
import { type Database, openDatabase } from '../src/store/db.ts'
import { migrate } from '../src/store/migrate.ts'
import {
  agencyId,
  type House,
  named,
  officerId,
  openHouse,
  PEOPLE,
  type PersonName,
  reception,
} from './builders.ts'
import { openFreshDatabase } from './databases.ts'
import { liveWithRegister } from './leak-register.ts'
import { plantSupport } from './plant-support.ts'

/** Planted in every field that may hold something about a person; each must never be found where it does not belong. */
const CANARY = {
  name: 'Ỷ Lạc Khuynh',
  otherName: 'Quạ Đầm Xẫm',
  companion: 'Bé Ngoẵng Thử',
  paper: '046399000000',
  phone: '0990000047',
  home: 'xóm Cuối Rú Khuất',
  place: 'bến Sậy Vắng Rỡn',
  handover: 'biên bản 77/KHUẤT-BB',
  needs: 'sốt rét nặng Xẫm',
  must: 'dượng Tám Khuất',
  say: 'hẹn mua mật Ỷ',
  language: 'tiếng Ỷ Khuất',
  searched: 'Lẵng Xẫm Khuynh',
  asked: 'Khuỵu Ngoẵng',
  helped: 'sợ tiếng khóa Xẫm',
  lawyer: 'Luật sư Khuynh Rỡn',
  goal: 'trốn khỏi bến Rỡn Khuất',
  seenAt: 'gặp sau chợ Ngoẵng Rú',
  story: 'bị nhốt ở lán Xẫm Khuất',
  police: 'đối tượng Khuynh Rỡn',
  certificate: '88/GXN-NGOẴNG',
  issuer: 'phòng Sậy Khuất',
  objection: 'chưa hỏi mụ Rú Xẫm',
  longer: 'còn run tay Ngoẵng Rỡn',
  leaving: 'về bến Khuỵu Xẫm',
  fetcher: 'bà Tám Ngoẵng Khuất',
  summary: 'lên rẫy Rú Lẵng cùng bà',
}
const canaries = Object.values(CANARY)
const LISTS = /^(case\.list|task\.\w+|intake\.search|register\.(list|counts|choices|exports\w*))$/

/** Also without marks, in decomposed Unicode, as JSON escapes it, in UTF-16 and in base64. */
const shapesOf = (text: string): Buffer[] => {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  const texts = [text, text.normalize('NFD'), plain, plain.toLowerCase(), JSON.stringify(text).slice(1, -1)]
  return [
    ...texts.map((one) => Buffer.from(one)),
    Buffer.from(text, 'utf16le'),
    ...[0, 1, 2].map((shift) =>
      Buffer.from(
        Buffer.from(`${' '.repeat(shift)}${text}`)
          .toString('base64')
          .slice(4, -4),
      ),
    ),
  ].filter((bytes) => bytes.length >= 6)
}
const shapes = canaries.flatMap((text) => shapesOf(text).map((bytes) => ({ text, bytes })))
const foundIn = (bytes: Buffer): string[] => [
  ...new Set(shapes.filter((one) => bytes.includes(one.bytes)).map(({ text }) => text)),
]

const sheet = reception({
  alias: 'Mai Sớm',
  identity: named(CANARY.name, {
    otherNames: [CANARY.otherName],
    born: { is: 'given', value: '1999-02-03' as never },
    home: { is: 'given', value: CANARY.home },
    language: { is: 'given', value: CANARY.language },
    papers: [{ kind: 'cccd', number: CANARY.paper }],
  }),
  arrival: { ...reception().arrival, place: CANARY.place, papers: CANARY.handover },
  needs: ['medical'],
  needsNote: CANARY.needs,
  contact: {
    ...noContact,
    channel: 'phone',
    number: CANARY.phone,
    hoursFrom: '18:00',
    hoursTo: '20:00',
    whatToSay: CANARY.say,
    codeCaller: CANARY.say,
    codeSafe: CANARY.say,
    codeDanger: CANARY.say,
    placesNever: CANARY.say,
    mustNotKnow: CANARY.must,
  },
  companions: [
    {
      is: 'minor',
      relation: 'child',
      name: CANARY.companion,
      born: { is: 'given', value: '2020' as never },
      sex: { is: 'not-asked' },
    },
  ],
})

/** A stay, the way home, a consent, a proposal to close: afterwards the facility sees the file no more. */
const lodge = async (house: House, caseCode: string) => {
  const at = '2026-03-09T02:45:00.000Z'
  const act = async (op: string, body: object) => {
    const { version } = await house.done('case-manager', 'stay.board', { caseCode })
    await house.done('case-manager', op, { caseCode, version, ...body })
  }
  await act('stay.begin', { facilityId: agencyId('facility'), place: 'women', minutes: '9/BB', at })
  const { stays } = await house.done('case-manager', 'stay.board', { caseCode })
  const { stayId } = stays[0]
  await act('stay.extend', {
    stayId,
    until: '2026-12-01',
    by: 'health-department',
    number: '9/QĐ',
    why: CANARY.longer,
    at,
  })
  await act('stay.end', { stayId, to: 'home', note: CANARY.leaving, at })
  await act('stay.goHome', {
    communeId: '20056',
    how: 'fetched',
    adult: CANARY.fetcher,
    adultVerified: true,
    at,
  })
  await act('case.proposeClosing', { reason: 'contact-lost', summary: CANARY.summary })
}

/** Identification of the planted person, with everything that somebody may write about them on the way. */
const identify = async (house: House, caseCode: string) => {
  const act = async (op: string, body: object, second = false) => {
    const { version } = await house.done('case-manager', 'identification.board', { caseCode })
    const who = house.actor('case-manager', second ? { officerId: officerId('administrator') } : {})
    const bound = { caseCode, version, at: '2026-03-09T02:40:00.000Z' }
    const outcome = await house.call('case-manager', `identification.${op}`, { ...bound, ...body }, { who })
    if (!outcome.ok) throw new Error(`${op}: ${JSON.stringify(outcome)}`)
  }
  await act('finishInitial', { result: 'no-paper', withPolice: true })
  await act('noteEvidence', { kind: 'person', weight: 'for', on: null, what: CANARY.story })
  await act('noteSigns', { signs: ['account-fits'], note: CANARY.story })
  await act('askPolice', { office: 'Công an', number: CANARY.handover })
  await act('extend', { until: '2026-05-01', why: CANARY.police })
  await act('noteAnswer', { answer: 'not-victim', note: CANARY.police })
  const paper = { issuer: CANARY.issuer, number: CANARY.certificate, ground: CANARY.story, legalised: null }
  await act('propose', { ...paper, outcome: 'not-a-victim', certificate: null, issuedOn: null })
  await act('decide', { agreed: true, why: CANARY.story }, true)
  await act('notify', { how: 'handed-over' })
  await act('complain', { what: CANARY.objection })
  await act('answerComplaint', { upheld: true }, true)
}

/** The whole life of the planted file, with searches, refusals and mistakes around it. */
const live = async (house: House) => {
  const { caseCode } = await house.done('commune-officer', 'intake.receive', sheet)
  const { version } = await house.done('commune-officer', 'case.file', { caseCode })
  const at = '2026-03-09T02:30:00.000Z'
  await house.done('commune-officer', 'case.tellLeadOffice', {
    caseCode,
    version,
    at,
    number: CANARY.handover,
  })
  await plantSupport(house, caseCode, CANARY)
  await identify(house, caseCode)
  await lodge(house, caseCode)
  await house.done('commune-officer', 'case.reveal', { caseCode, purpose: 'paper' })
  await house.done('commune-officer', 'intake.search', { text: CANARY.searched, number: CANARY.paper })
  await house.done('other-commune-officer', 'intake.ask', {
    text: CANARY.asked,
    number: CANARY.paper,
    reason: 'support',
  })
  await house.call('other-commune-officer', 'intake.receive', {
    ...sheet,
    arrival: { ...sheet.arrival, communeId: '20107' },
  })
  await house.call('commune-officer', 'case.noteNeeds', {
    caseCode,
    version: 1,
    note: CANARY.needs,
    needs: [],
  })
  await house.call('commune-officer', 'intake.receive', {
    ...sheet,
    [CANARY.name]: CANARY.name,
    is: CANARY.name,
  })
  await liveWithRegister(house, CANARY)
  await house.opened.keeper.gather()
  return caseCode as string
}

describe.each(['embedded', 'server'] as const)('nothing leaks (%s)', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'duongve-leak-'))
  let db: Database
  let house: House
  let caseCode: string
  let remove: () => Promise<void>
  const logged: string[] = []

  const request = async (
    name: PersonName | null,
    path: string,
    body: unknown,
    more: RequestInit = {},
    over = house.opened.ground,
  ) => {
    const app = createApp({
      dispatch: createDispatch(
        over,
        allHandlers({ origin: 'http://localhost', demo: false, setupCode: null }),
      ),
      operations,
      actors: { of: async () => (name === null ? null : house.actor(name)), forget: () => undefined },
      ready: async () => true,
      files: createStaticFiles(folder),
      log: createLog({ write: (line: string) => logged.push(line) }),
      metrics: createMetrics(),
      limiter: createLimiter({ perMinute: 1e9, burst: 1e9, now: () => 0 }),
      proxies: new Set(),
      newRequestId: () => 'instance',
    })
    return app.request(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-duongve': '1',
        'idempotency-key': randomUUID(),
        ...(name === null ? {} : { cookie: `${COOKIE}=${name}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...more,
    })
  }

  beforeAll(async () => {
    if (kind === 'embedded') {
      db = await openDatabase({ kind, folder })
      await migrate(db)
      remove = () => db.close()
    } else {
      const fresh = await openFreshDatabase('server')
      db = fresh.db
      remove = fresh.remove
    }
    house = await openHouse(db)
    caseCode = await live(house)
  }, 120_000)

  afterAll(async () => {
    await remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the shapes it looks for are found when they are there', () => {
    for (const text of canaries) expect(foundIn(Buffer.from(`{"a":${JSON.stringify(text)}}`))).toContain(text)
    expect(foundIn(Buffer.from(Buffer.from(`xx ${CANARY.name} yy`).toString('base64')))).toContain(
      CANARY.name,
    )
  })

  test('no table holds one in clear, audit texts and remembered answers included', async () => {
    const tables = await db.asOwner((run) =>
      run(`select tablename from pg_tables where schemaname = 'public'`),
    )
    for (const { tablename } of tables) {
      const rows = await db.asOwner((run) =>
        run(`select to_jsonb(t)::text as row, t::text as plain from ${tablename} t`),
      )
      const bytes = rows.map(({ row, plain }) => `${row}\n${plain}`).join('\n')
      expect(foundIn(Buffer.from(bytes)), String(tablename)).toEqual([])
    }
  })

  test.runIf(kind === 'embedded')('no file of the database holds one, logs of the database included', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    expect(files.length).toBeGreaterThan(100)
    for (const file of files) {
      const path = join(file.parentPath, file.name)
      expect(foundIn(readFileSync(path)), file.name).toEqual([])
    }
  })

  // the same code answers on both databases; the server one is the faster to ask so often
  test.runIf(kind === 'server')(
    'every role, every query: only who may see the file gets any of it, and lists never a true name',
    async () => {
      const owners = new Set<PersonName>(['commune-officer', 'case-manager'])
      const bodies: Record<string, unknown[]> = {
        'intake.search': [
          { text: CANARY.name },
          { text: 'lac khuynh', birthYear: 1999 },
          { text: caseCode },
          { number: CANARY.paper },
        ],
        'case.list': [{ of: 'area' }, { of: 'shared' }],
        'register.list': [{}, { sort: 'name' }],
        'register.exportsOf': [{ caseCode }],
        'case.file': [{ caseCode }],
        'case.reveal': [{ caseCode, purpose: 'paper' }],
        'identification.board': [{ caseCode }],
        'identification.effect': [{ caseCode, outcome: 'not-a-victim' }],
        'support.grid': [{ caseCode }],
        'plan.board': [{ caseCode }],
        'stay.board': [{ caseCode }],
        'stay.facility': [{}, { facilityId: agencyId('facility') }],
        'consent.list': [{ caseCode }],
        'case.closing': [{ caseCode }],
        'case.entitlements': [{ caseCode }, { caseCode, since: '2026-03-01' }],
        'area.communes': [{ province: '46' }],
      }
      for (const op of operations.filter(({ kind: what }) => what === 'query')) {
        for (const name of Object.keys(PEOPLE) as PersonName[]) {
          for (const body of bodies[op.name] ?? [{}]) {
            const text = Buffer.from(
              await (await request(name, `/api/${op.name.replace('.', '/')}`, body)).text(),
            )
            const seen = foundIn(text)
            if (!owners.has(name)) {
              expect(seen, `${name} ${op.name}`).toEqual([])
              expect(text.includes('Mai Sớm'), `${name} ${op.name} alias`).toBe(false)
            }
            if (LISTS.test(op.name)) expect(seen, `${name} ${op.name}`).toEqual([])
          }
        }
      }
    },
    60_000,
  )

  test('refusals, broken bodies and failures give nothing back', async () => {
    const paths = [
      '/api/intake/receive',
      '/api/intake/search',
      '/api/case/file',
      `/api/${encodeURIComponent(CANARY.name)}/x`,
    ]
    const bodies = [
      sheet,
      { text: 7, name: CANARY.name },
      `{"text": "${CANARY.name}`,
      JSON.stringify([CANARY.name]),
    ]
    for (const path of paths)
      for (const body of bodies)
        for (const name of [null, 'other-commune-officer', 'leader'] as const) {
          const answer = await request(name, path, body)
          expect(foundIn(Buffer.from(await answer.text())), path).toEqual([])
          expect(answer.status, path).toBeGreaterThanOrEqual(200)
          expect(answer.status, `${path} ${JSON.stringify(body).slice(0, 40)}`).toBeLessThan(500)
        }
    const page = await request(
      null,
      `/${encodeURIComponent(CANARY.name)}?q=${encodeURIComponent(CANARY.phone)}`,
      undefined,
      {
        method: 'GET',
        body: null,
      },
    )
    expect(foundIn(Buffer.from(await page.text()))).toEqual([])
  }, 60_000)

  test('the server’s log holds none, nor a code or a token', async () => {
    for (const body of [sheet, { caseCode }, { text: CANARY.name, extra: 1 }])
      for (const path of ['/api/intake/receive', '/api/case/file', '/api/intake/search'])
        await request('other-commune-officer', path, body)
    const broken = {
      ...house.opened.ground,
      db: { ...db, transaction: () => Promise.reject(new Error(CANARY.name)) },
    }
    await request('commune-officer', '/api/intake/search', { text: CANARY.name }, {}, broken)
    expect(logged.length).toBeGreaterThan(5)
    expect(logged.some((line) => line.includes('failed'))).toBe(true)
    const bytes = Buffer.from(logged.join('\n'))
    expect(foundIn(bytes)).toEqual([])
    expect(bytes.includes(caseCode)).toBe(false)
  })
})
