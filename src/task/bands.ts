/** The bands of the page; `later` is counted and shown last. */
export const GROUPS = ['late', 'soon', 'waiting', 'later'] as const
export type Group = (typeof GROUPS)[number]
