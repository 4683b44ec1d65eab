import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { InputOf, OutputOf } from '../kernel/operation.ts'
import { answerKey, keepAnswers } from './answers.ts'
import type { Outcome, Problem } from './problem.ts'
import { type AnyOperation, ask, send } from './send.ts'

const FRESH_MS = 15_000

/** Answers live in memory only, and go with the session. */
export const answers = keepAnswers({ now: Date.now, keepMs: 5 * 60_000 })

if (globalThis.document) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') answers.refreshOlderThan(FRESH_MS)
  })
}

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
  { when = true, freshFor = FRESH_MS, gate = true }: AskOptions = {},
): Asked<OutputOf<O>> => {
  const key = answerKey(operation.name, input)
  const latest = useRef(() => ask(operation, input, { gate }))
  latest.current = () => ask(operation, input, { gate })
  const listen = useCallback(
    (listener: () => void) => answers.listen(key, { fetch: () => latest.current(), listener }),
    [key],
  )
  const { outcome, isAsking } = useSyncExternalStore(listen, () => answers.read(key))
  useEffect(() => {
    if (when) answers.want(key, { fetch: () => latest.current(), freshFor })
  }, [key, when, freshFor])

  const again = () => answers.again(key)
  if (!outcome) return { state: 'loading' }
  if (!outcome.ok) return { state: 'problem', problem: outcome.problem, again }
  return { state: 'ready', value: outcome.value as OutputOf<O>, refreshing: isAsking, again }
}

export type Sender<O extends AnyOperation> = {
  readonly send: (input: InputOf<O>) => Promise<Outcome<OutputOf<O>>>
  readonly sending: boolean
  readonly problem: Problem | undefined
}

/**
 * A command for a screen. Sending the same input again after a failure is the same act, with the same
 * request id. After success the named queries are read again, or all that are on the screen: the answer
 * does not wait for that, but `sending` does, so that nobody presses a button of the old list.
 */
export const useSend = <O extends AnyOperation>(
  operation: O,
  { refreshes }: { refreshes?: readonly AnyOperation[] } = {},
): Sender<O> => {
  const last = useRef<{ content: string; requestId: string } | undefined>(undefined)
  const options = useRef(refreshes)
  options.current = refreshes
  const turns = useRef(0)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)

  const sendOnce = useCallback(
    async (input: InputOf<O>) => {
      const content = JSON.stringify(input)
      if (last.current?.content !== content) last.current = { content, requestId: crypto.randomUUID() }
      const turn = ++turns.current
      const rest = () => turns.current === turn && setSending(false)
      setSending(true)
      setProblem(undefined)
      const outcome = await send(operation, input, { requestId: last.current.requestId })
      if (outcome.ok) {
        last.current = undefined
        void answers.refresh(options.current?.map(({ name }) => name)).then(rest)
        return outcome
      }
      setProblem(outcome.problem)
      rest()
      return outcome
    },
    [operation],
  )
  return { send: sendOnce, sending, problem }
}
