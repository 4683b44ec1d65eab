import { useState } from 'react'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Check } from '../kit/checks.tsx'
import { DayField } from '../kit/day-field.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { todayHere } from '../kit/format.ts'
import { failed } from '../kit/problem.ts'
import { Select } from '../kit/select.tsx'
import { ask } from '../kit/send.ts'
import { TextField } from '../kit/text-field.tsx'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { lawContract } from './contract.ts'
import { DryRunTold, type Told } from './dry-run.web.tsx'
import { useLawWords } from './law-words.web.tsx'
import { ROW_KINDS, type RowInput, type RowKind, rowInput } from './row.ts'
import { ValueFields } from './row-fields.web.tsx'
import { formSchema, toInput } from './row-typed.ts'

type Start = {
  readonly kind?: RowKind | undefined
  readonly subject: string
  readonly regime?: '2011' | '2024' | undefined
}

/** A row is typed, then tried on all open files, then entered: nobody saves what they have not seen. */
export const RowForm = ({ start }: { readonly start: Start }) => {
  const { t } = useLawWords()
  const today = todayHere(new Date())
  const [told, setTold] = useState<{ readonly input: RowInput; readonly value: Told } | undefined>(undefined)
  const empty = {
    kind: start.kind ?? ('norm' as const),
    regime: start.regime ?? '',
    subject: start.subject,
    effectiveFrom: today,
    until: '',
    amount: '',
    leads: '',
    helps: '',
    dayIs: '',
    instrument: '',
    article: '',
    verified: false,
    note: '',
  }
  const form = useForm({ schema: formSchema, start: empty })
  const adder = useSend(lawContract.add, { refreshes: [lawContract.rows] })
  const kind = form.values.kind ?? 'norm'
  const enter = async () => {
    if (!told) return
    const outcome = await adder.send(told.input)
    if (outcome.ok) {
      toast(t('lawbook.rows.done'))
      setTold(undefined)
      form.fill({ ...empty, kind })
    } else {
      setTold(undefined)
      form.setProblem(outcome.problem)
    }
  }
  return (
    <>
      <Form
        form={form}
        label={t('lawbook.rows.new')}
        onSend={async (values) => {
          setTold(undefined)
          const parsed = rowInput.safeParse(toInput(values))
          if (!parsed.success) {
            const errors = parsed.error.issues.map(({ path }) => ({
              at: path.join('.'),
              code: 'err.required',
            }))
            return failed('input.invalid', { errors })
          }
          const outcome = await ask(lawContract.dryRun, parsed.data)
          if (outcome.ok) setTold({ input: parsed.data, value: outcome.value })
          return outcome
        }}
      >
        <Select<RowKind>
          {...form.field('kind')}
          label={t('law.row.kind')}
          onChange={(next) => {
            form.set('kind', next ?? 'norm')
            form.set('subject', '')
            setTold(undefined)
          }}
          options={ROW_KINDS.map((value) => ({ value, text: t(`law.row.kind.${value}`) }))}
        />
        <ValueFields form={form} kind={kind} />
        <DayField
          {...form.field('effectiveFrom')}
          label={t(kind === 'day' ? 'law.row.day' : 'law.row.from')}
          today={today}
        />
        {(kind === 'norm' || kind === 'office') && (
          <DayField {...form.field('until')} label={t('law.row.until')} />
        )}
        <TextField
          {...form.field('instrument')}
          label={t('law.row.instrument')}
          hint={t('law.row.instrument-hint')}
          maxLength={80}
          width="medium"
        />
        <TextField
          {...form.field('article')}
          label={t('law.row.article')}
          hint={t('law.row.article-hint')}
          maxLength={40}
          width="medium"
        />
        <Check {...form.field('verified')} label={t('law.row.verified')} />
        <TextField {...form.field('note')} label={t('law.row.note')} maxLength={300} />
        <Actions>
          <Button type="submit" kind={told ? 'plain' : 'main'} busy={form.sending}>
            {t('lawbook.rows.preview')}
          </Button>
        </Actions>
      </Form>
      {told && (
        <DryRunTold of={told.value} row={told.input}>
          <Actions>
            <Button kind="main" busy={adder.sending} onClick={() => void enter()}>
              {t('lawbook.rows.confirm')}
            </Button>
            <Button kind="quiet" onClick={() => setTold(undefined)}>
              {t('lawbook.rows.change')}
            </Button>
          </Actions>
        </DryRunTold>
      )}
    </>
  )
}
