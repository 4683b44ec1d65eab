import type { ReactNode } from 'react'
import { ActPage, type ActProps } from '../case/act.web.tsx'
import { caseContract } from '../case/contract.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import type { PartAct } from './act-dialog.web.tsx'
import { supportContract } from './contract.ts'

export type Grid = OutputOf<typeof supportContract.grid>
export type GridRow = Grid['rows'][number]
export type SupportAct = PartAct & { readonly grid: Grid }

/** The file and its grid; acts come back to this part. */
export const SupportPage = (props: { title: string; children: (act: SupportAct) => ReactNode }) => (
  <ActPage title={props.title}>{(act) => <WithGrid act={act}>{props.children}</WithGrid>}</ActPage>
)

const REFRESHES = [supportContract.grid, caseContract.entitlements] as const

const WithGrid = ({ act, children }: { act: ActProps; children: (act: SupportAct) => ReactNode }) => {
  const grid = useAsk(supportContract.grid, { caseCode: act.file.line.caseCode })
  return (
    <Asked of={grid} skeleton={<Skeleton lines={10} />}>
      {(value) => children({ ...act, back: 'support', grid: value, refreshes: REFRESHES })}
    </Asked>
  )
}
