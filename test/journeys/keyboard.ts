import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const FAR = 150

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** What has the keyboard must be seen: in the window, and not under a bar that stays in view. */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return true
    const { left, top, width, height } = element.getBoundingClientRect()
    const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12))
    return at !== null && (element.contains(at) || at.contains(element))
  })

export const keyboardOf = (page: Page) => {
  /** Walks with Tab (or back with Shift+Tab) until the target has the keyboard, as anybody would. */
  const tabTo = async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    await target.waitFor()
    for (let steps = 0; steps < FAR && !(await isFocused(target)); steps += 1) await page.keyboard.press(key)
    expect(await isFocused(target), `${target} is reached with ${key}`).toBe(true)
    expect(await isSeen(page), `${target} is in sight when it has the keyboard`).toBe(true)
  }
  return {
    tabTo,
    press: async (target: Locator) => {
      await tabTo(target)
      await page.keyboard.press('Enter')
    },
    /** Typed over what stands there. */
    type: async (target: Locator, text: string) => {
      await tabTo(target)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
    tick: async (box: Locator) => {
      await tabTo(box)
      await page.keyboard.press('Space')
      expect(await box.isChecked()).toBe(true)
    },
    /** Tab enters a group of radio buttons once; arrows move and choose in it. */
    choose: async (group: Locator, name: string) => {
      const begin = new RegExp(`^${name.replace(/[^\p{L}\p{N} ]/gu, '.')}`, 'u') // a hint may follow
      const wanted = group.getByRole('radio', { name: begin })
      await group.getByRole('radio').first().waitFor()
      const all = await group.getByRole('radio').all()
      const [first] = all
      if (!first) throw new Error(`no radio buttons around ${name}`)
      const chosen = (await group.getByRole('radio', { checked: true }).count()) > 0
      await tabTo(chosen ? group.getByRole('radio', { checked: true }) : first)
      if (!chosen) await page.keyboard.press('Space')
      for (let steps = 0; steps < all.length && !(await wanted.isChecked()); steps += 1) {
        await page.keyboard.press('ArrowDown')
      }
      expect(await wanted.isChecked()).toBe(true)
    },
    /** A list: arrows go through its answers. */
    pick: async (list: Locator, value: string) => {
      await tabTo(list)
      const options = await list.getByRole('option').count()
      for (let steps = 0; steps < options && (await list.inputValue()) !== value; steps += 1) {
        await page.keyboard.press('ArrowDown')
      }
      expect(await list.inputValue()).toBe(value)
    },
  }
}
