import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { refusalText } from '../../src/kit/refusal-text.ts'
import { fileOf } from './find-file.ts'
import { enterAs, lookOver, openHouse } from './house.ts'
import { type Lang, wordsIn } from './words.ts'

// What was agreed with the person holds the officer back at the very field, and the server behind it.
const house = openHouse()
const MANAGER = 'Lê Thị Ngọc Hà'

const ways: readonly { width: number; lang: Lang }[] = [
  { width: 1280, lang: 'vi' },
  { width: 360, lang: 'en' },
]

describe.each(ways)('safe contact at $width px in $lang', ({ width, lang }) => {
  const t = wordsIn(lang)
  const shot = (what: string) => `contact-${what}-${width}-${lang}`

  const agree = async (page: Page) => {
    await page.getByRole('radio', { name: t('person.contact.phone'), exact: true }).check()
    await page.getByRole('textbox', { name: t('person.contact.number') }).fill('0000 000 321')
    await page.getByRole('checkbox', { name: t('person.contact.day.2') }).check()
    await page.getByRole('textbox', { name: t('person.contact.hoursFrom'), exact: true }).fill('18:00')
    await page.getByRole('textbox', { name: t('person.contact.hoursTo'), exact: true }).fill('20:00')
    const cover = page.getByRole('textbox', { name: t('person.contact.whatToSay') })
    await cover.fill('hỏi về hồ sơ')
    await page.getByText(refusalText[lang]['refusal.contact.wording'].slice(0, 20)).first().waitFor()
    await cover.fill('hỏi về lịch tiêm chủng')
    await page.getByRole('textbox', { name: t('person.contact.codeCaller') }).fill('còn vải hoa không')
    await page.getByRole('textbox', { name: t('person.contact.codeDanger') }).fill('hết hàng rồi')
    await page.getByRole('textbox', { name: t('person.contact.placesNever') }).fill('chợ Mẫu')
    await page.getByRole('textbox', { name: t('person.contact.mustNotKnow') }).fill('Trần Văn Mẫu')
    const kept = page.getByRole('combobox', { name: t('person.contact.agenciesKeptOut') })
    await kept.fill(lang === 'vi' ? 'Bệnh' : 'Legal')
    await page.getByRole('option').first().click()
    const [remove = ''] = t('person.contact.agenciesKeptOut.remove').split('{')
    await page.getByRole('button', { name: remove.trim() }).first().waitFor()
    // the lead office sees the file by law: then it is said here and now
    await kept.fill(lang === 'vi' ? 'Sở Y tế' : 'Department of Health')
    await page.getByRole('option').first().click()
    await page.getByText(t('case.contact.keptIn.lead')).waitFor()
    await lookOver(page, shot('1-agreed'))
    // an office that is kept out plans nothing with the person, so it is taken out of the list again
    await page.getByRole('button', { name: remove.trim() }).last().click()
    await page.getByRole('button', { name: t('case.act.save') }).click()
    await page.getByRole('heading', { name: t('case.file.contact'), exact: true }).waitFor()
  }

  test('days, hours, the door and the names are held at their fields', async () => {
    const { page } = await enterAs(house, MANAGER, { width, lang })
    const english = page.getByRole('button', { name: 'English' })
    if (lang === 'en' && (await english.count())) await english.first().click()
    const file = await fileOf(page, 'Đoàn Thị Hương Lan')
    await page.goto(house.url(`${file}/contact`))
    await agree(page)

    await page.goto(house.url(`${file}/plan`))
    await page.getByRole('button', { name: t('plan.visit'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: t('plan.how.phone') }).check()
    await dialog.getByRole('radio', { name: t('plan.risk.low') }).check()
    const next = dialog.getByRole('textbox', { name: t('plan.nextOn') })
    await next.fill('16/12/2026') // a Wednesday
    await next.blur()
    await dialog.getByText(refusalText[lang]['refusal.contact.days'].slice(0, 20)).waitFor()
    const hour = dialog.getByRole('textbox', { name: t('plan.nextTime') })
    await hour.fill('9:00')
    await hour.blur()
    await dialog.getByText(refusalText[lang]['refusal.contact.hours'].slice(0, 20)).waitFor()
    await lookOver(page, shot('2-refused'))
    await dialog.getByRole('button', { name: t('support.save') }).click()
    await dialog.getByRole('alert').first().waitFor()
    await next.fill('15/12/2026')
    await hour.fill('18:30')
    await hour.blur()
    expect(await dialog.getByText(refusalText[lang]['refusal.contact.hours'].slice(0, 20)).count()).toBe(0)
    // before every contact: what is said first, what ends it, and where not to go
    await dialog.getByText('còn vải hoa không').waitFor()
    await dialog.getByText('hết hàng rồi').waitFor()
    await lookOver(page, shot('2-minded'))
    await dialog.getByRole('button', { name: t('support.save') }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('18:30').first().waitFor()

    await page.getByRole('button', { name: t('plan.giveService'), exact: true }).click()
    await dialog.getByRole('combobox', { name: t('plan.service') }).selectOption('work')
    await dialog.getByRole('textbox', { name: t('plan.provider') }).fill('xưởng của tran van mau')
    await dialog.getByText(refusalText[lang]['refusal.contact.person'].slice(0, 20)).first().waitFor()
    await dialog.getByRole('checkbox', { name: t('plan.knowing') }).waitFor()
    await lookOver(page, shot('3-service'))
  })
})
