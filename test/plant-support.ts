import type { House } from './builders.ts'

type Canary = Readonly<Record<'helped' | 'lawyer' | 'goal' | 'seenAt', string>>

/** Support and a plan with a word planted in every field that is written freely. */
export const plantSupport = async (house: House, caseCode: string, canary: Canary) => {
  const act = async (op: string, body: object) => {
    const { version } = await house.done('case-manager', 'stay.board', { caseCode })
    await house.done('case-manager', op, { caseCode, version, at: '2026-03-09T02:35:00.000Z', ...body })
  }
  await act('support.noteCircumstances', { household: 'poor' })
  const papersMissing = canary.helped
  await act('support.moveItem', { item: 'medical', state: 'asked', note: canary.helped, papersMissing })
  await act('support.moveLegalAid', { state: 'asked', lawyer: canary.lawyer, note: canary.helped })
  await act('plan.assess', { levels: { safety: 'urgent' }, note: canary.helped })
  const actions = [{ what: canary.goal, who: canary.lawyer, by: null }]
  const goals = [{ domain: 'safety', text: canary.goal, actions }]
  await act('plan.agree', { agreedBy: 'person', signed: 'signed', goals })
  await act('plan.giveService', { service: 'other', provider: canary.lawyer, note: canary.seenAt })
  await act('plan.visit', { how: 'home', risk: 'high', note: canary.seenAt })
  await act('plan.noteOutcome', { month: '3', scale: 'fragile', note: canary.seenAt })
}
