import type { Day } from '../kernel/day.ts'
import { Badge, type Tone } from '../kit/badge.tsx'
import { Card } from '../kit/blocks.tsx'
import { dayText } from '../kit/format.ts'
import { type Entitled, useEntitledWords } from './entitled-words.web.tsx'

const TONES = {
  new: 'good',
  ended: 'warn',
  opened: 'info',
  settled: 'plain',
  amount: 'info',
} as const satisfies Record<Entitled['changes'][number]['what'], Tone>

/** What is new between two days, what ended, and why. */
export const Changes = ({ of }: { readonly of: Entitled }) => {
  const { t, word, law, itemName } = useEntitledWords()
  const days = { since: dayText((of.since ?? of.on) as Day), on: dayText(of.on as Day) }
  return (
    <Card title={t('entitled.changes', days)}>
      {of.changes.length === 0 && <p className="muted">{t('entitled.changes-none')}</p>}
      <ul className="plain-list">
        {of.changes.map(({ code, what, why, because }) => (
          <li key={code}>
            <p className="row">
              <b>{itemName(code)}</b>
              <Badge tone={TONES[what]}>{t(`entitled.what.${what}`)}</Badge>
            </p>
            <p>
              {t('entitled.because-of', { why: why.map((one) => word('entitled.fact', one)).join(', ') })}
            </p>
            <p className="meta">{law(because)}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
