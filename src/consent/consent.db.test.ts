import { beforeAll, expect, test } from 'vitest'
import { agencyId, type House, named, openHouse, type PersonName, reception } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'

const DAY = 86_400_000
const NOT_FOUND = { ok: false, refusal: { refused: 'not-found' } }

describeEachDatabase('consent', (ground) => {
  let house: House
  let n = 0

  beforeAll(async () => {
    house = await openHouse(ground.db())
  })

  const receive = async (change: Parameters<typeof reception>[0] = {}) => {
    n += 1
    const identity = named(`Người Đồng Ý ${'ABCDEFGHIKLM'[n]}`)
    const body = reception({ identity, notTheSame: true, needs: ['medical'], ...change })
    return (await house.done('commune-officer', 'intake.receive', body)).caseCode as string
  }
  const act = async (who: PersonName, op: string, caseCode: string, more: object) => {
    const { version } = await house.done('case-manager', 'case.file', { caseCode })
    return house.call(who, op, { caseCode, version, ...more })
  }
  const consent = {
    purpose: 'immediate-needs',
    agencyId: agencyId('hospital'),
    categories: ['C6'],
    by: 'person',
    signed: 'signed',
  }
  /** The hospital asks for the file and is given it by the consent for that purpose. */
  const opened = async (caseCode: string, purpose: string | null) => {
    await house.done('service-partner', 'intake.ask', { text: `xin ${caseCode}`, reason: 'support' })
    const { requests } = await house.done('case-manager', 'intake.asked')
    const { id } = requests.find(({ text }: { text: string }) => text === `xin ${caseCode}`)
    return house.call('case-manager', 'intake.answer', { id, give: caseCode, purpose })
  }

  test('a consent that ran out leaves no line in the shared list; one that was renewed shows it again', async () => {
    const caseCode = await receive()
    const until = '2026-03-20'
    await act('commune-officer', 'consent.give', caseCode, { ...consent, until })
    expect(await opened(caseCode, 'immediate-needs')).toMatchObject({ ok: true })
    const shared = async () => {
      const { lines } = await house.done('service-partner', 'case.list', { of: 'shared' })
      const register = await house.done('service-partner', 'register.list', {})
      const codes = (all: { caseCode: string }[]) => all.some((line) => line.caseCode === caseCode)
      return [codes(lines), codes(register.lines)]
    }
    expect(await shared()).toEqual([true, true])
    const before = house.now.ms
    house.now.ms = Date.parse('2026-03-21T03:00:00.000Z')
    expect(await house.call('service-partner', 'case.file', { caseCode })).toMatchObject(NOT_FOUND)
    expect(await shared()).toEqual([false, false])
    await act('commune-officer', 'consent.give', caseCode, { ...consent, until: '2026-04-20' })
    expect(await shared()).toEqual([true, true])
    house.now.ms = before
  })

  test('without a consent nothing is opened on consent', async () => {
    const caseCode = await receive()
    expect(await opened(caseCode, 'immediate-needs')).toMatchObject({
      refusal: { refused: 'case.not-open', with: { whyNot: 'no-consent' } },
    })
  })

  test('a reader by consent sees what was consented to, and nothing from the next request after it is taken back', async () => {
    const caseCode = await receive()
    expect(await act('commune-officer', 'consent.give', caseCode, consent)).toMatchObject({ ok: true })
    expect(await opened(caseCode, 'immediate-needs')).toMatchObject({ ok: true })
    const seen = await house.done('service-partner', 'case.file', { caseCode })
    expect(seen.needs).toEqual(['medical'])
    expect(seen.contact).toBeNull() // its role may, the person did not consent to it
    const { consents, readers } = await house.done('commune-officer', 'consent.list', { caseCode })
    expect(readers).toContainEqual({ agency: 'Cơ quan hospital', by: 'consent' })
    await act('commune-officer', 'consent.withdraw', caseCode, { consentId: consents[0].consentId })
    expect(await house.call('service-partner', 'case.file', { caseCode })).toMatchObject(NOT_FOUND)
    const { lines } = await house.done('service-partner', 'case.list', { of: 'shared' })
    expect(lines.map((line: { caseCode: string }) => line.caseCode)).not.toContain(caseCode)
  })

  test('a consent that runs out closes the file without anybody doing anything', async () => {
    const caseCode = await receive()
    const until = new Date(house.now.ms + 2 * DAY).toISOString().slice(0, 10)
    await act('commune-officer', 'consent.give', caseCode, { ...consent, until })
    await opened(caseCode, 'immediate-needs')
    expect(await house.call('service-partner', 'case.file', { caseCode })).toMatchObject({ ok: true })
    house.now.ms += 4 * DAY
    expect(await house.call('service-partner', 'case.file', { caseCode })).toMatchObject(NOT_FOUND)
  })

  test('a right that rests on a task of the law is not touched by consent', async () => {
    const caseCode = await receive()
    await act('commune-officer', 'consent.give', caseCode, consent)
    await opened(caseCode, null)
    const { consents } = await house.done('commune-officer', 'consent.list', { caseCode })
    await act('commune-officer', 'consent.withdraw', caseCode, { consentId: consents[0].consentId })
    expect(await house.call('service-partner', 'case.file', { caseCode })).toMatchObject({ ok: true })
  })

  test('a child consents beside a checked representative; one under suspicion is none', async () => {
    const caseCode = await receive({ is: 'minor' })
    const give = (more: object) => act('commune-officer', 'consent.give', caseCode, { ...consent, ...more })
    const refusedFor = (whyNot: string) => ({ refusal: { refused: 'case.not-open', with: { whyNot } } })
    const both = { by: 'person-and-representative', representative: 'parent' }
    expect(await give({})).toMatchObject(refusedFor('needs-representative'))
    expect(await give({ by: 'representative', representative: 'parent' })).toMatchObject(
      refusedFor('needs-child'),
    )
    expect(await give(both)).toMatchObject(refusedFor('representative-unchecked'))
    expect(await give({ ...both, representative: 'guardian', representativeChecked: true })).toMatchObject({
      ok: true,
    })
  })
})
