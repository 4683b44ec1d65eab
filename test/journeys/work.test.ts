import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { screenshot } from '../chromium.ts'
import { lookOver, openHouse, signInOnly, wholePage } from './house.ts'
import { keyboardOf } from './keyboard.ts'
import { type Lang, wordsIn } from './words.ts'

// The morning: what is late, near, waited for; each with its reason and the act that closes it.
const house = openHouse()
const OFFICER = 'Hồ Thị Kăn Lý'
const LEADER = 'Hoàng Trọng Nghĩa'

const enter = async (officer: string, { width, lang }: { width: number; lang: Lang }) => {
  const { page } = await house.visit({ width, lang })
  await page.goto(house.url())
  if (lang === 'en') await page.getByRole('button', { name: 'English' }).click()
  await signInOnly(page, officer)
  return page
}

describe('my work', () => {
  test('is the first page; from a piece of work to the act that closes it, by the keyboard', async () => {
    const t = wordsIn('vi')
    const page = await enter(OFFICER, { width: 360, lang: 'vi' })
    await page.getByRole('heading', { level: 1, name: t('task.title') }).waitFor()
    const late = page.getByRole('region', { name: new RegExp(`^${t('task.group.late')} \\(`) })
    await late.waitFor()
    const first = late.getByRole('listitem').first()
    await first.getByText(/Quá hạn [\d.]+ ngày/).waitFor()
    await late.getByText(t('task.why.law')).first().waitFor()
    await lookOver(page, 'work-1-mine-360-vi')
    expect(await wholePage(page)).not.toMatch(/Đào Thị/)

    const { press } = keyboardOf(page)
    const act = first.getByRole('heading').getByRole('link')
    const to = await act.getAttribute('href')
    await press(act)
    await page.waitForURL(`**${to}`)
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  }, 60_000)

  test('one kind alone, and the way to finding is one press', async () => {
    const t = wordsIn('en')
    const page = await enter(OFFICER, { width: 1280, lang: 'en' })
    const kind = page.getByLabel(t('task.filter'))
    await kind.waitFor()
    await screenshot(page, 'work-2-mine-1280-en')
    await kind.selectOption({ label: t('case.deadline.DL-03') })
    const all = await page.getByRole('main').locator('.work-item h3').allTextContents()
    expect(new Set(all)).toEqual(new Set([t('case.deadline.DL-03')]))
    await page.getByRole('link', { name: t('task.find') }).click()
    await page.getByRole('heading', { name: t('intake.find.title') }).waitFor()
  }, 60_000)

  test('the week is drawn with its days off, prints, and goes into a calendar by code alone', async () => {
    const t = wordsIn('vi')
    const page = await enter(OFFICER, { width: 360, lang: 'vi' })
    await page.getByRole('link', { name: t('task.tab.week') }).click()
    await page.getByRole('button', { name: t('task.week.print') }).waitFor()
    expect(await page.locator('.week > li').count()).toBe(7)
    await lookOver(page, 'work-4-week-360-vi')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: t('task.week.save') }).click()
    const file = await (await saved).path()
    const lines = readFileSync(file, 'utf8').split('\r\n')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    const said = lines.filter((line) => line.startsWith('SUMMARY'))
    expect(said.length).toBeGreaterThan(0)
    for (const line of said) expect(line).toMatch(/^SUMMARY:[0-9A-Z-]+$/)
    await page.emulateMedia({ media: 'print' })
    await screenshot(page, 'work-5-week-print')
  }, 60_000)

  test('the leader sees what is late at the office, by code', async () => {
    const t = wordsIn('vi')
    const page = await enter(LEADER, { width: 1280, lang: 'vi' })
    await page.getByRole('heading', { level: 1, name: t('task.late.title') }).waitFor()
    await page.getByRole('row').nth(1).waitFor()
    expect(await page.getByRole('main').locator('a[href^="/files/"]').count()).toBe(0)
    await lookOver(page, 'work-3-late-1280-vi')
  }, 60_000)
})
