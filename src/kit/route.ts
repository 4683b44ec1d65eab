import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react'
import type { z } from 'zod'

/**
 * Where we are. A path and a query string on the browser's own history; addresses hold codes, never a
 * name. Small on purpose: see the decision on the first page's weight.
 */
export type Place = { readonly path: string; readonly search: string }

const listeners = new Set<() => void>()
const read = (): Place => ({ path: location.pathname, search: location.search })
let place: Place = globalThis.location ? read() : { path: '/', search: '' }

const tell = () => {
  place = read()
  for (const listener of listeners) listener()
}

if (globalThis.window) window.addEventListener('popstate', tell)

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Goes to a screen of ours: a path, with or without a query string. */
export const go = (to: string, { replace = false }: { replace?: boolean } = {}): void => {
  if (to === place.path + place.search) return
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  tell()
}

export const usePlace = (): Place => useSyncExternalStore(listen, () => place)

type Params = Readonly<Record<string, string>>

/** `/files/:code` against `/files/DV-7K2M` → `{ code: 'DV-7K2M' }`. */
export const matchPath = (pattern: string, path: string): Params | undefined => {
  const wanted = pattern.split('/')
  const given = path.replace(/\/$/, '').split('/')
  if (wanted.length !== given.length && !(pattern === '/' && path === '/')) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = decode(value)
    else if (part !== value) return undefined
  }
  return params
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a broken address finds nothing, and must not break the page
  }
}

export const ParamsContext = createContext<Params>({})

/** The parts of the address that the screen's pattern names. */
export const useParams = <K extends string>(): Readonly<Record<K, string>> => {
  const params = useContext(ParamsContext)
  return params as Readonly<Record<K, string>>
}

/** Filters of a list, typed by a schema and kept in the address; what does not fit is left out. */
export const useSearch = <S extends z.ZodObject>(
  schema: S,
): readonly [z.output<S>, (next: z.input<S>) => void] => {
  const { path, search } = usePlace()
  const values = useMemo(() => {
    const given = Object.fromEntries(new URLSearchParams(search))
    const whole = schema.safeParse(given)
    return whole.success ? whole.data : schema.parse({})
  }, [schema, search])
  const set = useCallback(
    (next: z.input<S>) => {
      const filled = Object.entries(next).filter(([, value]) => value !== undefined && value !== '')
      const query = new URLSearchParams(filled.map(([key, value]) => [key, String(value)])).toString()
      go(query ? `${path}?${query}` : path, { replace: true })
    },
    [path],
  )
  return [values, set]
}
