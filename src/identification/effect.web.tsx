import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Badge, type Tone } from '../kit/badge.tsx'
import type { IconName } from '../kit/icon.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { items } from '../law/items.ts'
import { identificationContract as contract } from './contract.ts'
import { useIdentificationWords } from './words.web.tsx'
import './identification.css'

type Props = {
  readonly code: string
  readonly outcome: 'victim' | 'not-a-victim' | undefined
  readonly issuedOn: string | null
}

type EffectValue = OutputOf<typeof contract.effect>
type Change = EffectValue['changes'][number]

/** What the result does to the support of the person: before anybody confirms it. */
export const Effect = ({ code, outcome, issuedOn }: Props) => {
  const { t } = useIdentificationWords()
  const isAsked = outcome === 'not-a-victim' || (outcome === 'victim' && issuedOn !== null)
  const effect = useAsk(
    contract.effect,
    { caseCode: code, outcome: outcome ?? 'victim', issuedOn },
    { when: isAsked },
  )
  return (
    <section className="part effect" aria-live="polite">
      <h2>{t('identification.effect')}</h2>
      {isAsked ? (
        <Asked of={effect} skeleton={<Skeleton lines={4} />}>
          {(value) => <Changes effect={value} />}
        </Asked>
      ) : (
        <p className="muted">{t('identification.effect.asking')}</p>
      )}
    </section>
  )
}

const kindOf = ({ after }: Change): 'new' | 'ends' | 'asks' => {
  if (after === 'due') return 'new'
  return after === 'unknown' ? 'asks' : 'ends'
}

const LOOKS = {
  new: { tone: 'good', icon: 'plus' },
  ends: { tone: 'warn', icon: 'close' },
  asks: { tone: 'info', icon: 'info' },
} as const satisfies Record<ReturnType<typeof kindOf>, { tone: Tone; icon: IconName }>

const Changes = ({ effect }: { readonly effect: EffectValue }) => {
  const { t, law, say, word } = useIdentificationWords()
  const named = (codes: readonly string[]) =>
    codes.map((code) => say(items[code as keyof typeof items])).join(', ')
  const { changes, stays, given, regimeAfter, because } = effect
  const sorted = (['new', 'asks', 'ends'] as const).flatMap((kind) =>
    changes.filter((one) => kindOf(one) === kind),
  )
  return (
    <>
      <p>
        {regimeAfter === null
          ? t('identification.effect.over')
          : t('identification.effect.regime', { law: word('case.regime', regimeAfter) })}{' '}
        {because.length > 0 && <span className="meta">{law(because)}</span>}
      </p>
      {changes.length === 0 && <p>{t('identification.effect.none')}</p>}
      <ul className="effect-list">
        {sorted.map((one) => (
          <li key={one.code}>
            <Badge {...LOOKS[kindOf(one)]}>{t(`identification.effect.${kindOf(one)}`)}</Badge>
            <span>
              <b>{named([one.code])}</b>
              {one.missing.length > 0 && (
                <>
                  {' · '}
                  {t('identification.effect.asks-for', {
                    facts: one.missing.map((fact) => word('law.missing', fact)).join(', '),
                  })}
                </>
              )}
              <span className="meta">
                {' · '}
                {law(one.because)}
                {!one.verified && ` · ${t('identification.unverified')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {stays.length > 0 && <p>{t('identification.effect.stays', { items: named(stays) })}</p>}
      {given.length > 0 && <p>{t('identification.effect.given', { items: named(given) })}</p>}
    </>
  )
}
