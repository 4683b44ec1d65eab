import type { Form } from '../kit/form.tsx'
import { Select } from '../kit/select.tsx'
import { TextField } from '../kit/text-field.tsx'
import { lawSteps, officeKinds, officeName } from '../law/office.ts'
import { lawText } from '../law/text.ts'
import { useLawWords } from './law-words.web.tsx'
import { DAY_KINDS, NORM_CODES, REGIMES, type RowKind } from './row.ts'
import type { Typed } from './row-typed.ts'
import { normWords, stepWords } from './table-words.ts'

type FieldsProps = { readonly form: Form<Typed>; readonly kind: RowKind }

/** The boxes that belong to the kind of row. */
export const ValueFields = ({ form, kind }: FieldsProps) => {
  switch (kind) {
    case 'norm':
      return <NormFields form={form} />
    case 'office':
      return <OfficeFields form={form} />
    case 'day':
      return <DayFields form={form} />
    case 'year':
      return <YearField form={form} />
  }
}

type Part = Pick<FieldsProps, 'form'>

/** A box of the form that holds one word of a list, or nothing. */
const useOneOf = (form: Form<Typed>) => (path: 'regime' | 'subject' | 'leads' | 'helps' | 'dayIs') => {
  const field = form.field(path)
  return {
    ...field,
    value: field.value || undefined,
    onChange: (next?: string) => field.onChange(next ?? ''),
  }
}

const RegimeField = ({ form, any = false }: Part & { readonly any?: boolean }) => {
  const { t, lang } = useLawWords()
  const oneOf = useOneOf(form)
  return (
    <Select<string>
      {...oneOf('regime')}
      label={t('law.row.regime')}
      required={!any}
      {...(any && { emptyText: t('law.row.regime-any') })}
      options={REGIMES.map((value) => ({ value, text: lawText[lang][`law.regime.${value}`] }))}
    />
  )
}

const NormFields = ({ form }: Part) => {
  const { t, say } = useLawWords()
  const oneOf = useOneOf(form)
  return (
    <>
      <RegimeField form={form} />
      <Select<string>
        {...oneOf('subject')}
        label={t('law.row.subject')}
        required
        options={NORM_CODES.map((value) => ({ value, text: say(normWords[value]) }))}
      />
      <TextField
        {...form.field('amount')}
        label={t('law.row.amount')}
        hint={t('law.row.amount-hint')}
        inputMode="numeric"
        width="short"
        num
        maxLength={16}
      />
    </>
  )
}

const OfficeFields = ({ form }: Part) => {
  const { t, say, lang } = useLawWords()
  const oneOf = useOneOf(form)
  const kinds = officeKinds.map((value) => ({ value: value as string, text: officeName(value, lang) }))
  return (
    <>
      <Select<string>
        {...oneOf('subject')}
        label={t('law.row.step')}
        required
        options={lawSteps.map((value) => ({ value: value as string, text: say(stepWords[value]) }))}
      />
      <RegimeField form={form} any />
      <Select<string> {...oneOf('leads')} label={t('law.row.leads')} required options={kinds} />
      <Select<string> {...oneOf('helps')} label={t('law.row.helps')} options={kinds} />
    </>
  )
}

const DayFields = ({ form }: Part) => {
  const { t, lang } = useLawWords()
  const oneOf = useOneOf(form)
  return (
    <Select<string>
      {...oneOf('dayIs')}
      label={t('law.row.day-is')}
      required
      options={DAY_KINDS.map((value) => ({
        value: value as string,
        text: lawText[lang][`law.day.${value}`],
      }))}
    />
  )
}

const YearField = ({ form }: Part) => {
  const { t } = useLawWords()
  return (
    <TextField
      {...form.field('subject')}
      label={t('law.row.year')}
      inputMode="numeric"
      width="short"
      num
      maxLength={4}
    />
  )
}
