import { z } from 'zod'
import { dayOf, type Instant, inVietnam, isDay } from '../kernel/day.ts'
import { DayField } from '../kit/day-field.tsx'
import { todayHere } from '../kit/format.ts'
import { TimeField } from '../kit/time-field.tsx'
import type { PartOf } from '../person/part.web.tsx'
import { useFileWords } from './file-words.web.tsx'

/** When an act took place, as it is typed: a day and a time on Vietnam's clock. */
export const actTime = {
  day: z.string().refine(isDay, 'err.day'),
  time: z.string().regex(/^\d\d:\d\d$/, 'err.time'),
}

export type ActTime = { readonly day: string; readonly time: string }

export const timeNow = (): ActTime => {
  const now = new Date().toISOString() as Instant
  return { day: dayOf(now), time: inVietnam(now).slice(11, 16) }
}

export const ActTimeFields = ({ part }: { part: PartOf<ActTime> }) => {
  const { t } = useFileWords()
  return (
    <fieldset className="field">
      <legend className="field-label">{t('case.at')}</legend>
      <p className="field-hint">{t('case.at.hint')}</p>
      <div className="columns">
        <DayField {...part('day')} label={t('case.receivedAt.day')} today={todayHere(new Date())} />
        <TimeField {...part('time')} label={t('case.receivedAt.time')} />
      </div>
    </fieldset>
  )
}
