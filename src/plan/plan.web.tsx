import { useState } from 'react'
import { FileTabs } from '../case/file-tabs.web.tsx'
import type { Day } from '../kernel/day.ts'
import { Banner } from '../kit/banner.tsx'
import { dayText } from '../kit/format.ts'
import { go } from '../kit/route.ts'
import { EndAction, GiveService } from './action-acts.web.tsx'
import { FollowUpCard, OutcomesCard, ServicesCard } from './follow-up.web.tsx'
import { Finish, NoteOutcome, VisitDialog } from './follow-up-acts.web.tsx'
import { NeedsCard } from './needs.web.tsx'
import { PlanCard } from './plan-card.web.tsx'
import { type PlanAct, PlanPage } from './plan-page.web.tsx'
import { usePlanWords } from './words.web.tsx'
import './plan.css'

/** What is being written; an action by its id. */
export type Open = { readonly actionId: string } | 'service' | 'visit' | 'outcome' | 'finish' | undefined

export const Plan = () => <Page begin={undefined} />
export const PlanService = () => <Page begin="service" />
export const PlanVisit = () => <Page begin="visit" />
export const PlanOutcome = () => <Page begin="outcome" />
export const PlanFinish = () => <Page begin="finish" />

const Page = ({ begin }: { begin: Open }) => {
  const { t } = usePlanWords()
  return (
    <PlanPage title={t('plan.title')} isPart>
      {(act) => <Whole act={act} begin={begin} />}
    </PlanPage>
  )
}

/** Needs over time, the plan in force, services, visits, outcomes. */
const Whole = ({ act, begin }: { act: PlanAct; begin: Open }) => {
  const { t } = usePlanWords()
  const { board, file } = act
  const [open, setOpen] = useState<Open>(begin)
  const close = () => {
    setOpen(undefined)
    go(`/files/${file.line.caseCode}/plan`, { replace: true })
  }
  const may = (name: string) => board.whyNot[name] === null
  const part = { act, onOpen: setOpen }
  return (
    <>
      <FileTabs code={file.line.caseCode} />
      {board.finishedOn !== null && (
        <Banner tone="info">{t('plan.finished', { day: dayText(board.finishedOn as Day) })}</Banner>
      )}
      <NeedsCard {...part} />
      <PlanCard {...part} />
      <FollowUpCard {...part} />
      <OutcomesCard {...part} />
      <ServicesCard {...part} />
      {typeof open === 'object' && may('endAction') && (
        <EndAction act={act} actionId={open.actionId} onClose={close} />
      )}
      {open === 'service' && may('giveService') && <GiveService act={act} onClose={close} />}
      {open === 'visit' && may('visit') && <VisitDialog act={act} onClose={close} />}
      {open === 'outcome' && may('noteOutcome') && <NoteOutcome act={act} onClose={close} />}
      {open === 'finish' && may('finish') && <Finish act={act} onClose={close} />}
    </>
  )
}
