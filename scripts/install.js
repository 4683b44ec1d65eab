// Set-up before anything of ours can run: Node built-ins only, on any Node from 20.19.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { excerpt, runQuietly } from './child.js'
import { giveUp, stage } from './say.js'

export const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.duongve-lock')
const lockFile = join(root, 'package-lock.json')

/** Checks Node, installs what is missing and returns the Node 24 that runs everything else. */
export const setUp = async () => {
  const [major, minor] = versionOf(process.versions.node)
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(`Node 20.19 or newer is needed; this is ${process.versions.node}. See https://nodejs.org`)
  await install()
  return pinnedNode()
}

/** @param {string} text */
const versionOf = (text) => text.split('.').map(Number)

const install = async () => {
  const lock = readFileSync(lockFile, 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  if (!isInstalled(JSON.parse(lock)))
    await stage('installing packages', installPackages, 'the first time this takes about a minute')
  writeFileSync(stamp, hash)
}

const installPackages = async () => {
  // Under npm its own program is known; else the one on the path.
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, env: withoutNpm(process.env) }
  const { code, output } = npm?.endsWith('.js')
    ? await runQuietly(process.execPath, [npm, ...args], options)
    : await runQuietly('npm', args, { ...options, shell: process.platform === 'win32' })
  if (code === 0) return
  giveUp(
    `npm could not install the packages (code ${code}):\n${excerpt(output, 12)}\n` +
      '  Check the connection to the npm registry and the space on this disk, then start again;\n' +
      '  `npm ci --ignore-scripts` shows the whole output.',
  )
}

/** The settings of the outer npm run (its script, its prefix) must not steer the inner one. */
const withoutNpm = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_(lifecycle|command|package)/.test(name)))

/** npm writes this list at the very end of an install, so an interrupted one does not count. */
const isInstalled = (lock) => {
  const list = join(modules, '.package-lock.json')
  if (!existsSync(list)) return false
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

const pinnedNode = () => {
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const pinned = join(modules, `node-${platform}-${process.arch}`, 'bin', program)
  if (existsSync(pinned)) return pinned
  if (versionOf(process.versions.node)[0] >= 24) return process.execPath
  return giveUp(
    `No packaged Node 24 for ${process.platform} ${process.arch}: install Node 24 (https://nodejs.org) and start again with it.`,
  )
}
