import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { askFrom } from './find-file.ts'
import { enterAs, type House } from './house.ts'
import { type WordKey, wordsIn } from './words.ts'

/** A moment as it is written in a dossier, `06/04/2026 21:30`. Stories lie in the past: all is entered late. */
const instant = (text: string): string => {
  const [date = '', time = '09:00'] = text.split(' ')
  return new Date(`${date.split('/').reverse().join('-')}T${time}:00+07:00`).toISOString()
}

type Answer = Record<string, unknown>

/** As the acts of all offices left each file. */
const seen = new Map<string, number>()

/** What was clicked made files newer: each is looked at again before the next act. */
export const lookAgain = (): void => seen.clear()

/** One office at work: what it clicks, and what it does over again through the same interface. */
export const officerOf = async (
  house: House,
  name: string,
  look: { width?: 360 | 1280; lang?: 'vi' | 'en' } = {},
) => {
  const { width = 1280, lang = 'vi' } = look
  const { page } = await enterAs(house, name, { width, lang })
  const t = wordsIn(lang)
  if (lang === 'en') {
    const english = page.getByRole('button', { name: 'English' })
    if (await english.count()) await english.first().click()
  }
  const main = page.getByRole('main')
  const ask = async <T = Answer>(op: string, body: object): Promise<T> => {
    const { ok, json } = await askFrom(page, { op, body, requestId: randomUUID() })
    if (!ok) throw new Error(`${name}: ${op} was refused: ${json.slice(0, 400)}`)
    return JSON.parse(json) as T
  }
  const versionOf = async (caseCode: string) =>
    (await ask<{ version: number }>('case.file', { caseCode })).version
  return {
    page,
    main,
    t,
    ask,
    /** An act on a file, at the moment at which it took place; `null`: it is done by being recorded. */
    act: async (op: string, caseCode: string, at: string | null, body: object = {}) => {
      const { version } = await ask<{ version: number }>(op, {
        caseCode,
        version: seen.get(caseCode) ?? (await versionOf(caseCode)),
        ...(at === null ? {} : { at: instant(at) }),
        ...body,
      })
      seen.set(caseCode, version)
    },
    open: async (caseCode: string, part = '') => {
      lookAgain()
      await page.goto(house.url(`/files/${caseCode}${part === '' ? '' : `/${part}`}`))
      await main.getByRole('heading', { level: 1 }).waitFor()
    },
    choose: (key: WordKey) => main.getByRole('radio', { name: t(key), exact: true }).check(),
    /** Day and time as an officer types them. */
    happened: async (on: string, time = '09:00') => {
      await main.getByRole('textbox', { name: t('case.receivedAt.day'), exact: true }).fill(on)
      await main.getByRole('textbox', { name: t('case.receivedAt.time'), exact: true }).fill(time)
    },
    save: (key: WordKey = 'case.act.save') => main.getByRole('button', { name: t(key), exact: true }).click(),
    timeline: async (caseCode: string) => {
      await page.goto(house.url(`/files/${caseCode}`))
      await page.getByRole('heading', { name: t('case.file.timeline') }).waitFor()
      return timelineOf(page)
    },
  }
}

export type Officer = Awaited<ReturnType<typeof officerOf>>

/** The dossier as it is read: the oldest first, each with its day, what it was, and the office. */
const timelineOf = async (page: Page): Promise<string[]> => {
  const items = page.locator('ol.timeline > li')
  const told = await items.evaluateAll((all) =>
    all.map((one) => {
      const when = one.querySelector('.meta .num')?.textContent ?? ''
      const [, office = ''] = (one.querySelector('.meta')?.textContent ?? '').split(' · ')
      return [when, one.querySelector('h3')?.textContent ?? '', office.split(', ')[0] ?? ''].join(' | ')
    }),
  )
  return told.toReversed()
}

/** Days of the dossier rise; nothing stands before what it follows. */
export const inOrder = (timeline: readonly string[]): void => {
  const keys = timeline.map((line) => {
    const [time = '', date = ''] = (line.split(' | ')[0] ?? '').split(', ')
    return `${date.split('/').reverse().join('-')} ${time}`
  })
  expect(keys).toEqual(keys.toSorted())
}
