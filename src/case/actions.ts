import type { CaseState } from './fold.ts'

/** Named like the operations that do them. */
export type ActionCode =
  | 'case.readRights'
  | 'case.tellLeadOffice'
  | 'case.agreeContact'
  | 'case.noteNeeds'
  | 'case.recordIdentity'

type Action = { readonly code: ActionCode; readonly whyNot: string | null; readonly main: boolean }

/**
 * What can be done on a file now: one main action, chosen by where the file stands, and the others. A
 * disabled one says why, as a text key.
 */
export const actionsOf = (state: CaseState, { mayWrite }: { mayWrite: boolean }): Action[] => {
  const told = state.stage !== 'received'
  const order: { code: ActionCode; open: boolean; whyNot?: string }[] = [
    { code: 'case.tellLeadOffice', open: !told, ...(told ? { whyNot: 'case.whyNot.told' } : {}) },
    { code: 'case.readRights', open: state.rightsRead === null },
    { code: 'case.agreeContact', open: state.contactMark === 'none' },
    { code: 'case.recordIdentity', open: state.identity.name.is === 'not-asked' },
    { code: 'case.noteNeeds', open: state.needs.length === 0 },
  ]
  const main = order.find(({ open }) => open)
  return order.map((one) => ({
    code: one.code,
    whyNot: mayWrite ? (one.whyNot ?? null) : 'case.whyNot.readOnly',
    main: one === main,
  }))
}
