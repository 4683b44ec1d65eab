import { existsSync, readFileSync, renameSync } from 'node:fs'
import { isRefusal } from '../kernel/refusal.ts'
import type { Database } from '../store/db.ts'
import { createKeyring, type Keyring, openKeyring } from '../store/keyring.ts'
import type { Place } from './place.ts'
import { keyringTrouble, Trouble } from './trouble.ts'

/** The keyring of this place; undefined where there is none yet. */
export const openKeys = async (place: Place): Promise<Keyring | undefined> => {
  if (!existsSync(place.keyringFile)) return undefined
  const passphrase = place.passphrase()
  if (passphrase === undefined)
    throw new Trouble('The keyring needs its passphrase. Give it in DUONGVE_PASSPHRASE; nothing was changed.')
  const keyring = await openKeyring({ file: place.keyringFile, passphrase })
  if (!isRefusal(keyring)) return keyring
  const next = `${place.passphraseFile}.new`
  if (keyring.refused === 'keyring.wrong-passphrase' && existsSync(next)) {
    // a change of the passphrase was cut short after the keyring had it
    const again = await openKeyring({
      file: place.keyringFile,
      passphrase: readFileSync(next, 'utf8').trim(),
    })
    if (!isRefusal(again)) {
      renameSync(next, place.passphraseFile)
      return again
    }
  }
  throw keyringTrouble(keyring)
}

/** A keyring is made once, with an empty database. */
export const makeKeys = async (place: Place): Promise<Keyring> => {
  const passphrase = place.passphrase() ?? place.makePassphrase()
  const made = await createKeyring({ file: place.keyringFile, passphrase, now: new Date().toISOString() })
  if (isRefusal(made)) throw keyringTrouble(made)
  return made
}

/** A missing keyring beside sealed data is trouble: a new one would open nothing of it. */
export const refuseSealedData = (db: Database): Promise<void> =>
  db.asOwner(async (run) => {
    await run('begin', [])
    try {
      const [row] = await run("select to_regclass('public.case_key') as found", [])
      if (row?.found === null) return
      await run("select set_config('role', 'dv_system', true)", [])
      const [held] = await run(
        'select 1 as found where exists (select 1 from case_key) or exists (select 1 from officer)',
        [],
      )
      if (held)
        throw new Trouble(
          'The keyring file is missing, but the database holds sealed data. Put back the copy from the key backup. Nothing was changed.',
        )
    } finally {
      await run('rollback', [])
    }
  })
