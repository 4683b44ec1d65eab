import { useRef, useState } from 'react'
import { z } from 'zod'
import { caseContract } from '../case/contract.ts'
import { useFileWords } from '../case/file-words.web.tsx'
import { chosen, instantOf } from '../case/schema.ts'
import { optionsOf, useWords } from '../case/words.web.tsx'
import { isDay } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DayField } from '../kit/day-field.tsx'
import { FileField } from '../kit/file-field.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { todayHere } from '../kit/format.ts'
import { failed } from '../kit/problem.ts'
import { Select } from '../kit/select.tsx'
import { TextField } from '../kit/text-field.tsx'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { CONTENT, MOST_BYTES } from './content.ts'
import { documentContract } from './contract.ts'
import { DOCUMENT_KINDS } from './document-kind.ts'
import { beginUpload, partsOf, sendParts, type Upload } from './send-file.web.tsx'
import { documentText } from './text.ts'

const schema = z.object({
  file: z
    .instanceof(File, { error: 'err.required' })
    .refine((file) => file.size <= MOST_BYTES, 'err.too-large'),
  kind: chosen(z.enum(DOCUMENT_KINDS, 'err.choose')),
  title: z.string().max(160),
  day: z.string().refine(isDay, 'err.day'),
  replaces: z.string(),
})

const ACCEPT = Object.values(CONTENT)
  .map(({ mime }) => mime)
  .join(',')

type List = OutputOf<typeof documentContract.list>

export const AddDocument = ({ code, list }: { code: string; list: List }) => {
  const { phrase } = useFileWords()
  const words = useWords(documentText)
  const { t } = words
  const [done, setDone] = useState(0)
  const upload = useRef<Upload | undefined>(undefined)
  const start = () => ({ title: '', day: todayHere(new Date()) as string, replaces: '' })
  const form = useForm({ schema, start: start() })
  const sender = useSend(documentContract.add, { refreshes: [documentContract.list, caseContract.file] })
  const file = form.values.file
  const whyNot = list.mayAdd === null ? undefined : phrase(list.mayAdd)
  const older = list.documents.filter(({ replacedBy }) => replacedBy === null)
  return (
    <Card title={t('document.add')}>
      <Form
        form={form}
        label={t('document.add')}
        onSend={async (values) => {
          const at = instantOn(values.day)
          if (!at || !values.kind) return failed('input.invalid')
          if (upload.current?.file !== values.file) upload.current = beginUpload(values.file)
          const sent = await sendParts(upload.current, { caseCode: code, onDone: setDone })
          if (!sent.ok) return sent
          const outcome = await sender.send({
            caseCode: code,
            version: list.version,
            uploadId: upload.current.uploadId,
            parts: sent.value.parts,
            kind: values.kind,
            title: values.title,
            stepSeq: null,
            replaces: values.replaces === '' ? null : values.replaces,
            at,
          })
          if (outcome.ok) {
            toast(t('document.sent'))
            upload.current = undefined
            setDone(0)
            form.fill(start() as never)
          }
          return outcome
        }}
      >
        <FileField
          {...form.field('file')}
          label={t('document.file')}
          hint={t('document.file.hint')}
          accept={ACCEPT}
        />
        <Select
          {...form.field('kind')}
          label={t('document.kind')}
          options={optionsOf(DOCUMENT_KINDS, 'document.kind', words)}
        />
        <TextField
          {...form.field('title')}
          required={false}
          label={t('document.name')}
          hint={t('document.name.hint')}
          maxLength={160}
          autoComplete="off"
        />
        <DayField {...form.field('day')} label={t('document.on')} today={todayHere(new Date())} />
        {older.length > 0 && (
          <Select
            {...form.field('replaces')}
            required={false}
            label={t('document.replaces')}
            emptyText={t('document.replaces.none')}
            options={older.map(({ documentId, title, kind }) => ({
              value: documentId as string,
              text: title || words.word('document.kind', kind),
            }))}
          />
        )}
        {file && done > 0 && (
          <div aria-live="polite">
            <progress max={partsOf(file)} value={done} aria-label={t('document.file')} />
            <p className="meta">{t('document.sending', { done, all: partsOf(file) })}</p>
          </div>
        )}
        <Actions>
          <Button kind="main" type="submit" busy={form.sending} whyNot={whyNot}>
            {t('document.send')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** A day alone means that day at noon; today means now, for nothing lies in the future. */
const instantOn = (day: string) =>
  day === todayHere(new Date())
    ? (new Date().toISOString() as ReturnType<typeof instantOf>)
    : instantOf(day, '12:00')
