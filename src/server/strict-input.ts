import type { Operation } from '../kernel/operation.ts'

const strict = new WeakMap<Operation, Operation['input']>()

/** Unknown fields are refused. Making such a schema costs more than using it. */
export const strictInput = (op: Operation) => {
  const made = strict.get(op) ?? op.input.strict()
  strict.set(op, made)
  return made
}
