import type { Day } from '../kernel/day.ts'
import { Badge } from '../kit/badge.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { moneyText } from '../kit/format.ts'
import type { IconName } from '../kit/icon.tsx'
import { Link } from '../kit/link.tsx'
import { itemDetail } from '../law/item-detail.ts'
import { type ItemCode, items } from '../law/items.ts'
import { isOfficeKind, officeName } from '../law/office.ts'
import { groupWords } from '../lawbook/value-words.ts'
import { ACTS } from './acts.ts'
import { type Entitled, type EntitledItem, type Reason, useEntitledWords } from './entitled-words.web.tsx'

const isItem = (code: string): code is ItemCode => Object.hasOwn(items, code)

type ListProps = {
  readonly of: readonly EntitledItem[]
  /** The whole answer: its regime, its day, and the step of reasoning that all items share. */
  readonly told: Entitled
  readonly code: string
}

/** Items with one answer; each opens to its reasons. */
export const EntitledList = ({ of, told, code }: ListProps) => {
  const { t } = useEntitledWords()
  if (of.length === 0) return <p className="muted">{t('entitled.group-none')}</p>
  return (
    <ul className="entitled-list">
      {of.map((one) => (
        <EntitledEntry key={one.code} of={one} told={told} code={code} />
      ))}
    </ul>
  )
}

type EntryProps = { readonly of: EntitledItem; readonly told: Entitled; readonly code: string }

const EntitledEntry = ({ of, told, code }: EntryProps) => {
  const { t, law, itemName, lang } = useEntitledWords()
  const { item, value, atLeast, verified, refused, missing, because, steps } = of
  return (
    <li>
      <h3>
        <span className="item-letter">{item}</span> {itemName(of.code)}
      </h3>
      {of.is !== 'not-due' && <ItemContent of={of.code} told={told} lang={lang} />}
      {refused && <p>{t('entitled.refused')}</p>}
      {value !== null && <p className="num">{t('entitled.amount', { amount: moneyText(value) })}</p>}
      {atLeast !== null && <p className="num">{t('entitled.at-least', { amount: moneyText(atLeast) })}</p>}
      {missing.length > 0 && <Missing of={missing} code={code} />}
      <p className="meta">{law(because)}</p>
      {!verified && (
        <p>
          <Badge tone="warn" icon="alert">
            {t('entitled.not-verified')}
          </Badge>
        </p>
      )}
      <Disclosure summary={t('entitled.steps')}>
        <ol className="reasons">
          {[told.first, ...steps].map((step) => (
            <OneReason key={step.of} of={step} told={told} />
          ))}
        </ol>
      </Disclosure>
    </li>
  )
}

type ContentProps = { readonly of: string; readonly told: Entitled; readonly lang: 'vi' | 'en' }

/** What the item holds, and for those given on application: the papers, where they are filed, who decides. */
const ItemContent = ({ of, told, lang }: ContentProps) => {
  const { t } = useEntitledWords()
  if (!isItem(of)) return null
  const { content, dossier } = itemDetail({
    code: of,
    regime: told.regime,
    province: null,
    on: told.on as Day,
  })
  const { decides } = told
  const by = decides && isOfficeKind(decides.leads) ? officeName(decides.leads, lang) : t('entitled.unsaid')
  return (
    <>
      {content && <p>{content[lang]}</p>}
      {dossier && (
        <p className="meta">
          {t('entitled.dossier', {
            papers: dossier.value.papers.map((one) => one[lang]).join('; '),
            at: officeName(dossier.value.filedAt, lang),
            by,
          })}
          {decides && !decides.verified && ` (${t('entitled.not-verified')})`}
        </p>
      )}
    </>
  )
}

const LOOKS = {
  due: { tone: 'good', icon: 'check', text: 'entitled.meets' },
  'not-due': { tone: 'plain', icon: 'close', text: 'entitled.meets-not' },
  unknown: { tone: 'warn', icon: 'info', text: 'entitled.open' },
} as const satisfies Record<Reason['is'], { tone: 'good' | 'plain' | 'warn'; icon: IconName; text: string }>

type ReasonProps = { readonly of: Reason; readonly told: Entitled }

const OneReason = ({ of, told }: ReasonProps) => {
  const { t, word, law, lang, missingName, factText } = useEntitledWords()
  const { tone, icon, text } = LOOKS[of.is]
  const looked = of.looksAt
    .map((one) => {
      const value = factText(told, one)
      return value === undefined ? word('entitled.fact', one) : `${word('entitled.fact', one)} (${value})`
    })
    .join(', ')
  return (
    <li>
      <p className="row">
        <b>{t(`entitled.step.${of.of}`)}</b>
        {of.of !== 'regime' && (
          <Badge tone={tone} icon={icon}>
            {t(text)}
          </Badge>
        )}
      </p>
      {of.groups.length > 0 && <p>{of.groups.map((one) => groupWords[one]?.[lang] ?? one).join('; ')}</p>}
      {of.of === 'amount' && (
        <p className="num">
          {of.amount === null
            ? t('entitled.amount-unknown')
            : t('entitled.amount', { amount: moneyText(of.amount) })}
        </p>
      )}
      {looked !== '' && <p className="meta">{t('entitled.looked', { facts: looked })}</p>}
      {of.missing.length > 0 && (
        <p className="meta">
          {t('entitled.needs')}: {of.missing.map(missingName).join(', ')}
        </p>
      )}
      <p className="meta">{law(of.because)}</p>
    </li>
  )
}

/** Where a fact that the law asks for is entered. */
const PLACES: Readonly<Record<string, string>> = {
  nationality: ACTS['identity-recorded'].to,
  born: ACTS['identity-recorded'].to,
  household: ACTS['circumstances-noted'].to,
  healthCard: ACTS['circumstances-noted'].to,
  canPayTravel: ACTS['circumstances-noted'].to,
  inFacility: ACTS['stay-began'].to,
  identifiedOn: ACTS['identification-proposed'].to,
}

const Missing = ({ of, code }: { readonly of: readonly string[]; readonly code: string }) => {
  const { t, missingName } = useEntitledWords()
  return (
    <ul className="missing">
      {of.map((fact) => {
        const place = PLACES[fact]
        const what = missingName(fact)
        return (
          <li key={fact}>
            {place === undefined ? (
              t('entitled.not-here', { what })
            ) : (
              <Link to={`/files/${code}/${place}`}>{t('entitled.fill', { what })}</Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
