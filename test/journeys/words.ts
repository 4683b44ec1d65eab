import { caseText } from '../../src/case/text.ts'
import { closingText } from '../../src/case/text-closing.ts'
import { contactText } from '../../src/case/text-contact.ts'
import { entitlementsText } from '../../src/case/text-entitlements.ts'
import { fileText } from '../../src/case/text-file.ts'
import { listText } from '../../src/case/text-list.ts'
import { saidText } from '../../src/case/text-said.ts'
import { saidFileText } from '../../src/case/text-said-file.ts'
import { sheetText } from '../../src/case/text-sheet.ts'
import { consentText } from '../../src/consent/text.ts'
import { courseText } from '../../src/course/text.ts'
import { identificationText } from '../../src/identification/text.ts'
import { actsText } from '../../src/identification/text-acts.ts'
import { letterText } from '../../src/identification/text-letter.ts'
import { importerText } from '../../src/importer/text.ts'
import { askedText } from '../../src/intake/text-asked.ts'
import { findText } from '../../src/intake/text-find.ts'
import { groupText } from '../../src/intake/text-group.ts'
import { intakeText } from '../../src/intake/text-intake.ts'
import { searchText } from '../../src/intake/text-search.ts'
import { joined } from '../../src/kit/text.ts'
import { personText } from '../../src/person/text.ts'
import { planText } from '../../src/plan/text.ts'
import { followUpText } from '../../src/plan/text-follow-up.ts'
import { registerText } from '../../src/register/text.ts'
import { stayText } from '../../src/stay/text.ts'
import { facilityText } from '../../src/stay/text-facility.ts'
import { supportText } from '../../src/support/text.ts'
import { taskText } from '../../src/task/text.ts'
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

const tables = joined(
  courseText,
  caseText,
  listText,
  sheetText,
  fileText,
  contactText,
  closingText,
  entitlementsText,
  saidText,
  saidFileText,
  consentText,
  planText,
  followUpText,
  supportText,
  taskText,
  stayText,
  facilityText,
  findText,
  searchText,
  identificationText,
  actsText,
  letterText,
  askedText,
  intakeText,
  groupText,
  personText,
  registerText,
  importerText,
  shellText,
  signInText,
  KIT,
)

export type WordKey = keyof (typeof tables)['vi']

/** What an officer reads on the screen, by which a journey finds everything; `{name}` and `{n}` are filled in. */
export const wordsIn =
  (lang: Lang) =>
  (key: WordKey, vars: Readonly<Record<string, string>> = {}): string =>
    tables[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => vars[name] ?? whole)
