import { expect, test } from 'vitest'
import { enterAs, lookOver, openHouse } from './house.ts'
import { openFile } from './reception.ts'
import { wordsIn } from './words.ts'

// Two tabs write on one file: the second one is told, in words, and keeps what was typed.
const house = openHouse()
const t = wordsIn('vi')

test('the second write is refused, keeps its text, shows what is new, and then goes through', async () => {
  const { page: first, context } = await enterAs(house, 'Hồ Thị Kăn Lý')
  const code = await openFile(first, { t, alias: 'Sen Núi' })
  const second = await context.newPage()
  for (const tab of [first, second]) {
    await tab.goto(house.url(`/files/${code}/needs`))
    await tab.getByRole('checkbox', { name: t('case.need.clothes') }).waitFor()
  }
  // what is said does not wait for what is read again
  const held = Promise.withResolvers<void>()
  await first.route('**/api/case/file', async (route) => {
    await held.promise
    await route.continue()
  })
  await first.getByRole('checkbox', { name: t('case.need.clothes') }).check()
  await first.getByRole('button', { name: t('case.act.save') }).click()
  await first.getByText(t('case.act.done')).waitFor()
  await first.waitForURL(house.url(`/files/${code}`))
  held.resolve()
  // one's own act of a moment ago is not somebody else's
  await first.goto(house.url(`/files/${code}/needs`))
  await first.getByRole('checkbox', { name: t('case.need.clothes'), checked: true }).waitFor()

  const note = second.getByRole('textbox', { name: t('case.needsNote') })
  await note.fill('Lời ghi thứ hai (hư cấu)')
  await second.getByRole('button', { name: t('case.act.save') }).click()
  await second.getByText(t('case.stale.title')).waitFor()
  await second.getByText(t('refusal.stale')).waitFor()
  expect(await note.inputValue()).toBe('Lời ghi thứ hai (hư cấu)')
  await lookOver(second, 'stale-1-refused-1280-vi')

  await second.getByRole('button', { name: t('case.stale.again') }).click()
  await second.getByText(t('case.stale.read')).waitFor()
  await second.getByRole('main').getByText(t('case.step.needs-noted')).first().waitFor()
  expect(await note.inputValue()).toBe('Lời ghi thứ hai (hư cấu)')
  await lookOver(second, 'stale-2-read-1280-vi')
  await second.getByRole('button', { name: t('case.act.save') }).click()
  // the text stands in the field already: only the file's own page shows that it was kept
  await second.waitForURL(house.url(`/files/${code}`))
  await second.getByText('Lời ghi thứ hai (hư cấu)').waitFor()
  expect(new URL(second.url()).pathname).toBe(`/files/${code}`)
})

test('what a tab reads again behind a half-typed form is shown before it counts as seen', async () => {
  const { page: first, context } = await enterAs(house, 'Hồ Thị Kăn Lý')
  const code = await openFile(first, { t, alias: 'Sen Núi' })
  const second = await context.newPage()
  await second.clock.install()
  for (const tab of [first, second]) {
    await tab.goto(house.url(`/files/${code}/needs`))
    await tab.getByRole('checkbox', { name: t('case.need.food') }).waitFor()
  }
  const note = second.getByRole('textbox', { name: t('case.needsNote') })
  await note.fill('Viết dở (hư cấu)')
  await first.getByRole('checkbox', { name: t('case.need.food') }).check()
  await first.getByRole('button', { name: t('case.act.save') }).click()
  await first.getByText(t('case.act.done')).waitFor()

  await second.clock.fastForward(20_000)
  await second.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await second.getByText(t('case.stale.title')).waitFor()
  expect(await note.inputValue()).toBe('Viết dở (hư cấu)')
  const refused = second.waitForResponse((response) => response.url().endsWith('/api/case/noteNeeds'))
  await second.getByRole('button', { name: t('case.act.save') }).click()
  expect(await (await refused).json()).toMatchObject({ code: 'stale' })
  await second.getByText(t('case.stale.title')).waitFor()

  await second.getByRole('button', { name: t('case.stale.again') }).click()
  await second.getByText(t('case.stale.read')).waitFor()
  expect(await note.inputValue()).toBe('Viết dở (hư cấu)')
  await second.getByRole('button', { name: t('case.act.save') }).click()
  await second.waitForURL(house.url(`/files/${code}`))
  await second.getByText('Viết dở (hư cấu)').waitFor()
})
