import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Trouble } from './trouble.ts'

/** One command of the command line. */
export type Command = {
  readonly name: string
  readonly says: string
  readonly usage: string
  readonly options?: ParseArgsConfig['options']
  run(args: { values: Record<string, unknown>; positionals: string[] }): Promise<number>
}

/** Finds and runs a command; wrong words get one clear line. Returns the exit code. */
export const runCommand = async (commands: readonly Command[], argv: readonly string[]): Promise<number> => {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${overview(commands)}\n`)
    return name === undefined ? 2 : 0
  }
  const command = commands.find((one) => one.name === name)
  if (!command) throw new Trouble(`There is no command "${name}". See: duongve --help`)
  const help = { help: { type: 'boolean' as const } }
  let parsed: { values: Record<string, unknown>; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...rest], options: { ...help, ...command.options }, allowPositionals: true })
  } catch (error) {
    throw new Trouble(`${(error as Error).message.split('.')[0]}. See: duongve ${name} --help`)
  }
  if (parsed.values.help) {
    process.stdout.write(`${command.says}\n\nUsage: duongve ${command.usage}\n`)
    return 0
  }
  return command.run(parsed)
}

const overview = (commands: readonly Command[]) =>
  [
    'Đường Về: receiving and supporting people who return from trafficking.',
    '',
    'Usage: npm run -s duongve -- <command> [options]; --help on each',
    '',
    ...commands.map(({ name, says }) => `  ${name.padEnd(10)} ${says}`),
  ].join('\n')
