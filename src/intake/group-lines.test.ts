import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, isPartialDate, type PartialDate } from '../kernel/day.ts'
import { adultOrMinor, readBorn, readGroupLines } from './group-lines.ts'

describe('a list pasted from a spreadsheet', () => {
  it('reads name, year and sex, with heading and running numbers', () => {
    const text =
      'STT\tHọ tên\tNăm sinh\tGiới tính\n1\tHồ Thị Mẫu\t2004\tNữ\n2\tLê Văn Thử\t09/05/1990\tnam\n\n'
    expect(readGroupLines(text).map(({ row }) => row)).toEqual([
      { name: 'Hồ Thị Mẫu', born: '2004', sex: 'female', nationality: '' },
      { name: 'Lê Văn Thử', born: '09/05/1990', sex: 'male', nationality: '' },
    ])
  })

  it('takes columns in any order, semicolons before commas, and a nationality', () => {
    const [first] = readGroupLines('Kăn Thử; nữ; 05/2008; Việt Nam')
    expect(first?.row).toEqual({ name: 'Kăn Thử', born: '05/2008', sex: 'female', nationality: 'VN' })
    expect(readGroupLines('Trần Mẫu, 1988, nam')[0]?.row.born).toBe('1988')
  })

  it('puts decomposed letters together', () => {
    const [first] = readGroupLines('Đào Thị Huế'.normalize('NFD'))
    expect(first?.row.name).toBe('Đào Thị Huế')
  })

  it('tells which lines it could not read whole, and loses none', () => {
    const lines = readGroupLines('Hồ Thị Mẫu; hai nghìn; nữ\n;2001;nam')
    expect(lines.map(({ isWhole }) => isWhole)).toEqual([false, true])
    expect(lines[1]?.row).toMatchObject({ name: '', born: '2001', sex: 'male' })
  })

  it('gives as many people as there are lines, whatever stands in them', () => {
    const line = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/[\r\n]/.test(text))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        expect(readGroupLines(['Họ tên', ...lines].join('\n'))).toHaveLength(lines.length)
      }),
    )
  })
})

describe('a birth date in one box', () => {
  it('is day before month, month and year, or a year', () => {
    expect(readBorn('9/5/2004')).toBe('2004-05-09')
    expect(readBorn('05/2004')).toBe('2004-05')
    expect(readBorn('2004')).toBe('2004')
    expect(readBorn('2004-05-09')).toBe('2004-05-09')
    for (const wrong of ['', '31/02/2004', '04', '5/9/04', 'x'])
      expect(readBorn(wrong), wrong).toBeUndefined()
  })

  it('gives a partial date or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => readBorn(text) === undefined || isPartialDate(readBorn(text))),
    )
  })
})

describe('adult or minor', () => {
  const on = day('2026-11-24')
  const of = (born: string) => adultOrMinor(born as PartialDate, on)
  it('is said only where the date tells it', () => {
    expect([of('2008-11-24'), of('2008-11-25'), of('2008'), of('2007'), of('2009')]).toEqual([
      'adult',
      'minor',
      'unknown',
      'adult',
      'minor',
    ])
    expect(adultOrMinor(undefined, on)).toBe('unknown')
  })
})
