import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for the invented province, which the first journey of a run fills in and the others copy. */
export const setup = (): (() => void) | undefined => {
  if (process.env.TEST_PROVINCE) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'province-'))
  process.env.TEST_PROVINCE = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
