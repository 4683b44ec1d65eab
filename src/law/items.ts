import type { Regime } from './regime.ts'

/** The kinds of support, by our names; the letters are the law’s own. */
export const items = {
  'essential-needs': { vi: 'Nhu cầu thiết yếu', en: 'Essential needs' },
  travel: { vi: 'Chi phí đi lại', en: 'Travel costs' },
  medical: { vi: 'Hỗ trợ y tế', en: 'Medical support' },
  psychological: { vi: 'Hỗ trợ tâm lý', en: 'Psychological support' },
  interpretation: { vi: 'Hỗ trợ phiên dịch', en: 'Interpretation' },
  'legal-support': { vi: 'Hỗ trợ pháp luật', en: 'Legal support' },
  'legal-aid': { vi: 'Trợ giúp pháp lý', en: 'Legal aid' },
  schooling: { vi: 'Hỗ trợ học văn hóa', en: 'Schooling support' },
  vocational: { vi: 'Hỗ trợ học nghề', en: 'Vocational support' },
  'hardship-allowance': { vi: 'Trợ cấp khó khăn ban đầu', en: 'Initial hardship allowance' },
  loan: { vi: 'Hỗ trợ vay vốn', en: 'Loan support' },
} as const

export type ItemCode = keyof typeof items

/** Vietnamese lettering has no f and no j: a, b, c, d, đ, e, g, h, i, k. */
export type ItemLetter = 'a' | 'b' | 'c' | 'd' | 'đ' | 'e' | 'g' | 'h' | 'i' | 'k'

/** 66/2011/QH12, 32(1) and 53/2024/QH15, 37(1): letter and item, in the law’s order. */
export const lettering = {
  '2011': [
    ['a', 'essential-needs'],
    ['a', 'travel'],
    ['b', 'medical'],
    ['c', 'psychological'],
    ['d', 'legal-aid'],
    ['đ', 'schooling'],
    ['đ', 'vocational'],
    ['e', 'hardship-allowance'],
    ['e', 'loan'],
  ],
  '2024': [
    ['a', 'essential-needs'],
    ['b', 'medical'],
    ['c', 'interpretation'],
    ['d', 'legal-support'],
    ['đ', 'legal-aid'],
    ['e', 'travel'],
    ['g', 'psychological'],
    ['h', 'schooling'],
    ['i', 'vocational'],
    ['k', 'hardship-allowance'],
    ['k', 'loan'],
  ],
} as const satisfies Record<Regime, readonly (readonly [ItemLetter, ItemCode])[]>
