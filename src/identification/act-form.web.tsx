import { type ReactNode, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { type ActTime, ActTimeFields } from '../case/act-time.web.tsx'
import type { FileValue } from '../case/file.web.tsx'
import { useFileProblem } from '../case/file-words.web.tsx'
import { SaveAct, whyNotOf } from '../case/save-act.web.tsx'
import { instantOf } from '../case/schema.ts'
import { Banner } from '../kit/banner.tsx'
import { Card } from '../kit/blocks.tsx'
import { DraftBanner, useDraft } from '../kit/draft.tsx'
import { Form, type Form as FormOf } from '../kit/form.tsx'
import { failed, type Outcome, type Problem } from '../kit/problem.ts'
import { partOf } from '../person/part.web.tsx'
import { useIdentificationWords } from './words.web.tsx'

type Props<T extends FieldValues & ActTime> = {
  readonly form: FormOf<T>
  readonly file: FileValue
  /** The act’s operation: its draft, and why it is not open. */
  readonly op: string
  readonly verb: string
  readonly staleBanner: ReactNode
  readonly onSend: (values: T, at: string) => Promise<Outcome<unknown>>
  readonly children: ReactNode
  /** What must be read before the button. */
  readonly before?: ReactNode
}

/** The frame of every act here: draft, what changed meanwhile, when it happened, one button with its reason. */
export const ActForm = <T extends FieldValues & ActTime>(props: Props<T>) => {
  const { form, file, op, verb, staleBanner, onSend, children, before } = props
  const { t } = useIdentificationWords()
  const draft = useDraft({ form, key: `${op} ${file.line.caseCode}` })
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const inWords = useFileProblem()
  return (
    <Form
      form={form}
      onSend={async (values) => {
        setProblem(undefined)
        const at = instantOf(values.day, values.time)
        if (!at) return failed('input.invalid', { at: 'day' })
        const outcome = await onSend(values, at)
        if (outcome.ok && outcome.value) await draft.drop()
        if (outcome.ok || outcome.problem.code !== 'case.not-open') return outcome
        setProblem(outcome.problem)
        return { ok: true, value: undefined } // said below, with the reason
      }}
    >
      <DraftBanner draft={draft} />
      <Card>
        {staleBanner}
        {problem && (
          <Banner live tone="danger">
            {inWords(problem)}
          </Banner>
        )}
        {children}
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        {before}
        <SaveAct whyNot={whyNotOf(file, op)} busy={form.sending}>
          {verb || t('case.act.save')}
        </SaveAct>
      </Card>
    </Form>
  )
}
