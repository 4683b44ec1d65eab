import { describe, expect, it } from 'vitest'
import { alikeKeys, placesIn, yearOf } from './group-alike.ts'
import { blankGroupRow } from './group-form.ts'

const row = (name: string, born = '') => ({ ...blankGroupRow, name, born })

describe('a row that resembles somebody', () => {
  it('is asked about anew when its name or birth changes, and stays itself when rows above go', () => {
    const people = [row('Hồ Thị Mây (hư cấu)', '1990'), row('Hồ Văn Suối (hư cấu)')]
    const [first, second] = alikeKeys(people)
    expect(alikeKeys(people.slice(1))).toEqual([second])
    expect(alikeKeys([row('Hồ Thị Mây (hư cấu)', '1991')])).not.toContain(first)
  })

  it('is told apart from another row that says the same', () => {
    expect(new Set(alikeKeys([row('Lê A'), row('Lê A'), row('Lê B')])).size).toBe(3)
  })

  it('stands where the server says', () => {
    expect(placesIn('0,3,11')).toEqual([0, 3, 11])
    expect(placesIn(undefined)).toEqual([])
    expect(placesIn('')).toEqual([])
  })

  it('is looked for with its year, however its birth was typed', () => {
    expect(['1990', '05/1990', '9/5/1990', '', 'xx'].map((born) => yearOf(row('Lê A', born)))).toEqual([
      1990,
      1990,
      1990,
      null,
      null,
    ])
  })
})
