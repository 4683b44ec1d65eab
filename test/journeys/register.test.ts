import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readCsv } from '../../src/importer/csv.ts'
import { openSealed } from '../open-sealed.ts'
import { enterAs, lookOver, openHouse, signInAs, wholePage } from './house.ts'
import { wordsIn } from './words.ts'

// The register: narrowed, ordered, kept as a list, exported without identity and with it.
const house = openHouse()

const SECOND = 'Huỳnh Thị Bích Liên'

/** The second factor once more, where it is asked for. */
const confirmed = async (page: Page, done: Locator) => {
  const confirm = page.getByRole('dialog').getByRole('button', { name: wordsIn('vi')('step-up.demo') })
  await confirm.or(done).first().waitFor()
  if (await confirm.isVisible()) await confirm.click()
}

test('the case manager narrows the register, keeps a list, exports it', async () => {
  const t = wordsIn('vi')
  const { page } = await enterAs(house, 'Lê Thị Ngọc Hà')
  await page
    .getByRole('link', { name: t('nav.register') })
    .first()
    .click()
  await page.getByRole('heading', { name: t('register.title'), level: 1 }).waitFor()
  await page.getByRole('main').getByRole('row').nth(1).waitFor()
  await lookOver(page, 'register-1-list-1280-vi')

  await page.getByText(t('register.filters'), { exact: true }).click()
  await page
    .getByRole('combobox', { name: t('register.column.ageGroup') })
    .selectOption({ label: t('case.ageGroup.adult') })
  await page.getByLabel(t('register.sort')).selectOption({ label: t('register.sort.name') })
  await page.getByText(t('register.filters-set', { n: '1' })).waitFor()
  expect(page.url()).toContain('ageGroup=adult')
  await lookOver(page, 'register-2-filter-1280-vi')

  await page.getByRole('button', { name: t('register.lists.keep') }).click()
  await page.getByRole('dialog').getByLabel(t('register.lists.name')).fill('Người lớn, theo tên')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('register.lists.keep') })
    .click()
  await page.getByText('Đã lưu «Người lớn, theo tên».').waitFor()
  await page.getByRole('button', { name: t('register.clear') }).click()
  await page.getByLabel(t('register.lists')).selectOption({ label: 'Người lớn, theo tên' })
  await page.getByText(t('register.filters-set', { n: '1' })).waitFor()

  await page.getByRole('link', { name: t('register.export') }).click()
  await page.getByRole('heading', { name: t('register.export'), level: 1 }).waitFor()
  await page.getByLabel(t('register.purpose.report')).check()
  await page.getByLabel(t('register.format.csv')).check()
  await lookOver(page, 'register-3-export-1280-vi')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('register.export.do') }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^XS-\d{4}-0001\.csv$/)
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain('không có thông tin nhận biết')
  expect(readCsv(text.slice(1), ',').length).toBeGreaterThan(6)
  await page.getByRole('cell', { name: /^XS-/ }).first().waitFor()

  await page.getByRole('radio', { name: /^Có thông tin nhận biết/ }).check()
  await page.getByLabel(t('register.reason')).fill('đối chiếu với hồ sơ giấy của Sở')
  await page.getByLabel(t('register.recipient')).fill('Phòng Bảo trợ xã hội (hư cấu)')
  const inThreeWeeks = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)
  await page
    .getByRole('textbox', { name: t('register.destroyBy') })
    .fill(inThreeWeeks.split('-').reverse().join('/'))
  await page.getByRole('button', { name: t('register.export.do') }).click()
  const told = page.getByText(t('register.export.asked').split('{')[0] ?? '').first()
  await confirmed(page, told)
  await told.waitFor()
  await page.getByText(t('register.proposal.own')).first().waitFor()

  const officer = await house.visit({ width: 1280, lang: 'vi' })
  await officer.page.goto(house.url())
  await signInAs(officer.page, SECOND)
  await officer.page.goto(house.url('/exports'))
  await officer.page.getByText('đối chiếu với hồ sơ giấy của Sở').waitFor()
  await lookOver(officer.page, 'register-4-second-1280-vi')
  await officer.page.getByRole('button', { name: t('register.proposal.agree') }).click()
  const agreed = officer.page.getByText(t('register.proposal.agreed'), { exact: true })
  await confirmed(officer.page, agreed)
  await agreed.waitFor()

  await page.reload()
  const take = page.getByRole('button', { name: t('register.proposal.take'), exact: true })
  await take.waitFor()
  const [named] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await take.click()
      await confirmed(page, page.getByText('XS-2026-0002').first())
    })(),
  ])
  const [password = ''] = await page.getByText(/^([a-zA-Z2-9]{4}-){4}/).allTextContents()
  const withNames = openSealed(readFileSync(await named.path()), password)
  expect(withNames.subarray(0, 2).toString()).toBe('PK')
  await lookOver(page, 'register-4-exported-1280-vi')

  await officer.page.reload()
  await officer.page.getByText(t('register.named.state.kept')).first().waitFor()
  await lookOver(officer.page, 'register-4-outside-1280-vi')
  await officer.page.setViewportSize({ width: 360, height: 740 })
  await lookOver(officer.page, 'register-4-outside-360-vi')
}, 120_000)

test('on a small phone, in English, with nothing but codes and aliases', async () => {
  const t = wordsIn('en')
  const { page } = await house.visit({ width: 360, lang: 'en' })
  await page.goto(house.url())
  await page.getByRole('button', { name: 'English' }).click()
  await signInAs(page, 'Lê Thị Ngọc Hà')
  await page.goto(house.url('/register?sort=received'))
  await page.getByRole('heading', { name: t('register.title'), level: 1 }).waitFor()
  await page.getByRole('main').getByRole('row').nth(1).waitFor()
  await lookOver(page, 'register-5-list-360-en')
  await page.getByText(t('register.filters'), { exact: true }).click()
  await lookOver(page, 'register-6-filter-360-en')
  expect(await wholePage(page)).not.toMatch(/Nguyễn Thị|Hồ Thị/)
  await page.goto(house.url('/register/export'))
  await page.getByRole('heading', { name: t('register.export'), level: 1 }).waitFor()
  await lookOver(page, 'register-7-export-360-en')
}, 60_000)
