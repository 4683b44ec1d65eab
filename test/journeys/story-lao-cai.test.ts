import { expect, test } from 'vitest'
import { lookOver, openHouse } from './house.ts'
import { beginReception } from './reception.ts'
import { inOrder, lookAgain, type Officer, officerOf } from './story.ts'

// April 2021: a woman handed over from China through Lào Cai to A Lưới, under the law of 2011 (all invented).
// Her dossier of that time is entered today: each day is that of the act, and the late entry is seen.
const house = openHouse()
const WOMAN = 'Kăn Bịa Sương'
const POLICE = 'Công an huyện A Lưới (hư cấu)'
const HANDOVER = 'Thông tư liên tịch 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG'
const APPLIED_FOR = ['đ Hỗ trợ học văn hóa', 'đ Hỗ trợ học nghề', 'e Trợ cấp khó khăn ban đầu']

let code = ''
let commune: Officer
let lead: Officer

/** What the law gave on a day, item by item with its articles: `due`, `not due`. */
const entitledOn = async ({ page, main, t, open }: Officer, on: string) => {
  await open(code, 'entitlements')
  await main.getByRole('textbox', { name: t('entitled.on'), exact: true }).fill(on)
  await main.getByRole('button', { name: t('entitled.ask'), exact: true }).click()
  await page.getByText(new RegExp(`· .*${on}`)).waitFor()
  const under = (key: 'entitled.due' | 'entitled.not-due') =>
    main
      .locator('.card')
      .filter({ has: page.getByRole('heading', { name: t(key), exact: true }) })
      .locator('.entitled-list > li')
      .evaluateAll((all) =>
        all.map((one) => {
          const metas = [...one.querySelectorAll(':scope > .meta')]
          return `${one.querySelector('h3')?.textContent}: ${metas.at(-1)?.textContent}`
        }),
      )
  return { due: await under('entitled.due'), not: await under('entitled.not-due') }
}

test('the commune receives her from the office of another province, and sees to what cannot wait', async () => {
  commune = await officerOf(house, 'Hồ Thị Kăn Lý', { width: 360 })
  const { page, t, main } = commune
  const next = (section: 'contact' | 'identity' | 'papers' | 'companions' | 'heard' | 'review') =>
    page
      .getByRole('button', { name: t('intake.sections.next', { name: t(`intake.section.${section}`) }) })
      .click()
  await beginReception(page, { t, name: WOMAN })
  await page.getByLabel(t('case.broughtBy')).selectOption({ label: t('case.broughtBy.other-province') })
  await commune.happened('14/04/2021', '10:00')
  await page.getByRole('radio', { name: t('case.path.border-handover') }).check()
  const group = (label: string) => page.getByRole('group', { name: label, exact: true })
  await group(t('case.is'))
    .getByRole('radio', { name: t('case.is.adult') })
    .check()
  await page.getByRole('checkbox', { name: t('case.need.medical') }).check()
  await page.getByText(t('intake.receive.more-arrival')).click()
  const where = 'Trao trả qua cửa khẩu Lào Cai; về xã Trung Sơn, huyện A Lưới, tỉnh Thừa Thiên Huế (hư cấu)'
  await page.getByRole('textbox', { name: t('case.place') }).fill(where)
  await next('contact')
  await page.getByRole('radio', { name: t('person.contact.in-person') }).check()
  await next('identity')
  await group(t('person.born'))
    .getByRole('textbox', { name: t('kit.year') })
    .fill('1999')
  await group(t('person.sex'))
    .getByRole('radio', { name: t('person.sex.female') })
    .check()
  await group(t('person.nationality'))
    .getByRole('radio', { name: t('person.nationality.VN'), exact: true })
    .check()
  for (const section of ['papers', 'companions', 'heard', 'review'] as const) await next(section)
  await page.getByRole('button', { name: t('intake.receive.do'), exact: true }).click()
  await page.getByRole('heading', { name: t('intake.received.title'), level: 1 }).waitFor()
  await main.getByText('Thông tư liên tịch 01/2014').first().waitFor()
  await page.getByRole('link', { name: t('intake.received.open') }).click()
  await page.getByRole('heading', { name: t('case.file.linked') }).waitFor()
  code = new URL(page.url()).pathname.split('/')[2] ?? ''
  for (const told of [where, t('case.regime.2011')]) await main.getByText(told).first().waitFor()

  await commune.act('case.readRights', code, '14/04/2021 10:40', { how: 'aloud', understood: 'yes' })
  await commune.act('case.tellLeadOffice', code, '14/04/2021 11:00', { number: '09/TB-UBND (hư cấu)' })
  const given = { item: 'essential-needs', state: 'delivered' }
  await commune.act('support.moveItem', code, '14/04/2021 12:00', given)
  const family = { household: 'poor', healthCard: 'no', canPayTravel: 'no' }
  await commune.act('support.noteCircumstances', code, '14/04/2021 14:00', family)
})

