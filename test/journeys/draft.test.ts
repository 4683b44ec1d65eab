import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { kitText } from '../../src/kit/kit-text.ts'
import { fileOf } from './find-file.ts'
import { enterAs, lookOver, openHouse, signInAs } from './house.ts'
import { beginReception } from './reception.ts'
import { wordsIn } from './words.ts'

// A plug is pulled in the middle of a sheet: nothing that was typed is lost, and nothing of it lies open.
const house = openHouse()
const t = wordsIn('vi')
const OFFICER = 'Hồ Thị Kăn Lý'

type Stored = { readonly places: string[]; readonly text: string }

/** Every record of every database and both storages of the browser, bytes read as Latin, UTF-8 and UTF-16. */
const allThatIsStored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const words: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]
    const places: string[] = []
    const write = (value: unknown): string => {
      const bytes = ArrayBuffer.isView(value) ? value.buffer : value
      if (bytes instanceof ArrayBuffer) {
        return ['latin1', 'utf-8', 'utf-16le'].map((code) => new TextDecoder(code).decode(bytes)).join('\n')
      }
      if (value !== null && typeof value === 'object')
        return Object.entries(value)
          .map(([k, v]) => `${k} ${write(v)}`)
          .join('\n')
      return String(value)
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await wait(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const rows = await wait(db.transaction(store).objectStore(store).getAll())
        places.push(...rows.map(() => `${name}/${store}`))
        words.push(name, store, ...rows.map(write))
      }
      db.close()
    }
    for (const cache of await caches.keys()) words.push(cache)
    return { places, text: words.join('\n') }
  })

const TYPED = ['nguoi hu cau', 'Pa Cô hiếm', '0000 000 321', 'cửa khẩu tưởng tượng', '1991', 'Ghi chú bịa']

test('a pulled plug loses no typed field; the disk tells nothing', async () => {
  const { page, context } = await enterAs(house, OFFICER)
  await beginReception(page, { t, name: 'nguoi hu cau' })
  await page.getByLabel(t('case.broughtBy')).selectOption({ label: t('case.broughtBy.coast-guard') })
  await page.getByRole('radio', { name: t('case.path.rescued') }).check()
  await page.getByRole('checkbox', { name: t('case.need.food') }).check()
  await page.getByRole('textbox', { name: t('case.needsNote') }).fill('Ghi chú bịa')
  await page.getByRole('textbox', { name: t('person.language') }).fill('Pa Cô hiếm')
  await page.getByText(t('intake.receive.more-arrival')).click()
  await page.getByRole('textbox', { name: t('case.place') }).fill('cửa khẩu tưởng tượng')
  const to = (name: string) => page.getByRole('button', { name: t('intake.sections.next', { name }) }).click()
  await to(t('intake.section.contact'))
  await page.getByRole('radio', { name: t('person.contact.sms') }).check()
  await page.getByRole('textbox', { name: t('person.contact.number') }).fill('0000 000 321')
  await to(t('intake.section.identity'))
  const born = page.getByRole('group', { name: t('person.born'), exact: true })
  await born.getByRole('textbox', { name: t('kit.year') }).fill('1991')
  const before = (await allThatIsStored(page)).text
  await page.keyboard.press('Tab') // the field is left: saved at once
  await page.getByText(/^Đã lưu nháp lúc/).waitFor()
  await expect.poll(async () => (await allThatIsStored(page)).text !== before).toBe(true)

  const { places, text } = await allThatIsStored(page)
  expect(places.length).toBeGreaterThan(0)
  for (const word of [...TYPED, 'intake.receive', 'coast-guard', 'rescued']) expect(text).not.toContain(word)

  // the renderer dies without a last word
  const crashed = page.waitForEvent('crash')
  const devTools = await context.newCDPSession(page)
  void devTools.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
  await context.clearCookies()

  const again = await context.newPage()
  await again.goto(house.url())
  await signInAs(again, OFFICER)
  await again.getByRole('link', { name: t('intake.find.draft-open') }).click()
  await again.getByText(/^Bản nháp lúc/).waitFor()
  await lookOver(again, 'draft-found-1280-vi')
  await again.getByRole('button', { name: t('kit.draft-continue') }).click()
  await again.getByRole('heading', { name: t('intake.section.arrival') }).waitFor()
  const value = (label: string) => again.getByRole('textbox', { name: label }).inputValue()
  expect(await again.getByLabel(t('case.broughtBy')).inputValue()).toBe('coast-guard')
  expect(await again.getByRole('radio', { name: t('case.path.rescued') }).isChecked()).toBe(true)
  expect(await again.getByRole('checkbox', { name: t('case.need.food') }).isChecked()).toBe(true)
  expect(await value(t('case.needsNote'))).toBe('Ghi chú bịa')
  expect(await value(t('person.language'))).toBe('Pa Cô hiếm')
  await again.getByText(t('intake.receive.more-arrival')).click()
  expect(await value(t('case.place'))).toBe('cửa khẩu tưởng tượng')
  const sections = again.getByRole('navigation', { name: t('intake.sections') })
  await sections.getByRole('button', { name: t('intake.section.contact') }).click()
  expect(await again.getByRole('radio', { name: t('person.contact.sms') }).isChecked()).toBe(true)
  expect(await value(t('person.contact.number'))).toBe('0000 000 321')
  await sections.getByRole('button', { name: t('intake.section.identity') }).click()
  expect(await again.getByRole('textbox', { name: t('person.name'), exact: true }).inputValue()).toBe(
    'nguoi hu cau',
  )
  const year = again.getByRole('group', { name: t('person.born'), exact: true })
  expect(await year.getByRole('textbox', { name: t('kit.year') }).inputValue()).toBe('1991')
})

