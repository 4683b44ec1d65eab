import { sql } from 'kysely'
import { instantFromMs } from '../kernel/day.ts'
import type { Tx } from '../store/db.ts'
import { HALF_MS } from './session-rules.ts'
import { NOTICE_DAYS } from './sign-in-notice.server.ts'

const DAY_MS = 24 * 3_600_000
const SESSION_DAYS = 90
/** An unanswered notice waits for its officer, a year and a little. */
const UNANSWERED_DAYS = 400

type Step = (tx: Tx, nowMs: number, most: number) => Promise<number>

const gone = async (query: ReturnType<typeof sql>, tx: Tx): Promise<number> =>
  Number((await query.execute(tx)).numAffectedRows ?? 0n)

const before = (nowMs: number, days: number) => instantFromMs(nowMs - days * DAY_MS)

/** Failures, known devices and places, used challenges: each says itself until when it tells anything. */
const attempts: Step = (tx, nowMs, most) =>
  gone(
    sql`delete from sign_in_attempt where ctid = any (array(
      select ctid from sign_in_attempt where until < ${instantFromMs(nowMs)} limit ${most}))`,
    tx,
  )

/**
 * A session of three months ago ended long since (eight hours at most). The last whole one of each officer
 * stays: lists say by it when somebody was here last.
 */
const sessions: Step = (tx, nowMs, most) =>
  gone(
    sql`delete from session where token_hash in (
      select s.token_hash from session s where s.created_at < ${before(nowMs, SESSION_DAYS)}
        and (s.state = 'half' or exists (select 1 from session n where n.province_id = s.province_id
          and n.officer_id = s.officer_id and n.state = 'full'
          and (n.created_at, n.session_id) > (s.created_at, s.session_id)))
      limit ${most})`,
    tx,
  )

/** Secrets on probation whose first code never came. */
const challenges: Step = (tx, nowMs, most) =>
  gone(
    sql`update session set challenge = null, challenge_at = null where token_hash in (
      select token_hash from session where challenge_at < ${instantFromMs(nowMs - HALF_MS)} limit ${most})`,
    tx,
  )

const notices: Step = (tx, nowMs, most) =>
  gone(
    sql`delete from sign_in_notice where (province_id, notice_id) in (
      select province_id, notice_id from sign_in_notice
      where (answered_at is not null and at < ${before(nowMs, NOTICE_DAYS)})
        or at < ${before(nowMs, UNANSWERED_DAYS)}
      limit ${most})`,
    tx,
  )

/** What sign-in leaves behind and needs no more; none of it is evidence, which stays in the log. */
export const PRUNED = { attempts, sessions, challenges, notices } as const satisfies Record<string, Step>
