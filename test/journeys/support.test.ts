import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fileOf } from './find-file.ts'
import { enterAs, lookOver, openHouse } from './house.ts'
import { type Lang, wordsIn } from './words.ts'

// Entitlements in work: what is due and why not, one item moved, circumstances asked on the spot, legal aid.
const house = openHouse()
const MANAGER = 'Lê Thị Ngọc Hà'

const ways: readonly { width: number; lang: Lang }[] = [
  { width: 1280, lang: 'vi' },
  { width: 360, lang: 'en' },
]

describe.each(ways)('at $width px in $lang', ({ width, lang }) => {
  const t = wordsIn(lang)
  const shot = (what: string) => `support-${what}-${width}-${lang}`
  const open = async (): Promise<Page> => {
    const { page } = await enterAs(house, MANAGER, { width, lang })
    const english = page.getByRole('button', { name: 'English' })
    if (lang === 'en' && (await english.count())) await english.first().click()
    const to = await fileOf(page, 'Đoàn Thị Hương Lan')
    await page.goto(house.url(`${to}/support`))
    await page.getByRole('heading', { name: t('support.title'), level: 1 }).waitFor()
    await page.getByRole('heading', { name: t('support.aid'), exact: true }).waitFor()
    return page
  }
  const dialog = (page: Page) => page.getByRole('dialog')
  const save = async (page: Page) => {
    await dialog(page)
      .getByRole('button', { name: t('support.save') })
      .click()
    await dialog(page).waitFor({ state: 'detached' })
  }

  test('the grid, one item moved, circumstances, legal aid', async () => {
    const page = await open()
    await lookOver(page, shot('1-grid'))

    await page
      .getByRole('button', { name: t('support.next') })
      .nth(lang === 'vi' ? 1 : 3)
      .click()
    await dialog(page)
      .getByRole('radio', { name: t('support.state.asked') })
      .check()
    await lookOver(page, shot('2-move'))
    await save(page)

    await page
      .getByRole('button', { name: t('support.circumstances.do') })
      .first()
      .click()
    await dialog(page)
      .getByRole('radio', { name: t('support.household.near-poor') })
      .check()
    await lookOver(page, shot('3-circumstances'))
    await save(page)

    await page.getByRole('button', { name: t('support.aid.do') }).click()
    await dialog(page)
      .getByRole('radio', { name: t(`support.aidState.${lang === 'vi' ? 'lawyer-named' : 'provided'}`) })
      .check()
    await dialog(page)
      .getByRole('textbox', { name: t('support.lawyer') })
      .fill('Luật sư Mẫu (hư cấu)')
    await lookOver(page, shot('4-legal-aid'))
    await save(page)
    await page
      .getByText(/Luật sư Mẫu/)
      .first()
      .waitFor()
    await lookOver(page, shot('5-after'))
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})
