import { useId } from 'react'
import { describe, Field, type FieldProps, wordsOf } from './field.tsx'

export type Option<T extends string> = { readonly value: T; readonly text: string; readonly hint?: string }

type ChoiceProps<T extends string> = FieldProps<T | undefined> & {
  readonly options: readonly Option<T>[]
  readonly inline?: boolean
}

/** One of a few: radio buttons, all in sight. */
export const Choice = <T extends string>(props: ChoiceProps<T>) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const words = wordsOf(props)
  return (
    <Field id={id} group {...words}>
      <div className={props.inline ? 'options inline' : 'options'}>
        {props.options.map(({ value, text, hint }) => (
          <label className="option" key={value}>
            <input
              type="radio"
              name={id}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
              onBlur={props.onBlur}
              required={words.required}
              aria-invalid={describe(id, words)['aria-invalid']}
              disabled={props.disabled}
            />
            <span>{text}</span>
            {hint && <span className="field-hint">{hint}</span>}
          </label>
        ))}
      </div>
    </Field>
  )
}
