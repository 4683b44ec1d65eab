import { useEffect, useRef, useState } from 'react'
import { ProblemBanner } from '../kit/asked.tsx'
import { Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Found } from './found.web.tsx'
import type { Ready } from './import.web.tsx'
import { useImportWords } from './import-words.web.tsx'
import { type Decision, type PlannedRow, planned, rowsOf, sorted } from './plan.ts'
import { ProgressBar } from './progress-bar.web.tsx'
import { Taking } from './taking.web.tsx'
import { twinsOf } from './twins.ts'
import { useImport } from './use-import.web.tsx'

type Props = { readonly ready: Ready; readonly onBack: () => void; readonly onTaking: () => void }

/** Every row looked at by the server; what is in doubt is decided here, then the good ones are taken. */
export const Checking = ({ ready, onBack, onTaking }: Props) => {
  const { t } = useImportWords()
  const { check, progress, problem } = useImport()
  const [rows, setRows] = useState<readonly PlannedRow[] | undefined>(undefined)
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map())
  const [taking, setTaking] = useState<readonly PlannedRow[] | undefined>(undefined)
  const begun = useRef(false)
  const look = async () => {
    const all = rowsOf(ready.table, ready.mapping)
    const checked = await check(all, ready.options)
    if (checked) setRows(planned(all, checked, twinsOf(all)))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each table
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void look()
  }, [])
  if (taking && rows) return <Taking ready={ready} rows={rows} taking={taking} decisions={decisions} />
  if (!rows)
    return (
      <Card>
        {problem && <ProblemBanner problem={problem} again={() => void look()} />}
        {progress && <ProgressBar text={t('importer.checking', progress)} {...progress} />}
        <div>
          <Button icon="back" onClick={onBack}>
            {t('importer.back')}
          </Button>
        </div>
      </Card>
    )
  return (
    <Found
      ready={ready}
      rows={rows}
      decisions={decisions}
      onDecide={(line, decision) => setDecisions(new Map([...decisions, [line, decision]]))}
      onBack={onBack}
      onTake={() => {
        setTaking(sorted(rows, decisions).good)
        onTaking()
      }}
    />
  )
}
