import { type FormEvent, type ReactNode, useId, useState } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  get,
  type Path,
  type PathValue,
  type UseFormReturn,
  useForm as useHookForm,
} from 'react-hook-form'
import type { z } from 'zod'
import { ProblemBanner } from './asked.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { Outcome, Problem } from './problem.ts'
import { flatErrors, schemaResolver } from './resolver.ts'
import { isRequired } from './schema-path.ts'

/** What any field of the kit takes: `<TextField {...form.field('place')} label=… />`. */
export type Bound<T> = {
  readonly id: string
  readonly value: T
  onChange(value: T): void
  readonly onBlur: () => void
  readonly error: string | undefined
  readonly required: boolean
}

export type Form<T extends FieldValues> = {
  readonly field: <P extends Path<T>>(path: P) => Bound<PathValue<T, P>>
  readonly values: T
  readonly set: <P extends Path<T>>(path: P, value: PathValue<T, P>) => void
  /** Everything at once: a draft that is taken up again. */
  readonly fill: (values: T) => void
  readonly setProblem: (problem: Problem) => void
  readonly sending: boolean
  /** Below: react-hook-form, for lists of fields and for drafts. */
  readonly hook: UseFormReturn<T>
  readonly state: FormState
}

type FormState = {
  readonly prefix: string
  readonly problem: Problem | undefined
  readonly attempt: number
  readonly begin: () => void
  readonly end: (problem: Problem | undefined) => void
}

type FormOptions<S extends z.ZodObject> = {
  /** What stands in the boxes at first; what is left out is empty. */
  readonly start: DefaultValues<z.input<S> & FieldValues>
} & ({ readonly operation: { readonly input: S } } | { readonly schema: S })

/** A form over an operation's own schema: labels apart, nothing is said twice. */
export const useForm = <S extends z.ZodObject>(options: FormOptions<S>): Form<z.input<S> & FieldValues> => {
  type T = z.input<S> & FieldValues
  const schema = 'operation' in options ? options.operation.input : options.schema
  const prefix = useId()
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const hook = useHookForm<T>({
    defaultValues: options.start,
    resolver: schemaResolver<T>(schema),
    shouldFocusError: false,
  })
  const { errors, isSubmitted, isSubmitting } = hook.formState
  const values = hook.watch()

  const set = <P extends Path<T>>(path: P, value: PathValue<T, P>) => {
    hook.setValue(path, value, { shouldDirty: true, shouldTouch: true, shouldValidate: isSubmitted })
  }
  const field = <P extends Path<T>>(path: P): Bound<PathValue<T, P>> => ({
    id: `${prefix}${path}`,
    value: get(values, path),
    onChange: (value) => set(path, value),
    // Leaving an empty box is not yet a mistake; leaving a wrong date is.
    onBlur: () => void (get(hook.getValues(), path) && hook.trigger(path)),
    error: flatErrors(get(errors, path))[0]?.code,
    required: isRequired(schema, path),
  })
  const show = (found: Problem) => {
    setProblem(found)
    for (const { at, code } of found.errors) {
      if (at) hook.setError(at as Path<T>, { type: 'server', message: code })
    }
    if (found.at && found.errors.length === 0) {
      hook.setError(found.at as Path<T>, { type: 'server', message: `refusal.${found.code}` })
    }
  }
  return {
    field,
    values,
    set,
    fill: (next) => hook.reset(next, { keepDefaultValues: true }),
    setProblem: show,
    sending: isSubmitting,
    hook,
    state: {
      prefix,
      problem,
      attempt,
      begin: () => setProblem(undefined),
      end: (found) => {
        if (found) show(found)
        setAttempt((n) => n + 1)
      },
    },
  }
}

type FormProps<T extends FieldValues> = {
  readonly form: Form<T>
  readonly onSend: (input: T) => Promise<Outcome<unknown>>
  readonly children: ReactNode
  readonly label?: string
}

/** The form itself: summary on top after a try that failed, one sending at a time. */
export const Form = <T extends FieldValues>({ form, onSend, children, label }: FormProps<T>) => {
  const { hook, state } = form
  const listed = flatErrors(hook.formState.errors).filter(({ at }) => at !== 'root')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (hook.formState.isSubmitting) return
    state.begin()
    let problem: Problem | undefined
    await hook.handleSubmit(async (input) => {
      const outcome = await onSend(input)
      if (!outcome.ok) problem = outcome.problem
    })(event)
    state.end(problem)
  }
  const showsProblem = state.problem && (listed.length === 0 || state.problem.code !== 'input.invalid')
  return (
    <form className="stack" noValidate aria-label={label} onSubmit={(event) => void submit(event)}>
      {state.attempt > 0 && (
        <ErrorSummary
          attempt={state.attempt}
          items={listed.map(({ at, code }) => ({ id: idOf(state.prefix, at), error: code }))}
        />
      )}
      {showsProblem && state.problem && <ProblemBanner problem={state.problem} />}
      {children}
    </form>
  )
}

/** An error deep inside a field (`born.value`) belongs to the field that stands on the page. */
const idOf = (prefix: string, at: string): string => {
  const parts = at.split('.')
  while (parts.length > 1 && !document.getElementById(prefix + parts.join('.'))) parts.pop()
  return prefix + parts.join('.')
}
