import { useKitText } from './kit-text.ts'

/** First stop of the keyboard: past the header, to the content. */
export const SkipLink = ({ to }: { to: string }) => {
  const t = useKitText()
  return (
    <a
      className="skip-link unseen"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(to)?.focus()
      }}
    >
      {t('skip.to-content')}
    </a>
  )
}
