import type { Citation } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import { cited, instruments } from './instruments.ts'

export type Regime = '2011' | '2024'

export type RegimeRuling = {
  readonly regime: Regime
  readonly because: readonly Citation[]
  /** Seen in the text; the reading for people who only reported before the law changed is ours. */
  readonly verified: boolean
}

/** First day of the law of 2024; its transitional rule (63) and its amendments turn on this day. */
export const LAW_2024_FROM: Day = day(instruments['53/2024/QH15'].inForce)

export type RegimeFacts = {
  /** Day of the paper that proves the status; `null` when there is none. */
  readonly identifiedOn: Day | null
  readonly reportedOn?: Day | null
  readonly on: Day
}

const transition = cited('53/2024/QH15', '63')

/**
 * Which support a person has: identified as a victim before 01/7/2025 keeps the regimes of 2011, as do
 * under-18s accompanying them; everybody else has those of 2024 (53/2024/QH15, 63).
 *
 * Somebody who is not (yet) identified was awaiting verification under the law of 2011 as long as that
 * law was in force: so the day asked about decides for them. That a report before 01/7/2025 does not by
 * itself keep the old regimes is our reading of article 63, and marked so.
 */
export const supportRegime = ({ identifiedOn, reportedOn = null, on }: RegimeFacts): RegimeRuling => {
  if (identifiedOn !== null && identifiedOn < LAW_2024_FROM) {
    return { regime: '2011', because: [cited('66/2011/QH12', '32'), transition], verified: true }
  }
  if (on < LAW_2024_FROM) return { regime: '2011', because: [cited('66/2011/QH12', '32')], verified: true }
  return {
    regime: '2024',
    because: [cited('53/2024/QH15', '37'), transition],
    verified: reportedOn === null || reportedOn >= LAW_2024_FROM,
  }
}

/** Which procedure a step follows: the law of the day on which it is done, with the offices of that day. */
export const procedureRegime = (on: Day): Regime => (on < LAW_2024_FROM ? '2011' : '2024')
