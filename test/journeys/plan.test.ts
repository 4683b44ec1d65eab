import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { fileOf } from './find-file.ts'
import { enterAs, lookOver, openHouse } from './house.ts'
import { type Lang, wordsIn } from './words.ts'

// Needs again, a new version of the plan, an action ended, a visit and how the person fares.
const house = openHouse()
const MANAGER = 'Lê Thị Ngọc Hà'

const ways: readonly { width: number; lang: Lang }[] = [
  { width: 1280, lang: 'vi' },
  { width: 360, lang: 'en' },
]

describe.each(ways)('at $width px in $lang', ({ width, lang }) => {
  const t = wordsIn(lang)
  const shot = (what: string) => `plan-${what}-${width}-${lang}`
  const open = async (): Promise<Page> => {
    const { page } = await enterAs(house, MANAGER, { width, lang })
    const english = page.getByRole('button', { name: 'English' })
    if (lang === 'en' && (await english.count())) await english.first().click()
    await page.goto(house.url(`${await fileOf(page, 'Đoàn Thị Hương Lan')}/plan`))
    await board(page)
    return page
  }
  const board = (page: Page) => page.getByRole('heading', { name: t('plan.needs'), exact: true }).waitFor()
  const dialog = (page: Page) => page.getByRole('dialog')
  const save = async (page: Page) => {
    await dialog(page)
      .getByRole('button', { name: t('support.save') })
      .click()
    await dialog(page).waitFor({ state: 'detached' })
  }

  test('needs assessed again, the plan changed, an action ended, a visit, an outcome', async () => {
    const page = await open()
    await lookOver(page, shot('1-board'))

    await page.getByRole('link', { name: t('plan.assess') }).click()
    await page.getByLabel(t('plan.domain.safety')).selectOption({ label: t('plan.level.none') })
    await lookOver(page, shot('2-assess'))
    await page.getByRole('button', { name: t('plan.save') }).click()
    await board(page)

    await page.getByRole('link', { name: t('plan.agree.new') }).click()
    await page
      .getByRole('button', { name: t('plan.action.add') })
      .first()
      .click()
    await page
      .getByRole('textbox', { name: t('plan.action.what') })
      .nth(lang === 'vi' ? 2 : 3)
      .fill('Mở sổ tiết kiệm (hư cấu)')
    await page.getByRole('radio', { name: t('plan.agreedBy.person'), exact: true }).check()
    await page.getByRole('radio', { name: t('plan.signed.thumbprint') }).check()
    await lookOver(page, shot('3-agree'))
    await page.getByRole('button', { name: t('plan.save') }).click()
    await board(page)
    await page.getByText('Mở sổ tiết kiệm (hư cấu)').first().waitFor()

    await page
      .getByRole('button', { name: t('plan.endAction') })
      .first()
      .click()
    await dialog(page)
      .getByRole('radio', { name: t('plan.result.done') })
      .check()
    await save(page)

    await page.getByRole('button', { name: t('plan.visit'), exact: true }).click()
    await dialog(page)
      .getByRole('radio', { name: t('plan.how.home') })
      .check()
    await dialog(page)
      .getByRole('radio', { name: t('plan.risk.low') })
      .check()
    await lookOver(page, shot('4-visit'))
    await save(page)

    await page.getByRole('button', { name: t('plan.noteOutcome'), exact: true }).click()
    await dialog(page)
      .getByRole('radio', { name: t('plan.scale.steady') })
      .check()
    await save(page)
    await lookOver(page, shot('5-after'))
  })
})
