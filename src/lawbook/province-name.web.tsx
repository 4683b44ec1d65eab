import { provinceAt } from '../agency/area-provinces.ts'
import { areaName } from '../agency/area-words.ts'
import { type Day, day } from '../kernel/day.ts'
import { useLang } from '../kit/lang.ts'

const FIRST = day('2012-01-01')

/** The name that a province had on a day: codes were given to other provinces since, `52` was Bình Định. */
export const useProvinceName = (): ((code: string, on: Day) => string) => {
  const lang = useLang()
  return (code, on) => {
    const found = provinceAt(code, on) ?? provinceAt(code, FIRST)
    return found === undefined ? code : areaName(found, lang)
  }
}
