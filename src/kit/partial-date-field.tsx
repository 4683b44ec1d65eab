import { useId, useState } from 'react'
import { describe, Field, type MaybeFieldProps, wordsOf } from './field.tsx'
import { useKitText } from './kit-text.ts'
import { type DateBoxes, joinBoxes, splitBoxes } from './typed-date.ts'

type PartialDateFieldProps = MaybeFieldProps<string> & {
  readonly notKnown?: boolean
  /** Given: a box "not known" stands beside the three. */
  readonly onNotKnown?: (notKnown: boolean) => void
}

/**
 * Day, month, year in three boxes. Year alone or month and year are whole answers: many people know no
 * more. The value is a `PartialDate`, or what was typed (`9/5/`) while it is none.
 */
export const PartialDateField = (props: PartialDateFieldProps) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const t = useKitText()
  const given = props.value ?? ''
  // Kept apart from the value, so that "9" is not turned into "09" under the fingers.
  const [typed, setTyped] = useState(() => splitBoxes(given))
  const boxes = joinBoxes(typed) === given ? typed : splitBoxes(given)
  const words = wordsOf(props)
  const change = (part: keyof DateBoxes, text: string) => {
    const next = { ...boxes, [part]: text.replace(/\D/g, '') }
    setTyped(next)
    props.onChange(joinBoxes(next))
  }
  return (
    <Field id={id} group {...words} hint={words.hint ?? t('date.partial-hint')}>
      <div className="boxes">
        {(['day', 'month', 'year'] as const).map((part) => (
          <label key={part}>
            {t(`date.${part}`)}
            <input
              className={`control ${part}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={part === 'year' ? 4 : 2}
              value={props.notKnown ? '' : boxes[part]}
              onChange={(event) => change(part, event.target.value)}
              onBlur={props.onBlur}
              aria-invalid={describe(id, words)['aria-invalid']}
              aria-required={part === 'year' ? words.required : undefined}
              disabled={props.disabled || props.notKnown}
            />
          </label>
        ))}
      </div>
      {props.onNotKnown && (
        <label className="option">
          <input
            type="checkbox"
            checked={props.notKnown ?? false}
            onChange={(event) => props.onNotKnown?.(event.target.checked)}
          />
          <span>{t('date.not-known')}</span>
        </label>
      )}
    </Field>
  )
}
