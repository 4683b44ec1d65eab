import { expect, test } from 'vitest'
import { lookOver, openHouse } from './house.ts'
import { beginReception } from './reception.ts'
import { inOrder, officerOf } from './story.ts'

// A Lao girl found in Huế with an adult who claims to be her uncle, April 2026 (all of it invented).
const house = openHouse()
const WARD = 'Tôn Thất Bảo'
const LEAD = 'Lê Thị Ngọc Hà'
const SECOND = 'Huỳnh Thị Bích Liên'
const FACILITY = 'Nguyễn Khoa Diệu An'
const GIRL = 'Bouasone Fictiva'
const UNCLE = 'Khamphet Fictivo'

let code = ''
let uncle = ''

test('the ward receives her, and the adult as somebody who came along', async () => {
  const ward = await officerOf(house, WARD, { width: 360 })
  const { page, t, main } = ward
  const next = (section: 'contact' | 'identity' | 'papers' | 'companions' | 'heard' | 'review') =>
    page
      .getByRole('button', { name: t('intake.sections.next', { name: t(`intake.section.${section}`) }) })
      .click()
  await beginReception(page, { t, name: GIRL })
  await page.getByLabel(t('case.broughtBy')).selectOption({ label: t('case.broughtBy.police') })
  await ward.happened('06/04/2026', '21:30')
  await page.getByRole('radio', { name: t('case.path.foreigner') }).check()
  await page
    .getByRole('group', { name: t('case.is') })
    .getByRole('radio', { name: t('case.is.minor') })
    .check()
  for (const need of ['safety', 'shelter', 'interpreter'] as const)
    await page.getByRole('checkbox', { name: t(`case.need.${need}`) }).check()
  await page.getByRole('textbox', { name: t('person.language') }).fill('tiếng Lào')
  await next('contact')
  await page.getByRole('radio', { name: t('person.contact.in-person') }).check()
  await page.getByRole('textbox', { name: t('person.contact.mustNotKnow') }).fill(UNCLE)
  await next('identity')
  const group = (label: string) => page.getByRole('group', { name: label, exact: true })
  await group(t('person.born'))
    .getByRole('textbox', { name: t('kit.year') })
    .fill('2011')
  await group(t('person.sex'))
    .getByRole('radio', { name: t('person.sex.female') })
    .check()
  await group(t('person.nationality'))
    .getByRole('radio', { name: t('person.nationality.foreign') })
    .check()
  await next('papers')
  await next('companions')
  await page.getByRole('button', { name: t('intake.companions.add') }).click()
  const other = group(t('intake.companions.one', { n: '1' }))
  await other.getByRole('radio', { name: t('case.is.adult') }).check()
  await other.getByLabel(t('case.relation')).selectOption({ label: t('case.relation.unclear') })
  await other.getByRole('textbox', { name: t('person.name') }).fill(UNCLE)
  await next('heard')
  await next('review')
  await lookOver(page, 'story-girl-2-review-360-vi')
  await page.getByRole('button', { name: t('intake.receive.do'), exact: true }).click()
  await page.getByRole('heading', { name: t('intake.received.title'), level: 1 }).waitFor()
  await lookOver(page, 'story-girl-3-received-360-vi')
  await page.getByRole('link', { name: t('intake.received.open') }).click()
  await page.getByRole('heading', { name: t('case.file.linked') }).waitFor()
  code = new URL(page.url()).pathname.split('/')[2] ?? ''
  const { linked } = await ward.ask<{ linked: { line: { caseCode: string } }[] }>('case.file', {
    caseCode: code,
  })
  uncle = linked[0]?.line.caseCode ?? ''
  await ward.act('case.readRights', code, '06/04/2026 22:15', {
    how: 'interpreter',
    understood: 'partly',
  })
  await ward.act('case.tellLeadOffice', code, '06/04/2026 22:40', {
    number: '06/TB-UBND (hư cấu)',
  })
  await page.reload()
  await main.getByRole('heading', { name: t('case.file.linked') }).waitFor()
  await lookOver(page, 'story-girl-4-file-360-vi')
  // the adult has a file of his own, and nobody called it family
  await ward.open(uncle)
  await main.getByText(`${t('case.linked.main')}: ${t('case.relation.unclear')}`).waitFor()
})

