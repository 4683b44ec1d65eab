import { caseText } from '../case/text.ts'
import { sheetText } from '../case/text-sheet.ts'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { groupText } from './text-group.ts'
import { intakeText } from './text-intake.ts'

const text = joined(caseText, sheetText, intakeText, groupText)

export const useIntakeWords = () => useWords(text)
