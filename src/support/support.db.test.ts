import { beforeAll, beforeEach, expect, test } from 'vitest'
import { bodyFor } from '../../test/bodies.ts'
import {
  agencyId,
  type House,
  named,
  officerId,
  openHouse,
  type PersonName,
  reception,
} from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'

type Row = { code: string; is: string; next: string[]; moves: { state: string }[]; blocked: unknown }

describeEachDatabase('support in work', (ground) => {
  let house: House
  let caseCode: string
  const at = '2026-03-09T02:50:00.000Z'
  const timed = (op: string) => (op.startsWith('consent.') ? {} : { at })

  const act = async (who: PersonName, op: string, body: object, change = {}) => {
    const { version } = await house.done('case-manager', 'case.file', { caseCode })
    return house.call(
      who,
      op,
      { ...body, caseCode, version, ...timed(op) },
      { who: house.actor(who, change) },
    )
  }
  const done = async (op: string, body: object, change = {}) =>
    expect(await act('case-manager', op, body, change)).toEqual({ ok: true, value: expect.anything() })
  const grid = (who: PersonName) => house.done(who, 'support.grid', { caseCode })
  const rowOf = async (code: string): Promise<Row> =>
    (await grid('case-manager')).rows.find((one: Row) => one.code === code)
  const identify = async () => {
    const step = (op: string, change = {}) => done(op, bodyFor(op), change)
    await step('case.tellLeadOffice')
    await step('identification.finishInitial')
    await step('identification.noteEvidence')
    await step('identification.askPolice')
    await step('identification.noteAnswer')
    await step('identification.propose')
    await step('identification.decide', { officerId: officerId('administrator') })
  }

  beforeAll(async () => {
    house = await openHouse(ground.db())
  })

  let n = 0
  beforeEach(async () => {
    n += 1
    const identity = named(`Nguyễn Thị Thử ${'ABCDEFGHIKLM'[n]}`, {
      nationality: { is: 'given', value: 'VN' },
      born: { is: 'given', value: '1999-02-03' as never },
    })
    const received = reception({ identity, notTheSame: true })
    caseCode = (await house.done('commune-officer', 'intake.receive', received)).caseCode
  })

  test('the grid stands in the law’s own letters; before identification no allowance, with the article', async () => {
    const { rows, regime } = await grid('commune-officer')
    expect(regime).toBe('2024')
    expect(rows.map((one: { item: string }) => one.item).join('')).toBe('abcdđeghikk')
    const refused = await act('commune-officer', 'support.moveItem', {
      item: 'hardship-allowance',
      state: 'delivered',
    })
    expect(refused).toMatchObject({
      ok: false,
      refusal: { refused: 'support.not-due', with: { articles: expect.stringContaining('37(') } },
    })
  })

  test('a refusal is of one item, with or without signature, and is taken back; what is paid needs a sum', async () => {
    await done('support.moveItem', { item: 'psychological', state: 'offered' })
    await done('support.moveItem', { item: 'psychological', state: 'refused', signed: 'unsigned' })
    await done('support.moveItem', { item: 'essential-needs', state: 'delivered', money: 'province-budget' })
    const noSum = await act('case-manager', 'support.moveItem', { item: 'essential-needs', state: 'paid' })
    expect(noSum).toMatchObject({ ok: false, refusal: { refused: 'input.invalid', at: 'amount' } })
    await done('support.moveItem', { item: 'psychological', state: 'accepted' })
    expect((await rowOf('psychological')).moves.map(({ state }) => state)).toEqual([
      'offered',
      'refused',
      'accepted',
    ])
  })

  test('identified: the allowance is approved, handed over and paid once, and never a second time', async () => {
    await identify()
    const item = 'hardship-allowance'
    await done('support.moveItem', { item, state: 'applied', number: '07' })
    await done('support.moveItem', { item, state: 'approved', amount: 3_000_000, money: 'province-budget' })
    await done('support.moveItem', { item, state: 'delivered' })
    const again = await act('case-manager', 'support.moveItem', { item, state: 'delivered' })
    expect(again).toMatchObject({ ok: false })
    await done('support.moveItem', { item, state: 'paid', amount: 3_000_000 })
    expect(await rowOf(item)).toMatchObject({ is: 'not-due', next: [] })
  })

  test('162/2025/NĐ-CP, 24: schooling for the first school year and the following one, once in each', async () => {
    const child = named(`Trẻ Đi Học ${'ABCDEFGHIKLM'[n]}`, {
      nationality: { is: 'given', value: 'VN' },
      born: { is: 'given', value: '2012-02-03' as never },
    })
    const body = reception({ identity: child, is: 'minor', notTheSame: true })
    caseCode = (await house.done('commune-officer', 'intake.receive', body)).caseCode
    await identify()
    const before = house.now.ms
    const give = async (day: string) => {
      house.now.ms = Date.parse(`${day}T03:00:00.000Z`)
      const { version } = await house.done('case-manager', 'case.file', { caseCode })
      const move = async (state: string, v: number) =>
        house.call('case-manager', 'support.moveItem', {
          caseCode,
          version: v,
          item: 'schooling',
          state,
          at: new Date(house.now.ms).toISOString(),
        })
      const asked = await move('asked', version)
      return asked.ok ? (await move('delivered', version + 1)).ok : false
    }
    expect(await give('2026-03-10')).toBe(true)
    expect(await give('2026-05-20')).toBe(false)
    expect(await rowOf('schooling')).toMatchObject({
      often: { count: 2, verified: true },
      nextFrom: '2026-06-01',
    })
    expect(await give('2026-09-05')).toBe(true)
    expect(await rowOf('schooling')).toMatchObject({ nextFrom: null })
    expect(await give('2027-09-05')).toBe(false)
    house.now.ms = before
  })

  test('legal aid: the role that gives it sees and moves it alone, and no note of class C6', async () => {
    await done('consent.give', {
      purpose: 'legal-aid',
      agencyId: agencyId('legal-aid'),
      categories: ['C1', 'C2', 'C9'],
      by: 'person',
      signed: 'signed',
    })
    await house.done('legal-aid', 'intake.ask', { text: `xin ${caseCode}`, reason: 'support' })
    const { requests } = await house.done('case-manager', 'intake.asked')
    const { id } = requests.find(({ text }: { text: string }) => text === `xin ${caseCode}`)
    await house.done('case-manager', 'intake.answer', { id, give: caseCode, purpose: 'legal-aid' })
    await done('support.moveLegalAid', { state: 'asked', note: 'đòi bồi thường' })
    const seen = await grid('legal-aid')
    expect(seen.legalAidOnly).toBe(true)
    expect(seen.rows.map(({ code }: Row) => code)).toEqual(['legal-aid'])
    expect(seen.circumstances).toBeNull()
    expect(seen.legalAid.moves[0]).toMatchObject({ state: 'asked', note: null })
    expect(await act('legal-aid', 'support.moveLegalAid', { state: 'request-sent' })).toMatchObject({
      ok: true,
    })
    const other = await act('legal-aid', 'support.moveItem', { item: 'medical', state: 'asked' })
    expect(other).toMatchObject({ ok: false, refusal: { refused: 'not-allowed' } })
    const skipped = await act('legal-aid', 'support.moveLegalAid', { state: 'provided' })
    expect(skipped).toMatchObject({ refusal: { refused: 'case.not-open', with: { whyNot: 'order' } } })
  })

  test('the plan: needs first, then versions agreed, actions ended, visits, outcomes, the end', async () => {
    const board = () => house.done('commune-officer', 'plan.board', { caseCode })
    const goal = {
      domain: 'schooling',
      text: 'học nghề may',
      actions: [{ what: 'ghi danh', who: 'xã', by: null }],
    }
    const agree = { agreedBy: 'person', signed: 'thumbprint', goals: [goal] }
    expect(await act('case-manager', 'plan.agree', agree)).toMatchObject({
      refusal: { refused: 'case.not-open', with: { whyNot: 'no-assessment' } },
    })
    expect(await act('case-manager', 'plan.assess', { levels: {} })).toMatchObject({ ok: false })
    await done('plan.assess', { levels: { safety: 'serious', schooling: 'some' }, education: 'primary' })
    await done('plan.agree', agree)
    const [{ goals }] = (await board()).plans
    const actionId = goals[0].actions[0].actionId
    await done('plan.agree', { ...agree, goals: [...goals, { domain: 'health', text: 'khám', actions: [] }] })
    const { plans } = await board()
    expect(plans).toHaveLength(2)
    expect(plans[1].goals[0].actions[0].actionId).toBe(actionId)
    await done('plan.giveService', { service: 'vocational', provider: 'Trung tâm', actionId })
    await done('plan.endAction', { actionId, result: 'done' })
    await done('plan.visit', { how: 'home', risk: 'high' })
    expect((await board()).nextVisit).toEqual({ on: '2026-03-16', by: 'ours', days: 7 })
    await done('plan.noteOutcome', { month: '3', scale: 'steady' })
    await done('plan.finish', {})
    expect((await board()).finishedOn).toBe('2026-03-09')
  })

  test('strangers learn nothing, and legal aid sees no plan', async () => {
    for (const op of ['support.grid', 'plan.board'])
      expect(await house.call('other-commune-officer', op, { caseCode })).toMatchObject({
        refusal: { refused: 'not-found' },
      })
    expect(await house.call('legal-aid', 'plan.board', { caseCode })).toMatchObject({
      refusal: { refused: 'not-allowed' },
    })
  })
})
