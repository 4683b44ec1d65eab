const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Groups of four in Crockford's 32 characters: five bits each, drawn evenly, nothing that reads as another. */
export const codeOf = (random: Uint8Array): string =>
  [...random]
    .map((byte) => ALPHABET[byte & 31])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** Sixty bits, printed at the start of an empty system: who reads the terminal sets the system up. */
export const newSetupCode = (randomBytes: (size: number) => Uint8Array): string => codeOf(randomBytes(12))
