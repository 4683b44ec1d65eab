import { type ReactNode, useEffect, useState } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import type { z } from 'zod'
import { type ActProps, useAct } from '../case/act.web.tsx'
import type { ActTime } from '../case/act-time.web.tsx'
import { instantOf } from '../case/schema.ts'
import type { Instant } from '../kernel/day.ts'
import type { InputOf } from '../kernel/operation.ts'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { DraftedForm } from '../kit/drafted-form.tsx'
import { type Form as FormOf, useForm } from '../kit/form.tsx'
import { failed } from '../kit/problem.ts'
import type { AnyOperation } from '../kit/send.ts'
import { useSupportWords } from './words.web.tsx'

/** An act on a file and what it makes old. */
export type PartAct = ActProps & { readonly refreshes: readonly AnyOperation[] }

type Body<O extends AnyOperation> = Omit<InputOf<O>, 'caseCode' | 'version'>

type Props<S extends z.ZodObject, O extends AnyOperation> = {
  readonly title: string
  readonly act: PartAct
  readonly operation: O
  readonly schema: S
  readonly start: DefaultValues<z.input<S> & FieldValues>
  /** What is sent, at the moment that day and time make; `undefined` while something is not chosen. */
  readonly body: (said: Omit<z.input<S>, keyof ActTime>, at: Instant) => Body<O> | undefined
  /** What of the file it is about, where one file has several: an item, an action. */
  readonly about?: string
  readonly onClose: () => void
  readonly children: (form: FormOf<z.input<S> & FieldValues>) => ReactNode
}

/** A small act in a window over the part of the file to which it belongs; it closes once that part is read again. */
export const ActDialog = <S extends z.ZodObject, O extends AnyOperation>(props: Props<S, O>) => {
  const { title, act, operation, schema, start, body, onClose, children, about } = props
  const { t } = useSupportWords()
  const form = useForm({ schema, start })
  const { send, sending, staleBanner } = useAct(operation, act)
  const [isDone, setIsDone] = useState(false)
  useEffect(() => {
    if (isDone && !sending) onClose()
  }, [isDone, sending, onClose])
  return (
    <Dialog open onClose={onClose} title={title}>
      <DraftedForm
        form={form}
        draftKey={`${operation.name} ${act.file.line.caseCode}${about === undefined ? '' : ` ${about}`}`}
        onSend={async (values) => {
          const { day, time, ...said } = values
          const at = instantOf(day, time)
          const made = at && body(said, at)
          if (made === undefined) return failed('input.invalid')
          const outcome = await send(made as Parameters<typeof send>[0])
          if (outcome.ok && outcome.value !== undefined) setIsDone(true)
          return outcome
        }}
      >
        {staleBanner}
        {children(form)}
        <Actions>
          <Button kind="main" type="submit" busy={form.sending || isDone}>
            {t('support.save')}
          </Button>
        </Actions>
      </DraftedForm>
    </Dialog>
  )
}
