import { expect, test } from 'vitest'
import { openHouse } from './house.ts'
import { keyboardOf } from './keyboard.ts'
import { wordsIn } from './words.ts'

// The same reception on a small phone with the keyboard alone: nothing here touches a pointer.
const house = openHouse()
const t = wordsIn('en')

test('a person is received with the keyboard alone', async () => {
  const { page } = await house.visit({ width: 360, lang: 'en' })
  const { tabTo, press, type, tick, choose, pick } = keyboardOf(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  const group = (name: string) => page.getByRole('group', { name })
  const next = (section: 'contact' | 'identity' | 'papers' | 'companions' | 'heard' | 'review') =>
    button(t('intake.sections.next', { name: t(`intake.section.${section}`) }))
  const headingHasKeyboard = async (name: string) => {
    const heading = page.getByRole('heading', { name, level: 2 })
    await heading.waitFor()
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true)
  }

  await page.goto(house.url())
  await press(button('English'))
  await press(page.getByRole('button', { name: 'Hồ Thị Kăn Lý' }))
  await press(page.getByRole('main').getByRole('link', { name: t('task.find') }))
  await type(page.getByRole('searchbox'), 'a vo nghi ra')
  await page.keyboard.press('Enter')
  await page.getByText(t('intake.find.none')).waitFor()
  await press(page.getByRole('link', { name: t('intake.find.new'), exact: true }))

  await page.getByRole('heading', { name: t('intake.section.arrival') }).waitFor()
  await pick(page.getByLabel(t('case.broughtBy')), 'community')
  const commune = page.getByRole('combobox', { name: t('kit.commune') })
  await type(commune, 'a luoi 2')
  await page.getByRole('option', { name: 'A Lưới 2' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await commune.inputValue()).toContain('A Lưới 2')
  await type(commune, 'a luoi 1')
  await page.getByRole('option', { name: 'A Lưới 1' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await commune.inputValue()).toContain('A Lưới 1')
  await choose(group(t('case.path')), t('case.path.self-report'))
  await choose(group(t('case.is')).filter({ visible: true }), t('case.is.adult'))
  await tick(page.getByRole('checkbox', { name: t('case.need.medical') }))
  await type(box(t('person.language')), 'Pa Cô')

  await press(next('contact'))
  await headingHasKeyboard(t('intake.section.contact'))
  await choose(group(t('person.contact.channel')), t('person.contact.in-person'))
  await press(next('identity'))
  await headingHasKeyboard(t('intake.section.identity'))
  await type(box(t('person.name')), 'A Vô Nghĩ Ra')
  const born = page.getByRole('group', { name: t('person.born'), exact: true })
  await type(born.getByRole('textbox', { name: t('kit.year') }), '2001')
  await choose(page.getByRole('group', { name: t('person.sex'), exact: true }), t('person.sex.male'))
  await press(next('papers'))
  await headingHasKeyboard(t('intake.section.papers'))
  await press(next('companions'))
  await headingHasKeyboard(t('intake.section.companions'))
  await press(button(t('intake.companions.add')))
  const companion = page.getByRole('group', { name: t('intake.companions.one', { n: '1' }), exact: true })
  await choose(companion.getByRole('group', { name: t('case.is') }), t('case.is.adult'))
  await pick(companion.getByLabel(t('case.relation')), 'sibling')
  await press(next('heard'))
  await headingHasKeyboard(t('intake.section.heard'))
  // one step back, and forward again
  await tabTo(button(t('intake.sections.back')), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await headingHasKeyboard(t('intake.section.companions'))
  await press(next('heard'))
  await press(next('review'))
  await headingHasKeyboard(t('intake.section.review'))
  await press(button(t('intake.receive.do')))

  await page.getByRole('heading', { name: t('intake.received.title'), level: 1 }).waitFor()
  await press(page.getByRole('link', { name: t('intake.received.open') }))
  await page.getByRole('heading', { name: t('case.file.deadlines') }).waitFor()

  await press(
    page
      .getByRole('main')
      .getByRole('link', { name: t('case.action.readRights') })
      .last(),
  )
  await choose(group(t('case.rights.how')), t('case.readHow.interpreter'))
  await choose(group(t('case.rights.understood')), t('case.understood.partly'))
  await press(button(t('case.rights.send')))
  await page.getByText(t('case.file.rights-read').split('{')[0] ?? '').waitFor()

  await press(button(t('case.reveal.do')))
  const dialog = page.getByRole('dialog', { name: t('case.reveal.title') })
  await choose(dialog.getByRole('group', { name: t('case.reveal.purpose') }), t('case.purpose.paper'))
  await press(dialog.getByRole('button', { name: t('case.reveal.do') }))
  await page.getByText('A Vô Nghĩ Ra').waitFor()
  await press(button(t('kit.hide')))
  await page.getByText('A Vô Nghĩ Ra').waitFor({ state: 'detached' })
})
