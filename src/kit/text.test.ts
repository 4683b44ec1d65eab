import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { refusalCodes } from '../kernel/refusal.ts'
import { shellText } from '../web/shell-text.ts'
import { signInText } from '../web/sign-in-text.ts'
import { fold } from './fold.ts'
import { kitText } from './kit-text.ts'
import { formatMessage, parseMessage } from './message.ts'
import { refusalText } from './refusal-text.ts'
import { textOf } from './text.ts'

const catalogues = { kitText, refusalText, shellText, signInText }
const both = Object.entries(catalogues).flatMap(([name, { vi, en }]) => [
  ...Object.entries(vi).map(([key, text]) => ({ name, key, lang: 'vi' as const, text })),
  ...Object.entries(en).map(([key, text]) => ({ name, key, lang: 'en' as const, text })),
])
const namesIn = (text: string) =>
  [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).filter((name, at, all) => all.indexOf(name) === at)

describe('catalogues', () => {
  test.each(Object.entries(catalogues))('%s says the same keys in both languages', (_, { vi, en }) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort())
  })

  test('every text is NFC, not empty, and can be read', () => {
    for (const { text } of both) {
      expect(text.normalize('NFC')).toBe(text)
      expect(text.trim()).not.toBe('')
      expect(() => parseMessage(text)).not.toThrow()
    }
  })

  test.each(Object.entries(catalogues))('%s asks for the same figures in both languages', (_, { vi, en }) => {
    const english: Readonly<Record<string, string>> = en
    for (const [key, text] of Object.entries(vi)) {
      expect([
        key,
        ...namesIn(english[key] ?? '')
          .filter(isFigure)
          .sort(),
      ]).toEqual([key, ...namesIn(text).filter(isFigure).sort()])
    }
  })

  test('every refusal has words', () => {
    for (const code of refusalCodes) expect(refusalText.vi).toHaveProperty([`refusal.${code}`])
  })

  test('a missing key falls back to Vietnamese, then to itself', () => {
    const catalogue = { vi: { a: 'một' }, en: {} as { a: string } }
    expect(textOf(catalogue, { lang: 'en', key: 'a' })).toBe('một')
    expect(textOf(catalogue, { lang: 'en', key: 'b' as 'a' })).toBe('b')
  })
})

const FIGURES = [
  'n',
  'left',
  'least',
  'most',
  'seconds',
  'code',
  'day',
  'when',
  'name',
  'head',
  'device',
  'count',
]
const isFigure = (name: string | undefined) => FIGURES.includes(name ?? '')

describe('messages', () => {
  const vars = Object.fromEntries(FIGURES.map((name) => [name, 'x']))
  test.each([0, 1, 2, 5, 1_234_567])('say with n = %i what the standard formatter says', (n) => {
    for (const { text, lang } of both) {
      const given = { ...vars, n, seconds: n, least: n }
      expect(formatMessage(text, lang, given)).toBe(new IntlMessageFormat(text, lang).format(given))
    }
  })

  test.each([
    ["'{'name'}' is {name}", { name: 'A' }, '{name} is A'],
    ['{sex, select, f {bà} m {ông} other {}} {name}', { sex: 'f', name: 'A' }, 'bà A'],
    ['{n, plural, =0 {không} other {# lần}}', { n: 0 }, 'không'],
    ['don’t # count', {}, 'don’t # count'],
  ])('%s', (message, given, said) => expect(formatMessage(message, 'en', given)).toBe(said))

  test.each(['{', '{n, plural, one {x}}', '}', '{a b}'])('a broken one is a bug: %s', (broken) =>
    expect(() => parseMessage(broken)).toThrow(),
  )
})

test('folding knows marks, đ, tone placement and decomposed letters', () => {
  expect(fold('Đào Thị  Huế')).toBe('dao thi hue')
  expect(fold('Hoà')).toBe(fold('Hòa'))
  expect(fold('HUỆ'.normalize('NFD'))).toBe('hue')
})
