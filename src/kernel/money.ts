/** Money in whole đồng. There are no smaller units, and nothing the law grants is negative. */
declare const dongBrand: unique symbol

export type Dong = number & { readonly [dongBrand]: true }

export const isDong = (value: unknown): value is Dong =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)

/** For literals and for figures already checked; throws when it is no whole amount. Check input with `isDong`. */
export const dong = (amount: number): Dong => {
  if (isDong(amount)) return amount
  throw new RangeError('not an amount in whole đồng')
}

export const sumDong = (amounts: readonly Dong[]): Dong =>
  dong(amounts.reduce<number>((sum, one) => sum + one, 0))

/** An amount a whole number of times, e.g. a daily rate for days. */
export const timesDong = (amount: Dong, times: number): Dong => dong(amount * times)

/** `amount × numerator ÷ denominator`, rounded to the nearest đồng, halves upward. */
export const shareDong = (amount: Dong, numerator: number, denominator: number): Dong =>
  dong(Math.floor((2 * amount * numerator + denominator) / (2 * denominator)))

/** `1.000.000 đ` in Vietnamese, `VND 1,000,000` in English. */
export const dongText = (amount: Dong, language: 'vi' | 'en'): string => {
  const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  return language === 'vi' ? `${grouped} đ` : `VND ${grouped}`
}
