import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ADDRESS_FAILURES,
  createGate,
  FORGET_MS,
  pauseAfter,
  waitAfter,
  waitForAddress,
} from './sign-in-throttle.ts'

/** Guesses at every `gap` ms; how many are looked at. */
const tried = (guesses: number, gap: number): number => {
  const failures: number[] = []
  for (let n = 0; n < guesses; n++) if (waitAfter(failures, n * gap) === 0) failures.push(n * gap)
  return failures.length
}

describe('pauses after something wrong', () => {
  it('three slips cost nothing, then the pause grows to an hour', () => {
    expect([0, 1, 2].map(pauseAfter)).toEqual([0, 0, 0])
    expect(pauseAfter(3)).toBe(5000)
    expect(pauseAfter(1000)).toBe(3_600_000)
    fc.assert(fc.property(fc.nat(40), (n) => pauseAfter(n) <= pauseAfter(n + 1)))
  })

  it('looks at fewer than twenty of ten thousand guesses', () => {
    for (const gap of [0, 10, 100, 1000]) expect(tried(10_000, gap)).toBeLessThan(20)
  })

  it('ends by itself, however many try meanwhile', () => {
    const failures = [0, 1, 2, 3, 4, 5].map((s) => s * 1000)
    const wait = waitAfter(failures, 5000)
    expect(wait).toBeGreaterThan(0)
    expect(waitAfter(failures, 5000 + wait)).toBe(0)
    expect(waitAfter(failures, FORGET_MS + 6000)).toBe(0)
  })

  it('an office shares an address: only what no office does is slowed', () => {
    const slips = Array.from({ length: ADDRESS_FAILURES - 1 }, (_, n) => n * 1000)
    expect(waitForAddress(slips, 60_000)).toBe(0)
    expect(waitForAddress([...slips, 59_000], 60_000)).toBeGreaterThan(0)
    expect(waitForAddress([...slips, 59_000], 3_700_000)).toBe(0)
  })

  it('the gate remembers who must wait, and forgets the oldest when full', () => {
    const gate = createGate(2)
    gate.close('a', 100)
    gate.close('b', 100)
    expect(gate.closedFor('a', 40)).toBe(60)
    expect(gate.closedFor('a', 100)).toBe(0)
    gate.close('c', 100)
    gate.close('d', 100)
    expect([...'bcd'].map((key) => gate.closedFor(key, 50))).toEqual([0, 50, 50])
    gate.open('d')
    expect(gate.closedFor('d', 50)).toBe(0)
  })
})
