import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { isRefusal } from '../kernel/refusal.ts'
import { addVersion, changePassphrase } from '../store/keyring.ts'
import type { Command } from './command.ts'
import { openExisting } from './existing.ts'
import type { Opened } from './ground.ts'
import type { Place } from './place.ts'
import { keyCounts, rewrapAll } from './rotate.ts'
import { keyringTrouble, Trouble } from './trouble.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** The keyring: what there is, a new version of the key that wraps all others, another passphrase. */
export const keysCommand: Command = {
  name: 'keys',
  says: 'Show the keys, rotate them, change the passphrase.',
  usage:
    'keys list | rotate | passphrase [--data DIR]   (passphrase: the new one in DUONGVE_NEW_PASSPHRASE or as a line on standard input)',
  options: { data: { type: 'string' } },
  run: async ({ values, positionals: [what] }) => {
    const acts = { list, rotate, passphrase }
    if (what !== 'list' && what !== 'rotate' && what !== 'passphrase')
      throw new Trouble('Say what: duongve keys list, rotate or passphrase.')
    const { place, opened } = await openExisting(values)
    try {
      await acts[what]({ place, opened })
      return 0
    } finally {
      await opened.close()
    }
  },
}

type At = { place: Place; opened: Opened }

const list = async ({ opened }: At) => {
  const { keyring, db } = opened
  const wraps = new Map((await keyCounts({ db })).map(({ version, n }) => [version, n]))
  for (const { what, version, algorithm, made } of keyring.inventory()) {
    const used = what === 'kek' ? `, wraps ${wraps.get(version) ?? 0} case keys` : ''
    say(
      `${what.padEnd(12)} version ${String(version).padStart(2)}  ${algorithm}, made ${made.slice(0, 10)}${used}`,
    )
  }
}

/** A rotation that was cut short is finished first; only then does another run make a further version. */
const rotate = async ({ place, opened }: At) => {
  const { ground, keyring } = opened
  const before = await keyCounts(ground)
  const unfinished = before.some(({ version }) => version !== keyring.version)
  if (unfinished) say(`Going on with the rotation to version ${keyring.version}.`)
  else {
    const added = await addVersion({
      file: place.keyringFile,
      passphrase: place.passphrase() ?? '',
      what: 'kek',
      now: new Date().toISOString(),
    })
    if (isRefusal(added)) throw keyringTrouble(added)
    await ground.reopenKeys?.()
    say(
      `Version ${keyring.version} was added to the keyring; keep a copy of ${place.keyringFile}, apart from its passphrase.`,
    )
  }
  const done = await rewrapAll(ground)
  say(`${done} case keys are wrapped anew. Everything stayed readable; a running server goes on by itself.`)
}

const passphrase = async ({ place }: At) => {
  const to = await newPassphrase()
  if (to.length < 12)
    throw new Trouble('The new passphrase needs at least 12 characters. Nothing was changed.')
  const usesFile = process.env.DUONGVE_PASSPHRASE === undefined && existsSync(place.passphraseFile)
  // The new one lies beside the old one before the keyring changes: a killed run leaves both to try.
  if (usesFile) writeFileSync(`${place.passphraseFile}.new`, `${to}\n`, { mode: 0o600, flush: true })
  const changed = await changePassphrase({
    file: place.keyringFile,
    passphrase: place.passphrase() ?? '',
    to,
  })
  if (isRefusal(changed)) throw keyringTrouble(changed)
  if (usesFile) renameSync(`${place.passphraseFile}.new`, place.passphraseFile)
  say(
    'The keyring opens with the new passphrase. Destroy old copies of the file: they still open with the old one.',
  )
}

const newPassphrase = async (): Promise<string> => {
  const given = process.env.DUONGVE_NEW_PASSPHRASE
  if (given !== undefined) return given
  if (process.stdin.isTTY) say('New passphrase (it shows as you type):')
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line.trim()
  }
  return ''
}
