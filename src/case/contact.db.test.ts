import { beforeAll, beforeEach, expect, test } from 'vitest'
import { bodyFor } from '../../test/bodies.ts'
import { agencyId, type House, named, openHouse, type PersonName, reception } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'
import { noContact } from '../person/schema.ts'

describeEachDatabase('safe contact binds what is planned', (ground) => {
  let house: House
  let caseCode: string
  let n = 0
  const DAY = 86_400_000
  const now = () => new Date(house.now.ms).toISOString()

  beforeAll(async () => {
    house = await openHouse(ground.db())
  })
  beforeEach(async () => {
    n += 1
    const identity = named(`Lê Thị Hẹn ${'ABCDEFGHIKLM'[n]}`)
    const received = reception({ identity, notTheSame: true })
    caseCode = (await house.done('commune-officer', 'intake.receive', received)).caseCode
  })

  const act = async (op: string, body: object, who: PersonName = 'case-manager') => {
    const { version } = await house.done('case-manager', 'case.file', { caseCode })
    return house.call(who, op, { ...body, caseCode, version })
  }
  const done = async (op: string, body: object) => expect(await act(op, body)).toMatchObject({ ok: true })
  const refused = async (op: string, body: object, code: string, at: string) =>
    expect(await act(op, body)).toMatchObject({ ok: false, refusal: { refused: code, at } })
  const agree = (contact: object) =>
    done('case.agreeContact', {
      contact: { ...noContact, channel: 'phone', number: '0900000000', ...contact },
    })
  const visit = (more: object) => ({ how: 'office', risk: 'low', nextOn: '2026-03-17', at: now(), ...more })

  test('nothing is arranged before contact was agreed, nor after the day of its review', async () => {
    await refused('plan.visit', visit({}), 'contact.none', 'nextHow')
    await done('plan.visit', visit({ nextOn: null }))
    await done('plan.visit', visit({ nextHow: 'facility' }))
    await agree({})
    await done('plan.visit', visit({}))
    const before = house.now.ms
    house.now.ms += 31 * DAY
    await refused('plan.visit', visit({ nextOn: '2026-04-20' }), 'contact.review', 'nextHow')
    house.now.ms = before
  })

  test('days, hours and the door of the home are as agreed', async () => {
    await agree({ days: [2, 4], hoursFrom: '18:00', hoursTo: '20:00' })
    const call = { nextHow: 'phone', nextTime: '19:00' }
    await done('plan.visit', visit(call))
    await refused('plan.visit', visit({ ...call, nextOn: '2026-03-18' }), 'contact.days', 'nextOn')
    await refused('plan.visit', visit({ ...call, nextTime: '09:00' }), 'contact.hours', 'nextTime')
    await refused('plan.visit', visit({ nextHow: 'home' }), 'contact.home', 'nextHow')
    await agree({ homeVisits: 'plain' })
    await done('plan.visit', visit({ nextHow: 'home' }))
  })

  test('X-21: who must not know is given no stay, no file, no consent, no child and no task', async () => {
    await agree({
      mustNotKnow: 'chồng cũ, Trần Văn Mẫu',
      agenciesKeptOut: ['facility', 'hospital', 'legal-aid', 'commune-b'].map((one) =>
        agencyId(one as never),
      ),
    })
    const stay = { ...bodyFor('stay.begin'), facilityId: agencyId('facility'), at: now() }
    await refused('stay.begin', stay, 'contact.agency', 'facilityId')
    const consent = { ...bodyFor('consent.give'), agencyId: agencyId('hospital') }
    await refused('consent.give', consent, 'contact.agency', 'agencyId')
    const home = { communeId: '20107', how: 'fetched', adult: 'tran van mau', adultVerified: true, at: now() }
    await refused('stay.goHome', home, 'contact.person', 'adult')
    await refused('stay.goHome', { ...home, adult: 'cô ruột' }, 'contact.agency', 'communeId')
    await done('support.moveLegalAid', { state: 'asked', at: now() })
    await refused('support.moveLegalAid', { state: 'request-sent', at: now() }, 'contact.agency', 'state')
    await done('plan.assess', { ...bodyFor('plan.assess'), at: now() })
    const action = { what: 'học may', who: 'Trần Văn Mẫu', by: null, actionId: null }
    const plan = {
      agreedBy: 'person',
      signed: 'signed',
      goals: [{ goalId: null, domain: 'skills-work', text: 'có nghề', actions: [action] }],
      at: now(),
    }
    await refused('plan.agree', plan, 'contact.person', 'goals.0.actions.0.who')
    const service = { service: 'work', provider: 'xưởng của Trần Văn Mẫu', at: now() }
    await refused('plan.giveService', service, 'contact.person', 'provider')
    await done('plan.giveService', { ...service, knowing: true })
  })

  test('code words are kept and shown with the file; a place that must not be used takes nobody in', async () => {
    const contact = { codeCaller: 'còn vải hoa không', codeSafe: 'còn', codeDanger: 'hết hàng rồi' }
    await agree({ ...contact, placesNever: 'Cơ quan facility, chợ Mẫu' })
    const file = await house.done('commune-officer', 'case.file', { caseCode })
    expect(file.contact).toMatchObject({ ...contact, placesNever: 'Cơ quan facility, chợ Mẫu' })
    expect(file.line.contact).toBe('careful')
    const stay = { ...bodyFor('stay.begin'), facilityId: agencyId('facility'), at: now() }
    await refused('stay.begin', stay, 'contact.place', 'facilityId')
    const service = { service: 'work', provider: 'quán nước ở chợ Mẫu', at: now() }
    await refused('plan.giveService', service, 'contact.place', 'provider')
    await done('plan.giveService', { ...service, knowing: true })
    const tells = { ...noContact, channel: 'phone', number: '0900000000', codeCaller: 'hỏi về hồ sơ' }
    await refused('case.agreeContact', { contact: tells }, 'contact.wording', 'contact.codeCaller')
  })

  test('X-21: an asking agency that was kept out is given no file', async () => {
    await agree({ agenciesKeptOut: [agencyId('hospital')] })
    const text = (await house.done('case-manager', 'case.reveal', { caseCode, purpose: 'paper' })).name.value
    await house.done('service-partner', 'intake.ask', { text, reason: 'support' })
    const { requests } = await house.done('case-manager', 'intake.asked', {})
    const { id } = requests.find((one: { text: string }) => one.text === text)
    const answer = await house.call('case-manager', 'intake.answer', { id, give: caseCode })
    expect(answer).toMatchObject({ ok: false, refusal: { refused: 'contact.agency', at: 'give' } })
    expect(await house.call('service-partner', 'case.file', { caseCode })).toMatchObject({ ok: false })
  })

  test('P-12: first words that tell are not kept; P-24: a school is told nothing without an instruction', async () => {
    const contact = { ...noContact, channel: 'phone', number: '0900000000', whatToSay: 'hồ sơ nạn nhân' }
    await refused('case.agreeContact', { contact }, 'contact.wording', 'contact.whatToSay')
    const identity = named('Trẻ Học', { born: { is: 'given', value: '2014-02-03' as never } })
    const body = reception({ identity, is: 'minor', notTheSame: true })
    caseCode = (await house.done('commune-officer', 'intake.receive', body)).caseCode
    const school = { service: 'schooling', provider: '', at: now() }
    await refused('plan.giveService', school, 'contact.school', 'service')
    await agree({ schoolMayKnow: true })
    await done('plan.giveService', school)
  })
})
