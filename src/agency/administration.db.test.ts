import { beforeAll, describe, expect, test } from 'vitest'
import { agencyId, type House, named, officerId, openHouse, reception } from '../../test/builders.ts'
import { describeEachDatabase, openFreshDatabase } from '../../test/databases.ts'
import {
  administrator,
  type Browser,
  newOfficer,
  openRig,
  PASSWORD,
  type Rig,
} from '../../test/sign-in-rig.ts'
import { totpCode } from './totp.server.ts'

describeEachDatabase('administration', (ground) => {
  let rig: Rig
  let admin: Browser
  let adminSecret: string
  let second: Awaited<ReturnType<typeof newOfficer>>
  let count = 0
  /** Gives the second factor again; signs in first where the session ran out while other tests went on. */
  const stepUp = async (browser: Browser, secret: string) => {
    rig.pass(30_000)
    if ((await browser.done('session.state')).state === 'full')
      return browser.done('session.stepUpTotp', { code: totpCode(secret, rig.now.ms) })
    const login = browser === admin ? 'quantri' : 'quantri.hai'
    await browser.done('session.signIn', { login, password: PASSWORD })
    return browser.done('session.totp', { code: totpCode(secret, rig.now.ms) })
  }
  const today = () => new Date(rig.now.ms + 7 * 3_600_000).toISOString().slice(0, 10)
  const officer = async () => {
    await stepUp(admin, adminSecret)
    const login = `nguoi.${++count}`
    return {
      login,
      ...(await newOfficer(rig, {
        admin,
        login,
        role: 'commune-police',
        address: `203.0.113.${count}`,
        confirm,
      })),
    }
  }
  const confirm = async (proposalId: string) => {
    await stepUp(second.browser, second.secret)
    await second.browser.done('post.confirm', { proposalId })
  }
  const agency = async (name: string) => {
    const names = { vi: name, en: name }
    const body = { kind: 'border-guard-post', name: names, from: '2026-11-01' }
    return String((await admin.done('agency.create', body)).agencyId)
  }
  const line = async (id: string, on?: string) => {
    const { agencies } = await admin.done('agency.list', on === undefined ? {} : { on })
    return agencies.find((one: { agencyId: string }) => one.agencyId === id)
  }

  beforeAll(async () => {
    rig = await openRig(ground.db())
    const made = await administrator(rig)
    admin = made.browser
    adminSecret = made.secret
    second = await newOfficer(rig, {
      admin,
      login: 'quantri.hai',
      role: 'administrator',
      address: '192.0.2.2',
    })
  })

  test('a new first sign-in takes two administrators, and neither is the officer', async () => {
    const lost = await officer()
    await stepUp(admin, adminSecret)
    await stepUp(second.browser, second.secret)
    expect(
      await admin.refused('officer.resetSignIn', { officerId: (await admin.done('officer.me')).officer.id }),
    ).toBe('officer.self')
    const { resetId } = await admin.done('officer.resetSignIn', { officerId: lost.officerId })
    expect(await admin.refused('officer.approveReset', { resetId })).toBe('reset.other-administrator')
    const mine = await admin.done('officer.resetSignIn', { officerId: second.officerId })
    expect(await second.browser.refused('officer.approveReset', { resetId: mine.resetId })).toBe(
      'reset.other-administrator',
    )
    await admin.done('officer.declineReset', { resetId: mine.resetId })
    const { resets } = await second.browser.done('officer.list')
    expect(resets).toMatchObject([{ resetId, officerId: lost.officerId, mayApprove: true }])
    const { oneTimePassword } = await second.browser.done('officer.approveReset', { resetId })
    expect(await second.browser.refused('officer.approveReset', { resetId })).toBe('not-found')
    expect(await lost.browser.refused('officer.me')).toBe('not-signed-in')
    const browser = rig.browser('192.0.2.33')
    expect(await browser.refused('session.signIn', { login: lost.login, password: PASSWORD })).toBe(
      'sign-in.wrong',
    )
    expect(
      await browser.done('session.signIn', { login: lost.login, password: oneTimePassword }),
    ).toMatchObject({
      next: 'enrol',
      changePassword: true,
    })
  })

  test('two approvals at the same time give out one password', async () => {
    const lost = await officer()
    await stepUp(admin, adminSecret)
    await stepUp(second.browser, second.secret)
    const { resetId } = await admin.done('officer.resetSignIn', { officerId: lost.officerId })
    const both = await Promise.all([1, 2].map(() => second.browser.call('officer.approveReset', { resetId })))
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })

  test('a request of somebody else’s runs out', async () => {
    const lost = await officer()
    const { resetId } = await admin.done('officer.resetSignIn', { officerId: lost.officerId })
    await ground
      .db()
      .asOwner((run) => run(`update sign_in_reset set until = '2026-01-01' where reset_id = '${resetId}'`))
    await stepUp(second.browser, second.secret)
    expect(await second.browser.refused('officer.approveReset', { resetId })).toBe('not-found')
  })

  test('every act of administration wants the second factor again after five minutes', async () => {
    await stepUp(admin, adminSecret)
    rig.pass(5 * 60_000 + 1000)
    for (const [op, body] of [
      ['officer.create', { login: 'mot.hai', name: 'Hư Cấu', agencyId: second.agencyId, role: 'leader' }],
      ['officer.disable', { officerId: second.officerId }],
      [
        'post.give',
        { officerId: second.officerId, agencyId: second.agencyId, role: 'leader', from: today() },
      ],
    ] as const)
      expect(await admin.refused(op, body)).toBe('step-up-needed')
    await stepUp(admin, adminSecret)
  })

  test('nobody raises, ends or disables himself; a login is given once; a commune’s role needs a commune', async () => {
    await stepUp(admin, adminSecret)
    const me = (await admin.done('officer.me')).officer
    expect(
      await admin.refused('post.give', {
        officerId: me.id,
        agencyId: second.agencyId,
        role: 'case-manager',
        from: today(),
      }),
    ).toBe('post.own')
    expect(await admin.refused('post.end', { postId: me.roles[0].postId, lastDay: today() })).toBe('post.own')
    expect(await admin.refused('officer.disable', { officerId: me.id })).toBe('officer.self')
    const create = { login: 'quantri.hai', name: 'Hư Cấu', agencyId: second.agencyId, role: 'leader' }
    expect(await admin.refused('officer.create', create)).toBe('officer.login-taken')
    expect(
      await admin.refused('officer.create', { ...create, login: 'moi.toanh', role: 'commune-officer' }),
    ).toBe('input.invalid')
    const past = {
      officerId: second.officerId,
      agencyId: second.agencyId,
      role: 'leader',
      from: '2026-01-01',
    }
    expect(await admin.refused('post.give', past)).toBe('input.invalid')
  })

  test('an agency’s names are kept by day; it closes when nobody works there', async () => {
    await stepUp(admin, adminSecret)
    const id = await agency('Đồn Biên phòng Hư Cấu')
    const rename = { agencyId: id, name: { vi: 'Đồn mới', en: 'New post' }, from: '2026-12-01', version: 1 }
    expect(await admin.refused('agency.rename', { ...rename, from: '2026-11-01' })).toBe('agency.not-after')
    expect(await admin.done('agency.rename', rename)).toEqual({ version: 2 })
    expect(await admin.refused('agency.rename', { ...rename, from: '2027-01-01' })).toBe('stale')
    expect((await line(id, '2026-11-30')).name.vi).toBe('Đồn Biên phòng Hư Cấu')
    expect(await line(id, '2026-12-01')).toMatchObject({ name: { vi: 'Đồn mới' }, open: true })
    expect(await line(id, '2026-10-31')).toMatchObject({ open: false })
    const made = await admin.done('officer.create', {
      login: `don.${++count}`,
      name: 'Hư Cấu',
      agencyId: id,
      role: 'border-guard',
    })
    await confirm(made.proposalId)
    await stepUp(admin, adminSecret)
    const closing = { agencyId: id, lastDay: '2026-12-31', version: 2 }
    expect(await admin.call('agency.close', closing)).toMatchObject({
      refusal: { refused: 'agency.has-posts', with: { posts: 1 } },
    })
    const { officers } = await admin.done('officer.list')
    const { posts } = officers.find((one: { id: string }) => one.id === made.officerId)
    await admin.done('post.end', { postId: posts[0].postId, lastDay: today() })
    expect(await admin.done('agency.close', closing)).toEqual({ version: 3 })
    expect(await admin.refused('agency.close', { ...closing, version: 3 })).toBe('agency.closed')
    expect(
      await admin.refused('post.give', {
        officerId: made.officerId,
        agencyId: id,
        role: 'leader',
        from: '2027-01-01',
      }),
    ).toBe('agency.closed')
  })

  test('what a person can see, in words', async () => {
    const one = await officer()
    const sight = await admin.done('agency.canSee', { officerId: one.officerId })
    expect(sight.officer.name).toBe(`Người ${one.login}`)
    expect(sight.posts).toMatchObject([{ role: 'commune-police', scope: 'agency' }])
    expect(sight.posts[0].scopeWords).toContain('Sở Y tế thành phố Huế')
    expect(sight.posts[0].hidden).toEqual([{ code: 'C6', words: 'Sức khỏe thể chất và tâm thần' }])
    const admins = await admin.done('agency.canSee', { officerId: second.officerId })
    expect(admins.posts[0]).toMatchObject({
      classes: [],
      counts: { personal: 0, classes: 0, allClasses: 12 },
    })
    expect(admins.posts[0].scopeWords).toBe('Không xem được hồ sơ nào')
    await stepUp(admin, adminSecret)
    await admin.done('officer.disable', { officerId: one.officerId })
    expect((await admin.done('agency.canSee', { officerId: one.officerId })).posts).toEqual([])
  })

  test('a demonstration has two locks', async () => {
    const { officerId: account, login } = await officer()
    const sql = (text: string) => ground.db().asOwner((run) => run(text))
    await sql(`update officer set demo = true where login = '${login}'`)
    const house = await openRig(ground.db(), { demo: true })
    house.now.ms = rig.now.ms
    const visitor = house.browser()
    expect(await visitor.done('session.demoAccounts')).toEqual({ accounts: [] })
    await sql(`insert into setting (province_id, key, value) values ('46', 'demo', '{"on": false}')`)
    expect(await visitor.done('session.demoAccounts')).toEqual({ accounts: [] })
    await sql(`update setting set value = '{"on": true}' where key = 'demo'`)
    const { accounts } = await visitor.done('session.demoAccounts')
    expect(accounts).toMatchObject([
      { account, role: 'commune-police', agency: { vi: 'Sở Y tế thành phố Huế' } },
    ])
    await visitor.done('session.demo', { account })
    expect((await visitor.done('officer.me')).demo).toBe(true)
    expect(await visitor.refused('officer.endFactor', { id: 'x' })).toBe('step-up-needed')
    await visitor.done('session.stepUpDemo')
    expect(await visitor.refused('officer.endFactor', { id: 'x' })).toBe('not-found')
    expect(await visitor.refused('officer.enrolTotpStart')).toBe('not-allowed')
    expect(await visitor.refused('session.demo', { account: second.officerId })).toBe('not-found')
    // the same rows under a server that is no demonstration
    expect(await rig.browser().done('session.demoAccounts')).toEqual({ accounts: [] })
    expect(await rig.browser().refused('session.demo', { account })).toBe('not-found')
    await stepUp(admin, adminSecret)
    expect(await admin.refused('session.stepUpDemo')).toBe('not-allowed')
  })
})

