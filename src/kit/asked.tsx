import type { ReactNode } from 'react'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { useKitText, useProblemText } from './kit-text.ts'
import type { Problem } from './problem.ts'
import { Skeleton } from './skeleton.tsx'
import type { Asked as AskedState } from './use-send.ts'

type AskedProps<T> = {
  readonly of: AskedState<T>
  readonly skeleton?: ReactNode
  readonly children: (value: T) => ReactNode
}

/** A query on a screen: grey lines until it is answered, the reason when it is not, then the content. */
export const Asked = <T,>({ of, skeleton, children }: AskedProps<T>) => {
  if (of.state === 'loading') return skeleton ?? <Skeleton />
  if (of.state === 'problem') return <ProblemBanner problem={of.problem} again={of.again} />
  return children(of.value)
}

export const ProblemBanner = ({ problem, again }: { problem: Problem; again?: () => void }) => {
  const t = useKitText()
  const problemText = useProblemText()
  const isWrong = problem.code !== 'not-found'
  return (
    <Banner
      live
      tone={isWrong ? 'danger' : 'plain'}
      actions={again && isWrong && <Button onClick={again}>{t('again')}</Button>}
    >
      {problemText(problem)}
    </Banner>
  )
}
