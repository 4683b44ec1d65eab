import type { CaseState } from './fold.ts'

export type ActionCode = 'read-rights' | 'tell-lead-office' | 'agree-contact' | 'note-needs' | 'complete-identity'

type Action = { readonly code: ActionCode; readonly whyNot: string | null; readonly main: boolean }

/**
 * What can be done on a file now: one main action, chosen by where the file stands, and the others. A
 * disabled one says why, as a text key.
 */
export const actionsOf = (state: CaseState, { mayWrite }: { mayWrite: boolean }): Action[] => {
  const told = state.stage !== 'received'
  const order: { code: ActionCode; open: boolean; whyNot?: string }[] = [
    { code: 'tell-lead-office', open: !told, ...(told ? { whyNot: 'case.whyNot.told' } : {}) },
    { code: 'read-rights', open: state.rightsRead === null },
    { code: 'agree-contact', open: state.contactMark === 'none' },
    { code: 'complete-identity', open: state.identity.name.is === 'not-asked' },
    { code: 'note-needs', open: state.needs.length === 0 },
  ]
  const main = order.find(({ open }) => open)
  return order.map((one) => ({
    code: one.code,
    whyNot: mayWrite ? (one.whyNot ?? null) : 'case.whyNot.readOnly',
    main: one === main,
  }))
}
