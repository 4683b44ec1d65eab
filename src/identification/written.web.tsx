import { type Day, dayOf, daysBetween, type Instant } from '../kernel/day.ts'
import { Badge } from '../kit/badge.tsx'
import { dayText } from '../kit/format.ts'
import { useIdentificationWords } from './words.web.tsx'

export type Written = {
  readonly effectiveAt: string
  readonly recordedAt: string
  readonly officer: string
  readonly agency: string
}

const dayIn = (instant: string): Day => dayOf(instant as Instant)

/** When it took effect, when it was written down, by whom. A late entry is normal, and shows as one. */
export const WrittenLine = ({ of }: { readonly of: Written }) => {
  const { t } = useIdentificationWords()
  const [day, recorded] = [dayIn(of.effectiveAt), dayIn(of.recordedAt)]
  const late = daysBetween(day, recorded)
  return (
    <p className="meta">
      {late > 0
        ? t('identification.written', { day: dayText(day), recorded: dayText(recorded) })
        : t('identification.written.same', { day: dayText(day) })}
      {late > 0 && (
        <>
          {' '}
          <Badge icon="clock">{t('identification.late', { n: late })}</Badge>
        </>
      )}
      {` · ${[of.officer, of.agency].filter(Boolean).join(', ')}`}
    </p>
  )
}
