import type { When } from './clock.ts'
import type { OfficerKey } from './people.ts'

/** A request for a file by somebody who has no access; answered by the city’s case manager, or waiting. */
export type DemoAsk = {
  readonly by: OfficerKey
  readonly when: When
  readonly text: string
  readonly birthYear: number | null
  readonly reason: 'person-is-here' | 'hand-over' | 'support' | 'request-of-person'
  /** Key of the file that is given, and how many minutes later. */
  readonly answer?: { readonly give: string; readonly minutes: number }
}

export const demoAsks: readonly DemoAsk[] = [
  {
    by: 'tro-giup-phap-ly',
    when: { daysAgo: 1, at: '17:40' },
    text: 'Đào Thị Huế',
    birthYear: 1998,
    reason: 'request-of-person',
    answer: { give: 'dao-thi-hue', minutes: 45 },
  },
  {
    by: 'cong-tac-xa-hoi',
    when: { daysAgo: 2, at: '16:20' },
    text: 'truong cong phuc',
    birthYear: null,
    reason: 'support',
    answer: { give: 'truong-cong-phuc', minutes: 30 },
  },
  {
    by: 'benh-vien',
    when: { daysAgo: 1, at: '14:30' },
    text: 'Ra Pát Thị Mây',
    birthYear: 1993,
    reason: 'support',
  },
  {
    by: 'cong-an-xa',
    when: { daysAgo: 1, at: '09:05' },
    text: 'Hồ Thị Kăn Nhàn',
    birthYear: null,
    reason: 'hand-over',
  },
]
