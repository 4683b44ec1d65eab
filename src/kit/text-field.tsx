import { type HTMLInputTypeAttribute, useId } from 'react'
import { describe, Field, type MaybeFieldProps, wordsOf } from './field.tsx'

type TextFieldProps = MaybeFieldProps<string> & {
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'password' | 'search' | 'tel'>
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'search'
  readonly maxLength?: number
  readonly width?: 'short' | 'medium' | 'full'
  readonly autoFocus?: boolean
  /** Figures and codes: tabular digits. */
  readonly num?: boolean
}

export const TextField = (props: TextFieldProps) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const words = wordsOf(props)
  return (
    <Field id={id} {...words}>
      <input
        {...describe(id, words)}
        id={id}
        className={`control ${props.width ?? 'full'}${props.num ? ' num' : ''}`}
        type={props.type ?? 'text'}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        // biome-ignore lint/a11y/noAutofocus: asked for where a page has one purpose (sign-in, a dialog)
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        spellCheck={false}
      />
    </Field>
  )
}
