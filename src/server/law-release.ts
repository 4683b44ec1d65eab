import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lawRows, type ReleasedRows, releasedButChanged } from '../law/release.ts'
import { Trouble } from './trouble.ts'

/** The rows of the last release and their digests; `test/house-rules.ts` holds the tables against it. */
const file = join(import.meta.dirname, '../law/released.json')

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Every row of the law with the digest of its content. */
export const lawDigests = (): ReleasedRows =>
  Object.fromEntries(Object.entries(lawRows()).map(([name, text]) => [name, digest(text)]))

const lastRelease = async (): Promise<ReleasedRows> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

/** Fixes the rows of the law as they now stand. A row that was released and differs is an error, not news. */
export const releaseLaw = async (): Promise<{ readonly rows: number; readonly added: number }> => {
  const [released, now] = [await lastRelease(), lawDigests()]
  const wrong = releasedButChanged(released, now)
  if (wrong.length > 0) {
    throw new Trouble(
      `Versions of the law are appended, never edited. Put back, and append with a later knownAt:\n${wrong.join('\n')}`,
    )
  }
  const names = Object.keys(now).sort()
  const sorted = Object.fromEntries(names.map((name) => [name, now[name]]))
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`)
  return { rows: names.length, added: names.filter((name) => released[name] === undefined).length }
}
