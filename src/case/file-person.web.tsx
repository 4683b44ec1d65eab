import { type ReactNode, useRef, useState } from 'react'
import { Actions, Card, Facts } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useMay } from '../kit/me.ts'
import type { Problem } from '../kit/problem.ts'
import { RevealBox } from '../kit/reveal-box.tsx'
import { ask } from '../kit/send.ts'
import { hasText, useText } from '../kit/text.ts'
import { type KnownIdentity, useIdentityRows, useWrite } from '../person/identity-rows.web.tsx'
import { personText } from '../person/text.ts'
import { caseContract } from './contract.ts'
import { ActLink, type FileValue } from './file.web.tsx'
import { useFileProblem, useFileWords } from './file-words.web.tsx'
import { REVEAL_PURPOSES } from './schema.ts'
import { optionsOf } from './words.web.tsx'

type Purpose = (typeof REVEAL_PURPOSES)[number]

/** Which parts of the sheet are filled, and the way to see them: with a purpose, for half a minute, on record. */
export const PersonCard = ({ file }: { file: FileValue }) => {
  const { t } = useFileWords()
  const mayReveal = useMay('case.reveal')
  return (
    <Card
      title={t('case.file.person')}
      actions={<ActLink file={file} code="case.recordIdentity" text={t('case.action.recordIdentity')} />}
    >
      <SheetState file={file} />
      {mayReveal && <Reveal caseCode={file.line.caseCode} alias={file.line.alias} />}
    </Card>
  )
}

const SheetState = ({ file }: { file: FileValue }) => {
  const person = useText(personText)
  const { word } = useWrite()
  const rows = Object.entries(file.sheet).map(([name, is]) => {
    const key = `person.${name}`
    return { label: hasText(personText, key) ? person(key) : name, value: word('is', is) }
  })
  return <Facts rows={rows} />
}

type Asking = { readonly answer: (content: ReactNode | undefined) => void }

const Reveal = ({ caseCode, alias }: { caseCode: string; alias: string | null }) => {
  const { t } = useFileWords()
  const asking = useRef<Asking | undefined>(undefined)
  const [isOpen, setIsOpen] = useState(false)
  const end = (content: ReactNode | undefined) => {
    setIsOpen(false)
    asking.current?.answer(content)
    asking.current = undefined
  }
  return (
    <>
      <RevealBox
        label={t('case.reveal.do')}
        hidden={alias && <b>{alias}</b>}
        reveal={() =>
          new Promise((answer) => {
            asking.current = { answer }
            setIsOpen(true)
          })
        }
      />
      {isOpen && <PurposeDialog caseCode={caseCode} onEnd={end} />}
    </>
  )
}

type DialogProps = { readonly caseCode: string; readonly onEnd: (content: ReactNode | undefined) => void }

const PurposeDialog = ({ caseCode, onEnd }: DialogProps) => {
  const words = useFileWords()
  const { t } = words
  const problemText = useFileProblem()
  const [purpose, setPurpose] = useState<Purpose | undefined>(undefined)
  const [error, setError] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const show = async () => {
    if (!purpose) return setError('err.choose')
    setBusy(true)
    // Asked for apart from the cache: what was revealed is nowhere once it is hidden again.
    const outcome = await ask(caseContract.reveal, { caseCode, purpose })
    setBusy(false)
    if (outcome.ok) onEnd(<Revealed identity={outcome.value} />)
    else setProblem(outcome.problem)
  }
  return (
    <Dialog open onClose={() => onEnd(undefined)} title={t('case.reveal.title')}>
      <p>{t('case.reveal.body')}</p>
      {problem && <p className="field-error">{problemText(problem)}</p>}
      <Choice<Purpose>
        label={t('case.reveal.purpose')}
        required
        options={optionsOf(REVEAL_PURPOSES, 'case.purpose', words)}
        value={purpose}
        onChange={setPurpose}
        error={error}
      />
      <Actions>
        <Button kind="main" busy={busy} onClick={() => void show()}>
          {t('case.reveal.do')}
        </Button>
        <Button kind="quiet" onClick={() => onEnd(undefined)}>
          {t('case.cancel')}
        </Button>
      </Actions>
    </Dialog>
  )
}

const Revealed = ({ identity }: { identity: KnownIdentity }) => {
  const { t } = useFileWords()
  const rows = useIdentityRows()(identity)
  return rows.length === 0 ? t('case.reveal.nothing') : <Facts rows={rows} />
}
