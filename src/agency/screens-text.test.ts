import { describe, expect, it } from 'vitest'
import { parseMessage } from '../kit/message.ts'
import { screensText } from './screens-text.ts'

describe('words of administration', () => {
  it('stand in both languages, composed and readable', () => {
    const { vi, en } = screensText
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort())
    for (const text of [...Object.values(vi), ...Object.values(en)]) {
      expect(text).toBe(text.normalize('NFC'))
      expect(() => parseMessage(text)).not.toThrow()
    }
  })
})