test('while she waits to be identified: essential needs and the way home, and nothing else', async () => {
  lead = await officerOf(house, 'Lê Thị Ngọc Hà')
  const { page, t, main } = lead
  await lead.open(code, 'identification/return-paper')
  await main.getByRole('textbox', { name: t('identification.returnPaper.number') }).fill('21/GCN (hư cấu)')
  await lead.happened('14/04/2021', '10:00')
  await lead.save()
  await page.getByRole('heading', { name: t('identification.steps'), exact: true }).waitFor()
  lookAgain()
  const travel = (at: string, state: string, more: object = {}) =>
    lead.act('support.moveItem', code, at, { item: 'travel', state, ...more })
  // the fare and two days' meals of 70,000 (domain.md 14, E15)
  await travel('14/04/2021 15:00', 'applied', { signed: 'signed' })
  await travel('14/04/2021 15:30', 'approved')
  await travel('14/04/2021 15:40', 'paid', { amount: 490_000, money: 'province-budget', number: '12/PC' })
  const way = { communeId: '20056', how: 'escorted', adult: '', minutes: '' }
  await lead.act('stay.goHome', code, '14/04/2021 17:00', way)
  const waiting = 'điểm b khoản 1 Điều 19 Nghị định 09/2013/NĐ-CP'
  expect(await entitledOn(lead, '16/04/2021')).toEqual({
    due: [
      `a Nhu cầu thiết yếu: ${waiting}`,
      `a Chi phí đi lại: ${waiting}; Điều 33 Luật 66/2011/QH12; Điều 19 Nghị định 09/2013/NĐ-CP`,
    ],
    not: ['b Hỗ trợ y tế', 'c Hỗ trợ tâm lý', 'd Trợ giúp pháp lý', ...APPLIED_FOR, 'e Hỗ trợ vay vốn'].map(
      (item) => `${item}: ${waiting}`,
    ),
  })
})

