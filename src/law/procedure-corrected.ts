import type { EntryPath } from './entry-paths.ts'
import { cited } from './instruments.ts'
import { procedure2011 } from './procedure-2011.ts'
import { circular, reporting as reporting2011 } from './procedure-2011-reports.ts'
import { procedure2024 } from './procedure-2024.ts'
import { law2024, reporting as reporting2024 } from './procedure-2024-reports.ts'
import type { ProcedureStep } from './procedure-step.ts'
import type { Regime } from './regime.ts'

const codesFrom = (old: readonly string[], letter: string, first: number) =>
  new Map(old.map((code, index) => [code, `${letter}${first + index}`]))

const renamed = (step: ProcedureStep, codes: ReadonlyMap<string, string>): ProcedureStep => ({
  ...step,
  code: codes.get(step.code) ?? step.code,
  next: step.next.map((code) => codes.get(code) ?? code),
})

const stepOf = (steps: readonly ProcedureStep[], code: string): ProcedureStep => {
  const found = steps.find((one) => one.code === code)
  if (found === undefined) throw new RangeError(`no step ${code}`)
  return found
}

const noTermAtHand = {
  vi: 'Thời hạn riêng cho người được trao trả (Thông tư liên tịch 01/2014) chưa có trong tay: hỏi Công an.',
  en: 'The terms for those handed over (Joint Circular 01/2014) are not at hand: ask the police.',
}

/** The same step for who was handed over; its terms are those of another circular, which is not at hand. */
const byReading = (
  { limit: _, ...step }: ProcedureStep,
  because: ProcedureStep['because'],
): ProcedureStep => ({
  ...step,
  term: null,
  because: [...because, ...step.because],
  verified: false,
  ...(step.mark === 'police-answered' && { note: noTermAtHand }),
})

/**
 * Who is handed over without a proving paper is verified like those who report (66/2011/QH12, 24, by the joint
 * circular). D5 to D8 are new, and the escort of minors (09/2013/NĐ-CP, 19).
 */
const handover2011 = (): readonly ProcedureStep[] => {
  const old = procedure2011['border-handover']
  const codes = codesFrom(['D4', 'D5', 'D6', 'D7'], 'D', 5).set('D8', 'D10')
  const verified = reporting2011('D')
    .slice(3, -1)
    .map((one) => renamed(byReading(one, [circular]), codes))
  return [
    ...old.slice(0, 3),
    { ...stepOf(old, 'D4'), next: ['D5'] },
    ...verified,
    { ...stepOf(procedure2011.minor, 'G9'), code: 'D9' },
    { ...stepOf(old, 'D5'), code: 'D10' },
  ]
}

/** The same under 53/2024/QH15, 27, which 30 is read to lead to; and 2(1) of those under 18. */
const handover2024 = (): readonly ProcedureStep[] => {
  const old = procedure2024['border-handover']
  const codes = codesFrom(['D3', 'D4', 'D5', 'D6'], 'D', 4).set('D7', 'D11')
  const verified = reporting2024('D')
    .slice(2, -1)
    .map((one) => renamed(byReading(one, law2024('30')), codes))
    .map((one) => (one.mark === 'identified' ? { ...one, next: ['D8', 'D9'] } : one))
  return [
    ...old.slice(0, 2),
    { ...stepOf(old, 'D3'), next: ['D4'] },
    ...verified,
    { ...stepOf(old, 'D4'), code: 'D8' },
    { ...stepOf(old, 'D5'), code: 'D9' },
    { ...stepOf(procedure2024.minor, 'G8'), code: 'D10' },
    { ...stepOf(old, 'D6'), code: 'D11' },
  ]
}

/** Of a foreign victim the support is that of 37(4), not 37(1). */
const asForeigner = (step: ProcedureStep): ProcedureStep =>
  step.mark === 'identified'
    ? {
        ...step,
        does: {
          vi: 'Có một trong các giấy tờ của Điều 33: được xác định là nạn nhân, hưởng các chế độ của Điều 37 khoản 4',
          en: 'One of the papers of Article 33 exists: identified as a victim, with the support of Article 37(4)',
        },
        because: law2024('31', '33', '37(4)'),
      }
    : step

/** Foreigners under 18 and the way to their own country (53/2024/QH15, 31), which was left out. */
const foreigner2024 = (): readonly ProcedureStep[] => [
  ...procedure2024.foreigner.map(asForeigner),
  { ...stepOf(procedure2024.minor, 'G8'), code: 'F10' },
  {
    code: 'F11',
    who: {
      vi: 'Sở Y tế cùng Công an, Sở Ngoại vụ',
      en: 'Health department with police and foreign affairs',
    },
    does: {
      vi: 'Người đó muốn về nước: phối hợp với cơ quan có thẩm quyền của nước đó, bàn giao có biên bản; người dưới 18 tuổi không về một mình, chỉ giao cho cơ quan hoặc người lớn đã kiểm tra',
      en: 'Who wishes to return to their country: with the competent body there, handed over with minutes; under 18 never alone, and only to a body or an adult that was checked',
    },
    term: null,
    papers: ['handover-minutes'],
    next: [],
    stage: 'identified',
    mark: 'went-home',
    because: [cited('53/2024/QH15', '31')],
    verified: false,
  },
]

/** The day from which these readings stand in the tables; before it the file shows what was known then. */
export const CORRECTED_ON = '2026-11-24'

/** Steps that were left out of the tables, path by path: appended, so that what was known before stays. */
export const procedureCorrected: Readonly<
  Record<Regime, { readonly [P in EntryPath]?: readonly ProcedureStep[] }>
> = {
  '2011': { 'border-handover': handover2011() },
  '2024': { 'border-handover': handover2024(), foreigner: foreigner2024() },
}
