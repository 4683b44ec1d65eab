import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { ownContract as officer } from '../agency/officer-contract.ts'
import type { Me } from '../agency/schema.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { drafts, setDraftKey } from '../kit/drafts.ts'
import { MeContext } from '../kit/me.ts'
import type { Problem } from '../kit/problem.ts'
import { ask } from '../kit/send.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { Toasts } from '../kit/toast.tsx'
import { answers } from '../kit/use-send.ts'
import { Crash } from './crash.tsx'
import { Shell } from './shell.tsx'

const signInPage = () => import('./sign-in-page.tsx')
const SignInPage = lazy(async () => ({ default: (await signInPage()).SignInPage }))
const SetUp = lazy(async () => ({ default: (await import('./set-up.tsx')).SetUp }))
const showsGallery = import.meta.env.DEV || import.meta.env.MODE === 'gallery'
const Gallery = showsGallery
  ? lazy(async () => ({ default: (await import('./gallery.tsx')).Gallery }))
  : undefined

type Who = 'asking' | 'nobody' | 'empty' | { readonly me: Me } | { readonly problem: Problem }

const openDrafts = async () => {
  if (drafts.hasKey()) return
  const answer = await ask(officer.draftKey, {}, { gate: false })
  if (answer.ok) await setDraftKey(answer.value.key)
}

/** Nobody has been set up yet: the first page is the set-up then. */
const isEmpty = async () => {
  const { setupContract } = await import('../agency/contract.ts') // the first page does without it
  const answer = await ask(setupContract.state, {}, { gate: false })
  return answer.ok && answer.value.needed
}

/** Who is there decides what stands: the sign-in page, or the shell, which then stays mounted. */
export const App = () => {
  const [who, setWho] = useState<Who>('asking')

  const look = useCallback(async () => {
    const answer = await ask(officer.me, {}, { gate: false })
    if (answer.ok) {
      setWho({ me: answer.value })
      void openDrafts()
    } else if (answer.problem.code === 'not-signed-in') {
      void signInPage().catch(() => undefined) // on its way while we ask whether anybody is set up
      const empty = await isEmpty()
      setWho((old) => (isPerson(old) ? old : empty ? 'empty' : 'nobody'))
    } else setWho((old) => (isPerson(old) ? old : { problem: answer.problem }))
    return answer.ok ? answer.value : undefined
  }, [])

  useEffect(() => void look(), [look])

  const leave = () => {
    drafts.forgetKey()
    answers.clear()
    setWho('nobody')
  }

  if (Gallery && location.pathname === '/kit') {
    return (
      <Suspense>
        <Gallery />
        <Toasts />
      </Suspense>
    )
  }
  return (
    <Crash>
      <Suspense fallback={<Waiting />}>
        {who === 'asking' && <Waiting />}
        {who === 'empty' && <SetUp onDone={() => void look()} />}
        {who === 'nobody' && <SignInPage onDone={() => void look()} />}
        {typeof who === 'object' && 'problem' in who && (
          <main className="sign-in-page">
            <ProblemBanner problem={who.problem} again={() => void look()} />
          </main>
        )}
        {isPerson(who) && (
          <MeContext value={who.me}>
            <Shell me={who.me} look={look} onLeave={leave} />
          </MeContext>
        )}
      </Suspense>
      <Toasts />
    </Crash>
  )
}

const isPerson = (who: Who): who is { me: Me } => typeof who === 'object' && 'me' in who

const Waiting = () => (
  <main className="sign-in-page">
    <Skeleton />
  </main>
)
