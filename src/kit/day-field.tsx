import type { Day } from '../kernel/day.ts'
import { isDay } from '../kernel/day.ts'
import { Button } from './button.tsx'
import type { MaybeFieldProps } from './field.tsx'
import { dayText } from './format.ts'
import { useKitText } from './kit-text.ts'
import { useLang } from './lang.ts'
import { readDay, writeDay } from './typed-date.ts'
import { TypedField } from './typed-field.tsx'

type DayFieldProps = MaybeFieldProps<string> & {
  /** Given: a button "today" stands beside the box. */
  readonly today?: Day
}

/** A known day, typed as dd/mm/yyyy. Never swaps day and month; shows the weekday as a check. */
export const DayField = ({ today, ...props }: DayFieldProps) => {
  const t = useKitText()
  const lang = useLang()
  const known = isDay(props.value) ? props.value : undefined
  return (
    <TypedField
      {...props}
      read={readDay}
      write={writeDay}
      hint={props.hint ?? t('date.day-hint')}
      beside={
        <>
          {today && props.value !== today && (
            <Button kind="quiet" onClick={() => props.onChange(today)}>
              {t('date.today')}
            </Button>
          )}
          {known && (
            <span className="muted" aria-live="polite">
              {dayText(known, { weekday: lang }).split(',')[0]}
            </span>
          )}
        </>
      }
    />
  )
}
