import { ACTS } from '../case/acts.ts'
import type { Day } from '../kernel/day.ts'
import { DeadlineBadge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText, moneyText } from '../kit/format.ts'
import { Link } from '../kit/link.tsx'
import { isOfficeKind, officeName } from '../law/office.ts'
import type { Open } from './support.web.tsx'
import type { Grid, GridRow } from './support-page.web.tsx'
import { useSupportWords } from './words.web.tsx'

type Props = {
  readonly row: GridRow
  readonly grid: Grid
  readonly code: string
  readonly onOpen: (open: Open) => void
}

/** Under each item: why, what is missing, the clock, papers and office, the steps recorded, and the next one. */
export const ItemDetails = (props: Props) => {
  const { t, law, lang } = useSupportWords()
  const { row, grid } = props
  const last = row.moves.at(-1)
  const money = row.moves.findLast(({ amount }) => amount !== null)
  const isOpen = row.is !== 'not-due'
  const office = row.office && isOfficeKind(row.office.kind) ? officeName(row.office.kind, lang) : null
  return (
    <div className="item-details">
      <div className="item-said">
        {row.reason !== null && <p>{t(`support.reason.${row.reason}`)}</p>}
        {isOpen && row.content && <p>{row.content[lang]}</p>}
        <p className="meta">
          {law(row.because)}
          {row.reason !== null && (
            <>
              {' · '}
              <Link to={`/files/${props.code}/entitlements`}>{t('support.why')}</Link>
            </>
          )}
          {!row.verified && ` · ${t('support.not-verified')}`}
          {row.often !== null &&
            ` · ${t(row.often.count === 1 ? 'support.once' : 'support.school-years', { n: row.often.count })}`}
          {isOpen && row.value !== null && ` · ${t('support.value', { amount: moneyText(row.value) })}`}
          {isOpen &&
            row.atLeast !== null &&
            ` · ${t('support.at-least', { amount: moneyText(row.atLeast) })}`}
        </p>
        {row.is === 'unknown' && <Missing {...props} />}
        <Clock row={row} grid={grid} />
        {isOpen && row.onApplication && row.papers.length > 0 && (
          <p className="meta">
            {t('support.papers', { papers: row.papers.map((one) => one[lang]).join('; ') })}
            {office !== null &&
              ` · ${t('support.office', { office: row.office?.verified ? office : t('support.office-unverified', { office }) })}`}
          </p>
        )}
        {money && (
          <p className="num">
            <b>{moneyText(money.amount ?? 0)}</b>
            {money.money !== null && ` · ${t(`support.money.${money.money}`)}`}
          </p>
        )}
        {last?.papersMissing && (
          <p>
            <b>{t('support.papersMissing.said', { papers: last.papersMissing })}</b>
          </p>
        )}
        {row.moves.length > 0 && <Moves row={row} />}
      </div>
      <NextStep {...props} />
    </div>
  )
}

const NextStep = ({ row, grid, onOpen }: Props) => {
  const { t, itemName } = useSupportWords()
  if (row.code === 'legal-aid') return <p className="meta">{t('support.see-chain')}</p>
  if (row.next.length === 0)
    return (
      <p className="meta">
        {row.nextFrom === null
          ? t('support.nothing-next')
          : t('support.next-from', { day: dayText(row.nextFrom as Day) })}
      </p>
    )
  if (grid.whyNot !== null) return null // said once, above the grid, by the state of the file
  return (
    <Button small icon="pen" onClick={() => onOpen({ item: row.code })}>
      {t('support.next')}
      <span className="unseen">: {itemName(row.code)}</span>
    </Button>
  )
}

/** What the circumstances answer is asked on the spot; the rest has its place elsewhere on the file. */
const HERE: readonly string[] = ['household', 'healthCard', 'canPayTravel']
const ELSEWHERE: Readonly<Record<string, string>> = {
  nationality: ACTS['identity-recorded'].to,
  born: ACTS['identity-recorded'].to,
  inFacility: ACTS['stay-began'].to,
  identifiedOn: ACTS['identification-proposed'].to,
}

const Missing = ({ row, grid, code, onOpen }: Props) => {
  const { t, missingName } = useSupportWords()
  return (
    <ul className="missing-facts">
      {row.missing.map((fact) => {
        const what = missingName(fact)
        const place = ELSEWHERE[fact]
        if (HERE.includes(fact) && grid.whyNot === null)
          return (
            <li key={fact}>
              <Button small icon="pen" onClick={() => onOpen('circumstances')}>
                {t('support.fill', { what })}
              </Button>
            </li>
          )
        return (
          <li key={fact}>
            {place !== undefined && grid.whyNot === null ? (
              <Link to={`/files/${code}/${place}`}>{t('support.fill', { what })}</Link>
            ) : (
              t('support.missing', { what })
            )}
          </li>
        )
      })}
    </ul>
  )
}

const Clock = ({ row, grid }: Pick<Props, 'row' | 'grid'>) => {
  const { t, law } = useSupportWords()
  const { clock } = row
  if (clock === null) return null
  if (clock.due === null) return <p className="meta">{t('support.term-unknown')}</p>
  if (clock.isWindow && clock.due < grid.today)
    return (
      <p className="meta">
        {t('support.window-closed')} {dayText(clock.due as Day)} · {law(clock.because)}
      </p>
    )
  return (
    <DeadlineBadge
      due={clock.due as Day}
      today={grid.today as Day}
      what={t(clock.isWindow ? 'support.window' : 'support.term')}
      article={law(clock.because)}
      alert={clock.isWindow && clock.warn ? 'soon' : undefined}
    />
  )
}

const Moves = ({ row }: { row: GridRow }) => {
  const { t } = useSupportWords()
  return (
    <Disclosure summary={t('support.steps', { n: row.moves.length })}>
      <ol className="move-list">
        {row.moves.map((move) => (
          <li key={move.seq}>
            <span className="num">{dayText(move.on as Day)}</span> <b>{t(`support.state.${move.state}`)}</b>
            {[
              move.amount === null ? '' : moneyText(move.amount),
              move.money === null ? '' : t(`support.money.${move.money}`),
              move.signed === null ? '' : t(`support.signed.${move.signed}`),
              move.number === '' ? '' : t('support.number.said', { number: move.number }),
              move.papersMissing ? t('support.papersMissing.said', { papers: move.papersMissing }) : '',
              move.note ?? '',
            ]
              .filter((text) => text !== '')
              .map((text) => ` · ${text}`)
              .join('')}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
