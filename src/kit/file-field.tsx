import { useId } from 'react'
import { describe, Field, type FieldProps, wordsOf } from './field.tsx'

type FileFieldProps = FieldProps<File | undefined> & {
  /** Endings and kinds that the dialog of the device offers first. */
  readonly accept: string
}

/** One file from this device; on a telephone the camera is one of the choices. */
export const FileField = (props: FileFieldProps) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const words = wordsOf(props)
  return (
    <Field id={id} {...words}>
      <input
        {...describe(id, words)}
        id={id}
        type="file"
        className="control"
        accept={props.accept}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.files?.[0])}
      />
    </Field>
  )
}
