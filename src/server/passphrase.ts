import { rmSync } from 'node:fs'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { changePassphrase } from '../store/keyring.ts'
import type { Place } from './place.ts'

/**
 * Gives the keyring a passphrase that only people know. The file that the first start made for itself goes;
 * from the next start on the passphrase is asked for in DUONGVE_PASSPHRASE.
 */
export const takePassphrase =
  (place: Place) =>
  async (to: string): Promise<Refusal | undefined> => {
    const passphrase = place.passphrase() ?? ''
    const changed = await changePassphrase({ file: place.keyringFile, passphrase, to })
    if (isRefusal(changed)) return changed
    rmSync(place.passphraseFile, { force: true })
    return undefined
  }
