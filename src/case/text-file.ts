const vi = {} as const
const en = {} as const
export const fileText = { vi, en } as const
