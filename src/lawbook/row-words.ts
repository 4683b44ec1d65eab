import { dong, dongText } from '../kernel/money.ts'
import type { NormCode } from '../law/norms.ts'
import { isOfficeKind, type LawStep } from '../law/office.ts'
import { lawText } from '../law/text.ts'
import type { RowInput } from './row.ts'
import { normWords, regimeWords, stepWords } from './table-words.ts'
import { competenceWords } from './value-words.ts'
import { each, joined, type Words, words } from './words.ts'

type Row = Pick<RowInput, 'kind' | 'regime' | 'subject' | 'amount' | 'leads' | 'helps' | 'dayIs'>

const withRegime = (title: Words, regime: string | null) =>
  regime === null ? title : joined([title, regimeWords(regime)])

/** What a row of the province is about. */
export const rowTitle = ({ kind, regime, subject }: Row): Words => {
  switch (kind) {
    case 'norm':
      return withRegime(normWords[subject as NormCode] ?? words(subject, subject), regime)
    case 'office':
      return withRegime(stepWords[subject as LawStep] ?? words(subject, subject), regime)
    case 'day':
      return words('Ngày nghỉ, nghỉ bù, làm bù', 'Day off, in lieu, or worked')
    case 'year':
      return words(`Lịch nghỉ năm ${subject}`, `Days off of ${subject}`)
  }
}

/** What it says. */
export const rowValue = ({ kind, amount, leads, helps, dayIs }: Row): Words => {
  if (kind === 'norm')
    return amount === null ? words('Chưa biết', 'Not known') : each((lang) => dongText(dong(amount), lang))
  if (kind === 'office' && leads !== null && isOfficeKind(leads))
    return competenceWords({ leads, ...(helps !== null && isOfficeKind(helps) && { with: helps }) })
  if (kind === 'day' && dayIs !== null) return each((lang) => lawText[lang][`law.day.${dayIs}`])
  return words('Đã công bố đủ', 'Announced in full')
}
