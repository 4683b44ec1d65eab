import { createKeyCache } from './key-cache.ts'
import type { Keyring } from './keyring.ts'
import { type CaseSeal, newCaseKey, openCase, unwrapCaseKey, wrapCaseKey, wrappedVersion } from './seal.ts'

/** The keys of cases, unwrapped for a short time. One for the process. */
export type CaseKeys = {
  /** The seal of a case from its wrapped key; undefined once the key was destroyed. */
  of(caseId: string, wrapped: Uint8Array | null): CaseSeal | undefined
  /** A new case's key: the seal, and what to store. */
  create(caseId: string): { seal: CaseSeal; wrapped: Uint8Array; kekVersion: number }
  forget(caseId: string): void
}

const MINUTE = 60_000

type Parts = { keyring: Keyring; now: () => number; erased?: (caseId: string) => void }

export const createCaseKeys = ({ keyring, now, erased }: Parts): CaseKeys => {
  const cache = createKeyCache<CaseSeal>({ max: 5_000, ttlMs: 10 * MINUTE, now })
  return {
    of: (caseId, wrapped) => {
      if (wrapped === null) return undefined
      return cache.of(caseId, () => openCase(unwrapCaseKey({ keyring, caseId, wrapped })))
    },
    create: (caseId) => {
      const key = newCaseKey()
      const wrapped = wrapCaseKey({ keyring, caseId, key })
      return { seal: openCase(key), wrapped, kekVersion: wrappedVersion(wrapped) }
    },
    forget: (caseId) => {
      cache.forget(caseId)
      erased?.(caseId)
    },
  }
}
