import { expect, test } from 'vitest'
import { lookOver, openHouse } from './house.ts'
import { inOrder, lookAgain, type Officer, officerOf } from './story.ts'

// Twelve young people from a scam compound, handed over at Lao Bảo in one act, March 2026 (all invented).
const house = openHouse()
const GUARD = 'Phạm Quốc Khánh'
const [LEAD, SECOND] = ['Lê Thị Ngọc Hà', 'Huỳnh Thị Bích Liên']
const FACILITY = 'Nguyễn Khoa Diệu An'

const NAMES = ['An', 'Bình', 'Cẩm', 'Dũng', 'Giang', 'Hạnh', 'Khôi', 'Liễu', 'Minh', 'Nga', 'Oanh', 'Phúc']
const BORN = '2001 2003 2005 1999 2004 2002 2000 2006 2001 1998 2003 05/2009'.split(' ')
const MINOR = 11
const isVictim = (at: number) => at !== 3 && at !== 9

let codes: string[] = []
const code = (at: number) => codes[at] ?? ''
/** The same act on each file; what it says may hang on whose it is. */
const onEach = async (by: Officer, [op, when]: [string, string], body: (at: number) => object) => {
  for (const [at, one] of codes.entries()) await by.act(op, one, when, body(at))
}

test('the border guard receives twelve in one act, and takes them to the lead office', async () => {
  const guard = await officerOf(house, GUARD, { lang: 'en' })
  const { page, t, main } = guard
  await page.getByRole('link', { name: t('intake.find.group') }).click()
  await page.getByRole('heading', { name: t('intake.group.title'), level: 1 }).waitFor()
  await page.getByLabel(t('case.broughtBy')).selectOption({ label: t('case.broughtBy.foreign-agency') })
  await page.getByRole('combobox', { name: t('kit.commune') }).fill('a luoi 1')
  await page.getByRole('option', { name: 'A Lưới 1' }).click()
  await guard.happened('12/03/2026', '16:20')
  await page.getByRole('radio', { name: t('case.path.border-handover') }).check()
  await page.getByRole('textbox', { name: t('case.place') }).fill('Cửa khẩu Lao Bảo (hư cấu)')
  await page.getByText(t('intake.group.paste'), { exact: true }).click()
  const lines = NAMES.map(
    (name, at) => `Trần Bịa ${name}; ${BORN[at]}; ${at % 2 === 0 ? 'nam' : 'nữ'}; Việt Nam`,
  )
  await page.getByRole('textbox', { name: t('intake.group.paste-label') }).fill(lines.join('\n'))
  await page.getByRole('button', { name: t('intake.group.paste-do') }).click()
  await main
    .getByRole('textbox', { name: t('person.name') })
    .nth(11)
    .waitFor()
  await lookOver(page, 'story-twelve-1-group-1280-en')
  await page.getByRole('button', { name: t('intake.group.do') }).click()
  await page.getByRole('heading', { name: /12/, level: 1 }).waitFor()
  codes = await main.getByRole('listitem').getByRole('link').allInnerTexts()
  expect(new Set(codes).size).toBe(12)
  await lookOver(page, 'story-twelve-2-received-1280-en')
  await onEach(guard, ['identification.noteReturnPaper', '12/03/2026 17:30'], () => ({ number: '12/GCN' }))
  await onEach(guard, ['case.readRights', '12/03/2026 18:00'], () => ({ how: 'aloud', understood: 'yes' }))
  await onEach(guard, ['case.tellLeadOffice', '12/03/2026 18:30'], () => ({ number: '12/BB-ĐBP (hư cấu)' }))
})

test('the facility takes them in at once, each in a place by sex and age', async () => {
  const lead = await officerOf(house, LEAD, { width: 360 })
  const { page, t, main } = lead
  await lead.open(code(0), 'stay/begin')
  const boxes = main.getByRole('checkbox')
  await boxes.nth(11).waitFor()
  const facility = main.getByLabel(t('stay.facility'), { exact: false }).first()
  await facility.selectOption({ label: 'Trung tâm Công tác xã hội Bến Thông (hư cấu)' })
  await lead.happened('13/03/2026', '09:30')
  for (const box of await boxes.all()) await box.check()
  const places = await main
    .getByRole('combobox', { name: t('stay.place') })
    .evaluateAll((list) =>
      list.map((one) => (one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.text ?? '') : '')),
    )
  const count = (place: 'women' | 'men' | 'girls') =>
    places.filter((one) => one.startsWith(t(`stay.place.${place}`))).length
  expect({ men: count('men'), women: count('women'), girls: count('girls') }).toEqual({
    men: 6,
    women: 5,
    girls: 1,
  })
  await lookOver(page, 'story-twelve-3-places-360-vi')
  await main.getByRole('button', { name: t('stay.group.send', { n: '12' }) }).click()
  await page.getByRole('heading', { name: t('stay.limit'), exact: true }).waitFor({ timeout: 60_000 })
  lookAgain()
  const { people } = await lead.ask<{ people: unknown[] }>('stay.facility', { facilityId: await bed(lead) })
  expect(people.length).toBeGreaterThanOrEqual(12)
})

