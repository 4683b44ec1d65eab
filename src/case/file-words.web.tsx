import { courseText } from '../course/text.ts'
import { useProblemText } from '../kit/kit-text.ts'
import type { Problem } from '../kit/problem.ts'
import { hasText, joined } from '../kit/text.ts'
import { caseText } from './text.ts'
import { fileText } from './text-file.ts'
import { sheetText } from './text-sheet.ts'
import { useWords } from './words.web.tsx'

const text = joined(caseText, sheetText, fileText, courseText)

export const useFileWords = () => useWords(text)

/** A refusal in the file's own words, any other in the kit's. */
export const useFileProblem = (): ((problem: Problem) => string) => {
  const { t } = useFileWords()
  const problemText = useProblemText()
  return (problem) => {
    const why = `case.whyNot.${problem.with?.whyNot ?? ''}`
    if (problem.code === 'case.not-open' && hasText(text, why)) return t(why)
    const key = `refusal.${problem.code}`
    return hasText(text, key) ? t(key, problem.with) : problemText(problem)
  }
}
