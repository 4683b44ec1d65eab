import { hasText, type Translate } from '../kit/text.ts'
import { shellText } from './shell-text.ts'

/** A role in words; a role without words shows its code. */
export const roleText = (role: string, t: Translate<keyof (typeof shellText)['vi']>): string => {
  const key = `role.${role}`
  return hasText(shellText, key) ? t(key) : role
}
