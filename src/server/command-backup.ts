import { copyFileSync, existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { backUp, keysFile } from './backup.ts'
import type { Command } from './command.ts'
import { noteErased, readErased } from './erased-list.ts'
import { openExisting } from './existing.ts'
import type { Place } from './place.ts'
import { Trouble } from './trouble.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

export const backupPassphraseOf = (place: Place): string => {
  const passphrase = place.backupPassphrase()
  if (passphrase === undefined)
    throw new Trouble(
      'A backup needs a passphrase: give it in DUONGVE_BACKUP_PASSPHRASE. Nothing was written.',
    )
  return passphrase
}

/** Beside every backup lies what was erased, so that an older one never brings it back. */
export const leaveErasedBeside = (place: Place, file: string) => {
  const beside = join(dirname(resolve(file)), 'erased.jsonl')
  if (beside === resolve(place.erasedFile)) return
  if (existsSync(place.erasedFile) && !existsSync(beside)) copyFileSync(place.erasedFile, beside)
  else noteErased(beside, readErased(place.erasedFile))
}

export const backupCommand: Command = {
  name: 'backup',
  says: 'Write a sealed backup of everything: FILE and, apart from it, FILE.keys.',
  usage: 'backup FILE [--data DIR]   passphrase: DUONGVE_BACKUP_PASSPHRASE, else that of the keyring',
  options: { data: { type: 'string' } },
  run: async ({ values, positionals: [file] }) => {
    if (file === undefined) throw new Trouble('Say where to: duongve backup FILE')
    const { place, opened } = await openExisting(values)
    try {
      const passphrase = backupPassphraseOf(place)
      await opened.keeper.gather()
      const now = new Date().toISOString()
      const report = await backUp({ db: opened.db, keyringFile: place.keyringFile, passphrase, file, now })
      leaveErasedBeside(place, file)
      say(
        `${report.rows} rows in ${Object.keys(report.manifest.tables).length + 1} tables, log of ${report.manifest.log?.size ?? 0} (${(report.ms / 1000).toFixed(1)} s).`,
      )
      say(
        `Keep ${file} for long, and ${keysFile(file)} elsewhere and at most 30 days: without it nothing of the first opens.`,
      )
      return 0
    } finally {
      await opened.close()
    }
  },
}
