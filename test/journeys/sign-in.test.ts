import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { screensText } from '../../src/agency/screens-text.ts'
import { agencyText } from '../../src/agency/text.ts'
import { totpCode } from '../../src/agency/totp.server.ts'
import { noticeText } from '../../src/web/notice-text.ts'
import { setUpText } from '../../src/web/set-up-text.ts'
import { shellText } from '../../src/web/shell-text.ts'
import { signInText } from '../../src/web/sign-in-text.ts'
import type { Visit } from '../chromium.ts'
import { lookOver, openHouse, SETUP_CODE } from './house.ts'

// From an empty system: the first administrator, the second, a role that takes both, a stranger's sign-in.
const house = openHouse({ empty: true })

const vi = {
  ...screensText.vi,
  ...agencyText.vi,
  ...noticeText.vi,
  ...setUpText.vi,
  ...shellText.vi,
  ...signInText.vi,
}
type Words = Readonly<Record<keyof typeof vi, string>>
const en: Words = {
  ...screensText.en,
  ...agencyText.en,
  ...noticeText.en,
  ...setUpText.en,
  ...shellText.en,
  ...signInText.en,
}

const PASSWORD = 'nắng vàng trên mái ngói rêu'
const OTHER_PASSWORD = 'ba con cò đứng bên ao sen'
const FIRST = 'Trần Văn Hư Cấu'
const SECOND = 'Lê Thị Hư Cấu'
const THIRD = 'Hồ Thị Hư Cấu'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const secrets = { first: '', second: '' }
let one: Visit
let two: Visit

/** The next code of the authenticator: each opens once. */
const nextCode = (secret: string) => {
  house.ahead.ms += 30_000
  return totpCode(secret, Date.now() + house.ahead.ms)
}
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: false })
/** By its label, which may go on with a hint. */
const secretField = (page: Page, label: string) =>
  page.locator('input[type=password]').and(page.getByLabel(label))
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()
const at = async (page: Page, width: number, name: string) => {
  await page.setViewportSize({ width, height: width < 700 ? 740 : 800 })
  await lookOver(page, name)
}

/** Sets the authenticator up; gives its secret. */
const enrol = async (page: Page, t: Words, looks?: string) => {
  await press(page, t['enrol.totp-start'])
  await page.getByRole('img', { name: t['enrol.qr'] }).waitFor()
  if (looks) for (const width of [1280, 360]) await at(page, width, `sign-in-${looks}-${width}`)
  const shown = await page.locator('.secret').textContent()
  const secret = String(shown).replace(/\s/g, '')
  await field(page, t['sign.code']).fill(nextCode(secret))
  await press(page, t['sign.confirm'])
  await press(page, t['enrol.codes-done'])
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  return secret
}

const stepUp = async (page: Page, t: Words, secret: string) => {
  const dialog = page.getByRole('dialog', { name: t['step-up.title'] })
  await dialog.getByRole('textbox').fill(nextCode(secret))
  await dialog.getByRole('button', { name: t['sign.confirm'] }).click()
  await dialog.waitFor({ state: 'detached' })
}

const addOfficer = async (
  page: Page,
  t: Words,
  who: { name: string; login: string; role: string; secret: string },
) => {
  if (!(await field(page, t['officer.name']).isVisible()))
    await page.getByText(t['officers.new'], { exact: true }).click()
  await field(page, t['officer.name']).fill(who.name)
  await field(page, t['officer.login']).fill(who.login)
  await page.getByRole('combobox', { name: t['officers.agency'] }).fill('Sở')
  await page.getByRole('option').first().click()
  await page.getByRole('combobox', { name: t['post.role'] }).selectOption(who.role)
  await press(page, t['officers.create'])
  const given = page.getByRole('alertdialog', { name: t['officers.password'] })
  const asks = page.getByRole('dialog', { name: t['step-up.title'] })
  await given.or(asks).waitFor()
  if (await asks.isVisible()) await stepUp(page, t, who.secret)
  const password = String(await given.locator('.secret').textContent())
  const words = await given.textContent()
  await given.getByRole('button').click()
  return { password, words }
}

const signIn = async (visit: Visit, t: Words, login: string, password: string) => {
  const { page } = visit
  await page.goto(house.url())
  if (t === en) await page.getByRole('button', { name: 'English' }).click()
  await field(page, t['sign.login']).fill(login)
  await secretField(page, t['sign.password']).first().fill(password)
  await page.getByRole('button', { name: t['sign.do'], exact: true }).click()
}

