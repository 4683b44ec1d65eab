import { createHash } from 'node:crypto'
import type { Json } from '../store/canonical.ts'
import { headOf } from '../store/envelope.ts'
import type { Keyring } from '../store/keyring.ts'
import { type CasePlace, openCase, SealBroken } from '../store/seal.ts'

/**
 * Secrets of second factors lie sealed in the rows, bound to officer and credential: copied to another
 * officer's row they do not open. The version in the envelope is that of the pepper.
 */
const placeOf = (officerId: string, credentialId: string): CasePlace => ({
  table: 'credential',
  row: `${officerId}/${credentialId}`,
  column: 'secret',
  secrecy: 'sign-in',
})

type Of = { readonly keyring: Keyring; readonly officerId: string; readonly credentialId: string }

export const sealSecret = ({ keyring, officerId, credentialId }: Of, value: Json): Buffer => {
  const { version, key } = keyring.purpose('pepper')
  return openCase(key, version).seal(placeOf(officerId, credentialId), value)
}

export const openSecret = ({ keyring, officerId, credentialId }: Of, sealed: Uint8Array): Json => {
  const version = headOf(sealed)?.version
  if (version === undefined) throw new SealBroken('a secret of a sign-in does not open')
  return openCase(keyring.purpose('pepper', version).key, version).open(
    placeOf(officerId, credentialId),
    sealed,
  )
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
