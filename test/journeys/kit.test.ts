import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, type Chromium, openChromium, screenshot } from '../chromium.ts'
import { inventedAnswers } from './gallery-answers.ts'
import { serveBuilt } from './gallery-server.ts'

// The kit and the shell by themselves: the built gallery under the strict policy, with invented answers.
const root = fileURLToPath(new URL('../..', import.meta.url))
const built = mkdtempSync(join(tmpdir(), 'gallery-'))
const { answers, state } = inventedAnswers()
let server: Awaited<ReturnType<typeof serveBuilt>>
let chromium: Chromium

beforeAll(async () => {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  execFileSync(
    process.execPath,
    [vite, 'build', '--mode', 'gallery', '--outDir', built, '--logLevel', 'error'],
    {
      cwd: root,
      stdio: 'pipe',
    },
  )
  server = await serveBuilt(built, answers)
  chromium = await openChromium()
})

afterAll(async () => {
  await chromium.close()
  server.close()
  rmSync(built, { recursive: true })
})

/** Bars that stay in view cover parts of what lies under them, which is no fault of the page. */
const still = (page: Page) =>
  page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>('.top, .nav-bar')) bar.style.position = 'static'
  })

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

const openKit = async (width: number) => {
  const visit = await chromium.newPage({ width })
  await visit.page.goto(`${server.url}/kit`)
  await visit.page.getByRole('heading', { name: 'Bộ khung màn hình' }).waitFor()
  return visit
}

describe.each([360, 1280])('at %i px', (width) => {
  test('the gallery is accessible, in both languages, with and without errors', async () => {
    const { page, faults } = await openKit(width)
    await still(page)
    await screenshot(page, `kit-${width}`)
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).last().click()
    await page.getByText('Chưa gửi được: còn 4 chỗ cần xem lại').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: /^Nơi tiếp nhận/ }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/place$/)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Not sent yet: 4 places need another look').waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await sideways(page)).toBe(0)
    expect(faults).toEqual([])
  })

  // Axe takes seconds for a page: the narrow screen, where most can go wrong, is looked at in every state.
  const accessible = async (page: Page) => {
    if (width === 360) expect(await axe(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
  }

  test('signing in, the account menu, sessions and what is not there', async () => {
    state.isIn = false
    const { page, faults } = await chromium.newPage({ width })
    await page.goto(server.url)
    await page.getByRole('heading', { name: 'Tài khoản minh hoạ' }).waitFor()
    await accessible(page)
    await screenshot(page, `sign-in-${width}`)
    await page.getByLabel('Tên đăng nhập').fill('minhhoa')
    await page.getByLabel('Mật khẩu').fill('sai')
    await page.keyboard.press('Enter')
    await page.getByText('Thông tin đăng nhập chưa đúng').waitFor()
    await page.getByLabel('Mật khẩu').fill('đúng mật khẩu')
    await page.keyboard.press('Enter')
    await page.getByLabel('Mã xác thực').fill('123 456')
    await accessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Xin chào/ }).waitFor()
    await page.getByRole('button', { name: 'Tài khoản' }).click()
    await still(page)
    await accessible(page)
    await page.getByRole('link', { name: 'Phiên đăng nhập' }).click()
    await page.getByText('Firefox · Windows').waitFor()
    await accessible(page)
    for (const path of ['/security', '/nowhere']) {
      await page.goto(server.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page
        .getByText(/Ứng dụng xác thực|hoặc anh\/chị không có quyền xem/)
        .first()
        .waitFor()
      await still(page)
      await accessible(page)
    }
    expect(await page.title()).toBe('Đường Về')
    expect(faults).toEqual([])
  })
})

