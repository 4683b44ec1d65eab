import { Asked } from '../kit/asked.tsx'
import { Badge } from '../kit/badge.tsx'
import { Card } from '../kit/blocks.tsx'
import { dayText, todayHere } from '../kit/format.ts'
import { Link } from '../kit/link.tsx'
import { useMay } from '../kit/me.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { hasText } from '../kit/text.ts'
import { CHECKED_TO } from '../law/dated.ts'
import { isDeadlineRuleId } from '../law/deadline-rules.ts'
import type { OpenQuestion } from '../law/open-questions.ts'
import { enterPath, unknownsOn } from './ask-whom.ts'
import { LawPage } from './law-tabs.web.tsx'
import { useLawWords } from './law-words.web.tsx'
import { tableTitle } from './more-tables.ts'
import { useProvinceName } from './province-name.web.tsx'
import { normParts, normWords, titleOf } from './table-words.ts'
import { lawbookText } from './text.ts'
import { useLaw, type WholeLaw } from './use-law.web.tsx'

/** What the tables do not know, of whom to ask it, and where to enter the answer. */
export const LawUnknown = () => {
  const { t } = useLawWords()
  const law = useLaw()
  return (
    <LawPage under={t('lawbook.unknown.under')}>
      <Asked of={law} skeleton={<Skeleton lines={10} />}>
        {(value) => <Unknown whole={value} />}
      </Asked>
    </LawPage>
  )
}

const Unknown = ({ whole }: { readonly whole: WholeLaw }) => {
  const { t } = useLawWords()
  const { law, province, today } = whole
  const { questions, rows, elsewhere, stale } = unknownsOn(today, { norms: law.norms, province })
  return (
    <>
      <Card title={t('lawbook.unknown.questions')}>
        <ul className="provisions">
          {questions.map((one) => (
            <Question key={one.code} of={one} />
          ))}
        </ul>
      </Card>
      <Card title={t('lawbook.unknown.rows')}>
        <ul className="provisions">
          {rows.map((name) => (
            <UnknownRow key={name} name={name} />
          ))}
        </ul>
        {elsewhere > 0 && <p className="muted">{t('lawbook.unknown.more', { n: elsewhere })}</p>}
      </Card>
      <Card title={t('lawbook.unknown.stale')}>
        {stale.length === 0 ? (
          <p className="muted">{t('lawbook.unknown.stale-none', { day: dayText(CHECKED_TO) })}</p>
        ) : (
          <ul className="provisions">
            {stale.map((name) => (
              <UnknownRow key={name} name={name} />
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

const Question = ({ of }: { readonly of: OpenQuestion }) => {
  const { t, say } = useLawWords()
  return (
    <li className="provision">
      <h3>{say(of)}</h3>
      <p>{t('lawbook.unknown.ask', { whom: say(of.ask) })}</p>
      <p className="meta">{t('lawbook.unknown.touches')}:</p>
      <ul>
        {of.touches.map((one) => (
          <li key={one}>
            <Touched name={one} />
          </li>
        ))}
      </ul>
    </li>
  )
}

const Touched = ({ name }: { readonly name: string }) => {
  const { t, say } = useLawWords()
  const key = `lawbook.touches.${name}`
  const norm = normParts(name)
  const text = hasText(lawbookText, key)
    ? t(key)
    : norm
      ? say(normWords[norm.code])
      : `${name}: ${say(titleOf({ name }))}`
  return (
    <>
      {isDeadlineRuleId(name) ? <Link to={`/law?q=${name}`}>{text}</Link> : text}{' '}
      <Enter name={name} what={text} />
    </>
  )
}

/** The way to the row’s form, for whoever may enter it. */
const Enter = ({ name, what }: { readonly name: string; readonly what: string }) => {
  const { t } = useLawWords()
  const may = useMay('law.enter')
  const path = enterPath(name)
  if (!may || path === undefined) return null
  return (
    <Link to={path}>
      {t('lawbook.unknown.enter')}
      <span className="unseen"> {what}</span>
    </Link>
  )
}

const UnknownRow = ({ name }: { readonly name: string }) => {
  const { t, say } = useLawWords()
  const provinceName = useProvinceName()
  const province = normParts(name)?.province
  const title = say(tableTitle(name))
  const whole = province === undefined ? title : `${title} (${provinceName(province, todayHere(new Date()))})`
  return (
    <li className="provision">
      <p className="row">
        <Link to={`/law?q=${encodeURIComponent(name.split('/')[0] ?? name)}`}>{whole}</Link>
        <Badge tone="warn" icon="alert">
          {t('lawbook.unverified')}
        </Badge>
        <Enter name={name} what={whole} />
      </p>
    </li>
  )
}
