import type { Instant } from '../kernel/day.ts'

/**
 * Drafts that survive a pulled plug. Each record is AES-GCM under a key that the server gives after
 * sign-in and that lives in memory only; the record's id is random and its own associated data. What
 * lies on the disk says neither whose it is nor what it is about. Without a key, drafts wait in memory.
 */
export type Draft = {
  readonly id: string
  /** Which screen: words of the screen only, never a person. */
  readonly key: string
  readonly savedAt: Instant
  readonly values: unknown
}

type Sealed = {
  readonly id: string
  /** Weeks since 1970: lets old records go, tells nothing finer. */
  readonly week: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

export type DraftStore = {
  readonly put: (record: Sealed) => Promise<void>
  readonly all: () => Promise<readonly Sealed[]>
  readonly remove: (id: string) => Promise<void>
}

export type DraftVault = {
  readonly setKey: (base64: string) => Promise<void>
  /** At sign-out: the key is forgotten, and with it what waits in memory. */
  readonly forgetKey: () => void
  readonly hasKey: () => boolean
  /** Once there is a key: only then can older drafts be found. */
  readonly whenKey: () => Promise<void>
  readonly save: (draft: Draft) => Promise<void>
  readonly list: () => Promise<readonly Draft[]>
  readonly drop: (id: string) => Promise<void>
}

const WEEK_MS = 7 * 86_400_000
const KEPT_WEEKS = 5

type VaultParts = { readonly store: () => Promise<DraftStore>; readonly now: () => number }

export const draftVault = ({ store, now }: VaultParts): DraftVault => {
  let key: CryptoKey | undefined
  let keyed = Promise.withResolvers<void>()
  const waiting = new Map<string, Draft>()
  const dropped = new Set<string>()

  const write = async (draft: Draft, sealer: CryptoKey) => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const clear = new TextEncoder().encode(JSON.stringify(draft))
    const data = await crypto.subtle.encrypt(sealing(iv, draft.id), sealer, clear)
    if (dropped.has(draft.id)) return // sent while the draft was being sealed
    await (await store()).put({ id: draft.id, week: Math.floor(now() / WEEK_MS), iv, data })
  }

  const open = async (record: Sealed, sealer: CryptoKey): Promise<Draft | undefined> => {
    try {
      const clear = await crypto.subtle.decrypt(sealing(record.iv, record.id), sealer, record.data)
      return JSON.parse(new TextDecoder().decode(clear)) as Draft
    } catch {
      return undefined // another officer's draft on the same computer
    }
  }

  return {
    setKey: async (base64) => {
      const raw = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
      const sealer = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
      key = sealer
      const late = [...waiting.values()]
      waiting.clear()
      for (const draft of late) await write(draft, sealer)
      keyed.resolve()
    },
    forgetKey: () => {
      key = undefined
      keyed = Promise.withResolvers<void>()
      waiting.clear()
    },
    hasKey: () => key !== undefined,
    whenKey: () => keyed.promise,
    save: async (draft) => {
      if (key) await write(draft, key)
      else waiting.set(draft.id, draft)
    },
    list: async () => {
      const sealer = key
      if (!sealer) return [...waiting.values()]
      const drafts: Draft[] = []
      for (const record of await (await store()).all()) {
        if (record.week < Math.floor(now() / WEEK_MS) - KEPT_WEEKS) await (await store()).remove(record.id)
        else {
          const draft = await open(record, sealer)
          if (draft) drafts.push(draft)
        }
      }
      return drafts.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    },
    drop: async (id) => {
      dropped.add(id)
      waiting.delete(id)
      if (key) await (await store()).remove(id)
    },
  }
}

const sealing = (iv: Uint8Array<ArrayBuffer>, id: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`draft:${id}`),
})
