import { type ReactNode, useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { useKitText } from './kit-text.ts'

type RevealBoxProps = {
  /** What the button says: `Xem họ tên thật`. */
  readonly label: string
  /** What stands there while it is hidden: the alias. */
  readonly hidden?: ReactNode
  /** Asks for the content (and for the reason, in a dialog of its own); undefined when given up. */
  readonly reveal: () => Promise<ReactNode | undefined>
  readonly seconds?: number
}

/** Shows what is protected for half a minute, then takes it out of the page. It cannot be stopped. */
export const RevealBox = ({ label, hidden, reveal, seconds = 30 }: RevealBoxProps) => {
  const t = useKitText()
  const [shown, setShown] = useState<ReactNode>(undefined)
  const [left, setLeft] = useState(0)
  const isShown = left > 0
  useEffect(() => {
    if (!isShown) {
      setShown(undefined)
      return
    }
    const until = Date.now() + seconds * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [isShown, seconds])
  const show = async () => {
    const content = await reveal()
    if (content === undefined) return
    setShown(content)
    setLeft(seconds)
  }
  if (!isShown) {
    return (
      <div className="reveal">
        {hidden}
        <Button small icon="eye" onClick={() => void show()}>
          {label}
        </Button>
      </div>
    )
  }
  return (
    <div className="reveal no-print">
      <strong role="status">{shown}</strong>
      <Button small icon="eye-off" onClick={() => setLeft(0)}>
        {t('reveal.hide')}
      </Button>
      <span className="meta num" role="timer">
        {t('reveal.left', { n: left })}
      </span>
    </div>
  )
}
