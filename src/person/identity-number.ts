/** For exact matching: letters and digits alone, upper case, however it was spaced or dashed. */
export const normaliseNumber = (number: string): string =>
  number.normalize('NFKC').toUpperCase().replace(/[^0-9A-ZĐ]/g, '')
