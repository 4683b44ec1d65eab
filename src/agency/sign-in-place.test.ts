import { expect, test } from 'vitest'
import { placeOf, samePlaceKey } from './sign-in-place.ts'

test.each([
  ['127.0.0.1', 'here', ''],
  ['::1', 'here', ''],
  ['::ffff:127.0.0.1', 'here', ''],
  ['192.168.7.21', 'inside', '192.168.7.*'],
  ['::ffff:10.1.2.3', 'inside', '10.1.2.*'],
  ['172.31.0.9', 'inside', '172.31.0.*'],
  ['172.32.0.9', 'outside', '172.32.0.*'],
  ['203.0.113.9', 'outside', '203.0.113.*'],
  ['fe80::1%eth0', 'inside', 'fe80:0:0:*'],
  ['fd12:3456:789a::1', 'inside', 'fd12:3456:789a:*'],
  ['2001:0db8:0001::5', 'outside', '2001:db8:1:*'],
  ['2001:db8:1:2:3:4:5:6', 'outside', '2001:db8:1:*'],
  ['unknown', 'unknown', ''],
  ['', 'unknown', ''],
  ['1::2::3', 'unknown', ''],
])('%s is %s %s', (address, where, part) => {
  expect(placeOf(address)).toEqual({ where, part })
})

test('neighbours of one office are one place, and no place tells the whole address', () => {
  const key = (address: string) => samePlaceKey(placeOf(address))
  expect(key('203.0.113.9')).toBe(key('203.0.113.77'))
  expect(key('203.0.113.9')).not.toBe(key('203.0.114.9'))
  expect(key('2001:db8:1:2::9')).toBe(key('2001:db8:1:3::1'))
  expect(JSON.stringify(placeOf('203.0.113.9'))).not.toContain('113.9')
})