test('verified and identified under the law of that day: eight kinds of evidence, twenty days, two people', async () => {
  const { page, t, main } = lead
  await lead.act('identification.finishInitial', code, '17/04/2021', { result: 'no-paper', withPolice: true })
  const told = 'Biên bản của phía nước ngoài nêu việc giải cứu (hư cấu)'
  const foreign = { kind: 'foreign', weight: 'for', on: null, what: told }
  await lead.act('identification.noteEvidence', code, '17/04/2021 10:00', foreign)
  await lead.act('identification.askPolice', code, '19/04/2021', { office: POLICE, number: '61/LĐTBXH' })
  await lead.open(code, 'identification')
  // twenty days, of which the last is a Sunday; two months at the longest, a Saturday (domain.md 14, E04)
  for (const told of ['10/05/2021', 'khoản 4 Điều 24 Luật 66/2011/QH12', '21/06/2021'])
    await main.getByText(told).first().waitFor()
  await lead.open(code, 'identification/extend')
  await main.getByText('21/06/2021').first().waitFor()
  await main.getByRole('textbox', { name: t('identification.extend.until') }).fill('10/06/2021')
  await main.getByRole('textbox', { name: t('identification.extend.why') }).fill('Phải hỏi Lào Cai (hư cấu)')
  await lead.happened('07/05/2021')
  await lead.save()
  await page.getByRole('heading', { name: t('identification.steps'), exact: true }).waitFor()
  lookAgain()
  await lead.act('identification.noteAnswer', code, '31/05/2021', { answer: 'victim', number: '90/CAH' })
  await lead.act('identification.propose', code, '01/06/2021', {
    outcome: 'victim',
    certificate: 'police-confirmation',
    issuedOn: '2021-05-31',
    issuer: POLICE,
    number: '04/GXN',
    legalised: null,
    ground: 'Giấy tờ của phía nước ngoài và trả lời của Công an thống nhất (hư cấu)',
  })
  const second = await officerOf(house, 'Huỳnh Thị Bích Liên')
  await second.act('identification.decide', code, '02/06/2021', { agreed: true, why: '' })
  await lead.act('identification.notify', code, '03/06/2021', { how: 'handed-over', number: '11/TB' })
  await lead.open(code, 'identification')
  await main.getByText('khoản 2 Điều 5 Nghị định 62/2012/NĐ-CP').waitFor()
  const steps = await main
    .locator('.law-steps')
    .first()
    .locator(':scope > li')
    .evaluateAll((all) =>
      all.map((one) => {
        const [, day = ''] = /(\d\d\/\d\d)\/2021/.exec(one.textContent ?? '') ?? []
        const articles = (one.querySelector('.meta')?.textContent ?? '').split(' · ')
        return [day, ...articles.filter((text) => /^(Thông tư|Điều|khoản)/.test(text))].join(' ')
      }),
    )
  expect(steps).toEqual([
    `14/04 ${HANDOVER}`,
    '14/04 Thông tư 78/2013/TT-BQP',
    `14/04 ${HANDOVER}`,
    `14/04 ${HANDOVER}`,
    `17/04 ${HANDOVER}; Điều 24 Luật 66/2011/QH12`,
    `19/04 ${HANDOVER}; Điều 24 Luật 66/2011/QH12`,
    `31/05 ${HANDOVER}; khoản 4 Điều 24 Luật 66/2011/QH12`,
  ])
  await lookOver(page, 'story-2021-1-identification-1280-vi')
  // letters of Article 32(1); medical and psychological help only in a facility, legal aid to who is poor
  const of = (letter: string) => `điểm ${letter} khoản 1 Điều 32 Luật 66/2011/QH12`
  const [law, decree] = ['Luật 66/2011/QH12', 'Nghị định 09/2013/NĐ-CP']
  expect(await entitledOn(lead, '03/06/2021')).toEqual({
    due: [
      `a Nhu cầu thiết yếu: ${of('a')}`,
      `a Chi phí đi lại: ${of('a')}; Điều 33 ${law}; Điều 19 ${decree}`,
      `d Trợ giúp pháp lý: ${of('d')}; Điều 36 ${law}; điểm g khoản 7 Điều 7 Luật 11/2017/QH14`,
      `đ Hỗ trợ học văn hóa: ${of('đ')}; Điều 23 ${decree}`,
      `đ Hỗ trợ học nghề: ${of('đ')}; Điều 37 ${law}; Điều 23 ${decree}`,
      `e Trợ cấp khó khăn ban đầu: ${of('e')}; Điều 38 ${law}; Điều 23 ${decree}; Thông tư 84/2019/TT-BTC`,
      `e Hỗ trợ vay vốn: ${of('e')}`,
    ],
    not: [
      `b Hỗ trợ y tế: Điều 34 ${law}; Điều 19 ${decree}`,
      `c Hỗ trợ tâm lý: Điều 35 ${law}; Điều 19 ${decree}`,
    ],
  })
})

