import type { Database } from '../store/db.ts'
import type { Opened } from './ground.ts'

/** A place without an officer is empty: nobody can have signed in, so nobody can have written. */
export const hasOfficers = async (db: Database): Promise<boolean> => {
  const officer = await db.transaction({ role: 'dv_system' }, (tx) =>
    tx.selectFrom('officer').select('officer_id').limit(1).executeTakeFirst(),
  )
  return officer !== undefined
}

/** Whether the province in this database is the invented one: only then does one click sign in. */
export const isDemo = async (db: Database): Promise<boolean> => {
  const setting = await db.transaction({ role: 'dv_system' }, (tx) =>
    tx.selectFrom('setting').select('value').where('key', '=', 'demo').executeTakeFirst(),
  )
  return (setting?.value as { on?: boolean } | undefined)?.on === true
}

/** Fills an empty database with the invented province, through the operations that everybody uses. */
export const fillDemo = async (opened: Opened, setupCode: string): Promise<void> => {
  const [{ loadDemo }, { createDispatch }, { allHandlers }] = await Promise.all([
    import('../../demo/load.ts'),
    import('./dispatch.ts'),
    import('./serve.ts'),
  ])
  const handlers = allHandlers({ origin: 'http://localhost', demo: true, setupCode })
  await loadDemo({ ground: opened.ground, dispatchWith: (ground) => createDispatch(ground, handlers) })
}
