import type { ReactNode } from 'react'
import { ActPage, type ActProps } from '../case/act.web.tsx'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Button } from '../kit/button.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import type { PartAct } from '../support/act-dialog.web.tsx'
import { planContract } from './contract.ts'
import { usePlanWords } from './words.web.tsx'

export type Board = OutputOf<typeof planContract.board>
export type PlanAct = PartAct & { readonly board: Board }

/** A page of the plan: the board itself (`isPart`), or one act on it. */
export const PlanPage = (props: {
  title: string
  isPart?: boolean
  children: (act: PlanAct) => ReactNode
}) => (
  <ActPage title={props.title} {...(props.isPart ? {} : { back: 'plan' })}>
    {(act) => <WithBoard act={act}>{props.children}</WithBoard>}
  </ActPage>
)

const REFRESHES = [planContract.board] as const

const WithBoard = ({ act, children }: { act: ActProps; children: (act: PlanAct) => ReactNode }) => {
  const board = useAsk(planContract.board, { caseCode: act.file.line.caseCode })
  return (
    <Asked of={board} skeleton={<Skeleton lines={10} />}>
      {(value) => children({ ...act, back: 'plan', board: value, refreshes: REFRESHES })}
    </Asked>
  )
}

/** Why an act is not open, in words. */
export const useWhyNot = (board: Board) => {
  const { phrase } = usePlanWords()
  return (act: string): { whyNot?: string } => {
    const why = board.whyNot[act]
    return why ? { whyNot: phrase(why) } : {}
  }
}

type ActButtonProps = { board: Board; act: string; onOpen: () => void; children: string }

/** The way to an act, or why it is not open. */
export const ActButton = ({ board, act, onOpen, children }: ActButtonProps) => {
  const whyNot = useWhyNot(board)
  return (
    <Button small icon="pen" onClick={onOpen} {...whyNot(act)}>
      {children}
    </Button>
  )
}
