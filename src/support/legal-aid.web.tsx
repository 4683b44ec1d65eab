import { useState } from 'react'
import { z } from 'zod'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { checked, contactError } from '../case/contact-check.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { LEGAL_AID_STATES } from '../course/steps-support.ts'
import type { Day } from '../kernel/day.ts'
import { DeadlineBadge } from '../kit/badge.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { dayText } from '../kit/format.ts'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { partOf } from '../person/part.web.tsx'
import { ActDialog } from './act-dialog.web.tsx'
import { supportContract } from './contract.ts'
import type { Grid, SupportAct } from './support-page.web.tsx'
import { useSupportWords } from './words.web.tsx'

/** Legal aid as a chain, with how long the person has been waiting. */
export const LegalAidCard = ({ grid, onMove }: { grid: Grid; onMove: () => void }) => {
  const { t, phrase } = useSupportWords()
  const { moves, next, whyNot, waiting } = grid.legalAid
  const why = whyNot === null ? {} : { whyNot: phrase(whyNot) }
  return (
    <Card title={t('support.aid')}>
      {moves.length === 0 && <p className="muted">{t('support.aid.none')}</p>}
      {moves.length > 0 && (
        <ol className="move-list" aria-label={t('support.aid.chain')}>
          {moves.map((move) => (
            <li key={move.seq}>
              <span className="num">{dayText(move.on as Day)}</span>{' '}
              <b>{t(`support.aidState.${move.state}`)}</b>
              {move.lawyer && ` · ${t('support.aid.lawyer', { name: move.lawyer })}`}
              {move.number !== '' && ` · ${t('support.number.said', { number: move.number })}`}
              {move.note && ` · ${move.note}`}
            </li>
          ))}
        </ol>
      )}
      {waiting && (
        <div>
          <p>{t('support.aid.waiting', { n: waiting.days, day: dayText(waiting.since as Day) })}</p>
          <DeadlineBadge
            due={waiting.remindOn as Day}
            today={grid.today as Day}
            what={t('support.aid.remind')}
          />
          <p className="meta">{t('support.aid.ours')}</p>
        </div>
      )}
      {next.length > 0 && (
        <Actions>
          <Button icon="pen" onClick={onMove} {...why}>
            {t('support.aid.do')}
          </Button>
        </Actions>
      )}
    </Card>
  )
}

const schema = z.object({
  state: chosen(z.enum(LEGAL_AID_STATES, 'err.choose')),
  lawyer: z.string().trim().max(160).default(''),
  number: z.string().trim().max(60).default(''),
  note: z.string().trim().max(1000).default(''),
  ...actTime,
})

const NAMED: readonly string[] = ['lawyer-named', 'provided']

export const MoveLegalAid = ({ act, onClose }: { act: SupportAct; onClose: () => void }) => {
  const words = useSupportWords()
  const { t } = words
  const { moves, next } = act.grid.legalAid
  const [start] = useState(() => ({
    lawyer: moves.findLast(({ lawyer }) => lawyer)?.lawyer ?? '',
    number: '',
    note: '',
    ...timeNow(),
  }))
  return (
    <ActDialog
      title={t('support.aid.do')}
      act={act}
      operation={supportContract.moveLegalAid}
      schema={schema}
      start={start}
      onClose={onClose}
      body={({ state, lawyer, ...values }, at) => {
        if (state === undefined) return undefined
        return { ...values, state, at, lawyer: NAMED.includes(state) ? (lawyer ?? '') : '' }
      }}
    >
      {(form) => (
        <>
          <Choice
            {...form.field('state')}
            label={t('support.state')}
            options={optionsOf(next, 'support.aidState', words)}
          />
          {NAMED.includes(form.values.state ?? '') && (
            <TextField
              {...checked(
                form.field('lawyer'),
                contactError(act.file, { way: 'care', present: form.values.lawyer ?? '' }),
              )}
              required={false}
              label={t('support.lawyer')}
              maxLength={160}
            />
          )}
          <TextField
            {...form.field('number')}
            required={false}
            label={t('support.number')}
            width="medium"
            maxLength={60}
          />
          <ActTimeFields part={partOf<ActTime>(form, '')} />
          <TextArea
            {...form.field('note')}
            required={false}
            rows={2}
            label={t('support.note')}
            maxLength={1000}
          />
        </>
      )}
    </ActDialog>
  )
}