test('the first administrator sets the system up and scans the code', async () => {
  one = await house.visit()
  const { page } = one
  await page.goto(house.url())
  await field(page, vi['setup.code']).fill(SETUP_CODE)
  await field(page, vi['setup.office.vi']).fill('Sở Y tế thành phố Huế')
  await field(page, vi['setup.office.en']).fill('Department of Health of Huế City')
  await page.getByRole('checkbox').uncheck()
  await field(page, vi['setup.name']).fill(FIRST)
  await field(page, vi['setup.login']).fill('quantri')
  await secretField(page, vi['setup.password']).first().fill(PASSWORD)
  await press(page, vi['setup.do'])
  secrets.first = await enrol(page, vi, '1-qr')
  await page.goto(house.url('/admin/officers'))
  await page.getByText(vi['officers.alone']).waitFor()
  for (const width of [360, 1280]) await at(page, width, `sign-in-2-alone-${width}`)
})

test('the second administrator, in English on a narrow screen', async () => {
  const made = await addOfficer(one.page, vi, {
    name: SECOND,
    login: 'quantri.hai',
    role: 'administrator',
    secret: secrets.first,
  })
  two = await house.visit({ width: 360, lang: 'en' })
  await signIn(two, en, 'quantri.hai', made.password)
  await secretField(two.page, en['security.current']).fill(made.password)
  await secretField(two.page, en['security.next']).fill(PASSWORD)
  await press(two.page, en['security.change'])
  secrets.second = await enrol(two.page, en, '3-qr-en')
  await two.page.setViewportSize({ width: 360, height: 740 })
})

test('a role that sees personal data: one proposes, the other confirms', async () => {
  const made = await addOfficer(one.page, vi, {
    name: THIRD,
    login: 'can.bo',
    role: 'case-manager',
    secret: secrets.first,
  })
  expect(made.words).toContain(vi['post.proposed'])
  await one.page.getByRole('heading', { name: vi['proposals.title'] }).waitFor()
  const confirm = one.page.getByRole('button', { name: `${vi['proposals.confirm']} ${THIRD}` })
  expect(await confirm.getAttribute('aria-disabled')).toBe('true')
  for (const width of [360, 1280]) await at(one.page, width, `sign-in-4-proposed-${width}`)

  const { page } = two
  await page.goto(house.url('/admin/officers'))
  await page.getByRole('heading', { name: en['proposals.title'] }).waitFor()
  await at(page, 360, 'sign-in-5-confirm-en-360')
  await page.getByRole('button', { name: `${en['proposals.confirm']} ${THIRD}` }).click()
  const asks = page.getByRole('dialog', { name: en['step-up.title'] })
  const done = page.getByText(en['proposals.confirmed'])
  await asks.or(done).first().waitFor()
  if (await asks.isVisible()) await stepUp(page, en, secrets.second)
  await page.getByRole('heading', { name: en['proposals.title'] }).waitFor({ state: 'detached' })
})

test('a sign-in from a new device is told, and «it was not me» ends it', async () => {
  const stranger = await house.visit({ agent: WINDOWS })
  await signIn(stranger, vi, 'quantri', PASSWORD)
  await field(stranger.page, vi['sign.code']).fill(nextCode(secrets.first))
  await press(stranger.page, vi['sign.confirm'])
  await stranger.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  await stranger.page.goto(house.url('/security'))
  await stranger.page.getByText(vi['notice.this']).waitFor()

  const { page } = one
  await page.goto(house.url('/admin/agencies'))
  const notice = page.getByRole('region', { name: vi['notice.title'] })
  await notice.getByText('Firefox, Windows').waitFor()
  for (const width of [360, 1280]) await at(page, width, `sign-in-6-notice-${width}`)
  await notice.getByRole('button', { name: vi['notice.not-mine'] }).click()
  await page.getByText(vi['notice.change-now']).waitFor()
  for (const width of [360, 1280]) await at(page, width, `sign-in-7-change-${width}`)

  await stranger.page.goto(house.url('/admin/officers'))
  await field(stranger.page, vi['sign.login']).waitFor()

  await secretField(page, vi['security.current']).fill(PASSWORD)
  await secretField(page, vi['security.next']).fill(OTHER_PASSWORD)
  await page.getByRole('button', { name: vi['security.change'], exact: true }).click()
  await page.getByText(vi['notice.change-now']).waitFor({ state: 'detached' })
  await page.getByText(vi['notice.password-changed']).waitFor()
})
