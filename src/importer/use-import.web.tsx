import { useRef, useState } from 'react'
import type { OutputOf } from '../kernel/operation.ts'
import type { Problem } from '../kit/problem.ts'
import { ask, send } from '../kit/send.ts'
import type { Fields } from './columns.ts'
import { importerContract, ROWS_AT_ONCE } from './contract.ts'
import type { Order } from './dates.ts'
import type { Checked } from './plan.ts'

export type Chosen = { readonly order: Order; readonly fallback: string | null }
export type Row = { readonly line: number; readonly fields: Fields; readonly other?: boolean }
export type End = OutputOf<typeof importerContract.take>['rows'][number]

const PAUSES_MS = [1_000, 3_000, 8_000]
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const chunksOf = <T,>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / ROWS_AT_ONCE) }, (_, at) =>
    all.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE),
  )

/** Waits and tries again while the line is away or the server asks for patience. */
const patiently = async <T extends { ok: boolean; problem?: Problem }>(
  work: () => Promise<T>,
): Promise<T> => {
  for (const pause of PAUSES_MS) {
    const outcome = await work()
    if (outcome.ok || !['offline', 'too-many', 'unavailable'].includes(outcome.problem?.code ?? ''))
      return outcome
    await wait(pause)
  }
  return work()
}

type Progress = { readonly done: number; readonly all: number }

/** Rows to the server batch by batch, with how far it is; each batch has its own id and is done once. */
export const useImport = () => {
  const [progress, setProgress] = useState<Progress | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const ids = useRef(new Map<string, string>())

  const check = async (
    rows: readonly Row[],
    options: Chosen,
  ): Promise<ReadonlyMap<number, Checked> | undefined> => {
    const found = new Map<number, Checked>()
    setProblem(undefined)
    setProgress({ done: 0, all: rows.length })
    for (const chunk of chunksOf(rows)) {
      const input = { options, rows: chunk.map(({ line, fields }) => ({ line, fields })) }
      const outcome = await patiently(() => ask(importerContract.check, input))
      if (!outcome.ok) {
        setProblem(outcome.problem)
        setProgress(undefined)
        return undefined
      }
      for (const one of outcome.value.rows) found.set(one.line, one)
      setProgress({ done: found.size, all: rows.length })
    }
    setProgress(undefined)
    return found
  }

  /** Calls `onEnds` after every batch; `false` when it broke off. The same batch again has the same request id. */
  const take = async (
    rows: readonly Row[],
    options: Chosen & { readonly importId: string },
    onEnds: (ends: readonly End[]) => void,
  ): Promise<boolean> => {
    let done = 0
    setProblem(undefined)
    setProgress({ done, all: rows.length })
    const { importId, ...chosen } = options
    for (const chunk of chunksOf(rows)) {
      const key = `${importId} ${chunk.map(({ line }) => line).join()}`
      const requestId = ids.current.get(key) ?? crypto.randomUUID()
      ids.current.set(key, requestId)
      const input = { importId, options: chosen, rows: chunk.map((row) => ({ ...row })) }
      const outcome = await patiently(() => send(importerContract.take, input, { requestId }))
      if (!outcome.ok) {
        setProblem(outcome.problem)
        return false
      }
      onEnds(outcome.value.rows)
      done += chunk.length
      setProgress({ done, all: rows.length })
    }
    return true
  }
  return { check, take, progress, problem }
}
