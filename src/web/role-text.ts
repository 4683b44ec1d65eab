import { hasText, useText } from '../kit/text.ts'
import { shellText } from './shell-text.ts'

/** A role in words; a role without words shows its code. */
export const useRoleText = (): ((role: string) => string) => {
  const t = useText(shellText)
  return (role) => {
    const key = `role.${role}`
    return hasText(shellText, key) ? t(key) : role
  }
}
