import { describe, expect, it } from 'vitest'
import { caseCodeFrom } from '../kernel/id.ts'
import { readBirthYear, readFindQuery } from './find-query.ts'

describe('the one box of the search', () => {
  const code = caseCodeFrom(new Uint8Array([7, 130, 20, 91, 3]))

  it('opens a code typed in any way', () => {
    expect(readFindQuery(code)).toEqual({ is: 'code', code })
    expect(readFindQuery(code.toLowerCase().replaceAll('-', ' '))).toEqual({ is: 'code', code })
  })

  it('takes six digits or more for the number of a paper, wherever blanks stand', () => {
    expect(readFindQuery('046 304 001 234')).toEqual({ is: 'number', number: '046304001234' })
    expect(readFindQuery('B1234567')).toEqual({ is: 'number', number: 'B1234567' })
  })

  it('takes everything else for a name, decomposed or not', () => {
    expect(readFindQuery('  Đào  Thị Huế'.normalize('NFD'))).toEqual({ is: 'name', text: 'Đào Thị Huế' })
    expect(readFindQuery('Ly')).toEqual({ is: 'name', text: 'Ly' })
  })

  it('never takes nine letters of a name for a code', () => {
    for (const name of ['nguyenlan', 'tran thi b', 'ho van mai', 'abcdefghj'])
      expect(readFindQuery(name).is).toBe('name')
  })

  it('asks for two letters', () => {
    expect(readFindQuery(' a ')).toEqual({ is: 'too-short' })
    expect(readFindQuery('')).toEqual({ is: 'too-short' })
  })
})

describe('a year of birth', () => {
  it('is four digits of a possible life', () => {
    expect(readBirthYear(' 1998 ', 2026)).toBe(1998)
    expect(readBirthYear('', 2026)).toBeNull()
    for (const wrong of ['98', '2027', '1899', '199a']) expect(readBirthYear(wrong, 2026)).toBe('wrong')
  })
})
