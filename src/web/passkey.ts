import type { ownContract as officer } from '../agency/officer-contract.ts'
import type { sessionContract as session } from '../agency/session-contract.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { failed, type Outcome } from '../kit/problem.ts'
import type { AnyOperation } from '../kit/send.ts'
import { send } from '../kit/send.ts'

type Starts =
  | typeof session.passkeyOptions
  | typeof session.stepUpPasskeyOptions
  | typeof officer.enrolPasskeyStart
type Ends =
  | typeof session.passkeyVerify
  | typeof session.stepUpPasskeyVerify
  | typeof officer.enrolPasskeyFinish

/** `given-up`: the person closed the browser's own dialog, which is no error. */
type Result<O extends AnyOperation> = Outcome<OutputOf<O>> | 'given-up'

type Ceremony<E extends Ends> = { readonly kind: 'show' | 'create'; readonly start: Starts; readonly end: E }

/** A passkey shown or created. The library comes only now. */
export const passkeyCeremony = async <E extends Ends>({
  kind,
  start,
  end,
}: Ceremony<E>): Promise<Result<E>> => {
  const started = await send(start, {})
  if (!started.ok) return started
  const webauthn = await import('@simplewebauthn/browser').catch(() => undefined)
  if (!webauthn) return failed('offline')
  try {
    // The options are the server's own; the library checks their shape.
    const optionsJSON = started.value.options as never
    const response =
      kind === 'show'
        ? await webauthn.startAuthentication({ optionsJSON })
        : await webauthn.startRegistration({ optionsJSON })
    // Each of the three takes the browser's answer under this name.
    return (await send(end as AnyOperation, { response: { ...response } })) as Outcome<OutputOf<E>>
  } catch {
    return 'given-up'
  }
}
