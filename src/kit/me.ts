import { createContext, useContext } from 'react'

/** Who is working: from `officer.me`. What a screen may need of it, and no more. */
export type Me = {
  readonly officer: {
    readonly id: string
    readonly name: string
    readonly lang: 'vi' | 'en'
    readonly roles: readonly {
      readonly role: string
      readonly agencyName: string
      readonly current?: boolean
      readonly kind?: string
      readonly communeId?: string | null
    }[]
    readonly may: readonly string[]
  }
  readonly session: { readonly idleUntil: string; readonly absoluteUntil: string }
  readonly province: { readonly code: string; readonly name: string }
  readonly demo: boolean
}

export const MeContext = createContext<Me | undefined>(undefined)

/** Inside the shell there is always somebody. */
export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe: outside the shell')
  return me
}

export const mayDo = (me: Me, permission: string): boolean =>
  permission === 'anyone' || permission === 'signed-in' || me.officer.may.includes(permission)

/** For showing or leaving out a button. The server decides again, always. */
export const useMay = (permission: string): boolean => mayDo(useMe(), permission)
