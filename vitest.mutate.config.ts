import { defineConfig } from 'vitest/config'

// What `npm run mutate` runs against every change it plants in src/law: only the tests that speak of law,
// in one room (they keep no state), with fewer invented persons and days in each property.
process.env.TZ = 'Pacific/Chatham'

export default defineConfig({
  test: { include: ['src/law/*.test.ts'], testTimeout: 20_000, isolate: false, env: { LAW_RUNS: '60' } },
})
