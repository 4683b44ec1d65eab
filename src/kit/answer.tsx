import { type ReactNode, useId } from 'react'
import { type FieldProps, wordsOf } from './field.tsx'
import { useKitText } from './kit-text.ts'

/** Why a field has no value. Four different blanks, never one: they mean different things to a person. */
export const BLANKS = ['not-asked', 'unknown', 'refused', 'withheld'] as const
export type Blank = (typeof BLANKS)[number]

export type Answered<T> = { readonly is: 'given'; readonly value: T } | { readonly is: Blank }

type AnswerProps<T> = FieldProps<Answered<T> | undefined> & {
  /** The value of an empty field of this kind: `''`, `[]`, … */
  readonly empty: T
  /** The blanks that make sense here; all four unless told. */
  readonly blanks?: readonly Blank[]
  readonly children: (bind: FieldProps<T>) => ReactNode
}

/** Any field, with the reason why it stays empty: a small list that takes the field's place. */
export const Answer = <T,>({ empty, blanks = BLANKS, children, ...props }: AnswerProps<T>) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const t = useKitText()
  const { value } = props
  const blank = value && value.is !== 'given' ? value.is : undefined
  const choose = (text: string) => {
    const chosen = BLANKS.find((one) => one === text)
    props.onChange(chosen ? { is: chosen } : undefined)
  }
  const select = (
    <span className="answer-blank">
      <label htmlFor={`${id}-blank`}>
        {blank ? t('blank.because') : t('blank.instead')}
        <span className="unseen"> ({props.label})</span>
      </label>
      <select
        id={`${id}-blank`}
        className="control"
        value={blank ?? ''}
        onChange={(event) => choose(event.target.value)}
        disabled={props.disabled}
      >
        <option value="">{blank ? t('blank.fill') : t('blank.none')}</option>
        {blanks.map((one) => (
          <option key={one} value={one}>
            {t(`blank.${one}`)}
          </option>
        ))}
      </select>
    </span>
  )
  if (blank) {
    return (
      <fieldset className="field" id={id} data-label={props.label}>
        <legend className="field-label">{props.label}</legend>
        {select}
      </fieldset>
    )
  }
  const bind: FieldProps<T> = {
    ...wordsOf(props),
    id,
    value: value?.is === 'given' ? value.value : empty,
    onChange: (next) => props.onChange(isEmpty(next) ? undefined : { is: 'given', value: next }),
    onBlur: props.onBlur,
    disabled: props.disabled,
  }
  return (
    <div className="answer">
      {children(bind)}
      {select}
    </div>
  )
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === undefined || value === null || (Array.isArray(value) && value.length === 0)