describe('fields', () => {
  test('the commune is found by two letters without marks, with the keyboard alone', async () => {
    const { page, faults } = await openKit(1280)
    await page.getByLabel('Tỉnh, thành phố').selectOption('46')
    const box = page.getByRole('combobox', { name: 'Xã, phường, đặc khu' })
    await box.pressSequentially('l')
    const list = page.getByRole('listbox', { name: 'Xã, phường, đặc khu' })
    expect(await list.count()).toBe(0)
    await box.pressSequentially('uoi')
    await page.getByRole('option', { name: 'Xã A Lưới 2' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    const active = await box.getAttribute('aria-activedescendant')
    expect(await page.evaluate((id) => document.getElementById(id ?? '')?.textContent, active)).toBe(
      'Xã A Lưới 2',
    )
    await page.keyboard.press('Enter')
    expect(await box.inputValue()).toBe('Xã A Lưới 2')
    await box.fill('hoa')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await box.inputValue()).toBe('Xã A Lưới 2')
    expect(faults).toEqual([])
  })

  test('a date is never swapped, and a blank has its reason', async () => {
    const { page } = await openKit(1280)
    const day = page.getByLabel('Ngày tiếp nhận')
    await day.fill('5/9/2026')
    await day.blur()
    expect(await day.inputValue()).toBe('05/09/2026')
    await page.getByText('Thứ Bảy', { exact: true }).waitFor()
    await day.fill('31/02/2026')
    await day.blur()
    await page.getByText('Ngày chưa đúng').first().waitFor()
    await page.getByLabel('Không điền vì (Họ và tên)').selectOption('refused')
    expect(await page.getByLabel('Họ và tên', { exact: true }).getByRole('textbox').count()).toBe(0)
    await page.getByLabel('Để trống vì (Họ và tên)').selectOption('')
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Hoa')
  })

  test('what is revealed hides itself', async () => {
    const { page } = await openKit(1280)
    await page.clock.install()
    await page.getByRole('button', { name: 'Xem họ tên thật' }).click()
    await page.getByText('Đào Thị Huế (hư cấu)').waitFor()
    await page.clock.runFor(29_000)
    expect(await page.getByText('Đào Thị Huế (hư cấu)').count()).toBe(1)
    await page.clock.runFor(2000)
    expect(await page.getByText('Đào Thị Huế (hư cấu)').count()).toBe(0)
  })
})

describe('nothing is lost', () => {
  const signIn = async (page: Page) => {
    await page.goto(server.url)
    await page.getByRole('button', { name: /Cán bộ cấp xã/ }).click()
    await page.getByRole('heading', { name: /^Xin chào/ }).waitFor()
  }

  test('a session that ends while somebody types: the page stays, and so does the place in it', async () => {
    state.isIn = false
    const { page, faults } = await chromium.newPage()
    await signIn(page)
    await page.goto(`${server.url}/security`)
    await page.getByText('Ứng dụng xác thực').first().waitFor()
    await page.getByLabel('Mật khẩu đang dùng').fill('cũ')
    await page.getByLabel('Mật khẩu mới').fill('một câu dài dễ nhớ')
    state.isIn = false
    await page.getByRole('button', { name: 'Bỏ' }).click()
    await page.getByRole('heading', { name: 'Phiên đã khoá' }).waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'locked')
    expect(await page.locator('.shell').evaluate((shell) => shell.matches('[inert].blurred'))).toBe(true)
    await page.getByRole('button', { name: /Cán bộ cấp xã/ }).click()
    await page.getByRole('heading', { name: 'Phiên đã khoá' }).waitFor({ state: 'detached' })
    expect(await page.getByLabel('Mật khẩu mới').inputValue()).toBe('một câu dài dễ nhớ')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bỏ')
    expect(faults).toEqual([])
  })

  test('an idle session warns a minute before, in sight and in words, and then locks', async () => {
    state.isIn = false
    const { page } = await chromium.newPage()
    await page.clock.install()
    await signIn(page)
    await page.clock.runFor(845_000)
    await page.getByRole('alertdialog').waitFor()
    expect(await axe(page)).toEqual([])
    const awake = page.waitForResponse('**/api/officer/me')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await (await awake).finished()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    // The answer starts the term again, and when it is taken in depends on the machine.
    for (const minutes of [10, 4, 2]) await page.clock.runFor(minutes * 60_000)
    await page.getByRole('heading', { name: 'Phiên đã khoá' }).waitFor()
  })

  test('a draft comes back after the tab is gone, from encrypted records', async () => {
    state.isIn = true
    const { page, context, faults } = await chromium.newPage()
    await page.goto(`${server.url}/kit`)
    await page.getByLabel('Nơi tiếp nhận').pressSequentially('Don Bien phong')
    await page.getByText(/Đã lưu nháp lúc/).waitFor()
    await page.close()
    const again = await context.newPage()
    await again.goto(`${server.url}/kit`)
    await again.getByText(/^Bản nháp lúc/).waitFor()
    const stored = await again.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('drafts')
          opening.onsuccess = () => {
            const reading = opening.result.transaction('drafts').objectStore('drafts').getAll()
            reading.onsuccess = () =>
              resolve(
                reading.result.map((one) => new TextDecoder('latin1').decode(one.data)).join() +
                  JSON.stringify(reading.result),
              )
          }
        }),
    )
    expect(stored).not.toContain('Bien')
    expect(stored).not.toContain('gallery')
    await again.getByRole('button', { name: 'Viết tiếp' }).click()
    expect(await again.getByLabel('Nơi tiếp nhận').inputValue()).toBe('Don Bien phong')
    expect(faults).toEqual([])
  })
})
