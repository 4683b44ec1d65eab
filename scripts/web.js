// The browser part: built again only when something it is made of has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endsWithUs, excerpt, runQuietly } from './child.js'
import { root } from './install.js'
import { giveUp, stage } from './say.js'

const stamp = join(root, 'dist', 'web.stamp')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

/**
 * What runs on the server or in a test alone never reaches the browser.
 * @param {string} path
 */
const mayReachBrowser = (path) => !/\.server\.ts$|\.test\.tsx?$|^src[\\/](server|store)[\\/]|\.md$/.test(path)

/**
 * The server does not load these.
 * @param {string} path
 */
export const isOfBrowserOnly = (path) => /\.web\.tsx?$|\.test\.tsx?$|^src[\\/](web|kit)[\\/]/.test(path)

/** @param {string} node24 */
export const buildWhenStale = async (node24) => {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  await build(node24)
}

/** @param {string} node24 */
export const build = async (node24) => {
  const now = fingerprint()
  await stage('building the browser part', async () => {
    rmSync(stamp, { force: true })
    const { code, output } = await runQuietly(node24, [vite, 'build', '--logLevel', 'warn'], { cwd: root })
    if (code !== 0) giveUp(`the browser part could not be built (code ${code}):\n${excerpt(output, -25)}`)
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(stamp, now)
  })
}

/** Vite builds again at every change, until the process that started it is gone. */
export const buildWatching = [...endsWithUs, vite, 'build', '--watch', '--logLevel', 'warn']

const fingerprint = () => {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((path) => join('src', path))
  for (const path of [...sources, 'index.html', 'vite.config.ts', 'package-lock.json']
    .filter(mayReachBrowser)
    .sort()) {
    const found = statSync(join(root, path), { throwIfNoEntry: false })
    if (found?.isFile()) hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`)
  }
  return hash.digest('hex')
}
