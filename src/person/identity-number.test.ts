import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNumber, isDemoNumber, normaliseNumber, readCitizenNumber } from './identity-number.ts'

const today = { currentYear: 2026 }

describe('identity numbers', () => {
  it('are matched however they are written', () => {
    expect(normaliseNumber(' 046 301-000.000 ')).toBe('046301000000')
    expect(normaliseNumber('b 1234567')).toBe('B1234567')
    expect(normaliseNumber('０４６３０１００００００')).toBe('046301000000')
  })

  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseNumber(normaliseNumber(text))).toBe(normaliseNumber(text))
      }),
    )
  })

  it('tell place, sex and year of birth', () => {
    expect(readCitizenNumber('046 301 000 000')).toEqual({
      placeCode: '046',
      bornInVietnam: true,
      sex: 'female',
      birthYear: 2001,
    })
    expect(readCitizenNumber('046095000000')).toMatchObject({ sex: 'male', birthYear: 1995 })
    expect(readCitizenNumber('123456789')).toBeNull()
  })

  it('whatever the number says of itself is no contradiction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 26 }), (century, year) => {
        const number = `046${century}${String(year).padStart(2, '0')}000001`
        const read = readCitizenNumber(number)
        if (!read) throw new Error('not read')
        expect(checkNumber({ kind: 'cccd', number, ...read, ...today })).toEqual([])
      }),
    )
  })

  it.each([
    [{ kind: 'cccd', number: '046301000000' }, ['number.demo']],
    [{ kind: 'cccd', number: '097301000001' }, ['number.province-unknown']],
    [{ kind: 'cccd', number: '046399000001' }, ['number.born-after-today']],
    [{ kind: 'cccd', number: '046301000001', birthYear: 2002 }, ['number.year-differs']],
    [{ kind: 'cccd', number: '046301000001', sex: 'male' }, ['number.sex-differs']],
    [{ kind: 'cccd', number: '046301000001', sex: 'other', birthYear: null }, []],
    [{ kind: 'cccd', number: '04630100001' }, ['number.shape']],
    [{ kind: 'cccd', number: '295301000001' }, []], // born abroad
    [{ kind: 'cmnd', number: '191234567' }, ['number.historical']],
    [{ kind: 'cmnd', number: '19123456' }, ['number.shape', 'number.historical']],
    [{ kind: 'passport', number: 'C1234567' }, []],
    [{ kind: 'passport', number: '1234567' }, ['number.shape']],
    [{ kind: 'laissez-passer', number: '012345/XNC' }, []],
    [{ kind: 'foreign-paper', number: 'anything' }, []],
  ] as const)('%o → %o', (check, warnings) => {
    expect(checkNumber({ ...check, ...today })).toEqual(warnings)
  })

  it('of demo people are known by the serial alone', () => {
    expect(isDemoNumber('046 301 000000')).toBe(true)
    expect(isDemoNumber('046301000001')).toBe(false)
    expect(isDemoNumber('000000')).toBe(false)
  })
})
