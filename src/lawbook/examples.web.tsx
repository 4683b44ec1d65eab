import { Badge } from '../kit/badge.tsx'
import { Card } from '../kit/blocks.tsx'
import type { Example, ExampleCheck } from './example.ts'
import { countExamples } from './examples-counts.ts'
import { dayExamples } from './examples-days.ts'
import { moneyExamples } from './examples-money.ts'
import { peopleExamples } from './examples-people.ts'
import { stayExamples } from './examples-stays.ts'
import { LawLinks } from './law-links.web.tsx'
import { LawPage } from './law-tabs.web.tsx'
import { useLawWords } from './law-words.web.tsx'

/** In the order of their numbers. */
const examples: readonly Example[] = [
  ...peopleExamples,
  ...moneyExamples,
  ...dayExamples,
  ...stayExamples,
  ...countExamples,
].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
const agrees = ({ expected, obtained }: ExampleCheck) => expected.vi === obtained.vi

/** The worked examples, run here and now through the law’s own functions. */
export const LawExamples = () => {
  const { t } = useLawWords()
  const all = examples.flatMap(({ checks }) => checks)
  return (
    <LawPage under={t('lawbook.examples.under')}>
      <p className="muted">
        {t('lawbook.examples.summary', { same: all.filter(agrees).length, all: all.length })}
      </p>
      <Card>
        <ul className="provisions">
          {examples.map((one) => (
            <OneExample key={`${one.id} ${one.facts.en}`} of={one} />
          ))}
        </ul>
      </Card>
    </LawPage>
  )
}

const OneExample = ({ of }: { readonly of: Example }) => {
  const { say } = useLawWords()
  return (
    <li className="provision">
      <h2 className="example-title">
        <span className="code">{of.id}</span> {say(of.facts)}
      </h2>
      <ul className="checks-list">
        {of.checks.map((one) => (
          <OneCheck key={one.asks.en} of={one} />
        ))}
      </ul>
    </li>
  )
}

const OneCheck = ({ of }: { readonly of: ExampleCheck }) => {
  const { t, say } = useLawWords()
  const isSame = agrees(of)
  return (
    <li>
      <p>
        {say(of.asks)}: <b className="num">{say(of.obtained)}</b>
      </p>
      <p className="row">
        <Badge tone={isSame ? 'good' : 'danger'} icon={isSame ? 'check' : 'alert'}>
          {t(isSame ? 'lawbook.examples.same' : 'lawbook.examples.differs')}
        </Badge>
        <span className="meta">
          {t('lawbook.examples.expected')}: <span className="num">{say(of.expected)}</span>
        </span>
        {of.because.length > 0 && (
          <span className="meta">
            <LawLinks of={of.because} />
          </span>
        )}
        {of.star && (
          <Badge tone="warn" icon="alert">
            ★ {t('lawbook.examples.star')}
          </Badge>
        )}
      </p>
    </li>
  )
}
