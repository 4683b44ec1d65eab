/**
 * What stands between a request and its answer when the server asks for a person: sign in again, or
 * show the second factor. The shell opens the gate; `send` only waits, so a screen keeps its state.
 */
export type GateKind = 'sign-in' | 'step-up'

type Ask = () => Promise<boolean>

const askers = new Map<GateKind, Ask>()
const waiting = new Map<GateKind, Promise<boolean>>()

export const setGate = (kind: GateKind, ask: Ask): (() => void) => {
  askers.set(kind, ask)
  return () => {
    if (askers.get(kind) === ask) askers.delete(kind)
  }
}

/** True once the person has passed; ten requests that wait share one dialog. */
export const passGate = (kind: GateKind): Promise<boolean> => {
  const open = waiting.get(kind)
  if (open) return open
  const ask = askers.get(kind)
  if (!ask) return Promise.resolve(false)
  const answer = ask().finally(() => waiting.delete(kind))
  waiting.set(kind, answer)
  return answer
}