test('the lead office verifies with the police; the facility does not give her to the adult who asks', async () => {
  const lead = await officerOf(house, LEAD)
  await lead.act('identification.finishInitial', code, '07/04/2026 09:00', {
    result: 'no-paper',
    withPolice: true,
  })
  for (const [kind, weight, what] of [
    ['person', 'for', 'Kể được hứa việc làm, bị giữ giấy tờ (hư cấu)'],
    ['domestic', 'against', 'Người đi cùng khai là chú, không có giấy tờ (hư cấu)'],
  ])
    await lead.act('identification.noteEvidence', code, '07/04/2026 10:00', {
      kind,
      weight,
      what,
      on: null,
    })
  const { facilities } = await lead.ask<{ facilities: { id: string; name: string }[] }>('stay.board', {
    caseCode: code,
  })
  const facilityId = facilities.find(({ name }) => name.includes('Bến Thông'))?.id
  await lead.act('stay.begin', code, '07/04/2026 11:00', {
    facilityId,
    place: 'girls',
    minutes: '07/BB-BG (hư cấu)',
  })

  const facility = await officerOf(house, FACILITY, { width: 360 })
  await facility.open(code, 'stay')
  await facility.main.getByText(facility.t('case.relation.unclear')).first().waitFor()
  await facility.main.getByText(facility.t('case.linked.unseen')).waitFor()
  await lookOver(facility.page, 'story-girl-6-stay-360-vi')
  const { stays } = await facility.ask<{ stays: { stayId: string }[] }>('stay.board', { caseCode: code })
  await facility.act('stay.issueItems', code, '07/04/2026 12:00', {
    stayId: stays[0]?.stayId,
    issued: ['clothes', 'towel', 'sanitary-pads'],
  })
  await facility.open(code, 'stay/end')
  await facility.choose('stay.to.relatives')
  await facility.page.getByText(facility.t('case.whyNot.adult-unchecked')).waitFor()
  const save = facility.main.getByRole('button', { name: facility.t('case.act.save') })
  expect(await save.getAttribute('aria-disabled')).toBe('true')
  await lookOver(facility.page, 'story-girl-7-not-given-360-vi')
})

test('identified as a foreign victim: the support of Article 37(4), interpretation among it, no travel', async () => {
  const lead = await officerOf(house, LEAD)
  const { page, t, main } = lead
  await lead.act('identification.askPolice', code, '08/04/2026 09:00', {
    office: 'Công an thành phố Huế (hư cấu)',
    number: '88/SYT (hư cấu)',
  })
  await lead.act('identification.noteAnswer', code, '20/04/2026 09:00', {
    answer: 'victim',
    number: '15/CAT (hư cấu)',
  })
  await lead.act('identification.propose', code, '21/04/2026 09:00', {
    outcome: 'victim',
    certificate: 'police-confirmation',
    issuedOn: '2026-04-20',
    legalised: null,
    issuer: 'Công an thành phố Huế (hư cấu)',
    number: '05/GXN (hư cấu)',
    ground: 'Lời kể và trả lời của Công an thống nhất; dưới 18 tuổi, không xét thủ đoạn (hư cấu)',
  })
  const second = await officerOf(house, SECOND)
  await second.act('identification.decide', code, '22/04/2026 09:00', { agreed: true, why: '' })
  await lead.open(code, 'identification')
  for (const article of ['Điều 31 Luật 53/2024/QH15', 'khoản 1 Điều 2 Luật 53/2024/QH15'])
    await main.getByText(article).first().waitFor()
  await lookOver(page, 'story-girl-8-identification-1280-vi')

  await lead.open(code, 'support')
  const row = (item: string) => main.getByRole('rowgroup').filter({ hasText: item })
  expect(await row('Hỗ trợ phiên dịch').first().textContent()).toContain(t('support.is.due'))
  expect(await row('đi lại').first().textContent()).toContain(t('support.is.not-due'))
  await row('Hỗ trợ phiên dịch')
    .first()
    .getByRole('button', { name: t('support.next') })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: t('support.state.delivered') }).check()
  await dialog.getByRole('textbox', { name: t('case.receivedAt.day') }).fill('22/04/2026')
  await dialog.getByRole('textbox', { name: t('case.receivedAt.time') }).fill('14:00')
  await dialog.getByRole('button', { name: t('support.save') }).click()
  await dialog.waitFor({ state: 'detached' })
  await lookOver(page, 'story-girl-10-support-1280-vi')
})

