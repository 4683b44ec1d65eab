import { existsSync } from 'node:fs'
import { type Opened, openGround } from './ground.ts'
import { type Place, readPlace } from './place.ts'
import { Trouble } from './trouble.ts'

type Values = { readonly data?: unknown }

export const placeOf = (values: Values): Place =>
  readPlace(typeof values.data === 'string' ? { data: values.data } : {})

/** Opens what is there. A command that only looks must not make a new, empty installation. */
export const openExisting = async (
  values: Values,
  options: { readonly olderLog?: boolean } = {},
): Promise<{ place: Place; opened: Opened }> => {
  const place = placeOf(values)
  const { database } = place
  if (!existsSync(place.keyringFile) && (database.kind === 'server' || !existsSync(database.folder ?? '')))
    throw new Trouble(`There is no installation in ${place.data}. Give its folder with --data.`)
  return { place, opened: await openGround(place, { names: false, ...options }) }
}
