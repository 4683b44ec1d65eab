import { createInterface } from 'node:readline'
import { dayOf, instantFromMs, isDay } from '../kernel/day.ts'
import { answerLine, type LineKind } from '../law/lines.ts'
import { toRecheck } from '../law/tables.ts'
import type { Command } from './command.ts'
import { releaseLaw } from './law-release.ts'
import { Trouble } from './trouble.ts'

const KINDS: readonly string[] = ['rule', 'deadline', 'day'] satisfies readonly LineKind[]
const isKind = (text: string | undefined): text is LineKind => text !== undefined && KINDS.includes(text)

/** The monthly check: what is in force on the day and was last compared with the sources for an earlier one. */
const recheck = (text: string | undefined): number => {
  const on = text ?? dayOf(instantFromMs(Date.now()))
  if (!isDay(on)) throw new Trouble(`"${text}" is no day. Write it as 2027-01-31.`)
  const old = toRecheck(on)
  const lines = old.map(({ name, history }) => {
    const last = history.versions.findLast(({ effectiveFrom }) => effectiveFrom <= on)
    const [cite] = last?.because ?? []
    return `${name}  checked to ${last?.checkedTo}  ${cite?.instrument ?? ''} ${cite?.article ?? ''}`.trimEnd()
  })
  const said = old.length === 0 ? [`Nothing to check again on ${on}.`] : lines
  process.stdout.write(`${said.join('\n')}\n`)
  return old.length === 0 ? 0 : 1
}

/** The law as a program: one JSON object a line in, one out. It needs no installation. */
export const lawCommand: Command = {
  name: 'law',
  says: 'Ask the law: is it due (rule), by when (deadline), what day is it (day); JSON lines in and out.',
  usage: [
    'law rule | deadline | day < lines.jsonl',
    '       law recheck [2027-01-31]    (rows of the law last checked for an earlier day; monthly)',
    '       law release    (for who writes the law: fixes its rows in src/law/released.json)',
  ].join('\n'),
  run: async ({ positionals: [kind, on] }) => {
    if (kind === 'release') {
      const { rows, added } = await releaseLaw()
      process.stdout.write(`${rows} rows of the law are fixed, ${added} of them new.\n`)
      return 0
    }
    if (kind === 'recheck') return recheck(on)
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
