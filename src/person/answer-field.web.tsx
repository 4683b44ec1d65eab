import type { ReactNode } from 'react'
import { Answer } from '../kit/answer.tsx'
import { Choice, type Option } from '../kit/choice.tsx'
import type { FieldProps } from '../kit/field.tsx'
import type { Bound } from '../kit/form.tsx'
import { Select } from '../kit/select.tsx'
import { type Answered, notAsked } from './schema.ts'

type Words = {
  readonly label: string
  readonly hint?: string
  readonly why?: string
  readonly example?: string
  readonly law?: string
}

const BLANKS = ['unknown', 'refused', 'withheld'] as const

type AnswerFieldProps = Words & {
  readonly bind: Bound<Answered<string>>
  readonly children: (bind: FieldProps<string>) => ReactNode
}

/** An answer that may stay out: an empty box is "not asked", the other three blanks are chosen by hand. */
export const AnswerField = ({ bind, children, ...words }: AnswerFieldProps) => (
  <Answer
    {...bind}
    {...words}
    required={false}
    empty=""
    blanks={BLANKS}
    value={bind.value.is === 'not-asked' ? undefined : bind.value}
    onChange={(next) => bind.onChange(next ?? notAsked)}
  >
    {children}
  </Answer>
)

type AnswerChoiceProps<T extends string> = Words & {
  readonly bind: Bound<Answered<T>>
  readonly options: readonly Option<T>[]
  /** Many options: a list to open instead of radio buttons. */
  readonly asList?: boolean
}

/** The same for one of several. */
export const AnswerChoice = <T extends string>({ bind, options, asList, ...words }: AnswerChoiceProps<T>) => (
  <Answer<T | undefined>
    {...bind}
    {...words}
    required={false}
    empty={undefined}
    blanks={BLANKS}
    value={bind.value.is === 'not-asked' ? undefined : bind.value}
    onChange={(next) => {
      if (next?.is !== 'given') bind.onChange(next ?? notAsked)
      else bind.onChange(next.value === undefined ? notAsked : { is: 'given', value: next.value })
    }}
  >
    {(inner) =>
      asList ? <Select {...inner} options={options} /> : <Choice {...inner} options={options} inline />
    }
  </Answer>
)
