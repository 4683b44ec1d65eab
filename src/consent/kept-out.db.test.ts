import { beforeAll, beforeEach, expect, test } from 'vitest'
import { bodyFor } from '../../test/bodies.ts'
import {
  type AgencyName,
  agencyId,
  type House,
  named,
  openHouse,
  type PersonName,
  PROVINCE,
  reception,
} from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'
import type { DbContext } from '../store/db.ts'

const NOT_FOUND = { ok: false, refusal: { refused: 'not-found' } }

describeEachDatabase('an agency that the person wants kept out', (ground) => {
  let house: House
  let caseCode: string
  let name: string
  let n = 0

  beforeAll(async () => {
    house = await openHouse(ground.db())
  })
  beforeEach(async () => {
    n += 1
    name = `Hồ Thị Cửa ${'ABCDEFGHIKLM'[n]}`
    caseCode = await receivedBy('commune-officer')
  })

  const receivedBy = async (who: PersonName) => {
    const body = reception({ identity: named(name), notTheSame: true, needs: ['medical'] })
    return (await house.done(who, 'intake.receive', body)).caseCode as string
  }
  const now = () => new Date(house.now.ms).toISOString()
  const act = async (op: string, more: object, who: PersonName = 'case-manager') => {
    const { version } = await house.done('case-manager', 'case.file', { caseCode })
    return house.call(who, op, { ...more, caseCode, version })
  }
  const done = async (op: string, more: object, who?: PersonName) => {
    const outcome = await act(op, more, who)
    expect(outcome, JSON.stringify(outcome)).toMatchObject({ ok: true })
    return outcome.ok ? (outcome.value as Record<string, unknown>) : {}
  }
  const keepOut = (...out: AgencyName[]) =>
    done('case.agreeContact', {
      contact: { channel: 'phone', number: '0900000000', agenciesKeptOut: out.map(agencyId) },
    })
  const letIn = async (who: PersonName, purpose: string | null = null) => {
    await house.done(who, 'intake.ask', { text: name, reason: 'support' })
    const { requests } = await house.done('case-manager', 'intake.asked')
    const { id } = requests.find(({ text }: { text: string }) => text === name)
    await house.done('case-manager', 'intake.answer', { id, give: caseCode, purpose })
  }
  const keptInAs = async (agency: AgencyName) => {
    const { agencies } = await house.done('case-manager', 'case.contactAgencies', { caseCode })
    return agencies.find(({ id }: { id: string }) => id === agencyId(agency)).keptIn
  }
  const paper = async () => {
    const uploadId = crypto.randomUUID()
    const content = Buffer.from('%PDF-1.7 giấy hư cấu').toString('base64')
    await house.done('commune-officer', 'document.put', { caseCode, uploadId, part: 0, content })
    const added = await done(
      'document.add',
      { uploadId, parts: 1, kind: 'assessment', at: now() },
      'commune-officer',
    )
    return String(added.documentId)
  }

  /** Every way on which an agency comes to a file: by its code, by lists, by searching, by its papers. */
  const ways = async (who: PersonName, documentId: string) => {
    const listed = async (op: string, body: object, at: string) => {
      const found = await house.call(who, op, body)
      const lines = found.ok
        ? (found.value as Record<string, { caseCode?: string; line?: object }[]>)[at]
        : []
      return JSON.stringify(lines ?? []).includes(caseCode)
    }
    const opened = async (op: string, more: object = {}) =>
      (await house.call(who, op, { caseCode, ...more })).ok
    return {
      file: await opened('case.file'),
      consents: await opened('consent.list'),
      papers: await opened('document.list'),
      paper: await opened('document.fetch', { documentId, part: 0 }),
      shared: await listed('case.list', { of: 'shared' }, 'lines'),
      register: await listed('register.list', {}, 'lines'),
      byName: await listed('intake.search', { text: name }, 'found'),
      byCode: await listed('intake.search', { text: caseCode }, 'found'),
    }
  }
  const all = (seen: boolean) => ({
    file: seen,
    consents: seen,
    papers: seen,
    paper: seen,
    shared: seen,
    register: seen,
    byName: seen,
    byCode: seen,
  })
  /** The second wall: what the rows themselves let through, whatever the application asks. */
  const rows = async (who: PersonName) => {
    const { agencyId: agency } = house.actor(who)
    const as = { province: PROVINCE, agency, caseCode, scope: 'agency' } as const
    const count = (
      role: DbContext['role'],
      table: 'case_summary' | 'case_step' | 'case_key' | 'document_part',
    ) =>
      ground.db().transaction({ role, ...as }, async (tx) => {
        const found = await tx.selectFrom(table).selectAll().execute()
        return found.length
      })
    const one = await count('dv_case', 'case_summary')
    const [steps, keys, parts] = [
      await count('dv_case', 'case_step'),
      await count('dv_case', 'case_key'),
      await count('dv_case', 'document_part'),
    ]
    const listed = await ground
      .db()
      .transaction({ role: 'dv_agency', ...as }, (tx) =>
        tx.selectFrom('case_summary').select('code').where('code', '=', caseCode).execute(),
      )
    return { one, steps: steps > 0, keys, parts: parts > 0, listed: listed.length }
  }
  const NOTHING = { one: 0, steps: false, keys: 0, parts: false, listed: 0 }

  test('whoever was let in for a task sees it no more from the next request on, on no way', async () => {
    const documentId = await paper()
    await letIn('service-partner')
    expect(await ways('service-partner', documentId)).toEqual(all(true))
    expect(await rows('service-partner')).toMatchObject({ one: 1, steps: true, keys: 1, listed: 1 })
    await keepOut('hospital')
    expect(await ways('service-partner', documentId)).toEqual(all(false))
    expect(await rows('service-partner')).toEqual(NOTHING)
    expect(await keptInAs('hospital')).toBe(null)
    const { readers } = await house.done('commune-officer', 'consent.list', { caseCode })
    expect(readers.map(({ agency }: { agency: string }) => agency)).not.toContain('Cơ quan hospital')
  })

  test('so does whoever reads by consent, kept out or with the consent taken back', async () => {
    const documentId = await paper()
    const consent = { ...bodyFor('consent.give'), purpose: 'immediate-needs', agencyId: agencyId('hospital') }
    for (const end of ['kept-out', 'withdrawn']) {
      if (end === 'withdrawn') await keepOut()
      await done('consent.give', { ...consent, categories: ['C6'] })
      await letIn('service-partner', 'immediate-needs')
      expect(await ways('service-partner', documentId), end).toEqual(all(true))
      const { consents } = await house.done('commune-officer', 'consent.list', { caseCode })
      if (end === 'kept-out') await keepOut('hospital')
      for (const { consentId, holds } of end === 'withdrawn' ? consents : [])
        if (holds) await done('consent.withdraw', { consentId }, 'commune-officer')
      expect(await ways('service-partner', documentId), end).toEqual(all(false))
      expect(await rows('service-partner'), end).toEqual(NOTHING)
    }
  })

  test('a request that was answered before is answered again with no more than a number of steps', async () => {
    caseCode = await receivedBy('border-guard')
    await letIn('commune-police')
    const { version } = await house.done('case-manager', 'case.file', { caseCode })
    const asked = { caseCode, version, needs: ['food'] }
    const requestId = crypto.randomUUID()
    await house.done('border-guard', 'case.noteNeeds', asked, requestId)
    const again = await house.call('border-guard', 'case.noteNeeds', asked, { requestId })
    expect(again).toEqual({ ok: true, value: { version: version + 1 } })
  })

  test('the police in charge, who received, and who answers stay in, and it is said when it is recorded', async () => {
    caseCode = await receivedBy('border-guard')
    await letIn('provincial-police')
    await keepOut('police', 'border-post', 'lead', 'commune-a', 'hospital')
    const stays = { police: 'police', 'border-post': 'reception', lead: 'lead', 'commune-a': 'commune' }
    for (const [agency, why] of Object.entries(stays))
      expect(await keptInAs(agency as AgencyName), agency).toBe(why)
    expect(await keptInAs('hospital')).toBe(null)
    for (const who of ['provincial-police', 'border-guard', 'case-manager', 'commune-officer'] as const)
      expect(await house.call(who, 'case.file', { caseCode }), who).toMatchObject({ ok: true })
    const { keptOut } = await house.done('commune-officer', 'case.file', { caseCode })
    expect(keptOut).toContainEqual({ name: 'Cơ quan police', keptIn: 'police' })
    expect(keptOut).toContainEqual({ name: 'Cơ quan hospital', keptIn: null })
  })

  test('a facility goes on seeing whom it cares for, and nothing once they have left', async () => {
    const stay = { ...bodyFor('stay.begin'), facilityId: agencyId('facility'), at: now() }
    await done('stay.begin', stay)
    await keepOut('facility')
    expect(await keptInAs('facility')).toBe('stay')
    expect(await house.call('facility-worker', 'case.file', { caseCode })).toMatchObject({ ok: true })
    const { stays } = await house.done('facility-worker', 'stay.board', { caseCode })
    const left = { ...bodyFor('stay.end'), stayId: stays[0].stayId, at: now() }
    await done('stay.end', left, 'facility-worker')
    expect(await house.call('facility-worker', 'case.file', { caseCode })).toMatchObject(NOT_FOUND)
    expect(await rows('facility-worker')).toEqual(NOTHING)
  })

  test('a mistake taken back opens the door again', async () => {
    await letIn('service-partner')
    const { version } = await keepOut('hospital')
    expect(await house.call('service-partner', 'case.file', { caseCode })).toMatchObject(NOT_FOUND)
    await done('case.withdrawStep', { seq: version, why: 'ghi nhầm cơ quan' })
    expect(await house.call('service-partner', 'case.file', { caseCode })).toMatchObject({ ok: true })
  })
})
