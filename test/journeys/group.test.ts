import { expect, test } from 'vitest'
import { enterAs, lookOver, openHouse, wholePage } from './house.ts'
import { wordsIn } from './words.ts'

// Fifteen people of one hand-over at the border, in one act.
const house = openHouse()
const t = wordsIn('vi')
const WORDS = [
  'Một',
  'Hai',
  'Ba',
  'Bốn',
  'Năm',
  'Sáu',
  'Bảy',
  'Tám',
  'Chín',
  'Mười',
  'Sen',
  'Cúc',
  'Mai',
  'Lan',
  'Đào',
]
const LINES = WORDS.map((word, at) => `Hồ Bịa ${word}; ${1985 + at}; ${at % 3 === 0 ? 'nam' : 'nữ'}`)
const CODE = /^[0-9A-Z]{4}-[0-9A-Z]{4}-?[0-9A-Z]*$/

test('fifteen lines, fifteen codes, each file linked to the others', async () => {
  const { page } = await enterAs(house, 'Phạm Quốc Khánh')
  await page.getByRole('link', { name: t('intake.find.group') }).click()
  await page.getByRole('heading', { name: t('intake.group.title'), level: 1 }).waitFor()
  await page.getByLabel(t('case.broughtBy')).selectOption({ label: t('case.broughtBy.foreign-agency') })
  const commune = page.getByRole('combobox', { name: t('kit.commune') })
  await commune.fill('a luoi 1')
  await page.getByRole('option', { name: 'Xã A Lưới 1' }).click()
  await page.getByRole('radio', { name: t('case.path.border-handover') }).check()
  await page.getByRole('textbox', { name: t('case.place') }).fill('Cửa khẩu (hư cấu)')
  await page.getByText(t('intake.group.paste'), { exact: true }).click()
  await page.getByRole('textbox', { name: t('intake.group.paste-label') }).fill(LINES.join('\n'))
  await page.getByRole('button', { name: t('intake.group.paste-do') }).click()
  await page.getByText('Đã thêm 15 người.').waitFor()
  await lookOver(page, 'group-1-table-1280-vi')
  await page.getByRole('button', { name: t('intake.group.do') }).click()

  await page.getByRole('heading', { name: 'Đã tiếp nhận 15 người', level: 1 }).waitFor()
  const links = page.getByRole('main').getByRole('listitem').getByRole('link')
  const codes = await links.allInnerTexts()
  expect(new Set(codes).size).toBe(15)
  for (const code of codes) expect(code).toMatch(CODE)
  expect(await wholePage(page)).not.toContain('Hồ Bịa')
  await lookOver(page, 'group-2-codes-1280-vi')

  await links.first().click()
  await page.getByRole('heading', { name: t('case.file.linked') }).waitFor()
  const file = await page.getByRole('main').textContent()
  for (const code of codes) expect(file).toContain(code)
  expect(await page.getByText(t('case.linked.same-arrival')).count()).toBe(14)
  expect(await wholePage(page)).not.toContain('Hồ Bịa')
  await lookOver(page, 'group-3-file-1280-vi')
})

test('a row that resembles a known file is looked at by itself: taken off, or somebody else', async () => {
  const { page } = await enterAs(house, 'Phạm Quốc Khánh', { width: 360 })
  const receive = async (lines: readonly string[]) => {
    await page.goto(house.url('/receive/group'))
    await page.getByRole('heading', { name: t('intake.group.title'), level: 1 }).waitFor()
    await page.getByLabel(t('case.broughtBy')).selectOption({ label: t('case.broughtBy.foreign-agency') })
    await page.getByRole('combobox', { name: t('kit.commune') }).fill('a luoi 1')
    await page.getByRole('option', { name: 'Xã A Lưới 1' }).click()
    await page.getByRole('radio', { name: t('case.path.border-handover') }).check()
    await page.getByText(t('intake.group.paste'), { exact: true }).click()
    await page.getByRole('textbox', { name: t('intake.group.paste-label') }).fill(lines.join('\n'))
    await page.getByRole('button', { name: t('intake.group.paste-do') }).click()
    await page.getByText(`Đã thêm ${lines.length} người.`).waitFor()
    await page.getByRole('button', { name: t('intake.group.do') }).click()
  }
  const known = ['Hồ Bịa Sương; 1990; nữ', 'Hồ Bịa Khói; 1985; nam']
  await receive(known)
  await page.getByRole('heading', { name: 'Đã tiếp nhận 2 người', level: 1 }).waitFor()

  await receive([...known, 'Hồ Bịa Mưa; 1999; nữ'])
  await page.getByText('Có hồ sơ giống 2 người trong đoàn').waitFor()
  await page.getByText('«tên viết giống hệt»').first().waitFor()
  const send = page.getByRole('button', { name: t('intake.group.do') })
  await lookOver(page, 'group-4-alike-360-vi')
  const cards = page.locator('section', { has: page.getByText(t('intake.alike.other')) })
  expect(await page.getByText(t('intake.group.alike-why-not')).count()).toBe(1)
  await page.getByLabel(t('intake.alike.other')).first().check()
  await cards
    .last()
    .getByRole('button', { name: t('intake.group.remove', { n: '2' }) })
    .click()
  await send.click()
  await page.getByRole('heading', { name: 'Đã tiếp nhận 2 người', level: 1 }).waitFor()
})
