import { type Draft, type DraftStore, draftVault } from './draft-vault.ts'

let opened: Promise<DraftStore> | undefined

// Loaded when the first draft is written or looked for: the first page does without it.
const store = () => {
  opened ??= import('./draft-store.ts').then(({ openDraftStore }) => openDraftStore())
  return opened
}

export const drafts = draftVault({ store, now: Date.now })

/** The key from `officer.draftKey`, after every sign-in. */
export const setDraftKey = (base64: string): Promise<void> => drafts.setKey(base64)

/** All drafts of this officer on this computer, the newest first; waits for the key, which may come after the screen. */
export const listDrafts = async (): Promise<readonly Draft[]> => {
  await drafts.whenKey()
  return drafts.list()
}
