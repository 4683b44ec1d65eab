import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKeyCache, createUnwrapBudget } from './key-cache.ts'

describe('the key cache', () => {
  const at = (start: number) => {
    let time = start
    return { now: () => time, pass: (ms: number) => (time += ms) }
  }

  it('loads once, until the time is over, however often it is used', () => {
    const clock = at(0)
    const cache = createKeyCache<string>({ max: 10, ttlMs: 1000, now: clock.now })
    let loads = 0
    const load = () => `key ${++loads}`
    expect(cache.of('a', load)).toBe('key 1')
    clock.pass(600)
    expect(cache.of('a', load)).toBe('key 1')
    clock.pass(400)
    expect(cache.get('a')).toBeUndefined()
    expect(cache.of('a', load)).toBe('key 2')
    cache.clear()
    expect(cache.size()).toBe(0)
  })

  it('lets the least recently used go first and never grows beyond its bound', () => {
    const cache = createKeyCache<string>({ max: 2, ttlMs: 1000, now: () => 0 })
    for (const id of ['a', 'b', 'a', 'c']) cache.of(id, () => id)
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['a', undefined, 'c'])
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 0, max: 5 }), (ids, max) => {
        const small = createKeyCache<string>({ max, ttlMs: 9, now: () => 0 })
        for (const id of ids) expect(small.of(id, () => id)).toBe(id)
        expect(small.size()).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('does not take an erased case back, even from a read that began before', () => {
    const cache = createKeyCache<string>({ max: 2, ttlMs: 1000, now: () => 0 })
    cache.of('a', () => 'key')
    cache.forget('a')
    expect(cache.get('a')).toBeUndefined()
    const late = cache.of('b', () => {
      cache.forget('b')
      return 'late'
    })
    expect([late, cache.get('b'), cache.size()]).toEqual(['late', undefined, 0])
  })

  it('keeps nothing of a load that failed', () => {
    const cache = createKeyCache<string>({ max: 2, ttlMs: 1000, now: () => 0 })
    const fail = () => {
      throw new Error('broken')
    }
    expect(() => cache.of('a', fail)).toThrow('broken')
    expect(cache.size()).toBe(0)
  })
})

describe('the unwrap budget', () => {
  const minute = 60_000
  const act = (n: number, at: number, more: { officer?: string; purpose?: string } = {}) => ({
    officer: 'o',
    purpose: 'read',
    caseId: `case ${n}`,
    at,
    ...more,
  })

  it('alerts once at 30 and ends at 60 different cases', () => {
    const budget = createUnwrapBudget()
    const verdicts = Array.from({ length: 70 }, (_, n) => budget.spend(act(n, n * 1000)))
    expect(verdicts.flatMap((verdict, n) => (verdict === 'alert' ? [n + 1] : []))).toEqual([30])
    expect(verdicts.indexOf('spent')).toBe(60)
    expect(verdicts.slice(60).every((verdict) => verdict === 'spent')).toBe(true)
    expect(budget.spend(act(3, 71_000))).toBe('ok')
    expect(budget.spend(act(99, 71_000, { officer: 'another' }))).toBe('ok')
    expect(budget.spend(act(99, 71_000, { purpose: 'transfer' }))).toBe('ok')
  })

  it('counts the last sixty minutes, not the hour of the clock', () => {
    const budget = createUnwrapBudget({ perHour: 2, alertAt: 2 })
    expect(budget.spend(act(1, 0))).toBe('ok')
    expect(budget.spend(act(2, 50 * minute))).toBe('alert')
    expect(budget.spend(act(3, 59 * minute))).toBe('spent')
    expect(budget.spend(act(3, 60 * minute))).toBe('alert')
    expect(budget.spend(act(4, 109 * minute))).toBe('spent')
    expect(budget.spend(act(4, 111 * minute))).toBe('alert')
  })

  it('gives a purpose its own limit', () => {
    const budget = createUnwrapBudget({ purposes: { list: { perHour: 1000, alertAt: 800 } } })
    const verdicts = Array.from({ length: 1001 }, (_, n) => budget.spend(act(n, 0, { purpose: 'list' })))
    expect([verdicts[799], verdicts[999], verdicts[1000]]).toEqual(['alert', 'ok', 'spent'])
  })

  it('never lets more than the limit through in any sixty minutes', () => {
    const step = fc.tuple(fc.nat(12), fc.nat(20 * minute))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const budget = createUnwrapBudget({ perHour: 3, alertAt: 2 })
        let at = 0
        const opened: [number, number][] = []
        for (const [n, pause] of steps) {
          at += pause
          if (budget.spend(act(n, at)) !== 'spent') opened.push([n, at])
          const recent = opened.filter(([, then]) => at - then < 60 * minute)
          // A case counted long ago may be looked at until its own hour is over.
          expect(new Set(recent.map(([id]) => id)).size).toBeLessThanOrEqual(6)
        }
      }),
    )
  })
})
