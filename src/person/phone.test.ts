import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSamePhone, normalisePhone } from './phone.ts'

describe('normalisePhone', () => {
  it.each([
    ['0912 345 678', '+84912345678', 'vn-mobile'],
    ['+84 912 345 678', '+84912345678', 'vn-mobile'],
    ['+84 (0)912.345.678', '+84912345678', 'vn-mobile'],
    ['0084912345678', '+84912345678', 'vn-mobile'],
    ['84912345678', '+84912345678', 'vn-mobile'],
    ['01234567890', '+84834567890', 'vn-mobile'],
    ['0234 3 822 000', '+842343822000', 'vn-landline'],
    ['111', '111', 'vn-short'],
    ['+856 20 5555 1234', '+8562055551234', 'foreign'],
    ['00855 12 345 678', '+85512345678', 'foreign'],
    ['020 5555 1234', '+842055551234', 'vn-landline'],
    ['912345678', '912345678', 'unsure'],
    ['13812345678', '13812345678', 'unsure'],
    ['+84 123', '+84 123', 'unsure'],
    ['số của dì Ba', 'số của dì Ba', 'unsure'],
    ['', '', 'unsure'],
  ])('%s → %s', (text, value, kind) => {
    expect(normalisePhone(text)).toEqual({ value, kind })
  })

  it('never gives Vietnam a number that came with another country', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.stringMatching(/^\d{5,11}$/), (country, rest) => {
        fc.pre(!`${country}${rest}`.startsWith('84'))
        expect(normalisePhone(`+${country} ${rest}`).value.startsWith('+84')).toBe(false)
      }),
    )
  })

  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(/^\+?[\d .()-]{0,16}$/), fc.string()), (text) => {
        const { value } = normalisePhone(text)
        expect(normalisePhone(value).value).toBe(value)
      }),
    )
  })

  it('compares by what is dialled', () => {
    expect(isSamePhone('0912-345-678', '+84912345678')).toBe(true)
    expect(isSamePhone('', '')).toBe(false)
  })
})
