import { type ComponentType, createElement, lazy, type ReactElement } from 'react'
import type { IconName } from '../kit/icon.tsx'
import type { shellText } from './shell-text.ts'

export type NavKey = Extract<keyof (typeof shellText)['vi'], `nav.${string}`>

export type Screen = {
  /** `/files/:code`; read the parts with `useParams`. */
  readonly path: string
  /** The permission without which the screen does not exist for the officer. */
  readonly may: string
  /** An entry of the navigation, in the order of the list. */
  readonly nav?: { readonly text: NavKey; readonly icon: IconName }
  readonly show: () => ReactElement
}

type Spec = Omit<Screen, 'show'> & { readonly load: () => Promise<ComponentType> }

/** One screen: a path and where its component comes from, in a chunk of its own. */
export const screen = ({ load, ...rest }: Spec): Screen => {
  const Loaded = lazy(async () => ({ default: await load() }))
  return { ...rest, show: () => createElement(Loaded) }
}
