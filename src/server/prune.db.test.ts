import { beforeAll, expect, test } from 'vitest'
import { describeEachDatabase } from '../../test/databases.ts'
import { administrator, HOUR, openRig, PASSWORD, type Rig } from '../../test/sign-in-rig.ts'
import { totpCode } from '../agency/totp.server.ts'
import { prune, schedulePruning } from './prune-schedule.ts'

const DAY = 24 * HOUR

describeEachDatabase('pruning', (ground) => {
  let rig: Rig
  let secret: string
  const rows = (text: string) => ground.db().asOwner((run) => run(text))
  const count = async (table: string) => Number((await rows(`select count(*) as n from ${table}`))[0]?.n)
  const pruned = (more = {}) => prune({ db: ground.db(), nowMs: () => rig.now.ms, ...more })
  const signIn = async (address = '192.0.2.1', device?: string) => {
    rig.pass(30_000)
    const browser = rig.browser(address, device)
    await browser.done('session.signIn', { login: 'quantri', password: PASSWORD })
    await browser.done('session.totp', { code: totpCode(secret, rig.now.ms) })
    return browser
  }

  beforeAll(async () => {
    rig = await openRig(ground.db())
    secret = (await administrator(rig)).secret
  })

  test('attempts go when they tell nothing any more, in small steps', async () => {
    for (let n = 0; n < 12; n++)
      await rig.browser(`198.51.100.${n}`).refused('session.signIn', { login: `ten${n}`, password: PASSWORD })
    await signIn()
    rig.pass(23 * HOUR)
    expect((await pruned()).attempts).toBe(0)
    rig.pass(HOUR + 60_000)
    expect((await pruned({ most: 5, steps: 2 })).attempts).toBe(10)
    expect((await pruned({ most: 5 })).attempts).toBe(14)
    // the address and the device that are known stay
    const told = await count('sign_in_notice')
    await signIn()
    expect(await count('sign_in_notice')).toBe(told)
  })

  test('sessions of three months ago go, but for the last of each officer; nothing of the log', async () => {
    await signIn()
    await signIn()
    rig.pass(91 * DAY)
    const half = rig.browser()
    await half.done('session.signIn', { login: 'quantri', password: PASSWORD })
    const events = await count('audit_event')
    expect((await pruned()).sessions).toBeGreaterThan(1)
    const left = await rows('select state from session order by state')
    expect(left).toEqual([{ state: 'full' }, { state: 'half' }])
    expect(await count('audit_event')).toBe(events)
    const now = await signIn()
    const { officers } = await now.done('officer.list')
    expect(officers[0].lastSignIn).not.toBeNull()
  })

  test('parts of a paper that nobody went on sending go after a day', async () => {
    const at = new Date(rig.now.ms).toISOString()
    await rows(
      `insert into upload_part (province_id, upload_id, part, officer_id, case_id, at, sealed)
       select '46', gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), '${at}', '\\x00'`,
    )
    rig.pass(23 * HOUR)
    expect((await pruned()).uploads).toBe(0)
    rig.pass(2 * HOUR)
    expect((await pruned()).uploads).toBe(1)
  })

  test('a secret on probation goes after a quarter of an hour', async () => {
    const browser = await signIn()
    await browser.done('officer.enrolTotpStart')
    expect((await pruned()).challenges).toBe(0)
    rig.pass(16 * 60_000)
    expect((await pruned()).challenges).toBe(1)
    expect(await rows('select 1 from session where challenge is not null')).toEqual([])
  })

  test('answered notices go after three months, others wait a year', async () => {
    const home = await signIn()
    await signIn('203.0.113.5')
    await signIn('203.0.114.5')
    const { notices } = await home.done('session.notices')
    await home.done('session.answerNotice', { id: notices[0].id, mine: true })
    const open = (await count('sign_in_notice')) - 1
    rig.pass(91 * DAY)
    expect((await pruned()).notices).toBe(1)
    expect(await count('sign_in_notice')).toBe(open)
    rig.pass(400 * DAY)
    expect((await pruned()).notices).toBe(open)
  })

  test('the job tells what went, and never throws', async () => {
    const told: unknown[] = []
    const tell = (what: unknown) => told.push(what)
    await rig.browser().refused('session.signIn', { login: 'khong.co', password: PASSWORD })
    rig.pass(500 * DAY)
    const job = schedulePruning({ db: ground.db(), nowMs: () => rig.now.ms, tell })
    await Promise.all([job.look(), job.look()])
    expect(told).toHaveLength(1)
    await job.stop()
    const broken = { ...ground.db(), transaction: () => Promise.reject(new Error('gone')) }
    const failing = schedulePruning({ db: broken, nowMs: () => rig.now.ms, tell })
    await failing.look()
    await failing.stop()
    expect(told.at(-1)).toEqual({ failed: 'gone' })
  })
})
