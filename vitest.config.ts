import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { counts } from './test/counts.ts'

// Nothing may lean on the machine's own time zone or language: an odd zone, 12:45 or 13:45 ahead of UTC.
process.env.TZ = 'Pacific/Chatham'
process.env.LANG = 'C'
process.env.LC_ALL = 'C'

// The embedded database opens from a dump that is made once for these migrations (test/databases.ts).
const migrations = createHash('sha256')
const folder = join(import.meta.dirname, 'db/migrations')
for (const name of readdirSync(folder).sort()) migrations.update(readFileSync(join(folder, name)))
process.env.TEST_EMBEDDED_DUMP = join(
  tmpdir(),
  `duongve-migrated-${migrations.digest('hex').slice(0, 16)}.tar`,
)

/** A browser waits for its screen and a database for its disk: one process more than processors uses them all. */
const ONE_MORE = availableParallelism() + 1

const needsDatabase = ['src/**/*.db.test.ts', 'demo/**/*.db.test.ts', 'test/*.db.test.ts']

export default defineConfig({
  test: {
    // Tests are shuffled, so that none leans on another; one order for all until TEST_SEED asks for another.
    sequence: { shuffle: true, seed: Number(process.env.TEST_SEED ?? 4700) },
    reporters: ['default', counts],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'test/*.test.ts'],
          exclude: needsDatabase,
          pool: 'threads',
          maxWorkers: '100%',
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: needsDatabase,
          globalSetup: ['test/postgres.ts'],
          pool: 'forks',
          maxWorkers: ONE_MORE,
          testTimeout: 180_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/*.test.ts'],
          globalSetup: ['test/journeys/province.ts'],
          pool: 'forks',
          maxWorkers: ONE_MORE,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // a journey is walked step by step
          sequence: { groupOrder: 2, shuffle: false },
        },
      },
    ],
  },
})
