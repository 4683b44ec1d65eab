import { useState } from 'react'
import type { CaseLine } from '../case/line.ts'
import { aliasOf } from '../case/line.web.tsx'
import { optionsOf } from '../case/words.web.tsx'
import { PLACES } from '../course/steps-stay.ts'
import { Badge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Check } from '../kit/checks.tsx'
import type { Problem } from '../kit/problem.ts'
import { Select } from '../kit/select.tsx'
import { TextField } from '../kit/text-field.tsx'
import { useAsk } from '../kit/use-send.ts'
import type { Coming, ToldOf } from './begin-each.ts'
import { stayContract } from './contract.ts'
import { overfilled, type Place, type Places } from './places.ts'
import type { Board } from './stay-page.web.tsx'
import { type useStayProblem, useStayWords } from './words.web.tsx'

type Told = ToldOf<Problem>

/** A group that the places do not hold: said before it is sent, and for each kind of place. */
export const TooMany = ({ free, waiting }: { free: Places | null; waiting: readonly Coming[] }) => {
  const { t, word } = useStayWords()
  const places = waiting.flatMap(({ place, despiteFull = '' }) =>
    place === undefined || despiteFull !== '' ? [] : [place],
  )
  const over = overfilled(free, places)
  if (over === null) return null
  return (
    <Banner tone="warn" live title={t('stay.full.title')}>
      {t('stay.full.body', { place: word('stay.place', over.place), n: over.coming, free: over.free })}
    </Banner>
  )
}

type RowProps = {
  readonly free: Places | null
  readonly why: string
  readonly onWhy: (next: string) => void
  readonly line: CaseLine
  readonly isFirst: boolean
  readonly told: Told | undefined
  readonly put: (one: Coming) => void
  readonly problemText: ReturnType<typeof useStayProblem>
}

type PlaceOption = { readonly value: Place; readonly text: string }

/** A kind of place with what is left of it, where that is known. */
const withFree = (one: PlaceOption, free: Places | null, t: ReturnType<typeof useStayWords>['t']) =>
  free === null
    ? one
    : { ...one, text: t('stay.place.left', { place: one.text, n: Math.max(0, free[one.value]) }) }

/** One file of the arrival: its own version, its own place, and what became of it. */
export const Row = (props: RowProps) => {
  const { t } = useStayWords()
  const board = useAsk(stayContract.board, { caseCode: props.line.caseCode })
  if (board.state === 'loading') return <li className="muted">{props.line.caseCode}</li>
  if (board.state === 'problem') return <li className="muted">{t('case.file.not-for-role')}</li>
  return <ReadyRow {...props} board={board.value} />
}

const ReadyRow = ({
  line,
  isFirst,
  told,
  put,
  problemText,
  board,
  free,
  why,
  onWhy,
}: RowProps & { board: Board }) => {
  const words = useStayWords()
  const { t, word, phrase } = words
  const [isComing, setIsComing] = useState(isFirst && board.beginWhyNot === null)
  const [place, setPlace] = useState(board.suggestedPlace ?? undefined)
  const [isPut, setIsPut] = useState(false)
  const tell = (next: { isComing: boolean; place: typeof place; despiteFull?: string }) =>
    put({ caseCode: line.caseCode, version: board.version, despiteFull: why, ...next })
  if (!isPut) {
    setIsPut(true)
    queueMicrotask(() => tell({ isComing, place })) // the list above learns of the row once it is drawn
  }
  const name = `${aliasOf(line, words)} ${line.caseCode}`
  if (board.beginWhyNot !== null && told?.is !== 'done')
    return (
      <li>
        {name}: <span className="muted">{phrase(board.beginWhyNot)}</span>
      </li>
    )
  return (
    <li className="columns">
      <Check
        label={`${name} (${word('case.ageGroup', line.ageGroup)})`}
        required={false}
        value={isComing}
        disabled={told?.is === 'done'}
        onChange={(next) => {
          setIsComing(next)
          tell({ isComing: next, place })
        }}
      />
      <div>
        {isComing && (
          <Select
            label={t('stay.place')}
            hint={board.suggestedPlace === null ? undefined : t('stay.place.suggested')}
            required={false}
            options={optionsOf(PLACES, 'stay.place', words).map((one) => withFree(one, free, t))}
            value={place}
            disabled={told?.is === 'done'}
            onChange={(next) => {
              setPlace(next)
              tell({ isComing, place: next })
            }}
          />
        )}
        {isComing && place !== undefined && free !== null && free[place] < 1 && (
          <TextField
            label={t('stay.despiteFull')}
            hint={t('stay.despiteFull.hint')}
            required={false}
            maxLength={300}
            value={why}
            disabled={told?.is === 'done'}
            onChange={(next) => {
              onWhy(next)
              tell({ isComing, place, despiteFull: next })
            }}
          />
        )}
        <p aria-live="polite">
          {told?.is === 'sending' && t('stay.group.sending')}
          {told?.is === 'done' && (
            <Badge tone="good" icon="check">
              {t('stay.group.done')}
            </Badge>
          )}
          {told?.is === 'failed' && (
            <span className="field-error">{t('stay.group.failed', { why: problemText(told.problem) })}</span>
          )}
        </p>
      </div>
    </li>
  )
}
