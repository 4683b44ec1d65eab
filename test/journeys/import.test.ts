import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { enterAs, lookOver, openHouse, signInAs } from './house.ts'
import { wordsIn } from './words.ts'

// An office's register with all its faults: read, explained, mended, taken, and known again.
const house = openHouse()
const FILE = fileURLToPath(new URL('../../demo/register-2019-2026.csv', import.meta.url))

test('sixty rows with their faults explained become files, and none of them twice', async () => {
  const t = wordsIn('vi')
  const { page } = await enterAs(house, 'Lê Thị Ngọc Hà')
  await page.goto(house.url('/register/import'))
  await page.getByRole('heading', { name: t('importer.title'), level: 1 }).waitFor()
  await lookOver(page, 'import-1-file-1280-vi')
  await page.getByLabel(t('importer.file')).setInputFiles(FILE)
  await page.getByText('Đọc được 60 dòng, 17 cột').waitFor()
  await page.getByText('TrÇn ThÞ Nhi').first().waitFor()
  expect(await page.getByRole('radio', { name: t('importer.order.day-first') }).isChecked()).toBe(true)
  await lookOver(page, 'import-2-columns-1280-vi')

  await page.getByRole('button', { name: t('importer.check'), exact: true }).click()
  await page.getByText(t('importer.faults'), { exact: true }).waitFor()
  await page.getByText(t('importer.fault.received.impossible')).waitFor()
  await page.getByText('dòng cần anh/chị xem').waitFor()
  await lookOver(page, 'import-3-checked-1280-vi')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('importer.faulty.save') }).click(),
  ])
  const faulty = readFileSync(await download.path(), 'utf8')
  expect(faulty).toContain('31/02/2022')
  expect(faulty).toContain(t('importer.fault.received.impossible'))

  for (const same of await page.getByRole('radio', { name: t('importer.decide.other') }).all())
    await same.check()
  await page.getByRole('button', { name: /^Nhập \d+ dòng tốt$/ }).click()
  await page.getByText(/^Đã lập \d+ hồ sơ/).waitFor({ timeout: 30_000 })
  await lookOver(page, 'import-4-done-1280-vi')
  await page.getByRole('cell').getByRole('link').first().click()
  await page.getByText(t('case.step.register-noted')).first().waitFor()
  await lookOver(page, 'import-5-file-1280-vi')

  await page.goto(house.url('/register/import'))
  await page.getByLabel(t('importer.file')).setInputFiles(FILE)
  await page.getByText(t('importer.columns.remembered')).waitFor()
  await page.getByRole('button', { name: t('importer.check'), exact: true }).click()
  await page.getByText(/dòng đã nhập từ trước, sẽ bỏ qua$/).waitFor()
}, 180_000)

test('on a small phone, in English', async () => {
  const t = wordsIn('en')
  const { page } = await house.visit({ width: 360, lang: 'en' })
  await page.goto(house.url())
  await page.getByRole('button', { name: 'English' }).click()
  await signInAs(page, 'Lê Thị Ngọc Hà')
  await page.goto(house.url('/register/import'))
  await page.getByLabel(t('importer.file')).setInputFiles({
    name: 'so.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Name;Received;Way\nHồ Bịa Một;03/04/2022;tự về\nHồ Bịa Hai;05/06/2022;trao trả\n'),
  })
  await page.getByText(t('importer.order.ask')).waitFor()
  const onward = page.getByRole('button', { name: t('importer.check'), exact: true })
  expect(await onward.getAttribute('aria-disabled')).toBe('true')
  await lookOver(page, 'import-6-columns-360-en')
  await page.getByRole('radio', { name: t('importer.order.month-first') }).check()
  await onward.click()
  await page.getByText(t('importer.fault.place.not-said')).waitFor()
  await lookOver(page, 'import-7-checked-360-en')
}, 90_000)
