import { useMemo } from 'react'
import { type Day, isDay } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Asked, useAsk } from '../kit/use-send.ts'
import { type ProvinceLaw, type ProvinceRow, provinceLaw, stateLaw } from '../law/province-law.ts'
import { lawContract } from './contract.ts'
import { provisionsOf } from './provisions.ts'
import { rowFrom } from './row.ts'
import { indexLaw } from './search.ts'

export type StoredRow = OutputOf<typeof lawContract.rows>['rows'][number]

const lawOf = (rows: readonly StoredRow[], province: string): ProvinceLaw => {
  const made = rows.flatMap((one): ProvinceRow[] => {
    const row = isDay(one.knownAt) ? rowFrom(one, { province, knownAt: one.knownAt }) : undefined
    return row === undefined || isRefusal(row) ? [] : [row]
  })
  const law = provinceLaw(made)
  return isRefusal(law) ? stateLaw : law
}

export type WholeLaw = {
  readonly law: ProvinceLaw
  readonly rows: readonly StoredRow[]
  readonly province: string
  readonly today: Day
}

/** The law with what the province entered. The tables of the State are in the browser; only its rows are asked for. */
export const useLaw = (): Asked<WholeLaw> => {
  const asked = useAsk(lawContract.rows, {})
  const value = asked.state === 'ready' ? asked.value : undefined
  const whole = useMemo(
    () =>
      value && {
        law: lawOf(value.rows, value.province),
        rows: value.rows,
        province: value.province,
        today: value.today as Day,
      },
    [value],
  )
  if (asked.state !== 'ready') return asked
  return whole ? { ...asked, value: whole } : { state: 'loading' }
}

/** Everything to read and to search, made once for what is known. */
export const useLawIndex = ({ law }: WholeLaw) => useMemo(() => indexLaw(provisionsOf(law)), [law])
