import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DatabasePlace } from '../store/db.ts'
import { Trouble } from './trouble.ts'

/** Where this installation lives and how it is reached; read from the environment once, checked at start. */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DUONGVE_DATA: z.string().min(1).optional(),
  DUONGVE_PASSPHRASE: z.string().min(1).optional(),
  DUONGVE_BACKUP_PASSPHRASE: z.string().min(1).optional(),
  DUONGVE_ORIGIN: z.url().optional(),
  DUONGVE_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6()])))
    .optional(),
})

export type Place = {
  readonly data: string
  readonly database: DatabasePlace
  readonly keyringFile: string
  readonly passphraseFile: string
  /** Ids of the files that were erased: what a restored backup must not bring back. */
  readonly erasedFile: string
  /** How far the log had come: what a database put back must still hold. */
  readonly seenLogFile: string
  readonly origin: string | undefined
  /** Addresses of reverse proxies before this server. */
  readonly proxies: ReadonlySet<string>
  /** From the environment, else from the file beside the keyring that a first start without one makes. */
  passphrase(): string | undefined
  makePassphrase(): string
  /** For backups: their own, else that of the keyring. */
  backupPassphrase(): string | undefined
}

export const readPlace = (options: { data?: string }, env: NodeJS.ProcessEnv = process.env): Place => {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    throw new Trouble(
      name === 'DATABASE_URL'
        ? 'DATABASE_URL is no address. It looks like postgres://user:password@host:5432/database.'
        : name === 'DUONGVE_PROXIES'
          ? 'DUONGVE_PROXIES is a list of addresses with commas between, such as 127.0.0.1,10.0.0.2.'
          : `The setting ${name} is not usable.`,
    )
  }
  const given = parsed.data
  const data = options.data ?? given.DUONGVE_DATA ?? join(import.meta.dirname, '../../data')
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const passphraseFile = join(data, 'passphrase')
  const passphrase = () =>
    given.DUONGVE_PASSPHRASE ??
    (existsSync(passphraseFile) ? readFileSync(passphraseFile, 'utf8').trim() : undefined)
  return {
    data,
    database: given.DATABASE_URL
      ? { kind: 'server', url: given.DATABASE_URL }
      : { kind: 'embedded', folder: join(data, 'database') },
    keyringFile: join(data, 'keyring.json'),
    passphraseFile,
    erasedFile: join(data, 'erased.jsonl'),
    seenLogFile: join(data, 'log-head.json'),
    origin: given.DUONGVE_ORIGIN,
    proxies: new Set(given.DUONGVE_PROXIES),
    passphrase,
    backupPassphrase: () => given.DUONGVE_BACKUP_PASSPHRASE ?? passphrase(),
    makePassphrase: () => {
      const made = randomBytes(24).toString('base64url')
      writeFileSync(passphraseFile, `${made}\n`, { mode: 0o600 })
      return made
    },
  }
}
