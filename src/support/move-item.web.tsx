import { useState } from 'react'
import { z } from 'zod'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { SIGNED_HOW } from '../course/step-parts.ts'
import { ITEM_STATES, MONEY_SOURCES } from '../course/steps-support.ts'
import { Banner } from '../kit/banner.tsx'
import { Choice } from '../kit/choice.tsx'
import { Select } from '../kit/select.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { partOf } from '../person/part.web.tsx'
import { ActDialog } from './act-dialog.web.tsx'
import { MOVED_HERE, supportContract } from './contract.ts'
import type { GridRow, SupportAct } from './support-page.web.tsx'
import { useSupportWords } from './words.web.tsx'

type State = (typeof ITEM_STATES)[number]

const SIGNS: readonly State[] = ['accepted', 'refused', 'applied']
const NUMBERED: readonly State[] = ['applied', 'forwarded', 'appraised', 'approved', 'rejected', 'paid']
const PAPERS: readonly State[] = ['asked', 'applied', 'forwarded']
const MONEY: readonly State[] = ['approved', 'delivered', 'paid']
const GIVES: readonly State[] = ['approved', 'delivered']

const schema = z.object({
  state: chosen(z.enum(ITEM_STATES, 'err.choose')),
  signed: z.enum(SIGNED_HOW).optional(),
  amount: z
    .string()
    .regex(/^[\d.\s]*$/, 'err.format')
    .default(''),
  money: z.enum(MONEY_SOURCES).optional(),
  papersMissing: z.string().trim().max(300).default(''),
  number: z.string().trim().max(60).default(''),
  note: z.string().trim().max(1000).default(''),
  ...actTime,
})

const figure = (typed: string): number | null => {
  const digits = typed.replace(/\D/g, '')
  return digits === '' ? null : Number(digits)
}

type Props = { readonly act: SupportAct; readonly row: GridRow; readonly onClose: () => void }

/** How far one item has come; only what this step may say is asked. */
export const MoveItem = ({ act, row, onClose }: Props) => {
  const words = useSupportWords()
  const { t, itemName, law } = words
  const [start] = useState(() => ({
    amount: '',
    papersMissing: row.moves.at(-1)?.papersMissing ?? '',
    number: '',
    note: '',
    ...timeNow(),
  }))
  return (
    <ActDialog
      title={t('support.next-of', { item: itemName(row.code) })}
      act={act}
      operation={supportContract.moveItem}
      schema={schema}
      about={row.code}
      start={start}
      onClose={onClose}
      body={({ state, ...typed }, at) => {
        const item = MOVED_HERE.safeParse(row.code)
        if (state === undefined || !item.success) return undefined
        const only = <T,>(states: readonly State[], value: T, empty: T) =>
          states.includes(state) ? value : empty
        return {
          item: item.data,
          state,
          at,
          signed: only(SIGNS, typed.signed ?? null, null),
          amount: only(MONEY, figure(typed.amount ?? ''), null),
          money: only(MONEY, typed.money ?? null, null),
          papersMissing: only(PAPERS, typed.papersMissing ?? '', ''),
          number: only(NUMBERED, typed.number ?? '', ''),
          note: typed.note ?? '',
        }
      }}
    >
      {(form) => {
        const { state } = form.values
        const shows = (states: readonly State[]) => state !== undefined && states.includes(state)
        return (
          <>
            <Choice
              {...form.field('state')}
              label={t('support.state')}
              options={optionsOf(row.next, 'support.state', words)}
            />
            {row.blocked &&
              shows(GIVES) &&
              !(state === 'delivered' && row.moves.at(-1)?.state === 'approved') && (
                <Banner tone="warn" live>
                  {t(`support.blocked.${row.blocked.why}`)} {law(row.blocked.because)}
                </Banner>
              )}
            {shows(SIGNS) && (
              <Choice
                {...form.field('signed')}
                required={false}
                label={t('support.signed')}
                hint={t('support.signed.hint')}
                inline
                options={optionsOf(SIGNED_HOW, 'support.signed', words)}
              />
            )}
            {shows(MONEY) && (
              <div className="columns">
                <TextField
                  {...form.field('amount')}
                  required={state === 'paid'}
                  label={t('support.amount')}
                  hint={t('support.amount.hint')}
                  inputMode="numeric"
                  width="medium"
                  num
                  maxLength={17}
                />
                <Select
                  {...form.field('money')}
                  required={false}
                  label={t('support.money')}
                  options={optionsOf(MONEY_SOURCES, 'support.money', words)}
                />
              </div>
            )}
            {shows(PAPERS) && (
              <TextField
                {...form.field('papersMissing')}
                required={false}
                label={t('support.papersMissing')}
                maxLength={300}
              />
            )}
            {shows(NUMBERED) && (
              <TextField
                {...form.field('number')}
                required={false}
                label={t('support.number')}
                width="medium"
                maxLength={60}
              />
            )}
            <ActTimeFields part={partOf<ActTime>(form, '')} />
            <TextArea
              {...form.field('note')}
              required={false}
              rows={2}
              label={t('support.note')}
              maxLength={1000}
            />
          </>
        )
      }}
    </ActDialog>
  )
}
