import { createInterface } from 'node:readline'
import { answerLine, type LineKind } from '../law/lines.ts'
import type { Command } from './command.ts'
import { releaseLaw } from './law-release.ts'
import { Trouble } from './trouble.ts'

const KINDS: readonly string[] = ['rule', 'deadline', 'day'] satisfies readonly LineKind[]
const isKind = (text: string | undefined): text is LineKind => text !== undefined && KINDS.includes(text)

/** The law as a program: one JSON object a line in, one out. It needs no installation. */
export const lawCommand: Command = {
  name: 'law',
  says: 'Ask the law: is it due (rule), by when (deadline), what day is it (day); JSON lines in and out.',
  usage: [
    'law rule | deadline | day < lines.jsonl',
    '       law release    (for who writes the law: fixes its rows in src/law/released.json)',
  ].join('\n'),
  run: async ({ positionals: [kind] }) => {
    if (kind === 'release') {
      const { rows, added } = await releaseLaw()
      process.stdout.write(`${rows} rows of the law are fixed, ${added} of them new.\n`)
      return 0
    }
    if (!isKind(kind)) throw new Trouble(`Say what: duongve law ${KINDS.join(', ')}.`)
    let code = 0
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === '') continue
      const { out, ok } = answerLine(line, kind)
      if (!ok) code = 2
      if (!process.stdout.write(`${out}\n`))
        await new Promise((resolve) => process.stdout.once('drain', resolve))
    }
    return code
  },
}
