import type { MaybeFieldProps } from './field.tsx'
import { useKitText } from './kit-text.ts'
import { readTime } from './typed-date.ts'
import { TypedField } from './typed-field.tsx'

/** A time of day, 24 hours: `9h05`, `0905`, `9:05`. A text box, because browsers ask for AM and PM. */
export const TimeField = (props: MaybeFieldProps<string>) => {
  const t = useKitText()
  return (
    <TypedField
      {...props}
      read={readTime}
      write={(value) => value}
      hint={props.hint ?? t('date.time-hint')}
    />
  )
}
