import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { askFrom } from './find-file.ts'
import { enterAs, lookOver, openHouse } from './house.ts'
import { type Lang, wordsIn } from './words.ts'

// The facility's own day: who is here, how long it is paid, what was handed out, the way home; a group arrives.
const house = openHouse()
const WORKER = 'Nguyễn Khoa Diệu An'
const MANAGER = 'Lê Thị Ngọc Hà'

const ways: readonly { width: number; lang: Lang }[] = [
  { width: 1280, lang: 'vi' },
  { width: 360, lang: 'en' },
]

describe.each(ways)('at $width px in $lang', ({ width, lang }) => {
  const t = wordsIn(lang)
  const shot = (what: string) => `stay-${what}-${width}-${lang}`
  const enter = async (officer: string) => {
    const { page } = await enterAs(house, officer, { width, lang })
    if (lang === 'en') {
      const english = page.getByRole('button', { name: 'English' })
      if (await english.count()) await english.first().click()
    }
    return page
  }
  const toStay = async (page: Page, place: 'women' | 'men' | 'girls') => {
    await page.goto(house.url('/facility'))
    const row = page.getByRole('row').filter({ hasText: t(`stay.place.${place}`) })
    const to = await row.getByRole('link').first().getAttribute('href')
    await page.goto(house.url(`${to}/stay`))
    await page.getByRole('heading', { name: t('stay.limit'), exact: true }).waitFor()
    return to ?? ''
  }
  const actOn = (page: Page, name: string) =>
    page.getByRole('main').getByRole('link', { name }).first().click()
  const saved = (page: Page) => page.getByRole('button', { name: t('case.act.save') }).click()

  test('the facility today, a stay beside the law, items handed out', async () => {
    const page = await enter(WORKER)
    await page.goto(house.url('/facility'))
    await page.getByRole('heading', { name: t('stay.facility.people') }).waitFor()
    await page.getByRole('button', { name: t('stay.places.enter') }).click()
    for (const place of ['women', 'men', 'girls', 'boys'] as const)
      await page
        .getByRole('dialog')
        .getByRole('textbox', { name: new RegExp(`^${t(`stay.place.${place}`)}`) })
        .fill('20')
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: t('stay.rooms') })
      .fill('900')
    await lookOver(page, shot('1-places'))
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('case.act.save') })
      .click()
    await page.getByText(t('stay.places.law.due')).first().waitFor()
    await lookOver(page, shot('1-facility'))

    await toStay(page, 'women')
    await page.getByText(t('stay.missing.norm').slice(0, 20)).first().waitFor()
    await lookOver(page, shot('2-stay'))
    await actOn(page, t('stay.act.items'))
    await page.getByRole('checkbox', { name: t('stay.item.sanitary-pads') }).check()
    await lookOver(page, shot('3-items'))
    await saved(page)
    await page.getByRole('heading', { name: t('stay.limit'), exact: true }).waitFor()
    await page.getByText(t('stay.item.sanitary-pads')).first().waitFor()

    await actOn(page, t('stay.act.absence'))
    await page.getByRole('heading', { name: t('stay.act.absence'), level: 1 }).waitFor()
    await lookOver(page, shot('4-absence'))
    await page.goBack()
    await actOn(page, t('stay.act.extend'))
    await page.getByRole('heading', { name: t('stay.act.extend'), level: 1 }).waitFor()
    await lookOver(page, shot('5-extend'))
  })

  // a child once: the other language shows a grown man going home
  const who = lang === 'vi' ? 'girls' : 'men'
  test('the way home: nobody unchecked is given a child; afterwards the facility sees the file no more', async () => {
    const page = await enter(WORKER)
    const to = await toStay(page, who)
    await lookOver(page, shot('6-before-leaving'))
    await actOn(page, t('stay.act.end'))
    await page.getByRole('radio', { name: t('stay.to.home') }).check()
    if (who === 'girls') {
      await page.getByText(t('case.whyNot.adult-unchecked')).waitFor()
      await page.getByRole('checkbox', { name: t('stay.home.adultVerified') }).check()
    }
    await lookOver(page, shot('7-end'))
    await saved(page)
    await actOn(page, t('stay.act.home'))
    // of somebody who is not Vietnamese it is asked first where home is
    await page.getByRole('button', { name: t('case.act.save') }).waitFor()
    const here = page.getByRole('radio', { name: t('stay.home.where.here') })
    if (await here.count()) await here.check()
    await page.getByRole('combobox', { name: t('kit.commune') }).fill('Phú Lộc')
    await page.getByRole('option', { name: 'Phú Lộc' }).filter({ visible: true }).first().click()
    await page.getByRole('radio', { name: t('stay.home.how.fetched') }).check()
    await page.getByRole('textbox', { name: t('stay.home.adult') }).fill('Bà Mẫu, bà ngoại (hư cấu)')
    if (who === 'girls') {
      await page.getByText(t('case.whyNot.adult-unchecked')).waitFor()
      await lookOver(page, shot('8-unchecked'))
    }
    await page.getByRole('checkbox', { name: t('stay.home.adultVerified') }).check()
    await lookOver(page, shot('9-home'))
    await saved(page)
    await page.getByRole('heading', { name: t('stay.facility.title'), level: 1 }).waitFor()
    await page.goto(house.url(to))
    await page.getByRole('heading', { name: t('case.files.title'), level: 1 }).waitFor()
    expect(await page.getByRole('heading', { name: t('case.file.timeline') }).count()).toBe(0)
  })

  test('a group comes in at once: a place for each, and what became of each', async () => {
    const page = await enter(MANAGER)
    const url = await groupFile(page, t, lang === 'vi' ? 0 : 3)
    await page.goto(house.url(`${url}/stay/begin`))
    await page.getByLabel(t('stay.facility'), { exact: false }).first().selectOption({ index: 1 })
    const rows = page.getByRole('checkbox')
    await rows.nth(1).waitFor()
    await rows.nth(1).check()
    for (const place of await page.getByRole('combobox', { name: t('stay.place') }).all())
      await place.selectOption('men')
    await lookOver(page, shot('10-group'))
    await page.getByRole('button', { name: t('stay.group.send', { n: '2' }) }).click()
    await page.getByRole('heading', { name: t('stay.limit'), exact: true }).waitFor()
    await lookOver(page, shot('11-group-done'))
  })

  /** A file of the group of the demo: of those in the list one that has others of its arrival. */
  const groupFile = async (page: Page, words: typeof t, skip: number): Promise<string> => {
    await page.goto(house.url('/files'))
    await page.getByRole('heading', { name: words('case.files.title'), level: 1 }).waitFor()
    const links = page.getByRole('main').locator('a[href^="/files/"]').filter({ visible: true })
    await links.first().waitFor()
    const all = new Set<string>()
    for (const link of await links.all()) all.add((await link.getAttribute('href')) ?? '')
    let seen = 0
    for (const href of all) {
      const { json } = await askFrom(page, { op: 'case.file', body: { caseCode: href.split('/')[2] } })
      if (json.split('"same-arrival"').length > 2 && seen++ === skip) return href
    }
    throw new Error('no group in the demo')
  }
})
