import { caseText } from '../../src/case/text.ts'
import { personText } from '../../src/person/text.ts'
import { shellText } from '../../src/web/shell-text.ts'
import { signInText } from '../../src/web/sign-in-text.ts'

export type Lang = 'vi' | 'en'

const KIT = {
  vi: {
    'kit.draft-continue': 'Viết tiếp',
    'kit.year': 'Năm',
    'kit.hide': 'Che lại',
    'kit.commune': 'Xã, phường, đặc khu',
    'kit.blank-instead': 'Không điền vì',
    'kit.refused': 'Từ chối trả lời',
  },
  en: {
    'kit.draft-continue': 'Continue',
    'kit.year': 'Year',
    'kit.hide': 'Hide again',
    'kit.commune': 'Commune or ward',
    'kit.blank-instead': 'Left empty because',
    'kit.refused': 'The person prefers not to say',
  },
} as const

const tables = {
  vi: { ...caseText.vi, ...personText.vi, ...shellText.vi, ...signInText.vi, ...KIT.vi },
  en: { ...caseText.en, ...personText.en, ...shellText.en, ...signInText.en, ...KIT.en },
}

export type WordKey = keyof (typeof tables)['vi']

/** What an officer reads on the screen, by which a journey finds everything; `{name}` and `{n}` are filled in. */
export const wordsIn =
  (lang: Lang) =>
  (key: WordKey, vars: Readonly<Record<string, string>> = {}): string =>
    tables[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => vars[name] ?? whole)
