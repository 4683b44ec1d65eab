import { useState } from 'react'
import { z } from 'zod'
import { AreaPicker } from '../kit/area-picker.tsx'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DayField } from '../kit/day-field.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { todayHere } from '../kit/format.ts'
import { useLang } from '../kit/lang.ts'
import { useMe } from '../kit/me.ts'
import { failed } from '../kit/problem.ts'
import { Select } from '../kit/select.tsx'
import { TextField } from '../kit/text-field.tsx'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import { agencyKindName, agencyKindsOn } from './agency-kinds.ts'
import { useAreaSource } from './area-names.web.tsx'
import { agencyContract } from './contract.ts'

const { kind, name, from } = agencyContract.create.input.shape
const schema = z.object({
  kind: kind as unknown as z.ZodType<string, string | undefined>,
  name,
  from,
  communeId: z.string(),
  province: z.string(),
  citation: z.string().max(120).default(''),
})

/** A new agency of a kind that exists today, from a day, with its legal basis. */
export const NewAgency = () => {
  const { t, label } = useAdminWords()
  const lang = useLang()
  const me = useMe()
  const today = todayHere(new Date())
  const { provinces, loadCommunes } = useAreaSource()
  const [start] = useState<z.input<typeof schema>>({
    kind: undefined,
    name: { vi: '', en: '' },
    from: today,
    communeId: '',
    province: me.province.code,
    citation: '',
  })
  const form = useForm({ schema: schema.partial({ communeId: true, province: true }), start })
  const sender = useSend(agencyContract.create, { refreshes: [agencyContract.list] })
  const kinds = agencyKindsOn(today).map((value) => ({
    value,
    text: agencyKindName(value, today)?.[lang] ?? value,
  }))
  return (
    <Form
      form={form}
      label={t('agencies.new')}
      onSend={async (values) => {
        if (!values.kind) return failed('input.invalid')
        const outcome = await sender.send({
          kind: values.kind,
          name: values.name,
          from: values.from,
          communeId: values.communeId || null,
          citation: values.citation || null,
        })
        if (outcome.ok) {
          toast(t('admin.done'))
          form.fill(start)
        }
        return outcome
      }}
    >
      <Select<string> {...form.field('kind')} label={label('agency.kind')} options={kinds} />
      <TextField {...form.field('name.vi')} label={label('agency.nameVi')} maxLength={200} width="full" />
      <TextField {...form.field('name.en')} label={label('agency.nameEn')} maxLength={200} width="full" />
      <AreaPicker
        label={t('agencies.commune')}
        provinces={provinces}
        loadCommunes={loadCommunes}
        value={{ province: form.values.province ?? '', commune: form.values.communeId || undefined }}
        onChange={(next) => {
          form.set('province', next.province ?? '')
          form.set('communeId', next.commune ?? '')
        }}
      />
      <DayField {...form.field('from')} label={t('agencies.from')} today={today} />
      <CitationField value={form.values.citation ?? ''} onChange={(text) => form.set('citation', text)} />
      <Actions>
        <Button kind="main" type="submit" busy={form.sending}>
          {t('agencies.create')}
        </Button>
      </Actions>
    </Form>
  )
}

export const CitationField = ({ value, onChange }: { value: string; onChange: (text: string) => void }) => {
  const { t } = useAdminWords()
  return (
    <TextField
      label={t('agencies.citation')}
      hint={t('agencies.citation-hint')}
      value={value}
      onChange={onChange}
      maxLength={120}
      width="medium"
    />
  )
}
