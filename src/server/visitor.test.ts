import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBehind, isLoopback } from './visitor.ts'

const ours = new Set(['127.0.0.1', '10.0.0.2'])

describe('where a request came from', () => {
  test.each([
    ['no proxy of ours: the header is not believed', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['our proxy: the visitor it names', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['two of ours, one behind the other', '127.0.0.1', '203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['what the visitor wrote himself stands left', '127.0.0.1', '127.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['our proxy itself', '127.0.0.1', undefined, '127.0.0.1'],
  ])('%s', (_, socket, forwarded, is) => {
    expect(addressBehind(socket, { forwarded, proxies: ours })).toBe(is)
  })

  test('whatever a visitor writes, he cannot be somebody else', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const proxied = addressBehind('127.0.0.1', { forwarded: `${written}, 203.0.113.9`, proxies: ours })
        expect(proxied).toBe('203.0.113.9')
        expect(addressBehind('203.0.113.9', { forwarded: written, proxies: ours })).toBe('203.0.113.9')
      }),
    )
  })

  test('a page for this machine alone stays so behind a proxy', () => {
    expect(isLoopback('::ffff:127.0.0.1')).toBe(true)
    expect(isLoopback(addressBehind('127.0.0.1', { forwarded: '203.0.113.9', proxies: ours }))).toBe(false)
  })
})
