import { useState } from 'react'
import { useWords } from '../case/words.web.tsx'
import { ProblemBanner } from '../kit/asked.tsx'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import type { Problem } from '../kit/problem.ts'
import { CONTENT } from './content.ts'
import type { DocumentLine } from './documents.web.tsx'
import { dataUrlOf, fetchDocument } from './send-file.web.tsx'
import { documentText } from './text.ts'

const isPicture = (mime: string) => mime === CONTENT.jpeg.mime || mime === CONTENT.png.mime

const endingOf = (mime: string) => Object.values(CONTENT).find((one) => one.mime === mime)?.ending ?? 'bin'

/** Hands the bytes to the device under a name that tells nothing but the kind of file. */
const saveAs = (blob: Blob, name: string) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A picture is shown as a picture; nothing else is opened in the page, and nothing is run. */
export const OpenDocument = ({ code, paper }: { code: string; paper: DocumentLine }) => {
  const { t, word } = useWords(documentText)
  const [picture, setPicture] = useState<string | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [isBusy, setIsBusy] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const kind = word('document.kind', paper.kind)

  const load = async (use: (blob: Blob) => Promise<void> | void) => {
    setIsBusy(true)
    setProblem(undefined)
    const { documentId, parts, mime } = paper
    const outcome = await fetchDocument({ caseCode: code, documentId, parts, mime })
    if (outcome.ok) await use(outcome.value)
    else setProblem(outcome.problem)
    setIsBusy(false)
  }
  const show = () => load(async (blob) => setPicture(await dataUrlOf(blob)))
  const save = () =>
    load((blob) => {
      saveAs(blob, `${paper.documentId.slice(0, 8)}.${endingOf(paper.mime)}`)
      setIsAsked(false)
    })
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <Actions>
        {isPicture(paper.mime) && (
          <Button small icon="eye" busy={isBusy} onClick={() => void show()}>
            {t('document.open')}
          </Button>
        )}
        <Button small kind="quiet" busy={isBusy} onClick={() => setIsAsked(true)}>
          {t('document.save')}
        </Button>
      </Actions>
      <Dialog
        open={isAsked}
        onClose={() => setIsAsked(false)}
        title={t('document.save')}
        actions={
          <>
            <Button kind="main" busy={isBusy} onClick={() => void save()}>
              {t('document.save')}
            </Button>
            <Button onClick={() => setIsAsked(false)}>{t('document.close')}</Button>
          </>
        }
      >
        <p>{t('document.save.warn')}</p>
      </Dialog>
      <Dialog open={picture !== undefined} onClose={() => setPicture(undefined)} title={paper.title || kind}>
        {picture && <img className="paper-picture" src={picture} alt={t('document.picture', { kind })} />}
      </Dialog>
    </>
  )
}
