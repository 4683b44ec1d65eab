import { at, type Found, type Moment } from '../kernel/history.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'

/** Where evidence does not prove it, signs that speak for the account. */
export const signs = {
  'found-with-victim': {
    vi: 'Được phát hiện, giải cứu cùng với một nạn nhân khác',
    en: 'Found or rescued together with another victim',
  },
  'account-fits': {
    vi: 'Nhân thân, hoàn cảnh phù hợp với lời khai',
    en: 'Background and circumstances fit the account',
  },
  'absence-fits': {
    vi: 'Thời gian và lý do vắng mặt ở nơi cư trú phù hợp với lời khai',
    en: 'Time and reason of absence from home fit the account',
  },
  other: { vi: 'Dấu hiệu khác', en: 'Other signs' },
} as const

export type Sign = keyof typeof signs

/** 53/2024/QH15, 32(2). The list as published is cut off: the table cannot be whole. The law of 2011 has none. */
export const signsOfLaw = rows<readonly Sign[]>('signs', [
  {
    from: '2025-07-01',
    knownAt: '2024-11-28',
    value: ['found-with-victim', 'account-fits', 'absence-fits', 'other'],
    because: [cited('53/2024/QH15', '32(2)')],
    verified: false,
  },
])

/** The signs to look at on a day. Refuses `history.not-yet-in-force` under the law of 2011, which has no list. */
export const signsOn = (moment: Moment): Found<readonly Sign[]> | Refusal => at(signsOfLaw, moment)
