import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
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
  const result = useQuery({
    queryKey: queryKey(operation, input),
    queryFn: () => ask(operation, input, { gate }),
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
  const mutation = useMutation({
    mutationFn: async (input: InputOf<O>) => {
      const content = JSON.stringify(input)
      if (last.current?.content !== content) last.current = { content, requestId: crypto.randomUUID() }
      const outcome = await send(operation, input, { requestId: last.current.requestId })
      if (!outcome.ok) return outcome
      last.current = undefined
      const named = refreshes?.map((other) => client.invalidateQueries({ queryKey: [other.name] }))
      await Promise.all(named ?? [client.invalidateQueries()])
      return outcome
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : undefined
  return { send: mutation.mutateAsync, sending: mutation.isPending, problem }
}
