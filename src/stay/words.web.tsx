import { fileWordsText, useFileProblem } from '../case/file-words.web.tsx'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { stayText } from './text.ts'
import { facilityText } from './text-facility.ts'

const text = joined(fileWordsText, stayText, facilityText)

export const useStayWords = () => useWords(text)
export const useStayProblem = useFileProblem
