import { useState } from 'react'
import { Banner } from '../kit/banner.tsx'
import { Card, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { FileField } from '../kit/file-field.tsx'
import { ask } from '../kit/send.ts'
import { Stepper } from '../kit/stepper.tsx'
import { Checking } from './checking.web.tsx'
import { ChooseColumns } from './choose-columns.web.tsx'
import { headsKey, type Mapping, suggestMapping } from './columns.ts'
import { importerContract } from './contract.ts'
import { useImportWords } from './import-words.web.tsx'
import { MOST_FILE_BYTES, readFile } from './read-file.web.tsx'
import type { Table } from './read-table.ts'
import type { Chosen } from './use-import.web.tsx'

const STEPS = ['file', 'columns', 'check', 'take'] as const
type StepName = (typeof STEPS)[number]

export type Begun = { readonly table: Table; readonly mapping: Mapping; readonly remembered: boolean }
export type Ready = Begun & { readonly options: Chosen }

/** An office's own register becomes files: read here, matched, looked at row by row, then taken. */
export const ImportRegister = () => {
  const { t, word } = useImportWords()
  const [begun, setBegun] = useState<Begun | undefined>(undefined)
  const [ready, setReady] = useState<Ready | undefined>(undefined)
  const [isTaking, setTaking] = useState(false)
  const now: StepName = !begun ? 'file' : !ready ? 'columns' : isTaking ? 'take' : 'check'
  const at = STEPS.indexOf(now)
  return (
    <div className="stack">
      <PageTitle
        under={t('importer.under')}
        actions={
          <LinkButton to="/register" icon="back">
            {t('importer.done.register')}
          </LinkButton>
        }
      >
        {t('importer.title')}
      </PageTitle>
      <Stepper
        label={t('importer.steps')}
        steps={STEPS.map((step, index) => ({
          text: word('importer.step', step),
          state: index < at ? 'done' : index === at ? 'now' : 'later',
        }))}
      />
      {!begun && <ChooseFile onRead={setBegun} />}
      {begun && !ready && (
        <ChooseColumns
          begun={begun}
          onBack={() => setBegun(undefined)}
          onReady={(mapping, options) => {
            setBegun({ ...begun, mapping })
            setReady({ ...begun, mapping, options })
          }}
        />
      )}
      {ready && (
        <Checking ready={ready} onBack={() => setReady(undefined)} onTaking={() => setTaking(true)} />
      )}
    </div>
  )
}

const ChooseFile = ({ onRead }: { onRead: (begun: Begun) => void }) => {
  const { t } = useImportWords()
  const [problem, setProblem] = useState<'unread' | 'too-large' | undefined>(undefined)
  const [file, setFile] = useState<File | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const read = async (chosen: File | undefined) => {
    setFile(chosen)
    setProblem(undefined)
    if (!chosen) return
    if (chosen.size > MOST_FILE_BYTES) return setProblem('too-large')
    setBusy(true)
    const table = await readFile(chosen)
    setBusy(false)
    if (!table) return setProblem('unread')
    const heads = headsKey(table.heads)
    const kept = await ask(importerContract.columns, { heads })
    const remembered = kept.ok ? kept.value.mapping : null
    onRead({ table, mapping: remembered ?? suggestMapping(table.heads), remembered: remembered !== null })
  }
  return (
    <Card>
      <FileField
        label={t('importer.file')}
        hint={t('importer.file.hint')}
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        value={file}
        onChange={(chosen) => void read(chosen)}
        disabled={busy}
      />
      {problem && (
        <Banner tone="danger" live>
          {t(`importer.file.${problem}`)}
        </Banner>
      )}
      {busy && <Button busy>{t('importer.step.file')}</Button>}
    </Card>
  )
}