test('another officer at the same computer finds no draft', async () => {
  const { page } = await enterAs(house, OFFICER)
  await beginReception(page, { t, name: 'nguoi bia dat' })
  await page.getByRole('textbox', { name: t('person.language') }).fill('tiếng bịa')
  await page.keyboard.press('Tab')
  await page.getByText(/^Đã lưu nháp lúc/).waitFor()
  await page.getByRole('button', { name: /^Tài khoản/ }).click()
  await page.getByRole('button', { name: t('me.out') }).click()
  await signInAs(page, 'Trương Thị Mỹ Lệ')
  await page.goto(house.url('/receive'))
  await page.getByText(t('intake.receive.search-first')).waitFor()
  expect(await page.getByText(/^Bản nháp lúc/).count()).toBe(0)
})

test('the acts of plan and stay keep what was typed as well', async () => {
  const { page } = await enterAs(house, 'Lê Thị Ngọc Hà')
  const file = await fileOf(page, 'Đoàn Thị Hương Lan')
  const kept = kitText.vi['draft.saved'].split('{')[0]?.trim() ?? ''
  const resumed = () => page.getByRole('button', { name: kitText.vi['draft.continue'] }).click()

  const openVisit = async () => {
    await page.goto(house.url(`${file}/plan`))
    await page.getByRole('button', { name: t('plan.visit'), exact: true }).click()
    return page.getByRole('dialog')
  }
  const dialog = await openVisit()
  await dialog.getByRole('radio', { name: t('plan.how.office') }).check()
  await dialog.getByRole('textbox', { name: t('plan.note') }).fill('Gặp ở chợ (hư cấu)')
  await page.keyboard.press('Tab') // the field is left: saved at once
  await dialog.getByText(kept).waitFor()
  await page.waitForTimeout(500)
  await page.reload()
  await openVisit()
  await resumed()
  expect(await page.getByRole('textbox', { name: t('plan.note') }).inputValue()).toBe('Gặp ở chợ (hư cấu)')
  expect(await page.getByRole('radio', { name: t('plan.how.office') }).isChecked()).toBe(true)
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: t('plan.risk.low') })
    .check()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('support.save') })
    .click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await openVisit()
  expect(await page.getByRole('button', { name: kitText.vi['draft.continue'] }).count()).toBe(0)

  await page.goto(house.url(`${file}/stay/begin`))
  await page.getByRole('textbox', { name: t('stay.minutes') }).fill('17/BB-HƯCẤU')
  await page.keyboard.press('Tab')
  await page.getByText(kept).waitFor()
  await page.waitForTimeout(500)
  await page.reload()
  await resumed()
  expect(await page.getByRole('textbox', { name: t('stay.minutes') }).inputValue()).toBe('17/BB-HƯCẤU')
})
