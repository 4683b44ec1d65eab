import { dirname, join, resolve } from 'node:path'
import type { Command } from './command.ts'
import { backupPassphraseOf } from './command-backup.ts'
import { noteErased, readErased } from './erased-list.ts'
import { placeOf } from './existing.ts'
import { openGround } from './ground.ts'
import { restore } from './restore.ts'
import { Trouble } from './trouble.ts'
import { verifyAll } from './verify.ts'
import { reportLines } from './verify-report.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

export const restoreCommand: Command = {
  name: 'restore',
  says: 'Put a backup back, into an empty place only; checks it before and verifies everything after.',
  usage:
    'restore FILE [--data DIR] [--erased LIST]   FILE.keys beside it; LIST: erasures since (also erased.jsonl beside FILE)',
  options: { data: { type: 'string' }, erased: { type: 'string' } },
  run: async ({ values, positionals: [file] }) => {
    if (file === undefined) throw new Trouble('Say which: duongve restore FILE')
    const place = placeOf(values)
    const passphrase = backupPassphraseOf(place)
    if (place.passphrase() === undefined)
      throw new Trouble(
        'The keyring in the backup needs its passphrase, too: give it in DUONGVE_PASSPHRASE. Nothing was written.',
      )
    const { at } = await restore({
      file,
      passphrase,
      database: place.database,
      keyringFile: place.keyringFile,
    })
    say(`Everything of ${at} is back. Going through the erasures since, then verifying …`)
    const lists = [
      join(dirname(resolve(file)), 'erased.jsonl'),
      ...(typeof values.erased === 'string' ? [values.erased] : []),
    ]
    noteErased(place.erasedFile, lists.flatMap(readErased))
    const opened = await openGround(place, { names: false })
    try {
      const { db, keyring, keeper } = opened
      const report = await verifyAll({ db, keyring, keeper, caseKeys: opened.ground.caseKeys })
      for (const line of reportLines(report)) say(line)
      return report.ok ? 0 : 1
    } finally {
      await opened.close()
    }
  },
}
