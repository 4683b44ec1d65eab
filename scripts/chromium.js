// Finds Chromium for the browser journeys. As a program it prints the path, or nothing.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runQuietly } from './child.js'

// The one without a window first: a page of its own costs it a quarter of the time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

const places = [
  ...names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))),
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Debian's packages of it, the lighter first. */
export const chromiumPackages = ['chromium-headless-shell', 'chromium']

export const chromiumAdvice =
  'install Chromium (Debian: apt-get install chromium-headless-shell) or give its path in CHROMIUM_PATH'

/** @returns {Promise<string | undefined>} */
export const findChromium = async () => {
  const named = process.env.CHROMIUM_PATH
  for (const path of named ? [named] : places) if (existsSync(path) && (await answers(path))) return path
  return undefined
}

/** Some systems ship a script of this name that only tells how to get the real one. */
const answers = async (path) => {
  if (process.platform === 'win32') return true // answers to --version by opening a window
  const { code, output } = await runQuietly(path, ['--version'], { timeout: 30_000 })
  return code === 0 && /chrom/i.test(output)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write((await findChromium()) ?? '')
