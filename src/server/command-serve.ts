import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { newSetupCode } from '../agency/session-token.ts'
import { scheduleBackups } from './backup-schedule.ts'
import type { Command } from './command.ts'
import { fillDemo, hasOfficers, isDemo } from './demo.ts'
import { beginFilling } from './fill-work.ts'
import { type Opened, openGround } from './ground.ts'
import { endWithParent } from './parent.ts'
import { takePassphrase } from './passphrase.ts'
import { type Place, readPlace } from './place.ts'
import { assertPortFree } from './port.ts'
import { schedulePruning } from './prune-schedule.ts'
import { Trouble } from './trouble.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Serves the app. With an empty place it fills in the demo, or (`--empty`) waits for the first administrator. */
export const serveCommand: Command = {
  name: 'serve',
  says: 'Start the server.',
  usage: 'serve [--port 4700] [--host 127.0.0.1] [--data DIR] [--empty]',
  options: {
    port: { type: 'string', default: '4700' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string' },
    empty: { type: 'boolean', default: false },
  },
  run: async ({ values }) => {
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Trouble(`--port ${values.port} is no port.`)
    const place = readPlace(typeof values.data === 'string' ? { data: values.data } : {})
    await assertPortFree(port, String(values.host))
    const opened = await openGround(place)
    const setupCode = newSetupCode(randomBytes)
    const state = await prepare(opened, { empty: values.empty === true, setupCode })
    // what can go wrong at a start has been seen by now; the rest takes a second to load
    const { startServer } = await import('./serve.ts')
    const server = await startServer(opened, {
      port,
      host: String(values.host),
      origin: place.origin,
      proxies: place.proxies,
      demo: state.demo,
      setupCode: state.needsSetUp ? setupCode : null,
      changePassphrase: takePassphrase(place),
    })
    await announce(server.origin, place, state, setupCode)
    const backups = scheduleBackups({ opened, place, tell: (what) => say(JSON.stringify({ backup: what })) })
    const { db, ground } = opened
    const pruning = schedulePruning({
      db,
      nowMs: ground.nowMs,
      tell: (what) => say(JSON.stringify({ pruned: what })),
    })
    const filling = beginFilling(opened.ground, (what) => say(JSON.stringify({ folded: what })))
    await untilStopped(async () => {
      await filling.stop()
      await pruning.stop()
      await backups.stop()
      await server.stop()
    })
    return 0
  },
}

type State = { demo: boolean; needsSetUp: boolean }

const prepare = async (
  opened: Opened,
  { empty, setupCode }: { empty: boolean; setupCode: string },
): Promise<State> => {
  if (await hasOfficers(opened.db)) return { demo: await isDemo(opened.db), needsSetUp: false }
  if (empty) return { demo: false, needsSetUp: true }
  say('Loading the invented demo province …')
  await fillDemo(opened, setupCode)
  return { demo: true, needsSetUp: false }
}

const announce = async (origin: string, place: Place, state: State, setupCode: string) => {
  say('')
  say(`  Đường Về: ${origin}`)
  say(
    `  Data:     ${place.database.kind === 'embedded' ? place.data : `PostgreSQL server; keys in ${place.data}`}`,
  )
  if (existsSync(place.passphraseFile))
    say(`  Keyring:  opened with the passphrase in ${place.passphraseFile}; keep a copy of both, apart`)
  if (state.needsSetUp) say(`  Set-up:   open ${origin}/setup and give the code ${setupCode}`)
  if (state.demo) {
    say('')
    say('  Everybody and everything here is invented. Demo accounts, one click each on the sign-in page:')
    const { demoAccountLines } = await import('../../demo/load.ts')
    for (const line of demoAccountLines()) say(`    ${line}`)
  }
  say('')
  say('  Ctrl+C stops the server; what it has acknowledged is kept.')
}

const untilStopped = (stop: () => Promise<void>) =>
  new Promise<void>((resolve) => {
    let stopping = false
    const end = async () => {
      if (stopping) return
      stopping = true
      await stop()
      resolve()
    }
    endWithParent(end)
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
    process.once('SIGHUP', end)
  })
