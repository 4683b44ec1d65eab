import { openDatabase } from '../store/db.ts'
import { migrate } from '../store/migrate.ts'
import type { Command } from './command.ts'
import { readPlace } from './place.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  says: 'Bring the database to this version; forward only.',
  usage: 'migrate [--data DIR]',
  options: { data: { type: 'string' } },
  run: async ({ values }) => {
    const place = readPlace(typeof values.data === 'string' ? { data: values.data } : {})
    const db = await openDatabase(place.database)
    try {
      const names = await migrate(db)
      process.stdout.write(names.length === 0 ? 'Nothing to do.\n' : `${names.join('\n')}\n`)
    } finally {
      await db.close()
    }
    return 0
  },
}
