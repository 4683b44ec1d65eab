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

/** Each by its name, loaded when it is wanted: the law answers without waiting for the server's parts. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>

/** Finds and runs a command; wrong words get one clear line. Returns the exit code. */
export const runCommand = async (commands: Commands, argv: readonly string[]): Promise<number> => {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help') {
    const all = await Promise.all(Object.values(commands).map((load) => load()))
    process.stdout.write(`${overview(all)}\n`)
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new Trouble(`There is no command "${name}". See: duongve --help`)
  const command = await load()
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
