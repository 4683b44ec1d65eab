import { type Me, mayDo } from '../kit/me.ts'
import type { Screen } from './screens.ts'

/** Leaders land on the plan, officers on their work; whoever has neither is told what they may do. */
const FIRST = {
  leader: ['/plan', '/work', '/late'],
  other: ['/work', '/find', '/admin/officers', '/admin/agencies'],
} as const

export const landingFor = (me: Me, screens: readonly Pick<Screen, 'path' | 'may'>[]): string => {
  const wanted = me.officer.roles.some(({ role }) => role === 'leader') ? FIRST.leader : FIRST.other
  const found = wanted.find((path) => screens.some((one) => one.path === path && mayDo(me, one.may)))
  return found ?? '/welcome'
}
