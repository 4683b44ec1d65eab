/** Figures below this one are not published: of one to four people somebody always knows who they are. */
export const SMALLEST = 5

/** A figure as it is published. */
export type Published =
  | { readonly is: 'exact'; readonly n: number }
  | { readonly is: 'below'; readonly below: number }

export type Cell = { readonly key: string; readonly n: number }

/** One row of a table as it is published: some places by themselves, the small ones together. */
export type PublishedRow = {
  readonly shown: readonly Cell[]
  /** Places that are shown as one, in the order of the table; empty when all are shown. */
  readonly merged: { readonly keys: readonly string[]; readonly figure: Published } | null
  readonly total: Published
}

/** A figure that stands alone; nobody is no small figure. */
export const publish = (n: number, smallest: number = SMALLEST): Published =>
  n > 0 && n < smallest ? { is: 'below', below: smallest } : { is: 'exact', n }

const sumOf = (cells: readonly Cell[]) => cells.reduce((sum, { n }) => sum + n, 0)

/**
 * Counts of one table with their total. The small ones, nobody included, are shown as one together with the
 * least of the others, all of them where several are the least: the total gives away their sum, and which of
 * them is the greater one is not said, so none can be worked out by subtraction. Who is hidden follows from
 * the counts alone: were one of several equals chosen by its place in the table, the choice itself would tell.
 * Where nobody at all is counted there is nothing to protect.
 */
export const publishRow = (cells: readonly Cell[], smallest: number = SMALLEST): PublishedRow => {
  const total = publish(sumOf(cells), smallest)
  const isNobody = total.is === 'exact' && total.n === 0
  if (isNobody || cells.every(({ n }) => n >= smallest)) return { shown: cells, merged: null, total }
  const least = Math.min(...cells.map(({ n }) => n).filter((n) => n >= smallest))
  const isHidden = ({ n }: Cell) => n < smallest || n === least
  const hidden = cells.filter(isHidden)
  return {
    shown: cells.filter((one) => !isHidden(one)),
    merged: { keys: hidden.map(({ key }) => key), figure: publish(sumOf(hidden), smallest) },
    total,
  }
}
