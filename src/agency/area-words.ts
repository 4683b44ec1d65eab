import type { Area, AreaKind } from './area-version.ts'

type Language = 'vi' | 'en'

export const areaKindWords = {
  tinh: { vi: 'tỉnh', en: 'province' },
  'thanh-pho': { vi: 'thành phố', en: 'city' },
  quan: { vi: 'quận', en: 'urban district' },
  huyen: { vi: 'huyện', en: 'district' },
  'thi-xa': { vi: 'thị xã', en: 'town' },
  'thanh-pho-thuoc-tinh': { vi: 'thành phố', en: 'provincial city' },
  xa: { vi: 'xã', en: 'commune' },
  phuong: { vi: 'phường', en: 'ward' },
  'thi-tran': { vi: 'thị trấn', en: 'township' },
  'dac-khu': { vi: 'đặc khu', en: 'special zone' },
} as const satisfies Readonly<Record<AreaKind, Readonly<Record<Language, string>>>>

/** `xã A Lưới 1`, `A Lưới 1 commune`. Capitalise where a sentence or a line of a letter begins. */
export const areaName = ({ kind, name }: Pick<Area, 'kind' | 'name'>, lang: Language): string =>
  lang === 'vi' ? `${areaKindWords[kind].vi} ${name}` : `${name} ${areaKindWords[kind].en}`
