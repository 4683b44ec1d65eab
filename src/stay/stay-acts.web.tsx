import { useState } from 'react'
import type { z } from 'zod'
import { useAct } from '../case/act.web.tsx'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { SaveAct, whyNotOf } from '../case/save-act.web.tsx'
import { instantOf } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { protectedAsMinor } from '../course/age-group.ts'
import { isTakenAlong, leavesFor } from '../course/rules-stay.ts'
import { EXTENDED_BY, ITEMS_ISSUED, LEFT_FOR } from '../course/steps-stay.ts'
import { Banner } from '../kit/banner.tsx'
import { Card } from '../kit/blocks.tsx'
import { Check, Checks } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import { DayField } from '../kit/day-field.tsx'
import { DraftedForm } from '../kit/drafted-form.tsx'
import { useForm } from '../kit/form.tsx'
import { todayHere } from '../kit/format.ts'
import { failed } from '../kit/problem.ts'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { partOf } from '../person/part.web.tsx'
import { stayContract } from './contract.ts'
import { openStayOf, type StayAct, StayPage } from './stay-page.web.tsx'
import { useStayWords } from './words.web.tsx'

const bound = { caseCode: true, version: true, stayId: true } as const

const stayIdOf = (act: StayAct) => openStayOf(act.board)?.stayId ?? ''

export const IssueItems = () => {
  const { t } = useStayWords()
  return <StayPage title={t('stay.act.items')}>{(act) => <Items {...act} />}</StayPage>
}

const itemsSchema = stayContract.issueItems.input.omit({ ...bound, at: true }).extend(actTime)

const Items = (props: StayAct) => {
  const { t, word, law } = useStayWords()
  const [start] = useState(() => ({ issued: [], ...timeNow() }))
  const form = useForm({ schema: itemsSchema, start })
  const act = useAct(stayContract.issueItems, props)
  const { items } = props.board
  const given = new Set(openStayOf(props.board)?.issued.flatMap(({ items: list }) => list))
  const options = ITEMS_ISSUED.filter((one) => items.items.includes(one)).map((value) => {
    const n = items.counts[value]
    const name = word('stay.item', value)
    const isGiven = given.has(value) ? { hint: t('stay.issued') } : {}
    return { value, text: n === undefined ? name : t('stay.item.count', { item: name, n }), ...isGiven }
  })
  return (
    <DraftedForm
      form={form}
      draftKey={`stay.issueItems ${props.file.line.caseCode}`}
      onSend={async ({ issued, day, time }) => {
        const at = instantOf(day, time)
        return at ? act.send({ stayId: stayIdOf(props), issued, at }) : failed('input.invalid')
      }}
    >
      <Card>
        {act.staleBanner}
        <p className="meta">
          {t('stay.items.law')}: {law(items.because)}. {!items.verified && t('stay.items.unverified')}
        </p>
        <Checks {...form.field('issued')} label={t('stay.items')} options={options} />
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        <SaveAct whyNot={whyNotOf(props.file, 'stay.issueItems')} busy={form.sending} />
      </Card>
    </DraftedForm>
  )
}

export const NoteAbsence = () => {
  const { t } = useStayWords()
  return <StayPage title={t('stay.act.absence')}>{(act) => <Absence {...act} />}</StayPage>
}

const Absence = (props: StayAct) => {
  const { t } = useStayWords()
  const [start] = useState(() => ({ from: '', until: '' }))
  const form = useForm({ schema: stayContract.noteAbsence.input.omit(bound), start })
  const act = useAct(stayContract.noteAbsence, props)
  const today = todayHere(new Date())
  return (
    <DraftedForm
      form={form}
      draftKey={`stay.noteAbsence ${props.file.line.caseCode}`}
      onSend={(values) => act.send({ stayId: stayIdOf(props), ...values })}
    >
      <Card>
        {act.staleBanner}
        <p className="muted">{t('stay.away.hint')}</p>
        <DayField {...form.field('from')} label={t('stay.away.from')} today={today} />
        <DayField {...form.field('until')} label={t('stay.away.until')} today={today} />
        <SaveAct whyNot={whyNotOf(props.file, 'stay.noteAbsence')} busy={form.sending} />
      </Card>
    </DraftedForm>
  )
}

export const ExtendStay = () => {
  const { t } = useStayWords()
  return <StayPage title={t('stay.act.extend')}>{(act) => <Extend {...act} />}</StayPage>
}

