import { beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '../src/agency/roles.ts'
import { operations } from '../src/contract.ts'
import { classesIn } from '../src/server/redact.ts'
import { bodyFor } from './bodies.ts'
import { type House, named, openHouse, PEOPLE, type PersonName, reception } from './builders.ts'
import { describeEachDatabase } from './databases.ts'
import { MATRIX } from './permission-matrix.ts'

const people = Object.keys(PEOPLE) as PersonName[]
const holds = (name: PersonName, op: string) => {
  const row = MATRIX[op]
  return row === 'anyone' || row === 'signed-in' || (row?.includes(PEOPLE[name].role) ?? false)
}

describe('the matrix', () => {
  test('every operation has its row, and no row is left over', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(MATRIX).sort())
  })

  test('what a command answers is kept for repetition, unless it is shown once: so it never holds what is sealed', () => {
    const telling = operations
      .filter(({ kind, output, secret }) => kind === 'command' && !secret && classesIn(output).size > 0)
      .map(({ name }) => name)
    expect(telling).toEqual([])
  })

  test('whoever is given a sealed class reads it through an operation that is logged', () => {
    const silent = operations
      .filter(({ output, personal }) => [...classesIn(output)].some((one) => one !== 'C1') && !personal)
      .map(({ name }) => name)
    expect(silent).toEqual([])
  })
})

describeEachDatabase('permissions', (ground) => {
  let house: House
  let ownCode: string
  let otherCode: string

  beforeAll(async () => {
    house = await openHouse(ground.db())
    ownCode = (
      await house.done('commune-officer', 'intake.receive', reception({ identity: named('Nguyễn Thị Thử') }))
    ).caseCode
    otherCode = (
      await house.done(
        'other-commune-officer',
        'intake.receive',
        reception({
          identity: named('Trần Văn Khác'),
          arrival: { ...reception().arrival, communeId: '20107' },
        }),
      )
    ).caseCode
  })

  test('every role × every operation: allowed exactly where the matrix says so', async () => {
    const wrong: string[] = []
    for (const op of operations) {
      for (const name of people) {
        const outcome = await house.call(name, op.name, op.about === 'case' ? { caseCode: ownCode } : {})
        const refused = outcome.ok ? undefined : outcome.refusal.refused
        const allowed = refused !== 'not-allowed'
        if (allowed !== holds(name, op.name)) wrong.push(`${name} ${op.name}: ${refused ?? 'done'}`)
      }
      const nobody = await house.call(null, op.name, op.about === 'case' ? { caseCode: ownCode } : {})
      const openToAll = nobody.ok || nobody.refusal.refused !== 'not-signed-in'
      if (openToAll !== (MATRIX[op.name] === 'anyone')) wrong.push(`nobody ${op.name}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  test('a step-up operation refuses a second factor older than five minutes', async () => {
    const old = new Date(house.now.ms - 5 * 60_000 - 1_000).toISOString()
    for (const op of operations.filter(({ stepUp }) => stepUp)) {
      const name = people.find((one) => holds(one, op.name))
      if (!name) continue
      const who = house.actor(name, { factorAt: old as never })
      const outcome = await house.call(name, op.name, {}, { who })
      expect(outcome, op.name).toMatchObject({ ok: false, refusal: { refused: 'step-up-needed' } })
    }
  })

  test('a file of another agency and a file that does not exist are one answer', async () => {
    const reads = operations.filter(({ about }) => about === 'case')
    for (const op of reads) {
      for (const name of people.filter((one) => holds(one, op.name) && one !== 'case-manager')) {
        const hidden = name === 'other-commune-officer' ? ownCode : otherCode
        const body = bodyFor(op.name)
        const forbidden = await house.call(name, op.name, { ...body, caseCode: hidden })
        const missing = await house.call(name, op.name, { ...body, caseCode: missingCode })
        expect(forbidden, `${name} ${op.name}`).toEqual(missing)
        expect(forbidden, `${name} ${op.name}`).toMatchObject({
          ok: false,
          refusal: { refused: 'not-found' },
        })
      }
    }
  })

  test('a right taken away is gone at the next call', async () => {
    const who = house.actor('commune-officer', { may: new Set(['case.search']) })
    const outcome = await house.call('commune-officer', 'case.file', { caseCode: ownCode }, { who })
    expect(outcome).toMatchObject({ refusal: { refused: 'not-allowed' } })
  })

  test('fields of a class that the role is never given are empty', async () => {
    const officer = await house.done('commune-officer', 'case.file', { caseCode: ownCode })
    expect(ROLES['commune-officer'].classes).not.toContain('C7')
    expect(officer.papers).toBeNull()
    const manager = await house.done('case-manager', 'case.file', { caseCode: ownCode })
    expect(manager.line.caseCode).toBe(ownCode)
  })

  test('interleaved requests of different agencies on few connections never see each other’s context', async () => {
    const calls = Array.from(
      { length: 200 },
      (_, n): PersonName => (n % 2 === 0 ? 'commune-officer' : 'other-commune-officer'),
    )
    const seen = await Promise.all(
      calls.map(async (name) => {
        const { lines } = await house.done(name, 'case.list', {})
        return { name, codes: lines.map((line: { caseCode: string }) => line.caseCode) }
      }),
    )
    for (const { name, codes } of seen)
      expect(codes).not.toContain(name === 'commune-officer' ? otherCode : ownCode)
  }, 60_000)
})

/** A well-formed code that nobody has. */
const missingCode = '0000-0000-0'
