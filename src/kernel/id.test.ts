import { randomFillSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseCodeFrom, checkCaseCode, isUuid, parseCaseCode, uuidv7 } from './id.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const bareOf = (code: string) => [...code.replaceAll('-', '')]

describe('uuidv7', () => {
  test('carries the time and the random bits', () => {
    const ones = new Uint8Array(10).fill(255)
    expect(uuidv7(0x017f22e279b0, ones)).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff')
    expect(uuidv7(2 ** 48 - 1, new Uint8Array(10))).toBe('ffffffff-ffff-7000-8000-000000000000')
  })

  test('is well formed and sorts by time', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(1e6), bytes(10), bytes(10), (start, later, a, b) => {
        const ms = start % 2 ** 47
        expect(isUuid(uuidv7(ms, a))).toBe(true)
        expect(uuidv7(ms, a) < uuidv7(ms + later + 1, b)).toBe(true)
      }),
    )
    expect(() => uuidv7(-1, new Uint8Array(10))).toThrow(RangeError)
    expect(() => uuidv7(1, new Uint8Array(9))).toThrow(RangeError)
  })
})

describe('case codes', () => {
  test('are read as people type them', () => {
    fc.assert(
      fc.property(bytes(5), (random) => {
        const code = caseCodeFrom(random)
        expect(checkCaseCode(code)).toBe(true)
        const spoken = code
          .toLowerCase()
          .replaceAll('-', ' ')
          .replaceAll('0', 'o')
          .replaceAll('1', 'l')
          .replaceAll('v', 'u')
        expect(parseCaseCode(` ${spoken} `)).toBe(code)
        expect(parseCaseCode(code.replaceAll('-', '–'))).toBe(code)
      }),
    )
  })

  test('every single wrong character is caught', () => {
    fc.assert(
      fc.property(bytes(5), fc.nat(8), fc.nat(31), (random, place, other) => {
        const characters = bareOf(caseCodeFrom(random))
        const wrong = characters.with(place, ALPHABET[other] ?? '').join('')
        if (wrong === characters.join('')) return
        expect(parseCaseCode(wrong)).toEqual({ refused: 'case-code.mistyped' })
      }),
      { numRuns: 3000 },
    )
  })

  test('every swap of two characters is caught', () => {
    fc.assert(
      fc.property(bytes(5), fc.nat(8), fc.nat(8), (random, i, j) => {
        const characters = bareOf(caseCodeFrom(random))
        const swapped = characters
          .with(i, characters[j] ?? '')
          .with(j, characters[i] ?? '')
          .join('')
        if (swapped === characters.join('')) return
        expect(parseCaseCode(swapped)).toEqual({ refused: 'case-code.mistyped' })
      }),
      { numRuns: 3000 },
    )
  })

  test('other text is refused, never thrown at', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseCaseCode(text)))
    for (const text of ['', '7K3M-9QXD', 'ÀAAA-AAAA-A', 'AAAA-AAAA-AA']) {
      expect(parseCaseCode(text)).toEqual({ refused: 'case-code.malformed' })
    }
    expect(checkCaseCode('000000000')).toBe(false)
    expect(checkCaseCode('0000-0000-0')).toBe(true)
  })

  test('a million codes show no bias in any character', () => {
    const counts = Array.from({ length: 9 }, () => new Map<string, number>())
    const pool = randomFillSync(new Uint8Array(5_000_000))
    for (let start = 0; start < pool.length; start += 5) {
      bareOf(caseCodeFrom(pool.subarray(start, start + 5))).forEach((character, place) => {
        counts[place]?.set(character, (counts[place]?.get(character) ?? 0) + 1)
      })
    }
    const expected = 1_000_000 / 32
    for (const count of counts) {
      const chiSquare = [...ALPHABET].reduce(
        (sum, one) => sum + ((count.get(one) ?? 0) - expected) ** 2 / expected,
        0,
      )
      // 31 degrees of freedom: exceeded by chance once in ten million places
      expect(chiSquare).toBeLessThan(96)
    }
  })
})