const bed = async (lead: Officer) => {
  const { facilities } = await lead.ask<{ facilities: { id: string; name: string }[] }>('stay.board', {
    caseCode: code(0),
  })
  return facilities.find(({ name }) => name.includes('Bến Thông'))?.id
}

test('ten are identified, two are not: each decided by two people, the two are told how to complain', async () => {
  const [lead, second] = [await officerOf(house, LEAD), await officerOf(house, SECOND)]
  const given = { item: 'essential-needs', state: 'delivered' }
  await onEach(lead, ['support.moveItem', '13/03/2026 10:00'], () => given)
  const initial = { result: 'no-paper', withPolice: true }
  await onEach(lead, ['identification.finishInitial', '15/03/2026'], () => initial)
  await onEach(lead, ['identification.noteEvidence', '15/03/2026 10:00'], (at) => ({
    kind: at === 0 ? 'foreign' : 'person',
    weight: isVictim(at) ? 'for' : 'against',
    on: null,
    what: 'Kể việc ở khu nhà và cách bị giữ lại (hư cấu)',
  }))
  const letter = { office: 'Công an thành phố Huế (hư cấu)', number: '120/SYT' }
  await onEach(lead, ['identification.askPolice', '16/03/2026'], () => letter)
  await onEach(lead, ['identification.noteAnswer', '02/04/2026'], (at) => ({
    answer: isVictim(at) ? 'victim' : 'not-victim',
    number: '77/CAT',
  }))
  await onEach(lead, ['identification.propose', '03/04/2026'], (at) => ({
    outcome: isVictim(at) ? 'victim' : 'not-a-victim',
    certificate: isVictim(at) ? 'police-confirmation' : null,
    issuedOn: isVictim(at) ? '2026-04-02' : null,
    issuer: isVictim(at) ? letter.office : '',
    number: isVictim(at) ? '77/GXN' : '',
    legalised: null,
    ground: 'Căn cứ và trả lời của Công an (hư cấu)',
  }))
  for (const one of codes.filter((_, at) => at !== 3))
    await second.act('identification.decide', one, '06/04/2026', { agreed: true, why: '' })

  // one of the two is decided by hand: what ends is shown before
  const { t, main, page } = second
  await second.open(code(3), 'identification/decide')
  await main.getByText(t('identification.effect.over')).waitFor()
  await second.choose('identification.decide.yes')
  await second.happened('06/04/2026', '10:00')
  await second.save('identification.decide.send')
  await main.getByText(t('case.stage.not-a-victim'), { exact: true }).first().waitFor()
  await second.open(code(3), 'identification/letter')
  await main.getByRole('heading', { name: t('letter.title'), exact: true }).waitFor()
  await lookOver(page, 'story-twelve-4-letter-1280-vi')
  await onEach(lead, ['identification.notify', '07/04/2026'], () => ({
    how: 'handed-over',
    number: '21/TB-SYT',
  }))

  await lead.open(code(3), 'support')
  await lead.main.getByText(t('support.not-victim')).waitFor()
  await lead.open(code(0), 'identification')
  for (const article of ['Điều 30 Luật 53/2024/QH15', 'Điều 33 Luật 53/2024/QH15'])
    await lead.main.getByText(article).first().waitFor()
  await lookOver(lead.page, 'story-twelve-5-identified-1280-vi')
})

test('the one under 18 is protected as a minor, and goes home with a checked adult only', async () => {
  const facility = await officerOf(house, FACILITY, { width: 360, lang: 'en' })
  const { t, main, page } = facility
  const stayOf = async (one: string) => {
    const { stays } = await facility.ask<{ stays: { stayId: string }[] }>('stay.board', { caseCode: one })
    return stays[0]?.stayId
  }
  await facility.open(code(MINOR), 'support')
  const row = (item: string) => main.getByRole('rowgroup').filter({ hasText: item }).first()
  await row('Schooling').waitFor()
  expect(await row('Schooling').textContent()).toContain(t('support.is.due'))
  await lookOver(page, 'story-twelve-6-minor-360-en')
  for (const at of [0, 3]) {
    const to = at === 3 ? 'own-wish' : 'home'
    await facility.act('stay.end', code(at), '08/04/2026', { stayId: await stayOf(code(at)), to })
  }
  await facility.open(code(MINOR), 'stay/end')
  await facility.choose('stay.to.home')
  await main.getByRole('checkbox', { name: t('stay.home.adultVerified') }).check()
  await facility.happened('10/04/2026', '08:00')
  await facility.save()
  await page.getByRole('heading', { name: t('stay.home.title'), exact: true }).waitFor()
  await facility.open(code(MINOR), 'stay/home')
  const commune = main.getByRole('combobox', { name: t('kit.commune') })
  await commune.fill('Phú Lộc')
  await page.getByRole('option', { name: 'Phú Lộc' }).filter({ visible: true }).first().click()
  await facility.choose('stay.home.how.fetched')
  await main.getByRole('textbox', { name: t('stay.home.adult') }).fill('Bà Mẫu, mẹ (hư cấu)')
  await main.getByText(t('case.whyNot.adult-unchecked')).waitFor()
  await main.getByRole('checkbox', { name: t('stay.home.adultVerified') }).check()
  await facility.happened('10/04/2026', '14:00')
  await facility.save()
  await page.getByRole('heading', { name: t('stay.facility.title'), level: 1 }).waitFor()
})

