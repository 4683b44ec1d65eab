/**
 * Aliases: what a file is called on screens, badges and envelopes, so that nobody has to say a name.
 * Plants and birds, never a place, a year or an ethnic name; two words give enough to tell files apart.
 */
const FIRST = [
  'Mai',
  'Sen',
  'Trúc',
  'Cúc',
  'Lan',
  'Quế',
  'Tre',
  'Thông',
  'Phượng',
  'Sim',
  'Đào',
  'Bàng',
  'Lúa',
  'Gạo',
  'Mơ',
  'Mận',
]
const SECOND = [
  'Xanh',
  'Vàng',
  'Trắng',
  'Biếc',
  'Non',
  'Sớm',
  'Chiều',
  'Núi',
  'Sông',
  'Biển',
  'Đồi',
  'Suối',
  'Nắng',
  'Gió',
  'Mưa',
  'Sương',
]

/** From two random bytes. */
export const aliasFrom = (random: Uint8Array): string =>
  `${FIRST[(random[0] ?? 0) % FIRST.length]} ${SECOND[(random[1] ?? 0) % SECOND.length]}`
