import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

export type Counts = { passed: number; failed: number; skipped: number }

/**
 * Writes the sums of a run where `scripts/test.js` reads them. A file that could not be loaded and an
 * error outside every test count as failures: nothing may fail without a number.
 */
export const counts: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.DUONGVE_COUNTS
    if (!file) return
    const sum: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      let failedHere = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') sum.passed++
        else if (state === 'skipped') sum.skipped++
        else failedHere++
      }
      sum.failed += module.ok() ? failedHere : Math.max(failedHere, 1)
    }
    writeFileSync(file, JSON.stringify(sum))
  },
}
