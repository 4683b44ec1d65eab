import { Suspense, useEffect, useRef } from 'react'
import { EmptyState, PageTitle } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import type { Me } from '../kit/me.ts'
import { go, matchPath, ParamsContext, usePlace } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useText } from '../kit/text.ts'
import { Crash } from './crash.tsx'
import { landingFor } from './landing.ts'
import type { Screen } from './screens.ts'
import { shellText } from './shell-text.ts'

type PageProps = { readonly me: Me; readonly screens: readonly Screen[] }

/** The screen that the address names, among those the officer may open. */
export const Page = ({ me, screens }: PageProps) => {
  const { path } = usePlace()
  const isFirst = useRef(true)
  const landing = landingFor(me, screens)

  useEffect(() => {
    if (path === '/') go(landing, { replace: true })
  }, [path, landing])

  // A new page is a new start: to its top, and the keyboard to its content.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new path, and only then
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [path])

  if (path === '/') return <Skeleton />
  for (const screen of screens) {
    const params = matchPath(screen.path, path)
    if (params) {
      return (
        <Crash key={path}>
          <ParamsContext value={params}>
            <Suspense fallback={<Skeleton lines={8} />}>{screen.show()}</Suspense>
          </ParamsContext>
        </Crash>
      )
    }
  }
  return <NotFound />
}

/** No such page and no right to it are one answer: existence is secret. */
export const NotFound = () => {
  const t = useText(shellText)
  return (
    <div className="stack">
      <PageTitle>{t('place.not-found')}</PageTitle>
      <EmptyState
        title={t('place.not-found-body')}
        action={<LinkButton to="/">{t('place.home')}</LinkButton>}
      />
    </div>
  )
}
