import { useAreaName } from '../agency/area-names.web.tsx'
import { type Day, isDay } from '../kernel/day.ts'
import { dayText, moneyText } from '../kit/format.ts'
import { hasText } from '../kit/text.ts'
import type { FileValue } from './file.web.tsx'
import { fileWordsText, useFileWords } from './file-words.web.tsx'

type Step = FileValue['timeline'][number]

/** The pieces of a step in words: codes of a group, days, names of offices and places. */
export const useSaid = (): ((step: Step) => string) => {
  const { t, word } = useFileWords()
  const areaName = useAreaName()
  const one = ({ of, is }: Step['said'][number]): string => {
    if (of === 'text') return is
    if (of === 'area') return areaName(is)
    // a code in its group; else a sentence of its own: «đến {is}», «sau {is} tháng»
    if (hasText(fileWordsText, `${of}.${is}`) || !hasText(fileWordsText, of)) return word(of, is)
    return t(of, { is: isDay(is) ? dayText(is as Day) : is })
  }
  return (step) =>
    [
      ...step.said.map(one),
      ...(step.amount === null ? [] : [moneyText(step.amount)]),
      ...[step.number, step.letter].flatMap((number) =>
        number ? [t('case.timeline.number', { number })] : [],
      ),
    ].join(' · ')
}
