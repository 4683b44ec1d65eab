import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { DraftBanner, useDraft } from './draft.tsx'
import { Form, type Form as FormOf } from './form.tsx'
import type { Outcome } from './problem.ts'

type Props<T extends FieldValues> = {
  readonly form: FormOf<T>
  /** The act and what it is about: one draft each. */
  readonly draftKey: string
  /** Its value tells whether it was done; without one (a stale version, say) the draft stays. */
  readonly onSend: (input: T) => Promise<Outcome<unknown>>
  readonly children: ReactNode
}

/** A form whose typed fields outlive a pulled plug: kept while it is written, dropped once it was sent. */
export const DraftedForm = <T extends FieldValues>({ form, draftKey, onSend, children }: Props<T>) => {
  const draft = useDraft({ form, key: draftKey })
  return (
    <Form
      form={form}
      onSend={async (input) => {
        const outcome = await onSend(input)
        if (outcome.ok && outcome.value !== undefined) await draft.drop()
        return outcome
      }}
    >
      <DraftBanner draft={draft} />
      {children}
    </Form>
  )
}
