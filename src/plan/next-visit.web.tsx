import { ContactHint, checked, contactError } from '../case/contact-check.web.tsx'
import type { FileValue } from '../case/file.web.tsx'
import { optionsOf } from '../case/words.web.tsx'
import { VISIT_WAYS } from '../course/steps-support.ts'
import { isDay } from '../kernel/day.ts'
import { Choice } from '../kit/choice.tsx'
import { DayField } from '../kit/day-field.tsx'
import type { Bound } from '../kit/form.tsx'
import { TimeField } from '../kit/time-field.tsx'
import { nextContacts, type VisitWay } from './next-contact.ts'
import { usePlanWords } from './words.web.tsx'

type Values = {
  readonly how?: VisitWay | undefined
  readonly nextOn?: string | undefined
  readonly nextHow?: VisitWay | undefined
  readonly nextTime?: string | undefined
}

type Props = {
  readonly file: FileValue
  readonly form: { readonly values: Values; readonly field: (path: never) => unknown }
}

/** The next visit: when, how and at what hour, each held against what was agreed for safe contact. */
export const NextVisit = ({ file, form }: Props) => {
  const words = usePlanWords()
  const { t } = words
  const { how, nextOn = '', nextTime = '' } = form.values
  const nextHow = form.values.nextHow ?? how
  const field = <T,>(path: keyof Values) => form.field(path as never) as Bound<T>
  const isPlanned = isDay(nextOn) && nextHow !== undefined
  const asked = isPlanned
    ? nextContacts({ on: nextOn, how: nextHow, time: nextTime === '' ? null : nextTime }, [])
    : []
  const held = <T,>(path: 'nextOn' | 'nextHow' | 'nextTime'): Bound<T> => {
    const one = asked.find(({ at }) => at === path)
    return checked(field<T>(path), one && contactError(file, one))
  }
  const [first] = asked
  return (
    <>
      <DayField
        {...held<string>('nextOn')}
        required={false}
        label={t('plan.nextOn')}
        hint={t('plan.nextOn.hint')}
      />
      {isPlanned && first && (
        <>
          <Choice
            {...held<VisitWay | undefined>('nextHow')}
            value={nextHow}
            required={false}
            inline
            label={t('plan.nextHow')}
            options={optionsOf(VISIT_WAYS, 'plan.how', words)}
          />
          <TimeField {...held<string>('nextTime')} required={false} label={t('plan.nextTime')} />
          <ContactHint
            file={file}
            asked={{ way: first.way, day: nextOn, time: nextTime === '' ? null : nextTime }}
          />
        </>
      )}
    </>
  )
}