test('support goes on at home; each dossier tells its own story in order', async () => {
  const lead = await officerOf(house, LEAD)
  const { t, main, page } = lead
  const first = code(0)
  await lead.act('stay.goHome', first, '08/04/2026 15:00', {
    communeId: '20056',
    how: 'escorted',
    adult: '',
    minutes: '',
  })
  await lead.act('plan.assess', first, '20/04/2026', {
    levels: { 'income-debt': 'serious', mind: 'some' },
    family: 'with-family',
  })
  await lead.act('plan.agree', first, '22/04/2026', {
    agreedBy: 'person',
    signed: 'signed',
    goals: [
      {
        domain: 'skills-work',
        text: 'Có việc làm (hư cấu)',
        actions: [{ what: 'Học nghề (hư cấu)', who: 'Cán bộ xã', by: '2026-06-30' }],
      },
    ],
  })
  await lead.act('plan.visit', first, '22/05/2026', { how: 'home', risk: 'low' })
  await lead.open(first, 'support')
  await main.getByText('khoản 1 Điều 37 Luật 53/2024/QH15').first().waitFor()
  await lookOver(page, 'story-twelve-7-support-1280-vi')

  const victim = await lead.timeline(first)
  inOrder(victim)
  const guard = 'Đồn Biên phòng A Trầm (hư cấu)'
  const health = 'Sở Y tế thành phố Huế'
  expect(victim).toEqual([
    `16:20, 12/03/2026 | Tiếp nhận | ${guard}`,
    `16:20, 12/03/2026 | Ghi phiếu thông tin | ${guard}`,
    `16:20, 12/03/2026 | Thống nhất cách liên hệ an toàn | ${guard}`,
    `17:30, 12/03/2026 | Cấp giấy chứng nhận về nước | ${guard}`,
    `18:00, 12/03/2026 | Đọc quyền | ${guard}`,
    `18:30, 12/03/2026 | Báo cơ quan chủ trì | ${guard}`,
    `09:30, 13/03/2026 | Vào cơ sở | ${health}`,
    `10:00, 13/03/2026 | Cập nhật chế độ hỗ trợ | ${health}`,
    `09:00, 15/03/2026 | Xong xác minh thông tin ban đầu | ${health}`,
    `10:00, 15/03/2026 | Ghi căn cứ xác định nạn nhân | ${health}`,
    `09:00, 16/03/2026 | Đề nghị Công an xác minh | ${health}`,
    `09:00, 02/04/2026 | Công an trả lời | ${health}`,
    `09:00, 03/04/2026 | Đề xuất kết quả xác định nạn nhân | ${health}`,
    `09:00, 06/04/2026 | Quyết định kết quả xác định nạn nhân | ${health}`,
    `09:00, 07/04/2026 | Thông báo kết quả cho người đó | ${health}`,
    '09:00, 08/04/2026 | Rời cơ sở | Trung tâm Công tác xã hội Bến Thông (hư cấu)',
    `15:00, 08/04/2026 | Về nơi cư trú | ${health}`,
    `09:00, 20/04/2026 | Đánh giá nhu cầu | ${health}`,
    `09:00, 22/04/2026 | Thống nhất kế hoạch hỗ trợ | ${health}`,
    `09:00, 22/05/2026 | Thăm hỏi, theo dõi | ${health}`,
  ])
  const minor = await lead.timeline(code(MINOR))
  inOrder(minor)
  expect(minor.at(-1)).toBe(
    '14:00, 10/04/2026 | Về nơi cư trú | Trung tâm Công tác xã hội Bến Thông (hư cấu)',
  )
  const negative = await lead.timeline(code(3))
  inOrder(negative)
  expect(negative.slice(-3)).toEqual([
    `10:00, 06/04/2026 | Quyết định kết quả xác định nạn nhân | ${health}`,
    `09:00, 07/04/2026 | Thông báo kết quả cho người đó | ${health}`,
    '09:00, 08/04/2026 | Rời cơ sở | Trung tâm Công tác xã hội Bến Thông (hư cấu)',
  ])
  await page.getByText(t('case.stage.not-a-victim'), { exact: true }).first().waitFor()
})