test('support in the letters of 2011: what is due, what was given, legal aid by its own office', async () => {
  const item = (by: Officer, at: string, moved: object) => by.act('support.moveItem', code, at, moved)
  for (const [of, number] of [
    ['vocational', '01/ĐĐN'],
    ['hardship-allowance', '02/ĐĐN'],
  ]) {
    await item(commune, '10/06/2021', { item: of, state: 'applied', signed: 'thumbprint', number })
    await item(commune, '14/06/2021', { item: of, state: 'forwarded', number: '45/UBND' })
    await item(lead, '17/06/2021', { item: of, state: 'appraised' })
    await item(lead, '22/06/2021', { item: of, state: 'approved', number: '30/QĐ' })
  }
  const paid = { state: 'paid', amount: 1_000_000, money: 'province-budget', number: '13/PC' }
  await item(lead, '25/06/2021', { item: 'hardship-allowance', ...paid })

  const aid = await officerOf(house, 'Võ Minh Tâm', { lang: 'en' })
  await aid.ask('intake.ask', { text: WOMAN, birthYear: 1999, reason: 'request-of-person' })
  const { requests } = await lead.ask<{ requests: { id: string; text: string }[] }>('intake.asked', {})
  const asked = requests.find(({ text }) => text === WOMAN)
  await lead.ask('intake.answer', { id: asked?.id, give: code })
  lookAgain()
  const chain = (by: Officer, at: string, state: string, more: object = {}) =>
    by.act('support.moveLegalAid', code, at, { state, ...more })
  await chain(lead, '03/06/2021 10:00', 'informed')
  await chain(lead, '05/06/2021', 'asked')
  await chain(lead, '07/06/2021', 'request-sent', { number: '14/LĐTBXH' })
  await chain(aid, '09/06/2021', 'lawyer-named', { lawyer: 'Luật sư Mẫu (hư cấu)' })
  await chain(aid, '15/07/2021', 'provided', { number: '08/TGPL' })
  await aid.open(code, 'support')
  await aid.main.getByText(aid.t('support.legal-aid-only')).waitFor()
  await lookOver(aid.page, 'story-2021-2-legal-aid-1280-en')

  const { page, t, main } = commune
  await commune.open(code, 'support')
  const row = (name: string) => main.getByRole('rowgroup').filter({ hasText: name }).first()
  const is = async (name: string) => (await row(name).textContent()) ?? ''
  expect(await is('Trợ cấp khó khăn')).toContain('1.000.000')
  expect(await is('Hỗ trợ y tế')).toContain(t('support.is.not-due'))
  // nobody applied for schooling in the twelve months; training was applied for in time
  expect(await is('Hỗ trợ học văn hóa')).toContain('31/05/2022')
  expect(await is('Hỗ trợ học nghề')).toContain(t('support.is.due'))
  await lookOver(page, 'story-2021-3-support-360-vi')
})

