export type FaultKind =
  | 'changed' // the entry is not what was hashed
  | 'removed'
  | 'added'
  | 'reordered'
  | 'unlinked' // does not follow from the entry before: one of them was rewritten, or some between them removed
  | 'truncated' // the log's own checkpoint counts more entries than there are
  | 'rolled-back' // an older state was put back: an outsider has seen a longer log
  | 'forked' // signed, but another history: rewritten and signed anew, or told differently to others
  | 'bad-signature'
  | 'not-witnessed' // witnesses are required, and no checkpoint bears the signature of one

/** `at`: index of the entry, or size of the tree of the checkpoint. `seen`: how many, or the other size. */
export type Fault = { readonly kind: FaultKind; readonly at: number; readonly seen?: number }

export const fault = (kind: FaultKind, at: number, seen?: number): Fault =>
  seen === undefined ? { kind, at } : { kind, at, seen }

/** A log in ruins must not fill the memory with its faults. */
const MOST_KEPT = 10_000

/** Collects what the walk finds and puts it in words: the halves of one event become one fault. */
export class Faults {
  readonly #found = new Map<string, Fault>()
  readonly #gaps: { from: number; to: number; left: number }[] = []
  readonly #doubted = new Set<number>()

  add(kind: FaultKind, at: number, seen?: number) {
    if (this.#found.size < MOST_KEPT) this.#found.set(`${kind}/${at}`, fault(kind, at, seen))
  }

  missing(from: number, to: number) {
    this.add('removed', from, to - from)
    if (this.#gaps.length < MOST_KEPT) this.#gaps.push({ from, to, left: to - from })
  }

  /** A row whose number was passed already: it fills a gap, or there is one too many. */
  outOfPlace(at: number) {
    const gap = this.#gaps.find(({ from, to }) => from <= at && at < to)
    const moved = gap !== undefined && !this.#found.has(`reordered/${at}`)
    this.add(moved ? 'reordered' : 'added', at)
    if (!gap || !moved) return
    gap.left -= 1
    if (gap.left === 0) this.#found.delete(`removed/${gap.from}`)
    else this.add('removed', gap.from, gap.left)
  }

  unlinked(at: number) {
    this.add('unlinked', at)
  }

  /** A row follows from `before`, further up: those between were put in, or else their order was changed. */
  between(before: number, rows: readonly number[]) {
    const moved = this.#doubted.has(before) || rows.some((at) => this.#doubted.has(at))
    for (const at of rows) {
      this.#found.delete(`unlinked/${at}`)
      this.#doubted.add(at)
      if (!moved) this.add('added', at)
    }
    if (!moved) return
    // What was taken for added turns out to be genuine and elsewhere.
    for (const at of this.#doubted) this.#found.delete(`added/${at}`)
    this.add('reordered', Math.min(...this.#doubted))
    this.#doubted.clear()
  }

  list(): readonly Fault[] {
    return [...this.#found.values()].sort((a, b) => a.at - b.at)
  }
}
