import type { Instant } from '../kernel/day.ts'
import type { Operation } from '../kernel/operation.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import { canonicalJson } from '../store/canonical.ts'
import type { Actor } from '../store/context.ts'
import { send, type Tx } from '../store/db.ts'
import { insertOf } from '../store/insert.ts'
import type { Keyring } from '../store/keyring.ts'
import { blindIndex } from '../store/seal.ts'

/** Thrown inside a transaction to undo it; the dispatcher alone catches it. */
export class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

type Call = { readonly who: Actor | null; readonly requestId: string | null }

/** Keyed, because an input may hold a name or a password and this hash lies open in the database. */
export const hashOfInput = (keyring: Keyring, op: Operation, input: unknown): string =>
  blindIndex({ keyring, kind: `request/${op.name}`, value: canonicalJson(JSON.parse(JSON.stringify(input))) })

/** The answer given before under this request id, so that a repeated command has one effect. */
export const earlier = async (
  tx: Tx,
  { op, call, inputHash }: { op: Operation; call: Call; inputHash: string },
) => {
  if (op.kind !== 'command' || op.quiet || !call.who || call.requestId === null) return undefined
  const row = await tx
    .selectFrom('request')
    .select(['input_hash', 'output'])
    .where('province_id', '=', call.who.provinceId)
    .where('officer_id', '=', call.who.officerId)
    .where('request_id', '=', call.requestId)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.input_hash !== inputHash || op.secret) throw new Undone(refuse('request.reused'))
  return (row.output as { value: unknown }).value
}

type Remembered = { op: Operation; call: Call; inputHash: string; value: unknown; now: Instant }

export const remember = async (tx: Tx, { op, call, inputHash, value, now }: Remembered) => {
  if (op.kind !== 'command' || op.quiet || !call.who || call.requestId === null) return
  await send(
    tx,
    insertOf('request', [
      {
        province_id: call.who.provinceId,
        officer_id: call.who.officerId,
        request_id: call.requestId,
        op: op.name,
        input_hash: inputHash,
        output: JSON.stringify(op.secret ? {} : { value }),
        at: now,
      },
    ]),
  )
}
