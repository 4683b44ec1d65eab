import { createServer } from 'node:net'
import { portTrouble } from './trouble.ts'

/** Asked before anything is opened: a taken port must not cost a migration or the loading of the demo. */
export const assertPortFree = (port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (port === 0) return resolve()
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTrouble(port) : error),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