test('she returns to Laos, handed over to its authority; the dossier tells it in order', async () => {
  const lead = await officerOf(house, LEAD, { width: 360 })
  const { page, t, main } = lead
  await lead.open(code, 'stay/end')
  await lead.choose('stay.to.own-country')
  await main.getByRole('checkbox', { name: t('stay.home.receiverVerified') }).check()
  await lead.happened('12/05/2026', '07:30')
  await lead.save()
  await page.getByRole('heading', { name: t('stay.home.title'), exact: true }).waitFor()
  await lead.open(code, 'stay/home')
  await lead.choose('stay.home.where.country')
  await main.getByLabel(t('stay.home.country')).selectOption({ label: t('stay.country.laos') })
  await lead.choose('stay.home.how.handed-over')
  await main
    .getByRole('textbox', { name: t('stay.home.receiver') })
    .fill('Cơ quan bảo vệ trẻ em của Lào (hư cấu)')
  await page.getByText(t('case.whyNot.adult-unchecked')).waitFor()
  await main.getByRole('checkbox', { name: t('stay.home.receiverVerified') }).check()
  await lead.happened('12/05/2026', '14:00')
  await lookOver(page, 'story-girl-11-home-360-vi')
  await lead.save()
  await page.getByRole('heading', { name: t('stay.home.title'), exact: true }).waitFor()
  await page.getByText(t('stay.country.laos')).first().waitFor()
  await page.getByText(t('stay.home.receiver-checked')).waitFor()
  await lead.act('plan.visit', code, '12/06/2026 09:00', {
    how: 'partner',
    risk: 'low',
    note: 'Đối tác bên Lào báo đã đi học (hư cấu)',
  })
  const timeline = await lead.timeline(code)
  inOrder(timeline)
  expect(timeline.slice(5)).toEqual([
    '22:15, 06/04/2026 | Đọc quyền | Ủy ban nhân dân phường An Cựu',
    '22:40, 06/04/2026 | Báo cơ quan chủ trì | Ủy ban nhân dân phường An Cựu',
    '09:00, 07/04/2026 | Xong xác minh thông tin ban đầu | Sở Y tế thành phố Huế',
    '10:00, 07/04/2026 | Ghi căn cứ xác định nạn nhân | Sở Y tế thành phố Huế',
    '10:00, 07/04/2026 | Ghi căn cứ xác định nạn nhân | Sở Y tế thành phố Huế',
    '11:00, 07/04/2026 | Vào cơ sở | Sở Y tế thành phố Huế',
    '12:00, 07/04/2026 | Cấp đồ dùng | Trung tâm Công tác xã hội Bến Thông (hư cấu)',
    '09:00, 08/04/2026 | Đề nghị Công an xác minh | Sở Y tế thành phố Huế',
    '09:00, 20/04/2026 | Công an trả lời | Sở Y tế thành phố Huế',
    '09:00, 21/04/2026 | Đề xuất kết quả xác định nạn nhân | Sở Y tế thành phố Huế',
    '09:00, 22/04/2026 | Quyết định kết quả xác định nạn nhân | Sở Y tế thành phố Huế',
    '14:00, 22/04/2026 | Cập nhật chế độ hỗ trợ | Sở Y tế thành phố Huế',
    '07:30, 12/05/2026 | Rời cơ sở | Sở Y tế thành phố Huế',
    '14:00, 12/05/2026 | Về nơi cư trú | Sở Y tế thành phố Huế',
    '09:00, 12/06/2026 | Thăm hỏi, theo dõi | Sở Y tế thành phố Huế',
  ])
  for (const told of [
    'Chưa rõ quan hệ',
    'về Lào · bàn giao cho cơ quan của nước đó',
    'Điều 31 Luật 53/2024/QH15',
  ])
    await page
      .getByRole('list', { name: t('case.file.timeline') })
      .getByText(told)
      .first()
      .waitFor()
  await lookOver(page, 'story-girl-13-dossier-360-vi')
})
