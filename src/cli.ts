import { type Command, runCommand } from './server/command.ts'
import { serveCommand } from './server/command-serve.ts'
import { migrateCommand } from './server/command-migrate.ts'
import { troubleOf } from './server/trouble.ts'

/** The same operations for people who run the system, and for checks. */
const commands: readonly Command[] = [serveCommand, migrateCommand]

try {
  process.exit(await runCommand(commands, process.argv.slice(2)))
} catch (error) {
  const trouble = troubleOf(error)
  process.stderr.write(trouble === undefined ? `A mistake of ours: ${error instanceof Error ? error.stack : error}\n` : `${trouble}\n`)
  process.exit(trouble === undefined ? 70 : 1)
}
