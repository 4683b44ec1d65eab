import { caseText } from '../case/text.ts'
import { useWords } from '../case/words.web.tsx'
import { courseText } from '../course/text.ts'
import { hasText, joined } from '../kit/text.ts'
import { taskText } from './text.ts'

const text = joined(caseText, courseText, taskText)

export const useTaskWords = () => useWords(text)

/** What is to be done, in words: our own where the list of deadlines says it otherwise. */
export const kindOf = (kind: string, word: (group: string, code: string) => string): string =>
  word(hasText(taskText, `task.kind.${kind}`) ? 'task.kind' : 'case.deadline', kind)
