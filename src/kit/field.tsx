import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { useErrorText, useKitText } from './kit-text.ts'

/** What every field says around its control. */
export type FieldWords = {
  readonly label: string
  /** A short line that is always seen. */
  readonly hint?: string | undefined
  /** Why we ask, an example, the law: one tap away. */
  readonly why?: string | undefined
  readonly example?: string | undefined
  readonly law?: string | undefined
  /** A text key (`err.required`) or plain words. */
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  readonly hideLabel?: boolean | undefined
}

export type FieldProps<T> = FieldWords & {
  readonly id?: string | undefined
  readonly value: T
  // A method, so that a field of wider values fits a form's narrower ones.
  onChange(value: T): void
  readonly onBlur?: (() => void) | undefined
  readonly disabled?: boolean | undefined
}

/** A field of a form may be empty still. */
export type MaybeFieldProps<T> = Omit<FieldProps<T>, 'value'> & { readonly value: T | undefined }

export const wordsOf = (props: FieldWords): FieldWords => {
  const { label, hint, why, example, law, error, required, hideLabel } = props
  return { label, hint, why, example, law, error, required, hideLabel }
}

/** What the control itself must carry to belong to its words. */
export const describe = (id: string, { hint, error, required }: FieldWords) => ({
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? (true as const) : undefined,
  'aria-required': required || undefined,
})

type FrameProps = FieldWords & {
  readonly id: string
  readonly children: ReactNode
  /** Several controls under one name: a fieldset with a legend. */
  readonly group?: boolean
}

export const Field = ({ id, children, group = false, ...words }: FrameProps) => {
  const name = (
    <>
      {words.label}
      {words.required && (
        <span className="mark" aria-hidden="true">
          {' *'}
        </span>
      )}
    </>
  )
  const labelLook = words.hideLabel ? 'field-label unseen' : 'field-label'
  const inner = (
    <>
      {words.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {words.hint}
        </p>
      )}
      <Why {...words} />
      {children}
      {words.error && <FieldErrorLine id={id} error={words.error} />}
    </>
  )
  if (group) {
    return (
      <fieldset
        className="field"
        id={id}
        data-label={words.label}
        data-error={words.error ? '' : undefined}
        aria-describedby={describe(id, words)['aria-describedby']}
      >
        <legend className={labelLook}>{name}</legend>
        {inner}
      </fieldset>
    )
  }
  return (
    <div className="field" data-error={words.error ? '' : undefined}>
      <label className={labelLook} htmlFor={id} data-label={words.label}>
        {name}
      </label>
      {inner}
    </div>
  )
}

const Why = ({ why, example, law }: FieldWords) => {
  const t = useKitText()
  if (!why && !example && !law) return null
  return (
    <details className="why">
      <summary>{t('field.why')}</summary>
      <div>
        {why && <p>{why}</p>}
        {example && (
          <p>
            <b>{t('field.example')}</b> {example}
          </p>
        )}
        {law && (
          <p>
            <b>{t('field.law')}</b> {law}
          </p>
        )}
      </div>
    </details>
  )
}

const FieldErrorLine = ({ id, error }: { id: string; error: string }) => {
  const errorText = useErrorText()
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="alert" size={18} />
      {errorText(error)}
    </p>
  )
}
