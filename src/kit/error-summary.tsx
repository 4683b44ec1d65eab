import { useEffect, useRef } from 'react'
import { useErrorText, useKitText } from './kit-text.ts'

export type SummaryItem = { readonly id: string; readonly error: string }

/** The name a field bears on the page, by the id of its control or group. */
const labelOf = (id: string): string | undefined => {
  const control = document.getElementById(id)
  return (
    control?.dataset.label ??
    document.querySelector<HTMLElement>(`label[for="${CSS.escape(id)}"]`)?.dataset.label
  )
}

const focusField = (id: string) => {
  const target = document.getElementById(id)
  const control = target?.matches('fieldset')
    ? target.querySelector<HTMLElement>('input, select, textarea')
    : target
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}

/** What keeps a form from being sent. Takes the focus after each try; its links move to the fields. */
export const ErrorSummary = ({ items, attempt }: { items: readonly SummaryItem[]; attempt: number }) => {
  const box = useRef<HTMLElement>(null)
  const t = useKitText()
  const errorText = useErrorText()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new try takes the focus, not each repair
  useEffect(() => {
    if (items.length > 0) box.current?.focus()
  }, [attempt])
  if (items.length === 0) return null
  return (
    <section className="error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('summary.title', { n: items.length })}</h2>
      <ul>
        {items.map(({ id, error }) => {
          const label = labelOf(id)
          return (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(id)
                }}
              >
                {label ? `${label}: ${errorText(error)}` : errorText(error)}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
