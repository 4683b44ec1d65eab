import { type Command, runCommand } from './server/command.ts'
import { backupCommand } from './server/command-backup.ts'
import { canSeeCommand } from './server/command-can-see.ts'
import { keysCommand } from './server/command-keys.ts'
import { lawCommand } from './server/command-law.ts'
import { logCommand } from './server/command-log.ts'
import { migrateCommand } from './server/command-migrate.ts'
import { restoreCommand } from './server/command-restore.ts'
import { serveCommand } from './server/command-serve.ts'
import { userCommand } from './server/command-user.ts'
import { verifyCommand } from './server/command-verify.ts'
import { troubleOf } from './server/trouble.ts'

/** The same operations for people who run the system, and for checks. */
const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  verifyCommand,
  logCommand,
  keysCommand,
  backupCommand,
  restoreCommand,
  userCommand,
  canSeeCommand,
  lawCommand,
]

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
