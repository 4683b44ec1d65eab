import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openSealed } from '../../test/open-sealed.ts'
import { passwordFrom, sealXlsx } from './sealed-xlsx.server.ts'

const random = (size: number) => createHash('shake256', { outputLength: size }).update(String(size)).digest()
const PASSWORD = 'mật-khẩu-thử'

describe('a workbook behind its password', () => {
  it.each([1, 15, 2_000, 3_500, 4_088, 4_096, 9_000, 70_000, 700_000])(
    '%i bytes come back as they were',
    async (size) => {
      const workbook = Buffer.alloc(size, 'PK hư cấu')
      const sealed = await sealXlsx(workbook, { password: PASSWORD, random })
      expect(sealed.length % 512).toBe(0)
      expect(sealed.includes(Buffer.from('PK hư'))).toBe(false)
      expect(openSealed(sealed, PASSWORD).equals(workbook)).toBe(true)
    },
  )

  it('opens with no other password, and a changed byte is found', async () => {
    const sealed = await sealXlsx(Buffer.alloc(9_000, 'x'), { password: PASSWORD, random })
    expect(() => openSealed(sealed, 'mat-khau-thu')).toThrow('wrong password')
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(changed.length - 700) ^ 1, changed.length - 700)
    expect(() => openSealed(changed, PASSWORD)).toThrow('changed')
  })

  it('passwords are a hundred bits that can be said aloud', () => {
    expect(passwordFrom(random(20))).toMatch(/^([a-zA-Z2-9]{4}-){4}[a-zA-Z2-9]{4}$/)
    expect(new Set(Array.from({ length: 32 }, (_, n) => passwordFrom(new Uint8Array(20).fill(n)))).size).toBe(
      32,
    )
  })
})
