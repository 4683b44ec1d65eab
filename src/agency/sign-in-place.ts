export const WHERE = ['here', 'inside', 'outside', 'unknown'] as const

/** Roughly from where: enough for its owner to recognise, too little for anybody else to find the line. */
export type Place = { readonly where: (typeof WHERE)[number]; readonly part: string }

const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/

/** 10/8, 172.16/12, 192.168/16, 169.254/16 and the 100.64/10 that carriers share out. */
const isInsideV4 = (a: number, b: number): boolean =>
  a === 10 ||
  (a === 172 && b >= 16 && b < 32) ||
  (a === 192 && b === 168) ||
  (a === 169 && b === 254) ||
  (a === 100 && b >= 64 && b < 128)

/** The eight groups of an IPv6 address; undefined for what is none. */
const groupsOf = (address: string): string[] | undefined => {
  const [head = '', tail, more] = address.split('::')
  if (more !== undefined) return undefined
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = 8 - before.length - after.length
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined
  return groups.map((group) => Number.parseInt(group, 16).toString(16))
}

/** The first three of four numbers, or the first 48 bits: an office or a provider's district, not a desk. */
export const placeOf = (address: string): Place => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  const v4 = V4.exec(plain)
  if (v4) {
    const [a, b, c] = v4.slice(1).map(Number) as [number, number, number]
    if (a === 127) return { where: 'here', part: '' }
    return { where: isInsideV4(a, b) ? 'inside' : 'outside', part: `${a}.${b}.${c}.*` }
  }
  const groups = groupsOf(plain)
  if (!groups) return { where: 'unknown', part: '' }
  if (groups.join(':') === '0:0:0:0:0:0:0:1') return { where: 'here', part: '' }
  const first = Number.parseInt(groups[0] ?? '0', 16)
  const isInside = (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80
  return { where: isInside ? 'inside' : 'outside', part: `${groups.slice(0, 3).join(':')}:*` }
}

/** What makes two sign-ins come from the same place. */
export const samePlaceKey = ({ where, part }: Place): string => `${where} ${part}`
