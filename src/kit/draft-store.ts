import { Dexie, type Table } from 'dexie'
import type { DraftStore } from './draft-vault.ts'

type Record = Parameters<DraftStore['put']>[0]

/** IndexedDB, written through to the disk: a pulled plug must not take back what was saved. */
export const openDraftStore = (): DraftStore => {
  const db = new Dexie('drafts', { chromeTransactionDurability: 'strict' })
  db.version(1).stores({ drafts: '&id' })
  const drafts: Table<Record, string> = db.table('drafts')
  return {
    put: async (record) => {
      await drafts.put(record)
    },
    all: () => drafts.toArray(),
    remove: (id) => drafts.delete(id),
  }
}
