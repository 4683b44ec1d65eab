import { useId } from 'react'
import { describe, Field, type MaybeFieldProps, wordsOf } from './field.tsx'

export const TextArea = (props: MaybeFieldProps<string> & { rows?: number; maxLength?: number }) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const words = wordsOf(props)
  return (
    <Field id={id} {...words}>
      <textarea
        {...describe(id, words)}
        id={id}
        className="control"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        disabled={props.disabled}
      />
    </Field>
  )
}
