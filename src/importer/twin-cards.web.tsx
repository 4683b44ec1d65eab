import { LineLink, StageBadges } from '../case/line.web.tsx'
import { Card, Facts } from '../kit/blocks.tsx'
import { Choice } from '../kit/choice.tsx'
import type { Field, Fields } from './columns.ts'
import type { Ready } from './import.web.tsx'
import { useImportWords } from './import-words.web.tsx'
import { type Decision, type Doubt, type PlannedRow, sorted } from './plan.ts'

type Props = {
  readonly ready: Ready
  readonly rows: readonly PlannedRow[]
  readonly decisions: ReadonlyMap<number, Decision>
  readonly onDecide: (line: number, decision: Decision) => void
}

const MOST_SHOWN = 40

/** Rows that may be somebody who is there already, each beside what it resembles. */
export const Twins = ({ rows, decisions, onDecide }: Props) => {
  const { t } = useImportWords()
  const undecided = sorted(rows, new Map()).doubtful
  if (undecided.length === 0) return null
  const byLine = new Map(rows.map((row) => [row.line, row.fields]))
  return (
    <Card title={t('importer.twins')}>
      <p>{t('importer.twins.body')}</p>
      <ul className="stack">
        {undecided.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.line} className="stack tight">
            {row.doubt && <Why doubt={row.doubt} />}
            <div className="columns">
              <OneRow line={row.line} fields={row.fields} />
              {row.doubt?.is === 'twin' && (
                <OneRow line={row.doubt.twin.line} fields={byLine.get(row.doubt.twin.line) ?? {}} />
              )}
              {row.checked.alike.map((line) => (
                <div key={line.caseCode} className="stack tight">
                  <LineLink line={line} />
                  <StageBadges line={line} />
                </div>
              ))}
            </div>
            <Choice
              label={t('importer.decide', { line: row.line })}
              {...(isNumber(row.doubt) ? { hint: t('importer.decide.number') } : {})}
              options={(['skip', 'other'] as const).map((value) => ({
                value,
                text: t(`importer.decide.${value}`),
              }))}
              value={decisions.get(row.line)}
              onChange={(decision) => decision && onDecide(row.line, decision)}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const isNumber = (doubt: Doubt | null): boolean =>
  doubt?.is === 'number' || (doubt?.is === 'twin' && doubt.twin.why === 'number')

const Why = ({ doubt }: { doubt: Doubt }) => {
  const { t } = useImportWords()
  if (doubt.is === 'twin') return <b>{t(`importer.twin.${doubt.twin.why}`, { line: doubt.twin.line })}</b>
  return <b>{t(doubt.is === 'number' ? `importer.twin.${doubt.where}` : 'importer.twin.alike')}</b>
}

const SHOWN: readonly Field[] = ['name', 'born', 'sex', 'paper', 'home', 'received']

const OneRow = ({ line, fields }: { line: number; fields: Fields }) => {
  const { t, word } = useImportWords()
  const rows = SHOWN.flatMap((field) => {
    const value = fields[field]
    return value === undefined ? [] : [{ label: word('importer.field', field), value }]
  })
  return (
    <div className="stack tight">
      <p>
        <b className="num">{t('importer.twins.line', { line })}</b>
      </p>
      <Facts rows={rows} />
    </div>
  )
}
