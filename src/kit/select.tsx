import { useId } from 'react'
import { describe, Field, type FieldProps, wordsOf } from './field.tsx'
import { useKitText } from './kit-text.ts'

type SelectProps<T extends string> = FieldProps<T | undefined> & {
  readonly options: readonly { readonly value: T; readonly text: string }[]
  /** What stands there before anything is chosen. */
  readonly emptyText?: string
}

export const Select = <T extends string>(props: SelectProps<T>) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const t = useKitText()
  const words = wordsOf(props)
  return (
    <Field id={id} {...words}>
      <select
        {...describe(id, words)}
        id={id}
        className="control"
        value={props.value ?? ''}
        onChange={(event) =>
          props.onChange(props.options.find((option) => option.value === event.target.value)?.value)
        }
        onBlur={props.onBlur}
        disabled={props.disabled}
      >
        <option value="">{props.emptyText ?? t('select.empty')}</option>
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}
