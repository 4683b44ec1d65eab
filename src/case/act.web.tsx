import { type ReactNode, useState } from 'react'
import type { InputOf, OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { failed, type Outcome } from '../kit/problem.ts'
import { go, useParams } from '../kit/route.ts'
import type { AnyOperation } from '../kit/send.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { toast } from '../kit/toast.tsx'
import { useAsk, useSend } from '../kit/use-send.ts'
import { caseContract } from './contract.ts'
import type { FileValue } from './file.web.tsx'
import { StepList } from './file-timeline.web.tsx'
import { useFileWords } from './file-words.web.tsx'
import { aliasOf } from './line.web.tsx'

export type ActProps = { readonly file: FileValue; readonly again: () => void }

type PageProps = { readonly title: string; readonly children: (act: ActProps) => ReactNode }

/** A page for one act on one file: whose file it is, the way back, and the act itself. */
export const ActPage = ({ title, children }: PageProps) => {
  const words = useFileWords()
  const { code } = useParams<'code'>()
  const file = useAsk(caseContract.file, { caseCode: code })
  return (
    <div className="stack">
      <PageTitle
        under={
          <>
            {file.state === 'ready' && aliasOf(file.value.line, words)} <span className="code">{code}</span>
          </>
        }
        actions={
          <LinkButton to={`/files/${code}`} kind="quiet" icon="back" small>
            {words.t('case.act.back')}
          </LinkButton>
        }
      >
        {title}
      </PageTitle>
      <Asked of={file} skeleton={<Skeleton lines={8} />}>
        {(value) => children({ file: value, again: file.state === 'ready' ? file.again : () => undefined })}
      </Asked>
    </div>
  )
}

type Bound = { readonly caseCode: string; readonly version: number }

/**
 * Sends an act with the version of the file that is on the screen. When somebody wrote in between, what was
 * typed stays, the file is read again, and what is new in it is shown.
 */
export const useAct = <O extends AnyOperation>(operation: O, { file, again }: ActProps) => {
  const { t } = useFileWords()
  const [staleAt, setStaleAt] = useState<number | undefined>(undefined)
  const sender = useSend(operation, { refreshes: [caseContract.file, caseContract.list] })
  const send = async (input: Omit<InputOf<O>, keyof Bound>): Promise<Outcome<OutputOf<O> | undefined>> => {
    const bound: Bound = { caseCode: file.line.caseCode, version: file.version }
    const outcome = await sender.send({ ...input, ...bound } as unknown as InputOf<O>)
    if (outcome.ok) {
      toast(t('case.act.done'))
      go(`/files/${file.line.caseCode}`)
      return outcome
    }
    if (outcome.problem.code !== 'stale') return failed(outcome.problem.code, outcome.problem)
    setStaleAt(file.version)
    return { ok: true, value: undefined } // said by the banner below, which knows what to do
  }
  const staleBanner = staleAt !== undefined && <Stale file={file} seen={staleAt} again={again} />
  return { send, sending: sender.sending, staleBanner }
}

const Stale = ({ file, seen, again }: ActProps & { seen: number }) => {
  const { t } = useFileWords()
  const isRead = file.version > seen
  if (!isRead) {
    return (
      <Banner
        tone="warn"
        live
        title={t('case.stale.title')}
        actions={<Button onClick={again}>{t('case.stale.again')}</Button>}
      >
        {t('refusal.stale')}
      </Banner>
    )
  }
  return (
    <Banner tone="info" live title={t('case.stale.read')}>
      <h2 className="unseen">{t('case.file.timeline')}</h2>
      <StepList steps={file.timeline.filter(({ seq }) => seq > seen)} />
    </Banner>
  )
}
