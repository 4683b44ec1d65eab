import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { caseCodeFrom } from '../../src/kernel/id.ts'
import { enterAs, lookOver, openHouse } from './house.ts'
import { openFile } from './reception.ts'
import { wordsIn } from './words.ts'

// Whose file it is not learns nothing: not even that it is there.
const house = openHouse()
const t = wordsIn('vi')

/** What stands on the page of a code, and what the server said, without the code and the numbers of requests. */
const answerFor = async (page: Page, code: string) => {
  const said = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/case/file')
  await page.goto(house.url(`/files/${code}`))
  const response = await said
  await page
    .getByRole('main')
    .getByText(t('place.not-found-body'))
    .or(page.getByRole('alert'))
    .first()
    .waitFor()
  const { instance: _, ...problem } = (await response.json()) as Record<string, unknown>
  const main = await page.getByRole('main').innerHTML()
  return {
    status: response.status(),
    problem: JSON.stringify(problem).replaceAll(code, 'CODE'),
    page: main.replaceAll(code, 'CODE').replace(/(id|for|aria-\w+)="[^"]*"/g, ''),
  }
}

test('a file of another commune is the same page as a code that does not exist', async () => {
  const { page: own } = await enterAs(house, 'Hồ Thị Kăn Lý')
  const code = await openFile(own, { t, alias: 'Sen Núi' })
  const { page: other } = await enterAs(house, 'Trương Thị Mỹ Lệ')
  const theirs = await answerFor(other, code)
  await lookOver(other, 'rights-not-there-1280-vi')
  const nobody = await answerFor(other, caseCodeFrom(randomBytes(5)))
  expect(theirs).toEqual(nobody)
  expect(theirs.status).toBe(404)
  expect(await other.getByRole('main').textContent()).not.toContain('Sen Núi')
})

test.each([
  ['Hoàng Trọng Nghĩa', 'leader'],
  ['Phan Anh Dũng', 'administrator'],
])('%s, %s, sees no files', async (officer, role) => {
  const { page } = await enterAs(house, officer)
  for (const entry of ['nav.files', 'nav.find'] as const) {
    expect(await page.getByRole('link', { name: t(entry), exact: true }).count()).toBe(0)
  }
  await lookOver(page, `rights-${role}-1280-vi`)
  for (const path of ['/files', '/find', '/receive']) {
    await page.goto(house.url(path))
    await page.getByRole('heading', { name: t('place.not-found') }).waitFor()
  }
})
