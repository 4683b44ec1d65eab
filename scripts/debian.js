// Debian packages for the tests, where the tests may install them: as root, with apt-get.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { excerpt, runQuietly } from './child.js'
import { say, stage } from './say.js'

export const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** A package of PostgreSQL would start a database of its own, which nobody here asked for. */
const noCluster = '/etc/postgresql-common/createcluster.d/duongve-tests.conf'

/** @param {string} name */
export const installPackage = (name) =>
  stage(`installing Debian's package ${name}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
    mkdirSync(dirname(noCluster), { recursive: true })
    writeFileSync(noCluster, 'create_main_cluster = false\n')
    try {
      for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
        const { code, output } = await runQuietly('apt-get', ['-q', ...args], { env })
        if (code !== 0) say(`  apt-get ${args[0]} failed (code ${code}):\n${excerpt(output, -8)}`)
      }
    } finally {
      rmSync(noCluster)
    }
  })
