import { type ReactNode, useState } from 'react'
import { Icon } from './icon.tsx'
import { useKitText } from './kit-text.ts'

export type Column<Row> = {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Figures: to the right, digits of one width. */
  readonly num?: boolean
  readonly sortBy?: (row: Row) => string | number
  /** The title of the card on a narrow screen. */
  readonly asTitle?: boolean
}

type DataTableProps<Row> = {
  readonly caption: string
  readonly hideCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** What to say when there is no row. */
  readonly empty?: ReactNode
}

type Sorting = { readonly key: string; readonly down: boolean }

// Said again, because `display: grid` on a narrow screen takes a table's meaning away in some browsers.
const TABLE = { role: 'table' }
const ROWS = { role: 'rowgroup' }
const ROW = { role: 'row' }
const HEAD = { role: 'columnheader' }
const CELL = { role: 'cell' }

const collator = new Intl.Collator('vi', { numeric: true })

const inOrder = <Row,>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | undefined,
) => {
  const sortBy = columns.find((column) => column.key === sorting?.key)?.sortBy
  if (!sorting || !sortBy) return rows
  const sign = sorting.down ? -1 : 1
  return rows.toSorted((a, b) => {
    const [x, y] = [sortBy(a), sortBy(b)]
    return (
      sign * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y)))
    )
  })
}

/** A table that becomes cards of name and value under 640 px, by CSS alone. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { columns, rows, rowKey } = props
  const t = useKitText()
  const [sorting, setSorting] = useState<Sorting | undefined>(undefined)
  if (rows.length === 0 && props.empty) return props.empty
  const ariaSort = (key: string) =>
    sorting?.key !== key ? 'none' : sorting.down ? 'descending' : 'ascending'
  return (
    <div className="table-wrap">
      <table className="table" {...TABLE}>
        <caption className={props.hideCaption ? 'unseen' : undefined}>{props.caption}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {columns.map(({ key, head, num, sortBy }) => (
              <th
                {...HEAD}
                key={key}
                scope="col"
                className={num ? 'figure' : undefined}
                aria-sort={sortBy && ariaSort(key)}
              >
                {sortBy ? (
                  <button
                    type="button"
                    className="sort"
                    title={t('table.sort', { head })}
                    onClick={() => setSorting({ key, down: sorting?.key === key && !sorting.down })}
                  >
                    {head}
                    <Icon name={sorting?.key !== key ? 'sort' : sorting.down ? 'down' : 'up'} size={16} />
                  </button>
                ) : (
                  head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {inOrder(rows, columns, sorting).map((row) => (
            <tr {...ROW} key={rowKey(row)}>
              {columns.map(({ key, head, cell, num, asTitle }) => (
                <td
                  {...CELL}
                  key={key}
                  data-label={head}
                  className={
                    [num && 'figure num', asTitle && 'card-title'].filter(Boolean).join(' ') || undefined
                  }
                >
                  <span>{cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
