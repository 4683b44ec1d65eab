/** Without marks and case, for finding: `Hòa`, `Hoà` and `hoa` are one; đ is d. Never for storing. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
