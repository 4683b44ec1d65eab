import { type ReactNode, useEffect, useState } from 'react'
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

/** `back`: the part of the file from which the act came and to which it returns; the summary, unless said. */
export type ActProps = { readonly file: FileValue; readonly again: () => void; readonly back?: string }

type PageProps = {
  readonly title: string
  readonly back?: string
  readonly children: (act: ActProps) => ReactNode
}

const pathOf = (code: string, back?: string) => (back ? `/files/${code}/${back}` : `/files/${code}`)

/** A page for one act on one file: whose file it is, the way back, and the act itself. */
export const ActPage = ({ title, back, children }: PageProps) => {
  const words = useFileWords()
  const { code } = useParams<'code'>()
  const file = useAsk(caseContract.file, { caseCode: code })
  const isOpen = useOnceRead(file)
  return (
    <div className="stack">
      <PageTitle
        under={
          <>
            {file.state === 'ready' && aliasOf(file.value.line, words)} <span className="code">{code}</span>
          </>
        }
        actions={
          <LinkButton to={pathOf(code, back)} kind="quiet" icon="back" small>
            {words.t('case.act.back')}
          </LinkButton>
        }
      >
        {title}
      </PageTitle>
      <Asked of={file} skeleton={<Skeleton lines={8} />}>
        {(value) =>
          isOpen ? (
            children({
              file: value,
              again: file.state === 'ready' ? file.again : () => undefined,
              ...(back === undefined ? {} : { back }),
            })
          ) : (
            <Skeleton lines={8} />
          )
        }
      </Asked>
    </div>
  )
}

/**
 * An act begins with the file as it stands: what is being read again is waited for once, so that one's own
 * act of a moment ago is not "somebody wrote in between". Afterwards the form stays whatever is read.
 */
const useOnceRead = (file: { readonly state: string; readonly refreshing?: boolean }): boolean => {
  const [isLookedAt, setIsLookedAt] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => setIsLookedAt(true), []) // by now the question is on its way, if the answer was old
  if (!isOpen && isLookedAt && file.state === 'ready' && !file.refreshing) setIsOpen(true)
  return isOpen
}

type Bound = { readonly caseCode: string; readonly version: number }

/**
 * Sends an act with the version of the file that the officer saw when the form opened, whatever was read
 * behind it since (a tab that comes back reads again by itself). When somebody wrote in between, what was
 * typed stays; once the officer has loaded what is new, that version counts.
 */
export const useAct = <O extends AnyOperation>(
  operation: O,
  { file, again, back, refreshes = [] }: ActProps & { readonly refreshes?: readonly AnyOperation[] },
) => {
  const { t } = useFileWords()
  const [seen, setSeen] = useState(file.version)
  const [newSince, setNewSince] = useState<number | undefined>(undefined)
  const [isRefused, setIsRefused] = useState(false)
  const [isLoading, setIsLoading] = useState(false)
  const sender = useSend(operation, { refreshes: [caseContract.file, caseContract.list, ...refreshes] })
  const isNewer = file.version > seen
  if (isNewer && isLoading) {
    setNewSince(seen)
    setSeen(file.version)
    setIsRefused(false)
    setIsLoading(false)
  }
  const load = () => {
    setIsLoading(true)
    if (!isNewer) again()
  }
  const send = async (input: Omit<InputOf<O>, keyof Bound>): Promise<Outcome<OutputOf<O> | undefined>> => {
    const bound: Bound = { caseCode: file.line.caseCode, version: seen }
    const outcome = await sender.send({ ...input, ...bound } as unknown as InputOf<O>)
    if (outcome.ok) {
      toast(t('case.act.done'))
      go(pathOf(file.line.caseCode, back))
      return outcome
    }
    if (outcome.problem.code !== 'stale') return failed(outcome.problem.code, outcome.problem)
    setIsRefused(true)
    return { ok: true, value: undefined } // said by the banner below, which knows what to do
  }
  const banner = () => {
    if (isNewer || isRefused) return <Stale onLoad={load} />
    if (newSince === undefined) return false
    return <WhatIsNew file={file} since={newSince} />
  }
  return { send, sending: sender.sending, staleBanner: banner() }
}

const Stale = ({ onLoad }: { onLoad: () => void }) => {
  const { t } = useFileWords()
  return (
    <Banner
      tone="warn"
      live
      title={t('case.stale.title')}
      actions={<Button onClick={onLoad}>{t('case.stale.again')}</Button>}
    >
      {t('refusal.stale')}
    </Banner>
  )
}

const WhatIsNew = ({ file, since }: { file: FileValue; since: number }) => {
  const { t } = useFileWords()
  return (
    <Banner tone="info" live title={t('case.stale.read')}>
      <h2 className="unseen">{t('case.file.timeline')}</h2>
      <StepList steps={file.timeline.filter(({ seq }) => seq > since)} />
    </Banner>
  )
}
