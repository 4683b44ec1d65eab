import { Badge, type Tone } from '../kit/badge.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { saveBytes } from '../register/save-file.web.tsx'
import { FAULTS, type Weight } from './faults.ts'
import type { Ready } from './import.web.tsx'
import { useImportWords } from './import-words.web.tsx'
import { type Decision, faultsIn, faultyCsv, type PlannedRow, sorted } from './plan.ts'
import { Twins } from './twin-cards.web.tsx'

type Props = {
  readonly ready: Ready
  readonly rows: readonly PlannedRow[]
  readonly decisions: ReadonlyMap<number, Decision>
  readonly onDecide: (line: number, decision: Decision) => void
  readonly onBack: () => void
  readonly onTake: () => void
}

/** What was found: how many are good, what is wrong and where, who may be there already. */
export const Found = ({ ready, rows, decisions, onDecide, onBack, onTake }: Props) => {
  const { t } = useImportWords()
  const { good, doubtful, faulty, taken } = sorted(rows, decisions)
  const isAll = faulty.length === 0 && doubtful.length === 0
  const whyNot = good.length === 0 ? t('importer.take.none') : undefined
  return (
    <>
      <Card>
        <div role="status">
          <ul className="stack tight">
            <li>
              <b>{t('importer.found.good', { n: good.length })}</b>
            </li>
            {doubtful.length > 0 && <li>{t('importer.found.decide', { n: doubtful.length })}</li>}
            {faulty.length > 0 && <li>{t('importer.found.faulty', { n: faulty.length })}</li>}
            {taken.length > 0 && <li>{t('importer.found.taken', { n: taken.length })}</li>}
          </ul>
        </div>
        <Actions>
          <Button kind="main" onClick={onTake} {...(whyNot ? { whyNot } : {})}>
            {t(isAll ? 'importer.take.all' : 'importer.take.good', { n: good.length })}
          </Button>
          {faulty.length > 0 && <SaveFaulty ready={ready} faulty={faulty} />}
          <Button icon="back" onClick={onBack}>
            {t('importer.back')}
          </Button>
        </Actions>
        {faulty.length > 0 && <p className="muted">{t('importer.faulty.how')}</p>}
      </Card>
      <Twins ready={ready} rows={rows} decisions={decisions} onDecide={onDecide} />
      <Faults rows={rows} />
    </>
  )
}

export const SaveFaulty = ({ ready, faulty }: { ready: Ready; faulty: readonly PlannedRow[] }) => {
  const { t, word } = useImportWords()
  const save = () => {
    const told = faulty.map(({ line, checked }) => ({
      line,
      why: checked.faults
        .filter(({ code }) => FAULTS[code] === 'stops')
        .map(({ code }) => word('importer.fault', code))
        .join('; '),
    }))
    const text = faultyCsv(ready.table, told, t('importer.faulty.column'))
    saveBytes(new TextEncoder().encode(text), { fileName: 'can-sua.csv', mime: 'text/csv; charset=utf-8' })
  }
  return (
    <Button icon="out" onClick={save}>
      {t('importer.faulty.save')}
    </Button>
  )
}

const TONES = { stops: 'danger', warns: 'warn', notes: 'plain' } as const satisfies Record<Weight, Tone>
const MOST_LINES = 12

const Faults = ({ rows }: { rows: readonly PlannedRow[] }) => {
  const { t, word } = useImportWords()
  const found = faultsIn(rows)
  if (found.length === 0) return null
  const listed = (lines: readonly number[]) => {
    const shown = lines.slice(0, MOST_LINES).join(', ')
    return lines.length <= MOST_LINES
      ? shown
      : t('importer.faults.more', { lines: shown, n: lines.length - MOST_LINES })
  }
  return (
    <Card title={t('importer.faults')}>
      <ul className="stack tight">
        {found.map(({ code, lines }) => (
          <li key={code}>
            <span className="row">
              <Badge tone={TONES[FAULTS[code]]}>{word('importer.weight', FAULTS[code])}</Badge>
              <b>{word('importer.fault', code)}</b>
            </span>
            <span className="muted num">
              {t('importer.faults.lines', { n: lines.length, lines: listed(lines) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
