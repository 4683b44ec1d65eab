import { type Screen, screen } from './screens.ts'

/** The one list of screens. Order is the order of the navigation. */
export const screens: readonly Screen[] = [
  screen({
    path: '/welcome',
    may: 'signed-in',
    load: () => import('./welcome.tsx').then((m) => m.Welcome),
  }),
  screen({
    path: '/sessions',
    may: 'signed-in',
    load: () => import('./sessions.tsx').then((m) => m.Sessions),
  }),
  screen({
    path: '/security',
    may: 'signed-in',
    load: () => import('./security.tsx').then((m) => m.Security),
  }),
]
