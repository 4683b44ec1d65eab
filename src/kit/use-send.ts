import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { InputOf, OutputOf } from '../kernel/operation.ts'
import type { Outcome, Problem } from './problem.ts'
import { type AnyOperation, ask, send } from './send.ts'

/** Answers live in memory only, and go with the session. */
export const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 15_000, gcTime: 5 * 60_000 } },
})

export const queryKey = (operation: AnyOperation, input: unknown): readonly unknown[] => [
  operation.name,
  input,
]

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: Problem; readonly again: () => void }
  | { readonly state: 'ready'; readonly value: T; readonly refreshing: boolean; readonly again: () => void }

type AskOptions = {
  /** Asks only while true: a search of two letters or more. */
  readonly when?: boolean
  /** How long an answer counts as fresh, in milliseconds. */
  readonly freshFor?: number
  readonly gate?: boolean
}

/** A query as one of three states, so that a screen cannot show "empty" before "loaded". */
export const useAsk = <O extends AnyOperation>(
  operation: O,
  input: InputOf<O>,
  { when = true, freshFor, gate = true }: AskOptions = {},
): Asked<OutputOf<O>> => {
  const client = useQueryClient()
  const result = useQuery({
    queryKey: queryKey(operation, input),
    queryFn: async () => {
      const outcome = await ask(operation, input, { gate })
      if (outcome.ok || outcome.problem.code !== 'offline') return outcome
      // Without a connection, what was read stays readable.
      return client.getQueryData<typeof outcome>(queryKey(operation, input)) ?? outcome
    },
    enabled: when,
    ...(freshFor === undefined ? {} : { staleTime: freshFor }),
  })
  const again = () => void result.refetch()
  if (!result.data) return { state: 'loading' }
  if (!result.data.ok) return { state: 'problem', problem: result.data.problem, again }
  return { state: 'ready', value: result.data.value, refreshing: result.isFetching, again }
}

export type Sender<O extends AnyOperation> = {
  readonly send: (input: InputOf<O>) => Promise<Outcome<OutputOf<O>>>
  readonly sending: boolean
  readonly problem: Problem | undefined
}

/**
 * A command for a screen. Sending the same input again after a failure is the same act, with the same
 * request id. After success the named queries are read again, or all that are on the screen.
 */
export const useSend = <O extends AnyOperation>(
  operation: O,
  { refreshes }: { refreshes?: readonly AnyOperation[] } = {},
): Sender<O> => {
  const client = useQueryClient()
  const last = useRef<{ content: string; requestId: string } | undefined>(undefined)
  const options = useRef(refreshes)
  options.current = refreshes
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)

  const sendOnce = useCallback(
    async (input: InputOf<O>) => {
      const content = JSON.stringify(input)
      if (last.current?.content !== content) last.current = { content, requestId: crypto.randomUUID() }
      setSending(true)
      setProblem(undefined)
      const outcome = await send(operation, input, { requestId: last.current.requestId })
      if (outcome.ok) {
        last.current = undefined
        const named = options.current?.map((one) => client.invalidateQueries({ queryKey: [one.name] }))
        await Promise.all(named ?? [client.invalidateQueries()])
      } else setProblem(outcome.problem)
      setSending(false)
      return outcome
    },
    [client, operation],
  )
  return { send: sendOnce, sending, problem }
}
