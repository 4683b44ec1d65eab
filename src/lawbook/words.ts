/** Both languages of one thing. */
export type Words = { readonly vi: string; readonly en: string }

export const words = (vi: string, en: string): Words => ({ vi, en })

/** The same made for either language. */
export const each = (make: (lang: 'vi' | 'en') => string): Words => ({ vi: make('vi'), en: make('en') })

export const joined = (parts: readonly Words[], by = ', '): Words =>
  each((lang) => parts.map((one) => one[lang]).join(by))
