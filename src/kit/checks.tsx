import { useId } from 'react'
import type { Option } from './choice.tsx'
import { describe, Field, type MaybeFieldProps, wordsOf } from './field.tsx'

type ChecksProps<T extends string> = MaybeFieldProps<readonly T[]> & {
  readonly options: readonly Option<T>[]
  readonly inline?: boolean
}

/** Any of several: boxes, kept in the order of the list. */
export const Checks = <T extends string>(props: ChecksProps<T>) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const chosen = props.value ?? []
  const toggle = (value: T, on: boolean) =>
    props.options.map((option) => option.value).filter((v) => (v === value ? on : chosen.includes(v)))
  return (
    <Field id={id} group {...wordsOf(props)}>
      <div className={props.inline ? 'options inline' : 'options'}>
        {props.options.map(({ value, text, hint }) => (
          <label className="option" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => props.onChange(toggle(value, event.target.checked))}
              onBlur={props.onBlur}
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

/** One box, with its words beside it. */
export const Check = (props: MaybeFieldProps<boolean>) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const words = wordsOf(props)
  return (
    <Field id={`${id}-group`} group {...words} hideLabel>
      <label className="option" htmlFor={id}>
        <input
          {...describe(`${id}-group`, words)}
          id={id}
          type="checkbox"
          checked={props.value ?? false}
          onChange={(event) => props.onChange(event.target.checked)}
          onBlur={props.onBlur}
          disabled={props.disabled}
        />
        <span>{props.label}</span>
      </label>
    </Field>
  )
}
