import { courseText } from '../course/text.ts'
import { useProblemText } from '../kit/kit-text.ts'
import type { Problem } from '../kit/problem.ts'
import { hasText, joined } from '../kit/text.ts'
import { caseText } from './text.ts'
import { contactText } from './text-contact.ts'
import { fileText } from './text-file.ts'
import { saidText } from './text-said.ts'
import { saidFileText } from './text-said-file.ts'
import { sheetText } from './text-sheet.ts'
import { useWords } from './words.web.tsx'

/** All words of a file's own pages. */
export const fileWordsText = joined(
  caseText,
  sheetText,
  fileText,
  contactText,
  saidText,
  saidFileText,
  courseText,
)

export const useFileWords = () => useWords(fileWordsText)

/** A refusal in the file's own words, any other in the kit's. */
export const useFileProblem = (): ((problem: Problem) => string) => {
  const { t } = useFileWords()
  const problemText = useProblemText()
  return (problem) => {
    const why = `case.whyNot.${problem.with?.whyNot ?? ''}`
    if (problem.code === 'case.not-open' && hasText(fileWordsText, why)) return t(why)
    const key = `refusal.${problem.code}`
    return hasText(fileWordsText, key) ? t(key, problem.with) : problemText(problem)
  }
}
