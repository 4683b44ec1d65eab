const vi = {} as const
const en = {} as const
export const intakeText = { vi, en } as const
