import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { enterAs, lookOver, openHouse, signInAs, wholePage } from './house.ts'
import { type Lang, wordsIn } from './words.ts'

// The main job from end to end, by an officer of a commune, on a desktop and on a small phone.
const house = openHouse()
const OFFICER = 'Hồ Thị Kăn Lý'
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}/

type Way = { readonly width: number; readonly lang: Lang; readonly name: string; readonly folded: string }

const ways: readonly Way[] = [
  { width: 1280, lang: 'vi', name: 'Hồ Thị Giả Tưởng', folded: 'ho thi gia tuong' },
  { width: 360, lang: 'en', name: 'Kê Văn Hư Cấu', folded: 'ke van hu cau' },
]

describe.each(ways)('at $width px in $lang', ({ width, lang, name, folded }) => {
  const t = wordsIn(lang)
  const shot = (what: string) => `receive-${what}-${width}-${lang}`

  const find = async (page: Page, text: string) => {
    await page.getByRole('searchbox', { name: t('intake.search.text') }).fill(text)
    await page.getByRole('button', { name: t('intake.find.do'), exact: true }).click()
  }
  const next = (page: Page, section: 'contact' | 'identity' | 'papers' | 'companions' | 'heard' | 'review') =>
    page
      .getByRole('button', { name: t('intake.sections.next', { name: t(`intake.section.${section}`) }) })
      .click()
  const group = (page: Page, label: string) => page.getByRole('group', { name: label, exact: true })
  /** Fieldsets name themselves with the mark of what must be filled in. */
  const must = (page: Page, label: string) => page.getByRole('group', { name: label })

  test('found by a name without marks, received, read the rights, told the lead office, revealed', async () => {
    const { page } = await house.visit({ width, lang })
    await page.goto(house.url())
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: t('sign.demo') }).waitFor()
    await lookOver(page, shot('1-sign-in'))
    await signInAs(page, OFFICER)
    await page.getByRole('heading', { name: t('intake.find.title') }).waitFor()

    // somebody whose file stands open: by the alias alone
    await find(page, 'dao thi hue')
    const results = page.getByRole('region', { name: t('intake.find.results') })
    await results.getByText('Sen Núi').waitFor()
    expect(await wholePage(page)).not.toMatch(/Đào Thị/)
    await lookOver(page, shot('2-found'))

    // somebody new
    await find(page, folded)
    await results.getByText(t('intake.find.none')).waitFor()
    await lookOver(page, shot('3-nobody'))
    await page.getByRole('link', { name: t('intake.find.new'), exact: true }).click()

    // six facts
    await page.getByRole('heading', { name: t('intake.section.arrival') }).waitFor()
    await page.getByLabel(t('case.broughtBy')).selectOption({ label: t('case.broughtBy.border-guard') })
    expect(await page.getByRole('combobox', { name: t('kit.commune') }).inputValue()).toContain('A Lưới 1')
    await page.getByRole('radio', { name: t('case.path.self-returned') }).check()
    await must(page, t('case.is'))
      .getByRole('radio', { name: t('case.is.adult') })
      .check()
    await page.getByRole('checkbox', { name: t('case.need.medical') }).check()
    await page.getByRole('textbox', { name: t('person.language') }).fill('Pa Cô')
    await lookOver(page, shot('4-arrival'))

    await next(page, 'contact')
    await page.getByRole('radio', { name: t('person.contact.phone') }).check()
    await page.getByRole('textbox', { name: t('person.contact.number') }).fill('0000 000 777')
    await page.getByRole('textbox', { name: t('person.contact.hoursFrom'), exact: true }).fill('19:00')
    await page.getByRole('textbox', { name: t('person.contact.hoursTo'), exact: true }).fill('21:00')
    await page.getByRole('textbox', { name: t('person.contact.askFor') }).fill('Chị Mẫu')
    await lookOver(page, shot('5-contact'))

    await next(page, 'identity')
    const names = page.getByRole('textbox', { name: t('person.name'), exact: true })
    expect(await names.inputValue()).toBe(folded)
    await names.fill(name)
    await group(page, t('person.born'))
      .getByRole('textbox', { name: t('kit.year') })
      .fill('1994')
    await group(page, t('person.sex'))
      .getByRole('radio', { name: t('person.sex.female') })
      .check()
    await lookOver(page, shot('6-person'))

    await next(page, 'papers')
    await lookOver(page, shot('7-papers'))
    await next(page, 'companions')
    await page.getByRole('button', { name: t('intake.companions.add') }).click()
    const companion = group(page, t('intake.companions.one', { n: '1' }))
    await companion.getByRole('radio', { name: t('case.is.minor') }).check()
    await companion.getByLabel(t('case.relation')).selectOption({ label: t('case.relation.child') })
    await lookOver(page, shot('8-companion'))
    await next(page, 'heard')
    await lookOver(page, shot('9-heard'))
    await next(page, 'review')

    const review = page.getByRole('region', { name: t('intake.section.review') })
    await review.getByText(name).waitFor()
    await review.getByText('1994').waitFor()
    await lookOver(page, shot('10-review'))
    await page.getByRole('button', { name: t('intake.receive.do'), exact: true }).click()

    // the code, and what the law asks next
    await page.getByRole('heading', { name: t('intake.received.title'), level: 1 }).waitFor()
    const main = page.getByRole('main')
    expect(await main.textContent()).toMatch(CODE)
    await main.getByText(t('case.deadline.DL-03')).waitFor()
    expect(await main.textContent()).toMatch(lang === 'vi' ? /Điều \d+/ : /Article \d+/)
    await lookOver(page, shot('11-received'))
    await page.getByRole('link', { name: t('intake.received.open') }).click()

    // the file
    const file = page.getByRole('main')
    await file.getByRole('heading', { name: t('case.file.deadlines') }).waitFor()
    const header = file.locator('header')
    await header.getByText(t('case.deadline.DL-03')).waitFor()
    expect(await wholePage(page)).not.toContain(name)
    await lookOver(page, shot('12-file'))

    // the rights, read and recorded
    await file
      .getByRole('link', { name: t('case.action.readRights') })
      .first()
      .click()
    await page.getByRole('radio', { name: t('case.readHow.aloud') }).check()
    await page.getByRole('radio', { name: t('case.understood.yes') }).check()
    await lookOver(page, shot('13-rights'))
    await page.getByRole('button', { name: t('case.rights.send') }).click()
    await file.getByText(t('case.file.rights-read').split('{')[0] ?? '').waitFor()

    // the lead office, told: another term begins
    await file
      .getByRole('link', { name: t('case.action.tellLeadOffice') })
      .first()
      .click()
    await page.getByRole('textbox', { name: t('case.letterNumber') }).fill('01/HC')
    await lookOver(page, shot('14-told'))
    await page.getByRole('button', { name: t('case.told.send') }).click()
    await header.getByText(t('case.deadline.DL-05')).waitFor()
    expect(await header.getByText(t('case.deadline.DL-03')).count()).toBe(0)

    // the true name: with a purpose, for half a minute
    await page.clock.install()
    await file.getByRole('button', { name: t('case.reveal.do') }).click()
    const dialog = page.getByRole('dialog', { name: t('case.reveal.title') })
    await dialog.getByRole('radio', { name: t('case.purpose.identity-check') }).check()
    await lookOver(page, shot('15-purpose'))
    await dialog.getByRole('button', { name: t('case.reveal.do') }).click()
    await file.getByText(name).waitFor()
    await lookOver(page, shot('16-revealed'))
    await page.clock.runFor(31_000)
    await file.getByText(name).waitFor({ state: 'detached' })
    expect(await wholePage(page)).not.toContain(name)

    // and the officer's list has it, by its alias
    await page
      .getByRole('link', { name: t('nav.files'), exact: true })
      .filter({ visible: true })
      .click()
    await page.getByRole('heading', { name: t('case.files.title'), level: 1 }).waitFor()
    await page.getByText('Sen Núi').first().waitFor()
    await lookOver(page, shot('17-files'))
  })
})

test('another officer of the commune sees the same; the true name is nowhere', async () => {
  const { page } = await enterAs(house, 'A Viết Thành')
  await page.getByRole('searchbox').fill('ke van hu cau')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Kết quả tìm' }).waitFor()
  expect(await wholePage(page)).not.toMatch(/Kê Văn Hư/)
})
