import type { ReactNode } from 'react'
import { ActPage, type ActProps } from '../case/act.web.tsx'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { stayContract } from './contract.ts'

export type Board = OutputOf<typeof stayContract.board>
export type Stay = Board['stays'][number]
export type StayAct = ActProps & {
  readonly board: Board
  readonly refreshes: readonly [typeof stayContract.board, typeof stayContract.facility]
}

const BOARDS = [stayContract.board, stayContract.facility] as const

/** The stay that is open now; boards list the newest first. */
export const openStayOf = (board: Board): Stay | undefined => board.stays.find(({ until }) => until === null)

/** A page for one act of a stay: the file, and where its stays stand. `isPart`: the part itself, not an act. */
export const StayPage = (props: {
  title: string
  isPart?: boolean
  children: (act: StayAct) => ReactNode
}) => (
  <ActPage title={props.title} {...(props.isPart ? {} : { back: 'stay' })}>
    {(act) => (
      <WithBoard {...act}>{(board) => props.children({ ...act, board, refreshes: BOARDS })}</WithBoard>
    )}
  </ActPage>
)

const WithBoard = (props: ActProps & { children: (board: Board) => ReactNode }) => {
  const board = useAsk(stayContract.board, { caseCode: props.file.line.caseCode })
  return (
    <Asked of={board} skeleton={<Skeleton lines={6} />}>
      {props.children}
    </Asked>
  )
}
