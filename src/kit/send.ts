import type { z } from 'zod'
import type { InputOf, Operation, OutputOf } from '../kernel/operation.ts'
import { passGate } from './gate.ts'
import { currentLang } from './lang.ts'
import { failed, type Outcome, type Problem } from './problem.ts'
import { fieldErrors } from './zod.ts'

/**
 * The one way to the server. Knows no noun: it takes the operation, checks the input with the
 * operation's own schema, and answers with a value. Nothing here throws for an expected failure.
 */
export type AnyOperation = Operation<z.ZodObject, z.ZodType>

type SendOptions = {
  /** The same id for every attempt at the same act: the server does it once. */
  readonly requestId?: string
  /** False for questions asked by the shell itself, which must not open the sign-in over nothing. */
  readonly gate?: boolean
}

const answered = new Set<() => void>()
let aheadMs = 0

/** How far the server's clock is ahead of this machine's, by its last answer; right to a second. */
export const serverAheadMs = (): number => aheadMs

/** Calls back after every answer of the server to a signed-in person: the idle clock starts again. */
export const onAnswer = (listener: () => void): (() => void) => {
  answered.add(listener)
  return () => answered.delete(listener)
}

export const send = async <O extends AnyOperation>(
  operation: O,
  input: InputOf<O>,
  options: SendOptions = {},
): Promise<Outcome<OutputOf<O>>> => {
  const checked = operation.input.safeParse(input)
  if (!checked.success) return failed('input.invalid', { errors: fieldErrors(checked.error) })
  const requestId = options.requestId ?? crypto.randomUUID()
  const attempt = () => call<OutputOf<O>>(operation, { input, requestId })
  const first = await attempt()
  if (first.ok || options.gate === false) return first
  const kind = gateFor(operation, first.problem)
  if (!kind || !(await passGate(kind))) return first
  return attempt()
}

/** A query: the same call, named for the reader. */
export const ask = send

const gateFor = (operation: AnyOperation, problem: Problem) => {
  if (operation.may === 'anyone') return undefined
  if (problem.code === 'not-signed-in') return 'sign-in'
  return problem.code === 'step-up-needed' ? 'step-up' : undefined
}

type Call = { readonly input: unknown; readonly requestId: string }

const call = async <T>(operation: AnyOperation, { input, requestId }: Call): Promise<Outcome<T>> => {
  try {
    const response = await fetch(`/api/${operation.name.replace('.', '/')}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': currentLang(),
        'x-duongve': '1',
        ...(operation.kind === 'command' ? { 'idempotency-key': requestId } : {}),
      },
      body: JSON.stringify(input),
      credentials: 'same-origin',
      cache: 'no-store',
    })
    const serverNow = Date.parse(response.headers.get('date') ?? '')
    if (serverNow) aheadMs = serverNow - Date.now()
    const body: unknown = response.status === 204 ? undefined : await response.json()
    if (!response.ok) return { ok: false, problem: problemFrom(body, response.status) }
    for (const listener of answered) listener()
    return { ok: true, value: body as T }
  } catch {
    return failed('offline')
  }
}

const problemFrom = (body: unknown, status: number): Problem => {
  const problem = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  return { ...problem, code: problem.code ?? 'unavailable', status, errors: problem.errors ?? [] }
}
