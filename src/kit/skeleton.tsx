import { useKitText } from './kit-text.ts'

type SkeletonProps = { readonly lines?: number; readonly kind?: 'text' | 'table' }

/** Grey lines while something loads, so that "nothing there" is never shown before it is known. */
export const Skeleton = ({ lines = 4, kind = 'text' }: SkeletonProps) => {
  const t = useKitText()
  return (
    <div className={kind === 'table' ? 'skeleton table-like' : 'skeleton'} role="status">
      <b className="unseen">{t('loading')}</b>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  )
}
