import { useEffect, useState } from 'react'
import type { Area } from '../kit/area-picker.tsx'
import { todayHere } from '../kit/format.ts'
import { useLang } from '../kit/lang.ts'

type AreaTables = typeof import('./area.ts') &
  typeof import('./area-provinces.ts') &
  typeof import('./area-words.ts')

let tables: AreaTables | undefined

/** The tables of places weigh more than a first page: they come when a screen first needs a name. */
const loadTables = async (): Promise<AreaTables> => {
  if (tables) return tables
  const [area, provinces, words] = await Promise.all([
    import('./area.ts'),
    import('./area-provinces.ts'),
    import('./area-words.ts'),
  ])
  tables = { ...area, ...provinces, ...words }
  return tables
}

const useTables = (): AreaTables | undefined => {
  const [, setReady] = useState(tables !== undefined)
  useEffect(() => {
    let isCurrent = true
    loadTables()
      .then(() => isCurrent && setReady(true))
      .catch(() => undefined) // the code stands in for the name
    return () => {
      isCurrent = false
    }
  }, [])
  return tables
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** `20056` → `Xã A Lưới 1`, by the names of today; the code until the names are there. */
export const useAreaName = (): ((code: string) => string) => {
  const lang = useLang()
  const loaded = useTables()
  return (code) => {
    const found = loaded?.areaAt(code, todayHere(new Date()))
    return found && loaded ? capital(loaded.areaName(found, lang)) : code
  }
}

/** What the area picker of the kit needs. */
export const useAreaSource = (): {
  readonly provinces: readonly Area[]
  readonly loadCommunes: (province: string) => Promise<readonly Area[]>
} => {
  const lang = useLang()
  const loaded = useTables()
  const today = todayHere(new Date())
  const named = (from: AreaTables, list: readonly Parameters<AreaTables['areaName']>[0][]) =>
    list.map((one) => ({
      code: 'code' in one ? String(one.code) : '',
      name: capital(from.areaName(one, lang)),
    }))
  return {
    provinces: loaded ? named(loaded, loaded.provincesOn(today)) : [],
    loadCommunes: async (province) => {
      const from = await loadTables()
      return named(from, from.communesOf(province, today))
    },
  }
}
