import { beforeAll, expect, test } from 'vitest'
import { describeEachDatabase } from '../../test/databases.ts'
import {
  administrator,
  type Browser,
  enrolTotp,
  HOUR,
  MINUTE,
  newOfficer,
  OTHER_PASSWORD,
  openRig,
  PASSWORD,
  type Rig,
  setUp,
} from '../../test/sign-in-rig.ts'
import { totpCode } from './totp.server.ts'

describeEachDatabase('signing in', (ground) => {
  let rig: Rig
  let admin: Browser
  let adminSecret: string
  let recoveryCodes: string[]
  let count = 0
  const login = () => `can.bo${++count}`
  /** A browser of its own, far from the others' throttles. */
  const elsewhere = () => rig.browser(`198.51.100.${++count}`)
  const signedIn = async (name: string, secret: string) => {
    const browser = elsewhere()
    await browser.done('session.signIn', { login: name, password: PASSWORD })
    await browser.done('session.totp', { code: totpCode(secret, rig.now.ms) })
    rig.pass(30_000)
    return browser
  }
  const adminSteps = async () => {
    rig.pass(30_000)
    if ((await admin.call('officer.me')).ok) {
      await admin.done('session.stepUpTotp', { code: totpCode(adminSecret, rig.now.ms) })
    } else {
      await admin.done('session.signIn', { login: 'quantri', password: PASSWORD })
      await admin.done('session.totp', { code: totpCode(adminSecret, rig.now.ms) })
    }
  }
  const officer = async (role = 'commune-police') => {
    await adminSteps()
    const name = login()
    return { name, ...(await newOfficer(rig, { admin, login: name, role, address: `203.0.113.${++count}` })) }
  }

  beforeAll(async () => {
    rig = await openRig(ground.db())
    const visitor = rig.browser()
    expect(await visitor.done('setup.state')).toEqual({ needed: true })
    expect(await visitor.refused('setup.begin', { ...setUp, setupCode: 'WRON-GWRO-NGWR' })).toBe('setup.code')
    expect(await visitor.refused('setup.begin', { ...setUp, password: 'matkhau1234567890' })).toBe(
      'password.common',
    )
    const made = await administrator(rig)
    admin = made.browser
    adminSecret = made.secret
    recoveryCodes = made.recoveryCodes
  })

  test('set-up happens once, and gives an administrator who may not yet do more than sign in', async () => {
    expect(await elsewhere().done('setup.state')).toEqual({ needed: false })
    expect(await elsewhere().refused('setup.begin', setUp)).toBe('setup.done')
    await adminSteps()
    const me = await admin.done('officer.me')
    expect(me.officer).toMatchObject({ name: setUp.officer.name, lang: 'vi' })
    expect(me.officer.may).toContain('officer.manage')
    expect(me.officer.may.filter((one: string) => one.startsWith('case.'))).toEqual([])
    expect(me.officer.roles).toMatchObject([
      { role: 'administrator', agencyName: setUp.office.vi, current: true },
    ])
    expect(me.province).toEqual({ code: '46', name: 'Huế' })
    expect(recoveryCodes).toHaveLength(10)
  })

  test('a first sign-in changes the password, then sets up a factor, and does nothing else before', async () => {
    await adminSteps()
    const { agencies } = await admin.done('agency.list')
    const name = login()
    const body = { login: name, name: 'Lê Thị Hư Cấu', agencyId: agencies[0].agencyId, role: 'border-guard' }
    const { oneTimePassword } = await admin.done('officer.create', body)
    const browser = elsewhere()
    const step = await browser.done('session.signIn', {
      login: name,
      password: oneTimePassword.toLowerCase(),
    })
    expect(step).toEqual({ next: 'enrol', factors: [], changePassword: true })
    expect(await browser.refused('officer.me')).toBe('not-signed-in')
    expect(await browser.refused('officer.draftKey')).toBe('not-signed-in')
    expect(await browser.refused('officer.enrolTotpStart')).toBe('sign-in.over')
    const change = { current: oneTimePassword, next: PASSWORD }
    expect(await browser.refused('officer.changePassword', { ...change, next: `${name} ${name} 2026` })).toBe(
      'password.common',
    )
    expect(await browser.refused('officer.changePassword', { ...change, next: 'ngắn' })).toBe(
      'password.too-short',
    )
    expect(await browser.done('officer.changePassword', change)).toEqual({
      next: 'enrol',
      factors: [],
      changePassword: false,
    })
    expect(await browser.done('session.state')).toMatchObject({ state: 'half', step: { next: 'enrol' } })
    expect(await browser.refused('officer.enrolTotpFinish', { code: '123456' })).toBe('sign-in.over')
    const { secret, uri } = await browser.done('officer.enrolTotpStart')
    expect(uri).toContain(secret)
    const done = await browser.done('officer.enrolTotpFinish', { code: totpCode(secret, rig.now.ms) })
    expect(done).toMatchObject({ next: 'done' })
    expect((await browser.done('officer.me')).officer.name).toBe('Lê Thị Hư Cấu')
    expect(await elsewhere().refused('session.signIn', { login: name, password: oneTimePassword })).toBe(
      'sign-in.wrong',
    )
  })

  test('a one-time password is good for a week, and only its hash is kept', async () => {
    await adminSteps()
    const { agencies } = await admin.done('agency.list')
    const name = login()
    const body = { login: name, name: 'Hư Cấu', agencyId: agencies[0].agencyId, role: 'border-guard' }
    const requestId = '01890000-0000-7000-8000-00000000abcd'
    const made = await admin.call('officer.create', body, requestId)
    const password = made.ok ? (made.value as { oneTimePassword: string }).oneTimePassword : ''
    expect(await admin.call('officer.create', body, requestId)).toMatchObject({
      refusal: { refused: 'request.reused' },
    })
    const dump = await ground
      .db()
      .asOwner(async (run) => [
        ...(await run('select * from request')),
        ...(await run('select body from audit_event')),
        ...(await run("select encode(secret, 'escape') from credential")),
      ])
    expect(JSON.stringify(dump)).not.toContain(password)
    rig.pass(7 * 24 * HOUR + 1)
    expect(await elsewhere().refused('session.signIn', { login: name, password })).toBe('sign-in.wrong')
  })

  test('unknown login, wrong password and a disabled account are one answer', async () => {
    const one = await officer()
    await admin.done('officer.disable', { officerId: one.officerId })
    const wrong = async (body: object) => {
      const outcome = await elsewhere().call('session.signIn', body)
      return JSON.stringify(outcome)
    }
    const answers = await Promise.all([
      wrong({ login: 'khong.co.ai', password: PASSWORD }),
      wrong({ login: 'quantri', password: OTHER_PASSWORD }),
      wrong({ login: one.name, password: PASSWORD }),
    ])
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('sign-in.wrong')
  })

  test('every step that makes a session worth more gives it another token; the old ones open nothing', async () => {
    const { name, secret } = await officer()
    const browser = elsewhere()
    const planted = 'A'.repeat(43)
    browser.token = planted
    const tokens = [planted]
    await browser.done('session.signIn', { login: name, password: PASSWORD })
    tokens.push(String(browser.token))
    await browser.done('session.totp', { code: totpCode(secret, rig.now.ms) })
    tokens.push(String(browser.token))
    rig.pass(30_000)
    await browser.done('session.stepUpTotp', { code: totpCode(secret, rig.now.ms) })
    tokens.push(String(browser.token))
    expect(new Set(tokens).size).toBe(4)
    for (const old of tokens.slice(0, 3)) {
      const thief = rig.browser()
      thief.token = old
      expect(await thief.refused('officer.me')).toBe('not-signed-in')
      expect(await thief.done('session.state')).toEqual({ state: 'none', step: null })
    }
    const rows = await ground.db().asOwner((run) => run('select * from session'))
    for (const token of tokens) expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(browser.address)
  })

  test('sessions end after ten idle minutes and after eight hours', async () => {
    const { name, secret } = await officer()
    const browser = await signedIn(name, secret)
    const began = rig.now.ms - 30_000
    while (rig.now.ms + 9 * MINUTE < began + 8 * HOUR) {
      rig.pass(9 * MINUTE)
      await browser.done('officer.me')
    }
    rig.now.ms = began + 8 * HOUR - 1
    expect((await browser.done('officer.me')).session.idleUntil).toBe(
      new Date(began + 8 * HOUR).toISOString(),
    )
    rig.pass(1)
    expect(await browser.refused('officer.me')).toBe('not-signed-in')
    const next = await signedIn(name, secret)
    rig.pass(10 * MINUTE)
    expect(await next.refused('officer.me')).toBe('not-signed-in')
  })

  test('a half session lives a quarter of an hour and proves nothing', async () => {
    const { name, secret } = await officer()
    const browser = elsewhere()
    expect(await browser.done('session.signIn', { login: name, password: PASSWORD })).toEqual({
      next: 'totp',
      factors: ['totp', 'recovery'],
      changePassword: false,
    })
    expect(await browser.refused('officer.enrolTotpStart')).toBe('sign-in.over')
    expect(await browser.refused('officer.changePassword', { current: PASSWORD, next: OTHER_PASSWORD })).toBe(
      'sign-in.over',
    )
    expect(await browser.refused('session.list')).toBe('not-signed-in')
    rig.pass(15 * MINUTE)
    expect(await browser.refused('session.totp', { code: totpCode(secret, rig.now.ms) })).toBe('sign-in.over')
  })

  test('the rights of a post, of an officer and of a session are gone at the next call', async () => {
    const one = await officer()
    const other = await signedIn(one.name, one.secret)
    const { sessions } = await one.browser.done('session.list')
    expect(sessions).toHaveLength(2)
    const there = sessions.find((line: { here: boolean }) => !line.here)
    await one.browser.done('session.end', { id: there.id })
    expect(await other.refused('officer.me')).toBe('not-signed-in')
    expect(await admin.refused('session.end', { id: sessions[0].id })).toBe('not-found')

    await adminSteps()
    const { officers } = await admin.done('officer.list')
    const { posts } = officers.find((line: { id: string }) => line.id === one.officerId)
    await admin.done('post.end', { postId: posts[0].postId, lastDay: todayOf(rig) })
    await one.browser.done('officer.me')
    await admin.done('post.give', {
      officerId: one.officerId,
      agencyId: one.agencyId,
      role: 'leader',
      from: todayOf(rig),
    })
    const me = await one.browser.done('officer.me')
    const leads = me.officer.roles.find((line: { role: string }) => line.role === 'leader')
    await one.browser.done('session.choosePost', { postId: leads.postId })
    expect((await one.browser.done('officer.me')).officer.may).toEqual([
      'agency.read',
      'plan.read',
      'task.oversee',
    ])
    await admin.done('officer.disable', { officerId: one.officerId })
    expect(await one.browser.refused('officer.me')).toBe('not-signed-in')
    await admin.done('officer.enable', { officerId: one.officerId })
    expect(await one.browser.refused('officer.me')).toBe('not-signed-in')
  })

  test('signing out, a new password and a new factor end every other session', async () => {
    const { name, secret } = await officer()
    const pair = async () => [await signedIn(name, secret), await signedIn(name, secret)] as const
    const [a, b] = await pair()
    await a.done('session.signOut')
    expect([a.token, await b.refused('officer.me')]).toEqual([null, 'not-signed-in'])
    const [c, d] = await pair()
    expect(
      await c.refused('officer.changePassword', { current: 'không phải thế này đâu', next: OTHER_PASSWORD }),
    ).toBe('sign-in.wrong')
    expect(await c.refused('officer.changePassword', { current: PASSWORD, next: PASSWORD })).toBe(
      'password.same',
    )
    await c.done('officer.changePassword', { current: PASSWORD, next: OTHER_PASSWORD })
    expect(await d.refused('officer.me')).toBe('not-signed-in')
    await c.done('officer.changePassword', { current: OTHER_PASSWORD, next: PASSWORD })
    const e = await signedIn(name, secret)
    await enrolTotp(rig, e)
    expect(await c.refused('officer.me')).toBe('not-signed-in')
    rig.pass(5 * MINUTE + 1000)
    expect(await e.refused('officer.enrolTotpStart')).toBe('step-up-needed')
  })

  test('a code opens once; recovery codes open once each, and not the passwords of others', async () => {
    const { name, secret, recoveryCodes: codes } = await officer()
    const code = totpCode(secret, rig.now.ms)
    const a = elsewhere()
    await a.done('session.signIn', { login: name, password: PASSWORD })
    await a.done('session.totp', { code })
    const b = elsewhere()
    await b.done('session.signIn', { login: name, password: PASSWORD })
    expect(await b.refused('session.totp', { code })).toBe('sign-in.wrong')
    expect(
      await b.done('session.recovery', { code: codes[3]?.replaceAll('-', ' ').toLowerCase() }),
    ).toMatchObject({ left: 9 })
    const c = elsewhere()
    await c.done('session.signIn', { login: name, password: PASSWORD })
    expect(await c.refused('session.recovery', { code: codes[3] })).toBe('sign-in.wrong')
    expect(await c.refused('session.recovery', { code: recoveryCodes[0] })).toBe('sign-in.wrong')
    expect(await c.done('session.recovery', { code: codes[0] })).toMatchObject({ left: 8 })
  })
})

const todayOf = (rig: Rig) => new Date(rig.now.ms + 7 * HOUR).toISOString().slice(0, 10)
