import { readFileSync } from 'node:fs'
import { parseCheckpoint } from '../store/checkpoint.ts'
import type { Command } from './command.ts'
import { openExisting } from './existing.ts'
import { Trouble } from './trouble.ts'
import { verifyAll } from './verify.ts'
import { reportLines } from './verify-report.ts'

export const verifyCommand: Command = {
  name: 'verify',
  says: 'Read everything again: log, rows, files; find what was changed, removed, added or reordered.',
  usage: 'verify [--data DIR] [--checkpoints FILE]   FILE: checkpoints that somebody outside kept',
  options: { data: { type: 'string' }, checkpoints: { type: 'string' } },
  run: async ({ values }) => {
    const held = typeof values.checkpoints === 'string' ? readNotes(values.checkpoints) : []
    const { opened } = await openExisting(values)
    try {
      const { db, keyring, keeper } = opened
      const report = await verifyAll({ db, keyring, keeper, caseKeys: opened.ground.caseKeys, held })
      process.stdout.write(`${reportLines(report).join('\n')}\n`)
      return report.ok ? 0 : 1
    } finally {
      await opened.close()
    }
  },
}

/** Notes one after the other: each ends with its signature lines, the next begins with a text line. */
const readNotes = (file: string): string[] => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Trouble(`The file of checkpoints cannot be read: ${file}`)
  }
  const notes = text.split(/(?<=\n— [^\n]*\n)(?!— )/).map((note) => note.replace(/^\n+/, ''))
  const found = notes.filter((note) => note !== '')
  if (found.length === 0 || found.some((note) => !parseCheckpoint(note)))
    throw new Trouble(`The file of checkpoints holds something that is no checkpoint: ${file}`)
  return found
}
