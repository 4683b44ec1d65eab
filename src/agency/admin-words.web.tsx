import { hasText, type Translate, useText } from '../kit/text.ts'
import { ROLE_CODES, type RoleCode } from './roles.ts'
import { screensText } from './screens-text.ts'
import { agencyText } from './text.ts'

export type AdminWords = {
  readonly t: Translate<keyof (typeof screensText)['vi']>
  readonly label: Translate<keyof (typeof agencyText)['vi']>
  readonly role: (code: string) => string
  readonly roles: readonly { readonly value: RoleCode; readonly text: string }[]
}

export const useAdminWords = (): AdminWords => {
  const t = useText(screensText)
  const label = useText(agencyText)
  const role = (code: string) => {
    const key = `role.${code}`
    return hasText(agencyText, key) ? label(key) : code
  }
  return { t, label, role, roles: ROLE_CODES.map((value) => ({ value, text: role(value) })) }
}
