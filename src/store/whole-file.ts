import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { link, open, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The text of a file, or nothing when there is no such file. Any other trouble is thrown. */
export const readWhole = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8')
  } catch (trouble) {
    if (hasCode(trouble, 'ENOENT')) return undefined
    throw trouble
  }
}

/**
 * Writes a small secret file so that whoever reads it, also after a crash at any moment, finds the old text or
 * the new one, whole: written aside, flushed, put in place by one act of the file system, folder flushed.
 * Only its owner may read it. Without `replace` an existing file stays and the answer is 'exists'.
 */
export const writeWhole = async (
  file: string,
  text: string,
  { replace }: { replace: boolean },
): Promise<'written' | 'exists'> => {
  const aside = `${file}.${randomBytes(6).toString('hex')}.new`
  const handle = await open(aside, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)
  try {
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (replace) await rename(aside, file)
    else {
      // `link`, unlike `rename`, fails when the name is taken: two first starts cannot overwrite each other.
      await link(aside, file)
      await unlink(aside)
    }
  } catch (trouble) {
    await unlink(aside).catch(() => undefined)
    if (hasCode(trouble, 'EEXIST')) return 'exists'
    throw trouble
  }
  await flushFolder(dirname(file))
  return 'written'
}

/** Runs `work` while no other process does so for the same file; a lock left by a killed process is lifted. */
export const holdingLock = async <T>(file: string, work: () => Promise<T>): Promise<T | 'busy'> => {
  const lock = `${file}.lock`
  if (!(await takeLock(lock))) {
    if (await isHeld(lock)) return 'busy'
    await unlink(lock).catch(() => undefined)
    if (!(await takeLock(lock))) return 'busy'
  }
  try {
    await sweep(file)
    return await work()
  } finally {
    await unlink(lock).catch(() => undefined)
  }
}

// What killed writers left beside the file: old keys must not lie about.
const sweep = async (file: string): Promise<void> => {
  const left = (await readdir(dirname(file))).filter(
    (name) => name.startsWith(`${basename(file)}.`) && /\.[0-9a-f]{12}\.new$/.test(name),
  )
  await Promise.all(left.map((name) => unlink(join(dirname(file), name)).catch(() => undefined)))
}

// Put in place whole, with its number in it: nobody ever sees a lock that does not say whose it is.
const takeLock = async (lock: string): Promise<boolean> =>
  (await writeWhole(lock, String(process.pid), { replace: false })) === 'written'

const isHeld = async (lock: string): Promise<boolean> => {
  const holder = Number(await readWhole(lock))
  if (!Number.isInteger(holder) || holder <= 0) return false
  try {
    process.kill(holder, 0)
    return true
  } catch (trouble) {
    return hasCode(trouble, 'EPERM')
  }
}

const flushFolder = async (folder: string): Promise<void> => {
  // Windows has no handle on folders; its file system keeps a journal of names instead.
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const hasCode = (trouble: unknown, code: string): boolean =>
  trouble instanceof Error && 'code' in trouble && trouble.code === code
