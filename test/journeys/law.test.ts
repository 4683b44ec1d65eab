import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { entitlementsText } from '../../src/case/text-entitlements.ts'
import { lawbookText } from '../../src/lawbook/text.ts'
import { signInText } from '../../src/web/sign-in-text.ts'
import { lookOver, openHouse, signInAs } from './house.ts'
import { openFile } from './reception.ts'
import { type Lang, wordsIn } from './words.ts'

// The law for people: from a file's answer to its article, through the tables, to a row of the province.
const house = openHouse()

const sayings = (lang: Lang) => ({ ...lawbookText[lang], ...entitlementsText[lang] })
const main = (page: Page) => page.getByRole('main')

/** Signs in with the language of the screens chosen before. */
const enter = async (officer: string, { width, lang }: { width: number; lang: Lang }): Promise<Page> => {
  const { page } = await house.visit({ width, lang })
  await page.goto(house.url())
  if (lang === 'en') await page.getByRole('button', { name: 'English' }).click()
  await signInAs(page, officer)
  return page
}

const COMMUNE = 'Hồ Thị Kăn Lý'
const ADMINISTRATOR = 'Phan Anh Dũng'

test.each([
  [360, 'vi'],
  [1280, 'en'],
] as const)('from what is due on a file to the article it rests on (%i px, %s)', async (width, lang) => {
  const page = await enter(COMMUNE, { width, lang })
  const s = sayings(lang)
  await openFile(page, { t: wordsIn(lang), alias: 'Sen Núi' })
  const card = page.getByRole('region', { name: s['entitled.card'] })
  await card.getByRole('listitem').first().waitFor()
  await lookOver(page, `law-file-${width}-${lang}`)
  await card.getByRole('link', { name: s['entitled.why'] }).click()
  await page.getByRole('heading', { level: 1, name: s['entitled.title'] }).waitFor()
  const due = page.getByRole('region', { name: s['entitled.due'], exact: true })
  await due.getByText(s['entitled.steps']).first().click()
  await lookOver(page, `law-entitlements-${width}-${lang}`)
  const article = due.getByRole('link', { name: '53/2024/QH15' }).first()
  expect(await article.getAttribute('href')).toBe('/law/53-2024-qh15?at=37')
  await article.click()
  await page.getByRole('heading', { level: 1, name: '53/2024/QH15' }).waitFor()
  const wanted = page.locator('#at-37')
  await wanted.waitFor()
  expect(await wanted.getAttribute('data-wanted')).toBe('')
  await expect
    .poll(() => wanted.evaluate((one) => Math.round(one.getBoundingClientRect().top)))
    .toBeLessThan(300)
  await lookOver(page, `law-instrument-${width}-${lang}`)
})

test.each([
  [360, 'vi'],
  [1280, 'en'],
] as const)('look up a word without its marks; examples agree (%i px, %s)', async (width, lang) => {
  const page = await enter(COMMUNE, { width, lang })
  const s = sayings(lang)
  await page.goto(house.url('/law'))
  await page.getByRole('region', { name: s['lawbook.by-kind'] }).waitFor()
  await lookOver(page, `law-start-${width}-${lang}`)
  await page.getByRole('searchbox', { name: s['lawbook.search'] }).fill('tro cap kho khan')
  const title = lang === 'vi' ? /Trợ cấp khó khăn ban đầu, một lần/ : /Initial hardship allowance, once/
  await main(page).getByRole('heading', { level: 3, name: title }).first().waitFor()
  await main(page).locator('summary').first().click()
  await lookOver(page, `law-search-${width}-${lang}`)
  await page.getByRole('link', { name: s['lawbook.tab.examples'] }).click()
  await main(page).getByText(s['lawbook.examples.same'], { exact: true }).first().waitFor()
  expect(await main(page).getByText(s['lawbook.examples.differs'], { exact: true }).count()).toBe(0)
  await lookOver(page, `law-examples-${width}-${lang}`)
  await page.getByRole('link', { name: s['lawbook.tab.unknown'] }).click()
  await main(page).getByText('12').first().waitFor()
  expect(await main(page).getByRole('link', { name: s['lawbook.unknown.enter'] }).count()).toBe(0)
})

test.each([
  [360, 'vi'],
  [1280, 'en'],
] as const)(
  'the administrator answers an open question with a row, after a dry run (%i px, %s)',
  async (width, lang) => {
    const page = await enter(ADMINISTRATOR, { width, lang })
    const s = sayings(lang)
    await page.goto(house.url('/law/unknown'))
    const way = main(page).getByRole('link', { name: s['lawbook.unknown.enter'] })
    await way.first().waitFor()
    await lookOver(page, `law-unknown-${width}-${lang}`)
    await page.goto(house.url('/law/rows?kind=norm&subject=travel-meal-day&regime=2024'))
    const form = page.getByRole('form', { name: s['lawbook.rows.new'] })
    await form.getByRole('button', { name: s['lawbook.rows.preview'] }).click()
    await form.locator('#error-summary-title').waitFor()
    await form.getByLabel(s['law.row.amount']).fill('120.000')
    await form.getByLabel(s['law.row.instrument']).fill(`${width}/2026/NQ-HĐND`)
    await form.getByLabel(s['law.row.article'], { exact: true }).fill('3(1)')
    await form.getByRole('button', { name: s['lawbook.rows.preview'] }).click()
    await main(page).getByText(s['lawbook.dry.past']).waitFor()
    await lookOver(page, `law-dry-run-${width}-${lang}`)
    await page.getByRole('button', { name: s['lawbook.rows.confirm'] }).click()
    // what is entered holds for everybody, so the second factor is asked for again
    await page.getByRole('button', { name: signInText[lang]['step-up.demo'] }).click()
    await main(page)
      .getByRole('link', { name: `${width}/2026/NQ-HĐND` })
      .waitFor()
    await lookOver(page, `law-rows-${width}-${lang}`)
    await main(page)
      .getByRole('link', { name: `${width}/2026/NQ-HĐND` })
      .click()
    await page.getByRole('heading', { level: 1, name: `${width}/2026/NQ-HĐND` }).waitFor()
  },
)
