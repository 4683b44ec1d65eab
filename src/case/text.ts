import { fileText } from './text-file.ts'
import { findText } from './text-find.ts'
import { intakeText } from './text-intake.ts'
import { termsText } from './text-terms.ts'
import { wordsText } from './text-words.ts'

/** The words of the case noun, by screen in files of their own. */
export const caseText = {
  vi: { ...wordsText.vi, ...termsText.vi, ...findText.vi, ...intakeText.vi, ...fileText.vi },
  en: { ...wordsText.en, ...termsText.en, ...findText.en, ...intakeText.en, ...fileText.en },
} as const
