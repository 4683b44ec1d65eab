import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { useKitText } from './kit-text.ts'

type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons, the main one first. */
  readonly actions?: ReactNode
  /** `alert`: cannot be put aside without an answer. */
  readonly kind?: 'plain' | 'alert'
}

/** The browser's own dialog: it holds the focus, closes with Escape and gives the focus back. */
export const Dialog = ({ open, onClose, title, children, actions, kind = 'plain' }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const t = useKitText()
  useEffect(() => {
    const element = dialog.current
    if (!element || !open) return
    element.showModal()
    return () => element.close()
  }, [open])
  if (!open) return null
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role={kind === 'alert' ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        if (kind === 'plain') onClose()
      }}
    >
      <div className="dialog-inner">
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          {kind === 'plain' && (
            <Button kind="quiet" icon="close" iconOnly onClick={onClose}>
              {t('close')}
            </Button>
          )}
        </div>
        {children}
        {actions && <div className="actions">{actions}</div>}
      </div>
    </dialog>
  )
}
