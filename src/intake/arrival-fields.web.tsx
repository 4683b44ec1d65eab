import { useAreaSource } from '../agency/area-names.web.tsx'
import { optionsOf } from '../case/words.web.tsx'
import { BROUGHT_BY, PATHS } from '../course/codes.ts'
import { AreaPicker } from '../kit/area-picker.tsx'
import { Choice } from '../kit/choice.tsx'
import { DayField } from '../kit/day-field.tsx'
import { todayHere } from '../kit/format.ts'
import { Select } from '../kit/select.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { TimeField } from '../kit/time-field.tsx'
import type { PartOf } from '../person/part.web.tsx'
import type { ArrivalForm } from './intake-form.ts'
import { useIntakeWords } from './intake-words.web.tsx'

type Props = { readonly part: PartOf<ArrivalForm> }

/** Who brought the person, where, when, which way in: for one person or for all of one hand-over. */
export const ArrivalFields = ({ part }: Props) => {
  const words = useIntakeWords()
  const { t } = words
  return (
    <>
      <Select
        {...part('broughtBy')}
        label={t('case.broughtBy')}
        why={t('case.broughtBy.why')}
        options={optionsOf(BROUGHT_BY, 'case.broughtBy', words)}
      />
      <PlaceField part={part} />
      <fieldset className="field">
        <legend className="field-label">{t('case.receivedAt')}</legend>
        <p className="field-hint">{t('case.receivedAt.hint')}</p>
        <div className="columns">
          <DayField {...part('day')} label={t('case.receivedAt.day')} today={todayHere(new Date())} />
          <TimeField {...part('time')} label={t('case.receivedAt.time')} />
        </div>
      </fieldset>
      <Choice
        {...part('path')}
        label={t('case.path')}
        why={t('case.path.why')}
        law={t('case.path.law')}
        options={optionsOf(PATHS, 'case.path', words)}
      />
    </>
  )
}

const PlaceField = ({ part }: Props) => {
  const { t } = useIntakeWords()
  const { provinces, loadCommunes } = useAreaSource()
  const province = part('province')
  const commune = part('communeId')
  return (
    <AreaPicker
      {...commune}
      label={t('case.commune.received')}
      why={t('case.commune.why')}
      law={t('case.commune.law')}
      provinces={provinces}
      loadCommunes={loadCommunes}
      value={{ province: province.value, commune: commune.value }}
      onChange={(next) => {
        if ((next.province ?? '') !== province.value) province.onChange(next.province ?? '')
        commune.onChange(next.commune)
      }}
    />
  )
}

/** What may wait: the exact place, and the papers that came along. */
export const ArrivalMore = ({ part }: Props) => {
  const { t } = useIntakeWords()
  const place = part('place')
  const papers = part('papers')
  return (
    <>
      <TextField
        {...place}
        value={place.value ?? ''}
        required={false}
        label={t('case.place')}
        hint={t('case.place.hint')}
        maxLength={200}
        width="full"
        autoComplete="off"
      />
      <TextArea
        {...papers}
        value={papers.value ?? ''}
        required={false}
        rows={2}
        label={t('case.arrivalPapers')}
        hint={t('case.arrivalPapers.hint')}
        maxLength={500}
      />
    </>
  )
}
