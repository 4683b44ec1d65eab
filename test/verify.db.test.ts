import { expect, test } from 'vitest'
import { reportLines } from '../src/server/verify-report.ts'
import { verifyAll } from '../src/server/verify.ts'
import { openHouse } from './builders.ts'
import { describeEachDatabase } from './databases.ts'
import { answerAsked, walk } from './walk.ts'

const SEED = Number(process.env.DUONGVE_SEED ?? Date.now() % 1_000_000)

describeEachDatabase(`verify, seed ${SEED}`, (ground) => {
  test('is green after a thousand random commands', async () => {
    const house = await openHouse(ground.db())
    const { answers } = await walk(house, { seed: SEED, commands: 1_000 })
    await answerAsked(house)
    expect([...answers.keys()]).toEqual(expect.arrayContaining(['ok', 'stale', 'input.invalid', 'not-allowed', 'not-found', 'request.reused']))
    const { db, keyring, keeper, ground: { caseKeys } } = house.opened
    const report = await verifyAll({ db, keyring, keeper, caseKeys })
    if (process.env.SHOW) process.stdout.write(`${[...answers].join(' ')}\n${reportLines(report).join('\n')}\n`)
    expect(report.faults).toEqual([])
    expect(report.cases).toBeGreaterThan(100)
    // once more with so few digests in memory that every table comes in parts
    expect((await verifyAll({ db, keyring, keeper, caseKeys, most: 300 })).faults).toEqual([])
  }, 300_000)
})