test('needs, a plan, a service, visits and the end of the plan; the dossier in order, entered late', async () => {
  const { page, t, main } = commune
  await commune.act('plan.assess', code, '08/06/2021', {
    levels: { 'skills-work': 'serious', mind: 'some' },
    education: 'lower-secondary',
    family: 'with-family',
  })
  const sewing = { what: 'Học may ba tháng (hư cấu)', who: 'Cán bộ xã (hư cấu)', by: '2021-10-30' }
  await commune.act('plan.agree', code, '10/06/2021 10:00', {
    agreedBy: 'person',
    signed: 'thumbprint',
    goals: [{ domain: 'skills-work', text: 'Có nghề may (hư cấu)', actions: [sewing] }],
  })
  await commune.open(code, 'plan')
  const dialog = page.getByRole('dialog')
  const done = async (on: string) => {
    await dialog.getByRole('textbox', { name: t('case.receivedAt.day') }).fill(on)
    await dialog.getByRole('textbox', { name: t('case.receivedAt.time') }).fill('09:00')
    await dialog.getByRole('button', { name: t('support.save') }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await main.getByRole('button', { name: t('plan.giveService'), exact: true }).click()
  await dialog.getByLabel(t('plan.service'), { exact: false }).first().selectOption('vocational')
  await dialog.getByRole('textbox', { name: t('plan.provider') }).fill('Trung tâm dạy nghề (hư cấu)')
  await done('01/07/2021')
  lookAgain()
  await commune.act('plan.visit', code, '15/07/2021 10:00', { how: 'home', risk: 'medium' })
  await commune.act('plan.noteOutcome', code, '06/09/2021', { month: '3', scale: 'steady' })
  await commune.open(code, 'plan')
  await main.getByRole('button', { name: t('plan.finish'), exact: true }).click()
  await done('10/12/2021')
  lookAgain()
  await commune.act('plan.visit', code, '10/03/2022', { how: 'home', risk: 'low' })
  const timeline = await commune.timeline(code)
  inOrder(timeline)
  await main
    .getByText(/ghi muộn [\d.]+ ngày/)
    .first()
    .waitFor()
  await main.getByText(t('case.stage.follow-up'), { exact: true }).first().waitFor()
  const ward = 'Ủy ban nhân dân xã A Lưới 1'
  const health = 'Sở Y tế thành phố Huế'
  const centre = 'Trung tâm Trợ giúp pháp lý nhà nước thành phố Huế'
  // the last line is of today: the file was opened to the legal-aid centre
  expect(timeline.slice(0, -1)).toEqual([
    `10:00, 14/04/2021 | Tiếp nhận | ${ward}`,
    `10:00, 14/04/2021 | Ghi phiếu thông tin | ${ward}`,
    `10:00, 14/04/2021 | Ghi nhu cầu trước mắt | ${ward}`,
    `10:00, 14/04/2021 | Thống nhất cách liên hệ an toàn | ${ward}`,
    `10:00, 14/04/2021 | Cấp giấy chứng nhận về nước | ${health}`,
    `10:40, 14/04/2021 | Đọc quyền | ${ward}`,
    `11:00, 14/04/2021 | Báo cơ quan chủ trì | ${ward}`,
    `12:00, 14/04/2021 | Cập nhật chế độ hỗ trợ | ${ward}`,
    `14:00, 14/04/2021 | Ghi hoàn cảnh | ${ward}`,
    `15:00, 14/04/2021 | Cập nhật chế độ hỗ trợ | ${health}`,
    `15:30, 14/04/2021 | Cập nhật chế độ hỗ trợ | ${health}`,
    `15:40, 14/04/2021 | Cập nhật chế độ hỗ trợ | ${health}`,
    `17:00, 14/04/2021 | Về nơi cư trú | ${health}`,
    `09:00, 17/04/2021 | Xong xác minh thông tin ban đầu | ${health}`,
    `10:00, 17/04/2021 | Ghi căn cứ xác định nạn nhân | ${health}`,
    `09:00, 19/04/2021 | Đề nghị Công an xác minh | ${health}`,
    `09:00, 07/05/2021 | Công an kéo dài thời hạn xác minh | ${health}`,
    `09:00, 31/05/2021 | Công an trả lời | ${health}`,
    `09:00, 01/06/2021 | Đề xuất kết quả xác định nạn nhân | ${health}`,
    `09:00, 02/06/2021 | Quyết định kết quả xác định nạn nhân | ${health}`,
    `09:00, 03/06/2021 | Thông báo kết quả cho người đó | ${health}`,
    `10:00, 03/06/2021 | Cập nhật trợ giúp pháp lý | ${health}`,
    `09:00, 05/06/2021 | Cập nhật trợ giúp pháp lý | ${health}`,
    `09:00, 07/06/2021 | Cập nhật trợ giúp pháp lý | ${health}`,
    `09:00, 08/06/2021 | Đánh giá nhu cầu | ${ward}`,
    `09:00, 09/06/2021 | Cập nhật trợ giúp pháp lý | ${centre}`,
    `09:00, 10/06/2021 | Cập nhật chế độ hỗ trợ | ${ward}`,
    `09:00, 10/06/2021 | Cập nhật chế độ hỗ trợ | ${ward}`,
    `10:00, 10/06/2021 | Thống nhất kế hoạch hỗ trợ | ${ward}`,
    `09:00, 14/06/2021 | Cập nhật chế độ hỗ trợ | ${ward}`,
    `09:00, 14/06/2021 | Cập nhật chế độ hỗ trợ | ${ward}`,
    `09:00, 17/06/2021 | Cập nhật chế độ hỗ trợ | ${health}`,
    `09:00, 17/06/2021 | Cập nhật chế độ hỗ trợ | ${health}`,
    `09:00, 22/06/2021 | Cập nhật chế độ hỗ trợ | ${health}`,
    `09:00, 22/06/2021 | Cập nhật chế độ hỗ trợ | ${health}`,
    `09:00, 25/06/2021 | Cập nhật chế độ hỗ trợ | ${health}`,
    `09:00, 01/07/2021 | Cung cấp dịch vụ | ${ward}`,
    `09:00, 15/07/2021 | Cập nhật trợ giúp pháp lý | ${centre}`,
    `10:00, 15/07/2021 | Thăm hỏi, theo dõi | ${ward}`,
    `09:00, 06/09/2021 | Ghi kết quả hòa nhập | ${ward}`,
    `09:00, 10/12/2021 | Xong kế hoạch hỗ trợ, chuyển sang theo dõi | ${ward}`,
    `09:00, 10/03/2022 | Thăm hỏi, theo dõi | ${ward}`,
  ])
  await lookOver(page, 'story-2021-4-dossier-360-vi')
})