/** S-24: what administration answers holds nothing of a file, also when files stand beside it. */
describe('administration and files', () => {
  let house: House
  let code: string
  beforeAll(async () => {
    const fresh = await openFreshDatabase('embedded')
    house = await openHouse(fresh.db)
    const identity = named('Hoàng Thị Chim Yến', { papers: [{ kind: 'cccd', number: '046099001234' }] })
    const made = await house.done(
      'commune-officer',
      'intake.receive',
      reception({ identity, alias: 'Hạt Mưa', needsNote: 'canary-need' }),
    )
    code = String(made.caseCode ?? made.code)
    return () => fresh.remove()
  })

  test('no answer of administration holds a word of a file', async () => {
    const name = { vi: 'Đồn mới', en: 'New post' }
    const acts: readonly (readonly [string, object])[] = [
      ['officer.list', {}],
      ['officer.create', { login: 'moi', name: 'Hư Cấu', agencyId: agencyId('lead'), role: 'leader' }],
      ['officer.disable', { officerId: officerId('leader') }],
      ['officer.enable', { officerId: officerId('leader') }],
      ['officer.resetSignIn', { officerId: officerId('leader') }],
      ['agency.list', {}],
      ['agency.create', { kind: 'border-guard-post', name, from: '2026-01-01' }],
      ['agency.rename', { agencyId: agencyId('border-post'), name, from: '2026-04-01', version: 1 }],
      ['agency.close', { agencyId: agencyId('commune-a'), lastDay: '2026-12-31', version: 1 }],
      ['agency.canSee', { officerId: officerId('commune-officer') }],
      ['agency.canSee', { officerId: officerId('case-manager') }],
      [
        'post.give',
        { officerId: officerId('inspector'), agencyId: agencyId('lead'), role: 'leader', from: '2026-03-09' },
      ],
      ['officer.me', {}],
      ['session.list', {}],
    ]
    for (const [op, body] of acts) {
      const outcome = await house.call('administrator', op, body)
      expect(JSON.stringify(outcome), op).not.toMatch(/Chim Yến|chim yen|046099001234|Hạt Mưa|canary-need/)
      if (code.length > 5) expect(JSON.stringify(outcome), op).not.toContain(code)
    }
    for (const op of ['intake.search', 'case.list', 'case.file'])
      expect(await house.call('administrator', op, { caseCode: code })).not.toMatchObject({ ok: true })
  })
})
