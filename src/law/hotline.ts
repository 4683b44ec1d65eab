import { at, type Found, type Moment } from '../kernel/history.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'

/** The number that people in danger call, as the letters to them name it: free of charge, day and night. */
export const hotline = rows<{ readonly number: string }>('hotline', [
  {
    from: '2025-09-19',
    value: { number: '111' },
    because: [cited('162/2025/NĐ-CP', '4'), cited('162/2025/NĐ-CP', '5')],
    verified: false,
  },
])

/** The hotline against trafficking on a day (162/2025/NĐ-CP, 4 and 5). Refuses before it began. */
export const hotlineOn = (moment: Moment): Found<{ readonly number: string }> | Refusal => at(hotline, moment)
