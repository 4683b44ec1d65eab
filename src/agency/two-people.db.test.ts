import { beforeAll, describe, expect, test } from 'vitest'
import { describeEachDatabase } from '../../test/databases.ts'
import {
  administrator,
  type Browser,
  newOfficer,
  openRig,
  PASSWORD,
  type Rig,
} from '../../test/sign-in-rig.ts'
import { ROLE_CODES, takesTwo } from './roles.ts'
import { totpCode } from './totp.server.ts'

const HOUR = 3_600_000

describe('which roles take two', () => {
  test('all that see more than C1, give out rights or decide about erasure', () => {
    expect(ROLE_CODES.filter((role) => !takesTwo(role))).toEqual(['leader'])
  })
})

/** S-13: nobody alone decides who may see files. */
describeEachDatabase('a role is given by two people', (ground) => {
  let rig: Rig
  let one: Browser & { secret: string; login: string }
  let two: typeof one
  let agencyId: string
  let count = 0
  const today = () => new Date(rig.now.ms + 7 * HOUR).toISOString().slice(0, 10)
  const fresh = async (who: typeof one) => {
    rig.pass(30_000)
    const code = () => ({ code: totpCode(who.secret, rig.now.ms) })
    if ((await who.done('session.state')).state === 'full') return who.done('session.stepUpTotp', code())
    await who.done('session.signIn', { login: who.login, password: PASSWORD })
    return who.done('session.totp', code())
  }
  const both = async () => {
    await fresh(one)
    await fresh(two)
  }
  const create = async (role = 'case-manager') => {
    await both()
    const login = `moi.${++count}`
    const body = { login, name: 'Người Hư Cấu', agencyId, role }
    return { login, ...(await one.done('officer.create', body)) }
  }
  const events = async (op: string) =>
    (await ground.db().asOwner((run) => run('select body from audit_event where op = $1', [op]))).map(
      ({ body }) => JSON.parse(String(body)),
    )

  /** A third administrator, whom the first proposes and the second confirms. */
  const another = async (login: string) => {
    const added = { admin: one, login, role: 'administrator', address: '192.0.2.3' }
    const confirm = async (proposalId: string) => {
      await fresh(two)
      await two.done('post.confirm', { proposalId })
    }
    const { browser, secret, officerId } = await newOfficer(rig, { ...added, confirm })
    return Object.assign(browser, { secret, login, officerId })
  }

  beforeAll(async () => {
    rig = await openRig(ground.db())
    const first = await administrator(rig)
    one = Object.assign(first.browser, { secret: first.secret, login: 'quantri' })
    agencyId = (await one.done('agency.list')).agencies[0].agencyId
    // the first set-up: one gives alone, and the log says so
    expect(await one.done('officer.list')).toMatchObject({ alone: true, proposals: [] })
    const body = { login: 'dau.tien', name: 'Hư Cấu', agencyId, role: 'case-manager' }
    expect(await one.done('officer.create', body)).toMatchObject({ proposalId: null })
    expect(await events('officer.create')).toMatchObject([{ purpose: 'first-set-up' }])
    const added = { admin: one, login: 'quantri.hai', role: 'administrator', address: '192.0.2.2' }
    const made = await newOfficer(rig, added)
    two = Object.assign(made.browser, { secret: made.secret, login: 'quantri.hai' })
    expect(await two.done('officer.list')).toMatchObject({ alone: false })
  })

  test('one proposes, another confirms; until then the account opens nothing', async () => {
    const made = await create()
    expect(made).toMatchObject({ postId: null, proposalId: expect.any(String) })
    const visitor = rig.browser('203.0.113.50')
    const signIn = { login: made.login, password: made.oneTimePassword }
    expect(await visitor.refused('session.signIn', signIn)).toBe('sign-in.no-post')
    expect(await one.refused('post.confirm', { proposalId: made.proposalId })).toBe(
      'post.other-administrator',
    )
    const line = { proposalId: made.proposalId, officerId: made.officerId, role: 'case-manager' }
    const seenBy = async (who: typeof one) =>
      (await who.done('officer.list')).proposals.filter(
        (shown: { proposalId: string }) => shown.proposalId === made.proposalId,
      )
    expect(await seenBy(one)).toMatchObject([{ ...line, mayConfirm: false }])
    expect(await seenBy(two)).toMatchObject([{ ...line, mayConfirm: true }])
    const confirmed = await two.done('post.confirm', { proposalId: made.proposalId })
    expect(confirmed.postId).toEqual(expect.any(String))
    expect(await two.refused('post.confirm', { proposalId: made.proposalId })).toBe('not-found')
    expect(await seenBy(two)).toEqual([])
    expect(await visitor.done('session.signIn', signIn)).toMatchObject({ next: 'enrol' })
    const confirming = (await events('post.confirm')).filter(({ outcome }) => outcome === 'ok')
    expect(confirming[0].writes.map(([table]: string[]) => table).sort()).toEqual(['post', 'post_proposal'])
  })

  test('more rights for somebody who is here already take two as well; a leader takes one', async () => {
    const made = await create('leader')
    expect(made).toMatchObject({ postId: expect.any(String), proposalId: null })
    const give = { officerId: made.officerId, agencyId, role: 'legal-aid', from: today() }
    const { postId, proposalId } = await one.done('post.give', give)
    expect(postId).toBeNull()
    await two.done('post.confirm', { proposalId })
    const { officers } = await two.done('officer.list')
    const line = officers.find(({ id }: { id: string }) => id === made.officerId)
    expect(line.posts.map(({ role }: { role: string }) => role).sort()).toEqual(['leader', 'legal-aid'])
  })

  test('nobody proposes, confirms or is confirmed for himself', async () => {
    await both()
    const me = (await two.done('officer.me')).officer
    const give = { officerId: me.id, agencyId, role: 'case-manager', from: today() }
    expect(await two.refused('post.give', give)).toBe('post.own')
    const { proposalId } = await one.done('post.give', give)
    expect(await two.refused('post.confirm', { proposalId })).toBe('post.own')
    expect(await one.refused('post.confirm', { proposalId })).toBe('post.other-administrator')
    await two.done('post.decline', { proposalId })
    expect(await one.refused('post.decline', { proposalId })).toBe('not-found')
  })

  test('confirming wants the second factor anew; two at once give one post', async () => {
    const made = await create()
    rig.pass(5 * 60_000 + 1_000)
    expect(await two.refused('post.confirm', { proposalId: made.proposalId })).toBe('step-up-needed')
    await fresh(two)
    const body = { proposalId: made.proposalId }
    const twice = await Promise.all([1, 2].map(() => two.call('post.confirm', body)))
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('a proposal lives a week, and not longer than its proposer’s own right', async () => {
    const late = await create()
    rig.pass(7 * 24 * HOUR)
    await both()
    expect(await two.refused('post.confirm', { proposalId: late.proposalId })).toBe('not-found')
    expect((await two.done('officer.list')).proposals).toEqual([])

    const third = await another('quantri.ba')
    const body = { login: `moi.${++count}`, name: 'Hư Cấu', agencyId, role: 'legal-aid' }
    const { proposalId } = await third.done('officer.create', body)
    await both()
    await one.done('officer.disable', { officerId: third.officerId })
    expect(await two.refused('post.confirm', { proposalId })).toBe('not-found')
  })

  test('who disables the other administrators is not alone again; who is let in again waits for two', async () => {
    await both()
    const third = await another('quantri.tu')
    await both()
    const { id } = (await two.done('officer.me')).officer
    await one.done('officer.disable', { officerId: id })
    const made = await one.done('officer.create', {
      login: `moi.${++count}`,
      name: 'Hư Cấu',
      agencyId,
      role: 'case-manager',
    })
    expect(made).toMatchObject({ postId: null, proposalId: expect.any(String) })
    // whoever is let in again holds nothing that takes two, until another administrator confirms it
    expect(await one.done('officer.enable', { officerId: id })).toMatchObject({ waiting: 1 })
    const signIn = { login: two.login, password: PASSWORD }
    expect(await two.refused('session.signIn', signIn)).toBe('sign-in.no-post')
    const { proposals } = await one.done('officer.list')
    const again = proposals.find(({ officerId }: { officerId: string }) => officerId === id)
    expect(again).toMatchObject({ role: 'administrator', mayConfirm: false })
    expect(await one.refused('post.confirm', { proposalId: again.proposalId })).toBe(
      'post.other-administrator',
    )
    await fresh(third)
    await third.done('post.confirm', { proposalId: again.proposalId })
    await fresh(two)
    expect((await two.done('officer.me')).officer.may).toContain('officer.manage')
  })
})
