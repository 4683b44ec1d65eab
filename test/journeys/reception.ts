import type { Page } from 'playwright-core'
import type { wordsIn } from './words.ts'

type Words = ReturnType<typeof wordsIn>

/** From the search, which finds nobody, to the first page of a new sheet. */
export const beginReception = async (page: Page, { t, name }: { t: Words; name: string }): Promise<void> => {
  await page.getByRole('searchbox', { name: t('intake.search.text') }).fill(name)
  await page.getByRole('button', { name: t('intake.find.do'), exact: true }).click()
  await page.getByRole('link', { name: t('intake.find.new'), exact: true }).click()
  await page.getByRole('heading', { name: t('intake.section.arrival') }).waitFor()
}

/** From a list of files to one of them, by its alias; gives its code. */
export const openFile = async (
  page: Page,
  { t, alias }: { t: Words; alias: string | RegExp },
): Promise<string> => {
  await page
    .getByRole('link', { name: t('nav.files'), exact: true })
    .filter({ visible: true })
    .click()
  await page.getByRole('main').getByRole('link', { name: alias }).filter({ visible: true }).first().click()
  await page.getByRole('heading', { name: t('case.file.deadlines') }).waitFor()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}
