import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { DatabaseTrouble } from '../store/migrate.ts'

/** Something that a person must mend before the server can run: one clear line, and what to do. */
export class Trouble extends Error {}

const KEYRING: { readonly [code: string]: string } = {
  'keyring.wrong-passphrase':
    'The passphrase does not open the keyring. Give the right one in DUONGVE_PASSPHRASE; nothing was changed.',
  'keyring.damaged':
    'The keyring file is damaged. Put back the copy from the key backup; without it sealed data cannot be read. Nothing was changed.',
  'keyring.missing':
    'The keyring file is missing, but the database holds sealed data. Put back the copy from the key backup. Nothing was changed.',
  'keyring.newer':
    'The keyring was written by a newer version of the program. Start that version; nothing was changed.',
  'keyring.busy': 'Another process is changing the keyring. Wait until it has ended, then start again.',
}

export const keyringTrouble = (refusal: Refusal): Trouble =>
  new Trouble(KEYRING[refusal.refused] ?? `The keyring cannot be used (${refusal.refused}).`)

/** Names the trouble behind an error, or undefined when it is a bug. Never quotes a password or an address. */
export const troubleOf = (error: unknown): string | undefined => {
  if (error instanceof Trouble) return error.message
  if (isRefusal(error)) return keyringTrouble(error).message
  if (error instanceof DatabaseTrouble) return DATABASE[error.kind]
  if (typeof error !== 'object' || error === null) return undefined
  const code = 'code' in error ? String(error.code) : wasiCode(error)
  return (
    SYSTEM[code] ??
    (/ENOSPC|No space left/i.test(String((error as Error).message)) ? SYSTEM.ENOSPC : undefined)
  )
}

/** The embedded database throws what its own system calls give back: an object with a number of WASI. */
const wasiCode = (error: object): string => {
  if (!('name' in error && error.name === 'ErrnoError' && 'errno' in error)) return ''
  return WASI[Number(error.errno)] ?? ''
}
const WASI: { readonly [errno: number]: string } = {
  2: 'EACCES',
  19: 'ENOSPC',
  51: 'ENOSPC',
  54: 'ENOTDIR',
  63: 'EACCES',
  69: 'EROFS',
}

const DATABASE = {
  newer:
    'The database was made by a newer version of the program. Start that version, or restore a backup of this one; nothing was changed.',
  'changed-migration':
    'A migration that this database has already applied was changed. Use the unchanged program; nothing was changed.',
  'unsafe-commit':
    'The database server answers before it has written (synchronous_commit is off). Set it to on, then start again.',
} as const

const UNREACHABLE =
  'The database server cannot be reached. Check DATABASE_URL (host, port) and that the server runs.'

const SYSTEM: { readonly [code: string]: string } = {
  ENOSPC: 'The disk is full. Free some space, then start again; what was acknowledged is kept.',
  EACCES:
    'The data folder cannot be written. Give this user the right to write there, or choose another with --data.',
  ENOTDIR: 'The data folder is no folder. Choose another with --data.',
  EADDRNOTAVAIL: 'This machine has no such address. Give another with --host.',
  EROFS: 'The data folder is read-only. Choose another with --data.',
  ECONNREFUSED: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ERR_INVALID_URL: 'DATABASE_URL is no address. It looks like postgres://user:password@host:5432/database.',
  '28P01': 'The database server refuses the password in DATABASE_URL.',
  '28000': 'The database server refuses this user. Check DATABASE_URL and the server’s access rules.',
  '3D000': 'The database named in DATABASE_URL does not exist. Create it, then start again.',
  '42501':
    'The database user may not create roles. Give it CREATEROLE, or run `duongve migrate` as an owner.',
  '53300': 'The database server has no connection left. End some, or allow more there (max_connections).',
  '57P03': 'The database server is starting or stopping. Wait until it runs, then start again.',
  '53100': 'The database server’s disk is full. Free some space there; what was acknowledged is kept.',
}

/** A port that is taken has its own words, since the number helps. */
export const portTrouble = (port: number) =>
  new Trouble(`Port ${port} is in use. End the other program, or start with -- --port ${port + 1}.`)
