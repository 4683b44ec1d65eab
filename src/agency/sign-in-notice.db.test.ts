import { beforeAll, expect, test } from 'vitest'
import { describeEachDatabase } from '../../test/databases.ts'
import {
  administrator,
  type Browser,
  enrolTotp,
  newOfficer,
  OTHER_PASSWORD,
  openRig,
  PASSWORD,
  type Rig,
} from '../../test/sign-in-rig.ts'
import { createHasher } from './password-hash.server.ts'
import { totpCode } from './totp.server.ts'

const DAY = 24 * 3_600_000

type Line = { id: string; kind: string; open: boolean; answer: string | null; at: string }

/** S-25: an officer is told of what happens to his sign-in. */
describeEachDatabase('notices', (ground) => {
  let rig: Rig
  let admin: Browser
  let adminSecret: string
  let count = 0
  /** How deep in transactions the server is while a password is hashed. */
  const depth = { now: 0, whileHashing: [] as number[] }

  const officer = async () => {
    rig.pass(DAY)
    await admin.done('session.signIn', { login: 'quantri', password: PASSWORD })
    await admin.done('session.totp', { code: totpCode(adminSecret, rig.now.ms) })
    const login = `nguoi.${++count}`
    const made = await newOfficer(rig, { admin, login, role: 'commune-police', address: '203.0.113.9' })
    const from = async (address: string, device?: string) => {
      rig.pass(30_000)
      const browser = rig.browser(address, device)
      await browser.done('session.signIn', { login, password: PASSWORD })
      await browser.done('session.totp', { code: totpCode(made.secret, rig.now.ms) })
      return browser
    }
    return { ...made, login, from }
  }
  const linesOf = async (browser: Browser): Promise<Line[]> => (await browser.done('session.notices')).notices
  const kinds = async (browser: Browser) => (await linesOf(browser)).map(({ kind }) => kind)

  beforeAll(async () => {
    const fast = createHasher({ memory: 64, passes: 1 })
    const db = ground.db()
    const counted: typeof db = {
      ...db,
      transaction: (as, work) =>
        db.transaction(as, async (tx) => {
          depth.now++
          try {
            return await work(tx)
          } finally {
            depth.now--
          }
        }),
    }
    const hasher: typeof fast = {
      stretch: (spec) => {
        depth.whileHashing.push(depth.now)
        return fast.stretch(spec)
      },
    }
    rig = await openRig(counted, { hasher })
    const made = await administrator(rig)
    admin = made.browser
    adminSecret = made.secret
  })

  test('setting the account up tells nothing; the same office and browser neither', async () => {
    const { browser, from } = await officer()
    expect(await linesOf(browser)).toEqual([])
    const again = await from('203.0.113.77')
    expect(await linesOf(again)).toEqual([])
  })

  test.each([
    ['another place', '198.51.100.4', 'Firefox, Linux', { where: 'outside', part: '198.51.100.*' }],
    ['another browser', '203.0.113.9', 'Chrome, Android', { where: 'outside', part: '203.0.113.*' }],
  ])('%s is told to the officer, and not to be answered from there', async (_, address, device, where) => {
    const { browser, from } = await officer()
    const stranger = await from(address, device)
    const [line] = await linesOf(browser)
    expect(line).toMatchObject({ kind: 'new-place', device, ...where, open: true, answer: null })
    expect(await linesOf(stranger)).toMatchObject([{ kind: 'new-place', open: false }])
    const id = String(line?.id)
    expect(await stranger.refused('session.answerNotice', { id, mine: true })).toBe('not-found')
    expect(await admin.refused('session.answerNotice', { id, mine: true })).toBe('not-found')
    await browser.done('session.answerNotice', { id, mine: true })
    expect(await linesOf(browser)).toMatchObject([{ open: false, answer: 'mine' }])
    expect(await browser.refused('session.answerNotice', { id, mine: false })).toBe('not-found')
    await stranger.done('officer.me')
    expect(await linesOf(await from(address, device))).toHaveLength(1)
  })

  test('«it was not me» ends every other session; the log knows it, and nobody’s address', async () => {
    const { browser, from, officerId } = await officer()
    const stranger = await from('198.51.100.44', 'Chrome, Windows')
    const second = await from('198.51.100.45', 'Chrome, Windows')
    const [line] = await linesOf(browser)
    await browser.done('session.answerNotice', { id: line?.id, mine: false })
    expect(await stranger.refused('officer.me')).toBe('not-signed-in')
    expect(await second.refused('officer.me')).toBe('not-signed-in')
    await browser.done('officer.me')
    const bodies = await ground
      .db()
      .asOwner((run) =>
        run('select body from audit_event where op = $1 and officer_id = $2', [
          'session.answerNotice',
          officerId,
        ]),
      )
    expect(bodies.map(({ body }) => JSON.parse(String(body)).purpose)).toEqual(['not-mine'])
    const all = await ground
      .db()
      .asOwner(async (run) => [
        ...(await run('select body from audit_event')),
        ...(await run("select *, encode(place, 'escape') as shown from sign_in_notice")),
        ...(await run('select * from session')),
        ...(await run('select * from sign_in_attempt')),
      ])
    expect(JSON.stringify(all)).not.toMatch(/198\.51|203\.0\.113/)
  })

  test('a changed password, factors that come and go, a used recovery code', async () => {
    const { browser, from, recoveryCodes, login } = await officer()
    await browser.done('officer.changePassword', { current: PASSWORD, next: OTHER_PASSWORD })
    await browser.done('officer.changePassword', { current: OTHER_PASSWORD, next: PASSWORD })
    expect(await kinds(browser)).toEqual(['password-changed', 'password-changed'])
    expect((await linesOf(await from('203.0.113.9'))).map(({ open }) => open)).toEqual([true, true])
    const lost = rig.browser('203.0.113.9')
    await lost.done('session.signIn', { login, password: PASSWORD })
    await lost.done('session.recovery', { code: recoveryCodes[0] })
    expect((await kinds(lost))[0]).toBe('recovery-used')
    await enrolTotp(rig, lost)
    expect((await linesOf(lost))[0]).toMatchObject({ kind: 'factor-added', factor: 'totp' })
  })

  test('a device is new again after ninety days without it', async () => {
    const { from } = await officer()
    rig.pass(91 * DAY)
    const back = await from('203.0.113.9')
    expect(await kinds(back)).toEqual(['new-place'])
  })

  test('changing a password hashes outside every transaction, and never twice for a wrong one', async () => {
    const { browser } = await officer()
    depth.whileHashing.length = 0
    const wrong = { current: 'không phải thế này đâu', next: OTHER_PASSWORD }
    expect(await browser.refused('officer.changePassword', wrong)).toBe('sign-in.wrong')
    expect(depth.whileHashing).toEqual([0])
    await browser.done('officer.changePassword', { current: PASSWORD, next: OTHER_PASSWORD })
    expect(depth.whileHashing).toEqual([0, 0, 0])
    const wanted = [1, 2, 3].map(() =>
      browser.call('officer.changePassword', { current: OTHER_PASSWORD, next: PASSWORD }),
    )
    expect((await Promise.all(wanted)).filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('guessing the present password is slowed, and then hashes nothing', async () => {
    const { browser } = await officer()
    const guess = () =>
      browser.call('officer.changePassword', { current: 'không phải thế này đâu', next: OTHER_PASSWORD })
    for (let n = 0; n < 4; n++) await guess()
    depth.whileHashing.length = 0
    expect(await guess()).toMatchObject({ refusal: { refused: 'sign-in.wait' } })
    expect(depth.whileHashing).toEqual([])
  })
})
