import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePassword, LONGEST, normalPassword, SHORTEST } from './password.ts'
import { DENIED } from './password-denied.ts'

const own = ['lan.nguyen', 'Nguyễn Thị Lan', 'thành phố Huế']
const verdict = (text: string) => judgePassword(text, own)?.refused

describe('a new password', () => {
  it.each([
    'nắng vàng trên mái ngói rêu',
    'ba con cò đứng bên ao sen',
    'correct plum kettle jigsaw',
    'ブドウと雨の日の駅で待つ青い傘',
    '🐢🍋🚲🪁🧦🐢🌶🍉🪴🦜🚂🥁🧩🪕🛶',
    'xk7 vulq zem oprat wy',
  ])('takes %s', (text) => {
    expect(verdict(text)).toBeUndefined()
  })

  it.each([
    'password12345678',
    'P@ssw0rd!P@ssw0rd!',
    'matkhau1234567890',
    'Mật khẩu 123456789',
    'anhyeuem20252026',
    'anh yeu em mai mai',
    'qwertyuiopasdfghjkl',
    'aaaaaaaaaaaaaaaaaaa',
    'abababababababababab',
    '123456789012345678',
    '987654321098765432',
    'duongvehue2026!!',
    'NguyenThiLan1985@',
    'lan.nguyen.lan.nguyen',
    'Công an thành phố Huế',
    'VietnamVietnam2026',
    'Welcome2026Welcome',
  ])('refuses %s as common', (text) => {
    expect(verdict(text)).toBe('password.common')
  })

  it('counts characters, not bytes or halves, after normalising', () => {
    expect(verdict('ngắn quá thôi')).toBe('password.too-short')
    expect(judgePassword('🐢'.repeat(SHORTEST - 1), [])?.refused).toBe('password.too-short')
    expect(verdict(`${'nắng vàng trên mái ngói rêu '.repeat(5)}`)).toBe('password.too-long')
    expect(LONGEST).toBeGreaterThanOrEqual(64)
    const composed = 'nắng vàng trên mái ngói rêu'
    expect(normalPassword(composed.normalize('NFD'))).toBe(normalPassword(composed))
  })

  it('has no rule about kinds of characters: random lower-case letters pass', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz'),
      minLength: 20,
      maxLength: 60,
    })
    fc.assert(
      fc.property(letters, (text) => {
        fc.pre(new Set(text).size > 9)
        expect(judgePassword(text, [])?.refused).not.toBe('password.too-short')
        return judgePassword(text, []) === undefined
      }),
    )
  })

  it('finds each denied word however it is dressed', () => {
    for (const word of DENIED) {
      const dressed = `${word.toUpperCase()}2026${word}`.padEnd(SHORTEST, '1234567890')
      expect(judgePassword(dressed.slice(0, LONGEST), []), dressed).toMatchObject({
        refused: 'password.common',
      })
    }
    expect(DENIED.length).toBeGreaterThan(300)
  })
})
