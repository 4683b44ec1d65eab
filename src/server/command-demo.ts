import { randomBytes } from 'node:crypto'
import { newSetupCode } from '../agency/session-token.ts'
import type { Command } from './command.ts'
import { fillDemo, hasOfficers } from './demo.ts'
import { openGround } from './ground.ts'
import { readPlace } from './place.ts'
import { Trouble } from './trouble.ts'

/** The invented province without a server; `serve` does the same when it finds nothing. */
export const demoCommand: Command = {
  name: 'demo',
  says: 'Fill an empty place with the invented demo province.',
  usage: 'demo [--data DIR]   on a server: DATABASE_URL',
  options: { data: { type: 'string' } },
  run: async ({ values }) => {
    const opened = await openGround(readPlace(typeof values.data === 'string' ? { data: values.data } : {}))
    try {
      if (await hasOfficers(opened.db))
        throw new Trouble('There are officers already. The demo goes into an empty place only: --data DIR')
      await fillDemo(opened, newSetupCode(randomBytes))
    } finally {
      await opened.close()
    }
    process.stdout.write('The invented province is there. Start the server: duongve serve\n')
    return 0
  },
}
