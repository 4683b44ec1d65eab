import { beforeAll, expect, test } from 'vitest'
import { type House, named, officerId, openHouse, type PersonName, reception } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'

const at = (day: string, time = '08:00') => `${day}T${time}:00.000Z`

describeEachDatabase('identification', (ground) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(ground.db())
  })

  /** A file of the lead office: told at once, so that initial verification is open. */
  const begin = async (day: string) => {
    house.now.ms = Date.parse(at(day, '03:00'))
    const arrival = { ...reception().arrival, receivedAt: at(day, '02:00') as never }
    const identity = named('Người Thử', { nationality: { is: 'given', value: 'VN' } })
    const sheet = reception({ arrival, identity, notTheSame: true })
    const { caseCode } = await house.done('case-manager', 'intake.receive', sheet)
    return caseCode as string
  }
  const boardOf = (caseCode: string) => house.done('case-manager', 'identification.board', { caseCode })
  const call = async (op: string, caseCode: string, day: string, body: object, second = false) => {
    house.now.ms = Math.max(house.now.ms, Date.parse(at(day, '09:00')))
    const { version } = await boardOf(caseCode)
    // another officer of the same post: the second person
    const who = house.actor('case-manager', second ? { officerId: officerId('administrator') } : {})
    return house.call(
      'case-manager',
      `identification.${op}`,
      { caseCode, version, at: at(day), ...body },
      { who },
    )
  }
  const done = async (...args: Parameters<typeof call>) => {
    const outcome = await call(...args)
    if (!outcome.ok) throw new Error(`${args[0]} refused: ${JSON.stringify(outcome)}`)
  }
  const person = { kind: 'person', weight: 'for', on: null, what: 'lời kể (hư cấu)' }
  const victim = {
    outcome: 'victim',
    certificate: 'police-confirmation',
    issuedOn: '2026-03-30',
    legalised: null,
    issuer: 'Công an',
    number: '12/GXN',
    ground: 'các căn cứ thống nhất (hư cấu)',
  }

  test('path A under the law of 2024: evidence, request, answer, proposal, second person', async () => {
    const code = await begin('2026-03-09')
    await done('finishInitial', code, '2026-03-11', { result: 'no-paper', withPolice: true })
    await done('noteEvidence', code, '2026-03-12', person)
    await done('noteEvidence', code, '2026-03-12', { ...person, kind: 'domestic', weight: 'unclear' })
    await done('noteSigns', code, '2026-03-12', { signs: ['account-fits'], note: '' })
    await done('askPolice', code, '2026-03-12', { office: 'Công an thành phố', number: '45/SYT' })
    const asked = await boardOf(code)
    expect(asked.kinds.codes).toHaveLength(9)
    expect(asked.requests[0].clock).toMatchObject({ rule: 'DL-08', is: 'unknown', due: null, limit: null })
    expect(asked.signs).toMatchObject({ noted: ['account-fits'], verified: false })
    await done('noteAnswer', code, '2026-03-30', { answer: 'victim', number: '9/CA', note: 'đúng (hư cấu)' })
    await done('propose', code, '2026-03-31', victim)

    const effect = await house.done('case-manager', 'identification.effect', {
      caseCode: code,
      outcome: 'victim',
      issuedOn: '2026-03-30',
    })
    const becomes = effect.changes.filter(({ after }: { after: string }) => after === 'due')
    expect(becomes.map((one: { code: string }) => one.code)).toContain('vocational')
    expect(JSON.stringify(becomes)).toContain('37(1)')

    const own = await boardOf(code)
    expect(own.ownProposal).toBe(true)
    expect(own.actions).toContainEqual(
      expect.objectContaining({ step: 'identification-decided', whyNot: 'case.whyNot.own-proposal' }),
    )
    expect(await call('decide', code, '2026-04-01', { agreed: true, why: '' })).toMatchObject({
      refusal: { refused: 'case.not-open', with: { whyNot: 'own-proposal' } },
    })
    await done('decide', code, '2026-04-01', { agreed: true, why: '' }, true)
    const after = await boardOf(code)
    expect(after.line.stage).toBe('identified')
    expect(after.decision).toMatchObject({ outcome: 'victim', decided: { on: '2026-04-01' } })
    // the manager's role is never given what concerns the investigation
    expect(after.requests[0].answer).toMatchObject({ answer: 'victim', note: null })
    expect(after.steps.filter(({ is }: { is: string }) => is === 'done')).toHaveLength(6)
  })

  test('not a victim: never on silence, told, complained about, upheld, decided anew', async () => {
    const code = await begin('2026-03-09')
    await done('finishInitial', code, '2026-03-11', { result: 'no-paper', withPolice: true })
    const negative = {
      ...victim,
      outcome: 'not-a-victim',
      certificate: null,
      issuedOn: null,
      issuer: '',
      number: '',
    }
    expect(await call('propose', code, '2026-03-12', negative)).toMatchObject({
      refusal: { with: { whyNot: 'needs-police-answer' } },
    })
    await done('askPolice', code, '2026-03-12', { office: 'Công an thành phố' })
    await done('noteAnswer', code, '2026-03-20', { answer: 'not-victim', note: '' })
    await done('propose', code, '2026-03-21', negative)
    const effect = await house.done('case-manager', 'identification.effect', {
      caseCode: code,
      outcome: 'not-a-victim',
    })
    expect(effect.regimeAfter).toBeNull()
    expect(effect.changes.every(({ after }: { after: string | null }) => after === null)).toBe(true)
    expect(effect.changes.length).toBeGreaterThan(3)
    // given back without a reason is no answer
    expect(await call('decide', code, '2026-03-22', { agreed: false, why: '' }, true)).toMatchObject({
      refusal: { refused: 'input.invalid' },
    })
    await done('decide', code, '2026-03-22', { agreed: true, why: '' }, true)
    expect((await boardOf(code)).line.stage).toBe('not-a-victim')
    await done('notify', code, '2026-03-23', { how: 'handed-over', number: '3/TB' })
    await done('complain', code, '2026-03-25', { what: 'còn một người làm chứng (hư cấu)' })
    await done('answerComplaint', code, '2026-04-02', { upheld: true }, true)
    const after = await boardOf(code)
    expect(after).toMatchObject({ decision: null, notified: null, reopenedOn: '2026-04-02' })
    expect(after.line.stage).toBe('being-identified')
    await done('noteEvidence', code, '2026-04-03', { ...person, kind: 'witnesses' })
    await done('propose', code, '2026-04-04', { ...victim, issuedOn: '2026-04-03' })
  })

  test('the law of 2011: eight kinds, twenty days, an extension within two months and not beyond', async () => {
    const code = await begin('2021-04-13')
    await done('finishInitial', code, '2021-04-15', { result: 'no-paper', withPolice: true })
    expect((await boardOf(code)).kinds.codes).toHaveLength(8)
    expect(await call('noteEvidence', code, '2021-04-15', { ...person, kind: 'domestic' })).toMatchObject({
      refusal: { with: { whyNot: 'other-law' } },
    })
    await done('askPolice', code, '2021-04-16', { office: 'Công an huyện A Lưới' })
    expect((await boardOf(code)).requests[0].clock).toMatchObject({
      rule: 'DL-06',
      is: 'running',
      due: '2021-05-06',
      limit: '2021-06-16',
    })
    const longer = { until: '2021-06-10', why: 'phải hỏi phía nước ngoài (hư cấu)' }
    expect(await call('extend', code, '2021-05-05', { ...longer, until: '2021-07-01' })).toMatchObject({
      refusal: { refused: 'law.beyond-limit', with: { limit: '2021-06-16' } },
    })
    await done('extend', code, '2021-05-05', longer)
    expect((await boardOf(code)).requests[0].clock).toMatchObject({ is: 'running', due: '2021-06-10' })
    await done('noteAnswer', code, '2021-06-20', { answer: 'victim', note: '' })
    // a mission confirms only since the law of 2024; a foreign paper must be legalised
    const paper = { ...victim, issuedOn: '2021-06-20' }
    for (const [change, whyNot] of [
      [{ certificate: 'mission-confirmation' }, 'other-law'],
      [{ certificate: 'foreign-paper', legalised: false }, 'needs-legalisation'],
      [{ issuedOn: '2021-06-25' }, 'paper-later'],
      [{ certificate: null }, 'needs-paper'],
    ] as const)
      expect(await call('propose', code, '2021-06-21', { ...paper, ...change })).toMatchObject({
        refusal: { with: { whyNot } },
      })
    await done('propose', code, '2021-06-21', { ...paper, certificate: 'foreign-paper', legalised: true })
  })

  test('a late entry keeps both days; an act cannot lie in the future', async () => {
    const code = await begin('2026-03-09')
    house.now.ms = Date.parse(at('2026-03-20', '03:00'))
    const { version } = await boardOf(code)
    const body = { caseCode: code, result: 'no-paper', withPolice: true }
    await house.done('case-manager', 'identification.finishInitial', {
      ...body,
      version,
      at: at('2026-03-10'),
    })
    expect((await boardOf(code)).initial).toMatchObject({
      effectiveAt: at('2026-03-10'),
      recordedAt: '2026-03-20T03:00:00.000Z',
    })
    const later = { caseCode: code, version: version + 1, at: at('2026-03-22'), ...person }
    expect(await house.call('case-manager', 'identification.noteEvidence', later)).toMatchObject({
      refusal: { refused: 'input.invalid', at: 'at' },
    })
  })

  test('what the police told is read again by the office that wrote it down, and by no other without C7', async () => {
    const code = await begin('2026-03-09')
    await done('finishInitial', code, '2026-03-11', { result: 'no-paper', withPolice: true })
    await done('noteEvidence', code, '2026-03-12', person)
    await done('askPolice', code, '2026-03-12', { office: 'Công an', number: '46/SYT' })
    await done('noteAnswer', code, '2026-03-30', {
      answer: 'cannot-tell',
      number: '9/CA',
      note: 'kẻ dụ dỗ (hư cấu)',
    })
    const answerFor = async (who: PersonName, caseCode: string) =>
      (await house.done(who, 'identification.board', { caseCode })).requests[0].answer
    expect(await answerFor('case-manager', code)).toMatchObject({ note: null, ownNote: 'kẻ dụ dỗ (hư cấu)' })
    expect(await answerFor('commune-officer', code)).toMatchObject({ note: null, ownNote: null })

    const sheet = reception({ identity: named('Người Của Công An'), notTheSame: true })
    const { caseCode } = await house.done('commune-police', 'intake.receive', sheet)
    const police = async (op: string, body: object) => {
      const { version } = await house.done('commune-police', 'identification.board', { caseCode })
      const now = new Date(house.now.ms).toISOString()
      await house.done('commune-police', op, { caseCode, version, at: now, ...body })
    }
    await police('case.tellLeadOffice', { number: '' })
    await police('identification.finishInitial', { result: 'no-paper', withPolice: true })
    await police('identification.noteEvidence', person)
    await police('identification.askPolice', { office: 'Công an', number: '1/CA' })
    await police('identification.noteAnswer', {
      answer: 'victim',
      number: '2/CA',
      note: 'đường dây (hư cấu)',
    })
    expect(await answerFor('commune-police', caseCode)).toMatchObject({ note: 'đường dây (hư cấu)' })
    expect(await answerFor('case-manager', caseCode)).toMatchObject({ note: null, ownNote: null })
  })

  test('who sees the file but not what the person told gets neither evidence nor proposal', async () => {
    const code = await begin('2026-03-09')
    await done('finishInitial', code, '2026-03-11', { result: 'no-paper', withPolice: true })
    await done('noteEvidence', code, '2026-03-12', person)
    const who = house.actor('service-partner', { ...house.actor('case-manager'), role: 'service-partner' })
    const seen = await house.call('service-partner', 'identification.board', { caseCode: code }, { who })
    expect(seen).toMatchObject({
      ok: true,
      value: { evidence: null, signs: null, proposal: null, decision: null },
    })
  })
})
