import { type Commands, runCommand } from './server/command.ts'
import { troubleOf } from './server/trouble.ts'

/** The same operations for people who run the system, and for checks. Only the one asked for is loaded. */
const commands: Commands = {
  serve: async () => (await import('./server/command-serve.ts')).serveCommand,
  migrate: async () => (await import('./server/command-migrate.ts')).migrateCommand,
  demo: async () => (await import('./server/command-demo.ts')).demoCommand,
  verify: async () => (await import('./server/command-verify.ts')).verifyCommand,
  log: async () => (await import('./server/command-log.ts')).logCommand,
  keys: async () => (await import('./server/command-keys.ts')).keysCommand,
  backup: async () => (await import('./server/command-backup.ts')).backupCommand,
  restore: async () => (await import('./server/command-restore.ts')).restoreCommand,
  user: async () => (await import('./server/command-user.ts')).userCommand,
  'can-see': async () => (await import('./server/command-can-see.ts')).canSeeCommand,
  law: async () => (await import('./server/command-law.ts')).lawCommand,
}

/** A pipe takes what is written in its own time; leaving before it has would lose the last lines. */
const written = () => new Promise<void>((resolve) => process.stdout.write('', () => resolve()))

// whoever reads may stop reading, as `| head` does
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  const code = await runCommand(commands, process.argv.slice(2))
  await written()
  process.exit(code)
} catch (error) {
  const trouble = troubleOf(error)
  process.stderr.write(
    trouble === undefined
      ? `A mistake of ours: ${error instanceof Error ? error.stack : error}\n`
      : `${trouble}\n`,
  )
  process.exit(trouble === undefined ? 70 : 1)
}
