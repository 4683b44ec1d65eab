/**
 * What was looked for, handed from the search to the reception in memory: never in an address, never on a
 * disk, gone with the page. Without it the reception asks to search first.
 */
export type Typed = { readonly name: string; readonly birthYear: number | null; readonly number: string }

let typed: Typed | undefined

export const keepTyped = (next: Typed): void => {
  typed = next
}

export const typedBefore = (): Typed | undefined => typed

/** After somebody was received, the next one begins with a search again. */
export const forgetTyped = (): void => {
  typed = undefined
}
