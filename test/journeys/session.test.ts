import { expect, test } from 'vitest'
import { enterAs, lookOver, openHouse, signInAs } from './house.ts'
import { beginReception } from './reception.ts'
import { wordsIn } from './words.ts'

// A session ends by hand or by itself; what was typed stays with whoever typed it.
const house = openHouse()
const t = wordsIn('vi')
const OFFICER = 'Hồ Thị Kăn Lý'

test('signing out ends the session, also for who kept its cookie', async () => {
  const { page, context } = await enterAs(house, OFFICER)
  const cookies = await context.cookies()
  expect(cookies.map(({ httpOnly, secure, sameSite }) => ({ httpOnly, secure, sameSite }))).toContainEqual({
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
  })
  await page.getByRole('button', { name: /^Tài khoản/ }).click()
  await page.getByRole('button', { name: t('me.out') }).click()
  await page.getByRole('heading', { name: t('sign.demo') }).waitFor()
  await context.addCookies(cookies)
  await page.goto(house.url('/files'))
  await page.getByRole('heading', { name: t('sign.demo') }).waitFor()
  expect(await page.getByText('Sen Núi').count()).toBe(0)
})

test('an idle page warns, locks, and goes on in the same field with its text', async () => {
  const { page } = await house.visit()
  await page.clock.install()
  await page.goto(house.url())
  await signInAs(page, OFFICER)
  await page.getByRole('heading', { name: t('intake.find.title') }).waitFor()
  await beginReception(page, { t, name: 'nguoi tuong tuong' })
  const note = page.getByRole('textbox', { name: t('case.needsNote') })
  await note.fill('Câu đang viết dở (hư cấu)')
  await page.clock.fastForward('09:10')
  const warning = page.getByRole('alertdialog')
  await warning.waitFor()
  await lookOver(page, 'session-1-warned-1280-vi')
  await page.clock.fastForward('01:05')
  await page.getByRole('heading', { name: t('lock.title') }).waitFor()
  expect(await page.locator('.shell').evaluate((shell) => shell.matches('[inert].blurred'))).toBe(true)
  await lookOver(page, 'session-2-locked-1280-vi')
  await page.getByRole('dialog').getByRole('button', { name: OFFICER }).click()
  await page.getByRole('heading', { name: t('lock.title') }).waitFor({ state: 'detached' })
  expect(await note.inputValue()).toBe('Câu đang viết dở (hư cấu)')
  await expect.poll(() => note.evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.press('End')
  await page.keyboard.type(', viết tiếp')
  expect(await note.inputValue()).toBe('Câu đang viết dở (hư cấu), viết tiếp')
})
