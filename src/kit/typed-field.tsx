import { type ReactNode, useId, useState } from 'react'
import { describe, Field, type MaybeFieldProps, wordsOf } from './field.tsx'

type TypedFieldProps = MaybeFieldProps<string> & {
  /** What was typed into a value, or itself when it cannot be read. */
  readonly read: (typed: string) => string
  /** A value as it stands in the box once it is left. */
  readonly write: (value: string) => string
  readonly width?: 'short' | 'medium'
  readonly placeholder?: string
  readonly beside?: ReactNode
}

/** A text box that understands one kind of figure. What is typed is not touched until the box is left. */
export const TypedField = (props: TypedFieldProps) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const [typing, setTyping] = useState<string | undefined>(undefined)
  const words = wordsOf(props)
  return (
    <Field id={id} {...words}>
      <div className="row">
        <input
          {...describe(id, words)}
          id={id}
          className={`control num ${props.width ?? 'short'}`}
          inputMode="numeric"
          autoComplete="off"
          placeholder={props.placeholder}
          value={typing ?? props.write(props.value ?? '')}
          onChange={(event) => {
            setTyping(event.target.value)
            props.onChange(props.read(event.target.value))
          }}
          onBlur={() => {
            setTyping(undefined)
            props.onBlur?.()
          }}
          disabled={props.disabled}
        />
        {props.beside}
      </div>
    </Field>
  )
}