const extendSchema = stayContract.extend.input.omit({ ...bound, at: true }).extend(actTime)

const Extend = (props: StayAct) => {
  const words = useStayWords()
  const { t } = words
  const [start] = useState(() => ({ until: '', number: '', why: '', ...timeNow() }))
  const form = useForm({ schema: extendSchema as z.ZodObject<typeof extendSchema.shape>, start })
  const act = useAct(stayContract.extend, props)
  const open = openStayOf(props.board)
  const extendedBy = open?.counted.extendedBy ?? []
  const who = EXTENDED_BY.filter(
    (one) => extendedBy.length === 0 || extendedBy.includes(one) || one === 'other-authority',
  )
  return (
    <DraftedForm
      form={form}
      draftKey={`stay.extend ${props.file.line.caseCode}`}
      onSend={async ({ day, time, ...values }) => {
        const at = instantOf(day, time)
        return at ? act.send({ stayId: stayIdOf(props), ...values, at }) : failed('input.invalid')
      }}
    >
      <Card>
        {act.staleBanner}
        <DayField {...form.field('until')} label={t('stay.until')} hint={t('stay.until.hint')} />
        <Choice
          {...form.field('by')}
          label={t('stay.extendedBy')}
          options={optionsOf(who, 'stay.extendedBy', words)}
        />
        <TextField {...form.field('number')} label={t('stay.number')} width="medium" maxLength={60} />
        <TextArea {...form.field('why')} label={t('stay.why')} maxLength={1000} />
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        <SaveAct whyNot={whyNotOf(props.file, 'stay.extend')} busy={form.sending} />
      </Card>
    </DraftedForm>
  )
}

export const EndStay = () => {
  const { t } = useStayWords()
  return <StayPage title={t('stay.act.end')}>{(act) => <End {...act} />}</StayPage>
}

const endSchema = stayContract.end.input.omit({ ...bound, at: true }).extend(actTime)

const End = (props: StayAct) => {
  const words = useStayWords()
  const { t } = words
  const [start] = useState(() => ({ adultVerified: false, minutes: '', note: '', ...timeNow() }))
  const form = useForm({ schema: endSchema, start })
  const act = useAct(stayContract.end, props)
  const { ageGroup, foreign } = props.board
  const { to, adultVerified, note } = form.values
  const isChild = protectedAsMinor(ageGroup)
  const isTaken = isChild && isTakenAlong(to)
  const isMissing = isChild && to === 'missing'
  const isAbroad = to === 'own-country'
  const places = leavesFor(LEFT_FOR, ageGroup).filter((one) => one !== 'own-country' || foreign === true)
  const unchecked = isTaken && !adultVerified ? 'case.whyNot.adult-unchecked' : null
  const untold = isMissing && note?.trim() === '' ? 'case.whyNot.missing-untold' : null
  return (
    <DraftedForm
      form={form}
      draftKey={`stay.end ${props.file.line.caseCode}`}
      onSend={async ({ day, time, ...values }) => {
        const at = instantOf(day, time)
        return at ? act.send({ stayId: stayIdOf(props), ...values, at }) : failed('input.invalid')
      }}
    >
      <Card>
        {act.staleBanner}
        <Choice {...form.field('to')} label={t('stay.to')} options={optionsOf(places, 'stay.to', words)} />
        {isTaken && (
          <>
            <Banner tone="warn">{t(isAbroad ? 'stay.home.child-abroad' : 'stay.home.child')}</Banner>
            <Check
              {...form.field('adultVerified')}
              label={t(isAbroad ? 'stay.home.receiverVerified' : 'stay.home.adultVerified')}
              required={false}
            />
          </>
        )}
        {isMissing && <Banner tone="danger">{t('stay.missing.child')}</Banner>}
        {isChild && to === undefined && <p className="muted">{t('case.whyNot.child-own-wish')}</p>}
        <TextField
          {...form.field('minutes')}
          label={t('stay.minutes')}
          hint={t('stay.minutes.hint')}
          required={false}
          width="medium"
          maxLength={60}
        />
        <TextArea {...form.field('note')} label={t('stay.note')} required={isMissing} maxLength={1000} />
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        <SaveAct whyNot={whyNotOf(props.file, 'stay.end') ?? unchecked ?? untold} busy={form.sending} />
      </Card>
    </DraftedForm>
  )
}
