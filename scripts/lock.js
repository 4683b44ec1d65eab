// package-lock.json must name the optional packages of every system, or `npm ci` refuses it. npm leaves
// out those that the registry in use does not carry, so after `npm install` this program adds them again:
// node scripts/lock.js
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.js'
import { say } from './say.js'

const file = join(root, 'package-lock.json')

/** @returns {{ path: string, name: string, version: string, dev: boolean }[]} */
const findMissing = (packages) =>
  Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isPresent(packages, from, name))
      .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, dev })),
  )

/** Looks where Node would: beside the package, then further and further up. */
const isPresent = (packages, from, name) => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in packages) return true
    if (at === '') return false
  }
}

const systems = /android|darwin|freebsd|linux|openharmony|win32/
const processors = /arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64/

/** Such packages say in their names what they are for. */
const entryOf = ({ name, version, dev }) => {
  const libc = /musl/.test(name) ? ['musl'] : /gnu/.test(name) ? ['glibc'] : undefined
  return {
    version,
    cpu: [processors.exec(name)?.[0] ?? 'any'],
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    os: [systems.exec(name)?.[0] ?? 'any'],
  }
}

/** One line for each package that the lock should name and does not. */
export const missingInLock = () =>
  findMissing(JSON.parse(readFileSync(file, 'utf8')).packages).map(
    ({ name, version }) => `${name} ${version}`,
  )

const complete = () => {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = findMissing(lock.packages)
  const added = missing.map((found) => [found.path, entryOf(found)])
  lock.packages = Object.fromEntries(
    [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en')),
  )
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  say(`✓ package-lock.json: ${missing.length} packages of other systems added`)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) complete()
