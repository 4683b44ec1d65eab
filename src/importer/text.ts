import { en } from './text-en.ts'
import { vi } from './text-vi.ts'

/** Words of the import of an office's own register. */
export const importerText = { vi, en } as const
