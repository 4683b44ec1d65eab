import { ITEM_STATES } from '../course/steps-support.ts'
import type { Day } from '../kernel/day.ts'
import { Badge, type Tone } from '../kit/badge.tsx'
import type { IconName } from '../kit/icon.tsx'
import { ItemDetails } from './item-details.web.tsx'
import type { Open } from './support.web.tsx'
import type { Grid, GridRow } from './support-page.web.tsx'
import { useSupportWords } from './words.web.tsx'

type State = (typeof ITEM_STATES)[number]

/** The columns: what is not approved stands under "approved", for that is where somebody looks for it. */
type Column = Exclude<State, 'rejected'>
const COLUMNS = ITEM_STATES.filter((state): state is Column => state !== 'rejected')

/** Columns that only items on application pass through. */
const OFFICE: readonly Column[] = ['applied', 'forwarded', 'appraised', 'approved']

const columnOf = (state: State): Column => (state === 'rejected' ? 'approved' : state)

type Props = {
  readonly grid: Grid
  readonly code: string
  readonly onOpen: (open: Open) => void
}

/** Rows in the law's own letters; a table that becomes cards on a narrow screen. */
export const ItemGrid = (props: Props) => {
  const { t } = useSupportWords()
  const { grid } = props
  return (
    // biome-ignore lint/a11y/noRedundantRoles: `display: block` on a narrow screen takes a table's meaning away
    <table className="item-grid" role="table" aria-label={t('support.title')}>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          <th scope="col">{t('support.item')}</th>
          {COLUMNS.map((column) => (
            <th scope="col" key={column}>
              {t(`support.head.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {grid.rows.map((row) => (
        <ItemRows key={row.code} row={row} {...props} />
      ))}
    </table>
  )
}

const AID: Readonly<Record<string, State>> = {
  informed: 'informed',
  asked: 'asked',
  'request-sent': 'applied',
  'lawyer-named': 'approved',
  provided: 'delivered',
  'not-eligible': 'rejected',
  withdrawn: 'refused',
}

type Stood = { readonly state: State; readonly on: string }

/** Where the item stood and when; legal aid moves along its own chain and is shown where it belongs. */
const stoodOf = (row: GridRow, grid: Grid): readonly Stood[] =>
  row.code === 'legal-aid'
    ? grid.legalAid.moves.flatMap(({ state, on }) => {
        const to = AID[state]
        return to === undefined ? [] : [{ state: to, on }]
      })
    : row.moves

const ItemRows = ({ row, grid, code, onOpen }: Props & { readonly row: GridRow }) => {
  const { t, itemName } = useSupportWords()
  const stood = stoodOf(row, grid)
  const last = stood.at(-1)
  const lastColumn = last && columnOf(last.state)
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <tbody role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tr role="row" className="item-states">
        <th scope="row">
          <span className="item-name">
            <span className="item-letter">{row.item}</span> {itemName(row.code)}
          </span>
          <Answer row={row} />
        </th>
        {COLUMNS.map((column) => {
          const found = stood.findLast(({ state }) => columnOf(state) === column)
          const isIdle = !row.onApplication && row.code !== 'legal-aid' && OFFICE.includes(column)
          const look = [
            found ? '' : 'cell-none',
            isIdle ? 'cell-idle' : '',
            column === lastColumn ? 'cell-now' : '',
          ]
          return (
            <td
              key={column}
              data-label={t(`support.head.${column}`)}
              className={look.filter(Boolean).join(' ') || undefined}
            >
              {found && <StateDay on={found.on as Day} rejected={found.state === 'rejected'} />}
            </td>
          )
        })}
      </tr>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tr role="row" className="item-more">
        <td colSpan={COLUMNS.length + 1}>
          <ItemDetails row={row} grid={grid} code={code} onOpen={onOpen} />
        </td>
      </tr>
    </tbody>
  )
}

/** Day and month over the year: narrow, and read out as one date. */
const StateDay = ({ on, rejected }: { on: Day; rejected: boolean }) => {
  const { t } = useSupportWords()
  const [year, month, day] = on.split('-')
  return (
    <span className="num">
      {rejected && <b>{t('support.state.rejected')} </b>}
      {day}/{month}/<wbr />
      {year}
    </span>
  )
}

const LOOKS = {
  due: { tone: 'good', icon: 'check' },
  'not-due': { tone: 'plain', icon: 'close' },
  unknown: { tone: 'warn', icon: 'info' },
} as const satisfies Record<GridRow['is'], { tone: Tone; icon: IconName }>

const Answer = ({ row }: { row: GridRow }) => {
  const { t } = useSupportWords()
  const state = row.moves.at(-1)?.state
  if (
    row.often !== null &&
    row.next.every((one) => one === 'paid') &&
    row.moves.length > 0 &&
    (state === 'delivered' || state === 'paid')
  )
    return (
      <Badge tone="good" icon="check">
        {t('support.is.given')}
      </Badge>
    )
  if (state === 'refused' && row.is !== 'not-due')
    return (
      <Badge tone="info" icon="info">
        {t('support.is.refused')}
      </Badge>
    )
  return <Badge {...LOOKS[row.is]}>{t(`support.is.${row.is}`)}</Badge>
}
