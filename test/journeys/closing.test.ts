import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { enterAs, lookOver, openHouse } from './house.ts'
import { openFile } from './reception.ts'
import { type Lang, wordsIn } from './words.ts'

// Consent given and taken back, a mistake struck through, the timeline, closing by two people, destruction.
const house = openHouse()
const MANAGER = 'Lê Thị Ngọc Hà'
const OFFICER = 'Hồ Thị Kăn Lý'
const DATA = 'Cao Thị Minh Thư'

/** Any other file of the commune: a file that was destroyed cannot be walked through again. */
const ALIAS = /^(?!Sen Núi)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u

const ways: readonly { width: number; lang: Lang }[] = [
  { width: 1280, lang: 'vi' },
  { width: 360, lang: 'en' },
]

describe.each(ways)('at $width px in $lang', ({ width, lang }) => {
  const t = wordsIn(lang)
  const shot = (what: string) => `closing-${what}-${width}-${lang}`
  const enter = async (officer: string): Promise<Page> => {
    const { page } = await enterAs(house, officer, { width, lang })
    if (lang === 'en') {
      const english = page.getByRole('button', { name: 'English' })
      if (await english.count()) await english.first().click()
    }
    return page
  }

  test('from consent to destruction, each by whom the law of the house lets do it', async () => {
    const page = await enter(OFFICER)
    const code = await openFile(page, { t, alias: lang === 'vi' ? 'Sen Núi' : ALIAS })
    const at = (part: string) => house.url(`/files/${code}${part}`)

    // nothing is ticked before; one purpose, one agency
    await page.goto(at('/consent'))
    await page.getByText(t('consent.contact').slice(0, 30)).waitFor()
    await lookOver(page, shot('1-consent'))
    await page.goto(at('/consent/give'))
    await page.getByRole('checkbox').first().waitFor()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await page
      .getByLabel(t('consent.purpose'))
      .selectOption({ label: t('case.said.purpose.immediate-needs') })
    await page.getByRole('combobox', { name: t('consent.agency') }).fill(lang === 'vi' ? 'Ngàn' : 'Ngan')
    await page.getByRole('option', { name: 'Ngàn Thông' }).filter({ visible: true }).first().click()
    await page.getByRole('checkbox', { name: t('consent.category.C6') }).check()
    await page.getByRole('radio', { name: t('consent.by.person'), exact: true }).check()
    await page.getByRole('radio', { name: t('consent.signed.thumbprint') }).check()
    await lookOver(page, shot('2-give'))
    await page.getByRole('button', { name: t('case.act.save') }).click()
    await page
      .getByRole('button', { name: t('consent.withdraw') })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: t('consent.withdraw.ask') })
    await dialog.getByRole('button', { name: t('consent.withdraw') }).click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByText(t('consent.withdrawn').split('{')[0] ?? '')
      .first()
      .waitFor()
    await lookOver(page, shot('3-withdrawn'))

    // a mistake stays to be read
    await page.goto(at('/mistake'))
    await page
      .getByRole('radio', { name: t('case.step.consent-withdrawn') })
      .first()
      .check()
    await page.getByRole('textbox', { name: t('case.mistake.why') }).fill('Ghi nhầm hồ sơ (hư cấu)')
    await lookOver(page, shot('4-mistake'))
    await page.getByRole('button', { name: t('case.mistake.send') }).click()
    const timeline = page.getByRole('region', { name: t('case.file.timeline') })
    await timeline.getByText('Ghi nhầm hồ sơ (hư cấu)').first().waitFor()
    await timeline
      .getByLabel(t('case.timeline.filter'))
      .selectOption({ label: t('case.timeline.group.file') })
    await lookOver(page, shot('5-timeline'))
    expect(await timeline.locator('s').count()).toBeGreaterThan(0)

    await page.goto(at('/print'))
    await page.getByText(t('case.print.without')).waitFor()
    await lookOver(page, shot('6-print'))

    // one proposes, another closes
    await page.goto(at('/closing'))
    await page
      .getByLabel(t('case.closing.reason'))
      .selectOption({ label: t('case.closing.reason.refused-support') })
    await page
      .getByRole('textbox', { name: t('case.closing.summary') })
      .fill('Đã về nhà, không muốn thêm (hư cấu).')
    await lookOver(page, shot('7-propose'))
    await page.getByRole('button', { name: t('case.closing.propose') }).click()
    await page.getByText(t('case.whyNot.own-proposal')).waitFor()
    await lookOver(page, shot('8-own'))

    const manager = await enter(MANAGER)
    await manager.goto(at('/closing'))
    await manager.getByRole('radio', { name: t('case.closing.agreed.yes') }).check()
    await lookOver(manager, shot('9-decide'))
    await manager.getByRole('button', { name: t('case.closing.decide') }).click()
    await manager.getByRole('button', { name: t('case.closing.reopen') }).waitFor()
    await manager.getByLabel(t('case.erasure.reason')).selectOption({ index: 1 })
    await lookOver(manager, shot('10-closed'))
    await manager.getByRole('button', { name: t('case.erasure.ask') }).click()
    await manager.getByText(t('case.erasure.asked').split('{')[0] ?? '').waitFor()

    const data = await enter(DATA)
    await data.goto(house.url('/erasures'))
    const request = data.getByRole('region', { name: code })
    await request.waitFor()
    await lookOver(data, shot('11-requests'))
    await request.getByRole('button', { name: t('case.erasure.do') }).click()
    await data
      .getByRole('dialog', { name: t('case.erasure.sure') })
      .getByRole('button', { name: t('case.erasure.do') })
      .click()
    await data.getByRole('button', { name: t('step-up.demo') }).click()
    await data.getByRole('heading', { name: t('case.erasure.certificate') }).waitFor()
    await lookOver(data, shot('12-certificate'))
    await manager.goto(at(''))
    await manager.getByRole('heading', { name: t('case.files.title'), level: 1 }).waitFor()
  })
})
