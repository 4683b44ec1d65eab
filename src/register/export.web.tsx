import { useState } from 'react'
import { z } from 'zod'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { isDay } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Checks } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import { DayField } from '../kit/day-field.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { failed } from '../kit/problem.ts'
import { useSearch } from '../kit/route.ts'
import { useText } from '../kit/text.ts'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { useAsk, useSend } from '../kit/use-send.ts'
import { personText } from '../person/text.ts'
import { registerContract } from './contract.ts'
import { ExportsDone } from './exports-done.web.tsx'
import { COLUMNS, FORMATS, IDENTITY_COLUMNS, PURPOSES } from './filter.ts'
import { Password, Waiting } from './proposals.web.tsx'
import { useRegisterWords } from './register-words.web.tsx'
import { saveFile } from './save-file.web.tsx'
import { queryOf, registerSearch, viewOf } from './search.ts'

const schema = z
  .object({
    who: z.enum(['plain', 'names']),
    columns: z.array(z.enum(COLUMNS)).min(1, 'err.choose'),
    identity: z.array(z.enum(IDENTITY_COLUMNS)),
    format: z.enum(FORMATS),
    purpose: chosen(z.enum(PURPOSES, 'err.choose')),
    reason: z.string().max(300).default(''),
    recipient: z.string().max(160).default(''),
    destroyBy: z.string().default(''),
  })
  .refine(({ who, identity }) => who === 'plain' || identity.length > 0, {
    path: ['identity'],
    message: 'err.choose',
  })
  .refine(({ who, reason }) => who === 'plain' || reason.trim().length >= 10, {
    path: ['reason'],
    message: 'err.required',
  })
  .refine(({ who, recipient }) => who === 'plain' || recipient.trim().length >= 3, {
    path: ['recipient'],
    message: 'err.required',
  })

const withDay = schema.refine(({ who, destroyBy }) => who === 'plain' || isDay(destroyBy), {
  path: ['destroyBy'],
  message: 'err.day',
})

type Done = OutputOf<typeof registerContract.export>

/** The register as it is narrowed now, as a file: without identity unless it is asked for with a reason. */
export const ExportRegister = () => {
  const words = useRegisterWords()
  const { t, word } = words
  const person = useText(personText)
  const [search] = useSearch(registerSearch)
  const view = viewOf(search)
  const counts = useAsk(registerContract.counts, { filter: view.filter })
  const [done, setDone] = useState<Done | undefined>(undefined)
  const form = useForm({
    schema: withDay,
    start: {
      who: 'plain',
      columns: [...view.columns],
      identity: ['name'],
      format: 'xlsx',
      reason: '',
      recipient: '',
      destroyBy: '',
    },
  })
  const [password, setPassword] = useState<string | null>(null)
  const [asked, setAsked] = useState<number | undefined>(undefined)
  const refreshes = [registerContract.exports, registerContract.proposals]
  const plain = useSend(registerContract.export, { refreshes })
  const named = useSend(registerContract.exportNames, { refreshes })
  const destroyBy = form.field('destroyBy')
  const isNamed = form.values.who === 'names'
  const back = `/register${queryOf(view)}`
  const keep = (file: Done) => {
    saveFile(file)
    setDone(file)
  }
  return (
    <div className="stack">
      <PageTitle
        under={counts.state === 'ready' && t('register.export.under', { n: counts.value.total })}
        actions={
          <LinkButton to={back} icon="back">
            {t('register.export.back')}
          </LinkButton>
        }
      >
        {t('register.export')}
      </PageTitle>
      {done && (
        <Banner tone="good" live>
          {t('register.export.done', { n: done.files, number: done.number })}
        </Banner>
      )}
      {password && <Password of={password} />}
      {asked !== undefined && (
        <Banner tone="info" live>
          {t('register.export.asked', { n: asked })}
        </Banner>
      )}
      <Banner tone="warn">{t('register.export.warn')}</Banner>
      <Card>
        <Form
          form={form}
          label={t('register.export')}
          onSend={async ({
            who,
            columns,
            identity,
            format,
            purpose,
            reason = '',
            recipient = '',
            destroyBy = '',
          }) => {
            if (!purpose) return failed('input.invalid')
            const { filter, sort } = view
            const wanted = { filter, sort, columns: [...columns], format, purpose }
            setDone(undefined)
            setAsked(undefined)
            setPassword(null)
            if (who === 'plain') {
              const outcome = await plain.send(wanted)
              if (outcome.ok) keep(outcome.value)
              return outcome
            }
            const outcome = await named.send({
              ...wanted,
              format: 'xlsx',
              identity: [...identity],
              reason,
              recipient,
              destroyBy,
            })
            if (outcome.ok && outcome.value.made) {
              keep(outcome.value.made)
              setPassword(outcome.value.made.password)
            }
            if (outcome.ok && !outcome.value.made) setAsked(outcome.value.files)
            return outcome
          }}
        >
          <Choice
            {...form.field('who')}
            label={t('register.export.who')}
            options={optionsOf(['plain', 'names'] as const, 'register.export', words)}
          />
          {isNamed && (
            <>
              <Checks
                {...form.field('identity')}
                inline
                label={t('register.identity')}
                options={IDENTITY_COLUMNS.map((value) => ({ value, text: person(`person.${value}`) }))}
              />
              <TextArea
                {...form.field('reason')}
                required
                label={t('register.reason')}
                hint={t('register.reason-hint')}
                rows={2}
              />
              <TextField
                {...form.field('recipient')}
                required
                label={t('register.recipient')}
                hint={t('register.recipient.hint')}
                maxLength={160}
              />
              <DayField
                {...destroyBy}
                value={destroyBy.value ?? ''}
                required
                label={t('register.destroyBy')}
                hint={t('register.destroyBy.hint')}
              />
            </>
          )}
          <Checks
            {...form.field('columns')}
            inline
            label={t('register.columns')}
            options={COLUMNS.map((value) => ({ value, text: word('register.column', value) }))}
          />
          <Choice
            {...form.field('purpose')}
            label={t('register.purpose')}
            options={optionsOf(PURPOSES, 'register.purpose', words)}
          />
          {isNamed ? (
            <p className="muted">{t('register.sealed')}</p>
          ) : (
            <Choice
              {...form.field('format')}
              label={t('register.format')}
              options={optionsOf(FORMATS, 'register.format', words)}
            />
          )}
          <Actions>
            <Button kind="main" type="submit" icon="out" busy={form.sending}>
              {t('register.export.do')}
            </Button>
          </Actions>
        </Form>
      </Card>
      <Card title={t('register.proposals')}>
        <Waiting />
      </Card>
      <ExportsDone />
    </div>
  )
}
