import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
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
import { openSealed } from '../../test/open-sealed.ts'
import { readSheet } from '../importer/sheet.ts'
import { compareVietnameseNames } from '../person/vietnamese-name.ts'
import { blankFilter, SORTS } from './filter.ts'

const NAMES = ['Hồ Thị Ngoan', 'Trần Văn An', 'Lê Thị Ánh', 'Phạm Bình', 'Nguyễn Thị Đào', '=cmd Hồ']

describeEachDatabase('the register', (ground) => {
  let house: House
  const codes: string[] = []
  const ask = (input: Record<string, unknown> = {}, who: PersonName = 'case-manager') =>
    house.done(who, 'register.list', input)

  beforeAll(async () => {
    house = await openHouse(ground.db())
    for (let at = 0; at < 60; at++) {
      const base = reception()
      const name = at < NAMES.length ? NAMES[at] : `Hồ Bịa ${String.fromCharCode(97 + (at % 20))}${at}`
      const { caseCode } = await house.done(
        at % 2 === 0 ? 'commune-officer' : 'case-manager',
        'intake.receive',
        {
          ...base,
          notTheSame: true,
          identity: named(name ?? ''),
          arrival: { ...base.arrival, receivedAt: `2026-0${1 + (at % 3)}-0${1 + (at % 7)}T02:00:00.000Z` },
        },
      )
      codes.push(caseCode)
    }
  }, 120_000)

  test('every order pages through all files once, in that order', async () => {
    for (const sort of SORTS) {
      const seen: Record<string, unknown>[] = []
      let after: unknown = null
      for (;;) {
        const page = await ask({ sort, limit: 7, after })
        seen.push(...page.lines)
        const last = page.lines.at(-1)
        if (!page.more) break
        const key = {
          deadline: last.next?.alert ?? null,
          received: last.receivedOn,
          commune: last.communeId,
          code: last.caseCode,
          name: null,
        }[sort]
        after = { key, caseCode: last.caseCode }
      }
      const got = seen.map(({ caseCode }) => caseCode as string)
      expect(new Set(got), sort).toEqual(new Set(codes))
      expect(got, sort).toHaveLength(60)
      if (sort === 'code') expect(got).toEqual(got.toSorted())
      if (sort === 'received') {
        const days = seen.map(({ receivedOn }) => receivedOn as string)
        expect(days).toEqual(days.toSorted().reverse())
      }
    }
  })

  test('by given name, in memory, where names may be seen; the name itself is not in the answer', async () => {
    const first = await ask({ sort: 'name', limit: 50 })
    expect(first.byName).toBe(true)
    const order = first.lines
      .map(({ caseCode }: { caseCode: string }) => codes.indexOf(caseCode))
      .filter((at: number) => at < 5)
    expect(order.map((at: number) => NAMES[at])).toEqual(NAMES.slice(0, 5).toSorted(compareVietnameseNames))
    expect(JSON.stringify(first)).not.toContain('Ngoan')
    const partner = await ask({ sort: 'name' }, 'service-partner' as PersonName).catch(() => ({
      byName: false,
    }))
    expect(partner.byName).toBe(false)
  })

  test('filters narrow by the columns of the summary, alone and together, and counts agree', async () => {
    const total = async (filter: Record<string, unknown>) =>
      (await house.done('case-manager', 'register.counts', { filter })).total
    expect(await total({})).toBe(60)
    expect(await total({ receivedFrom: '2026-02-01', receivedUntil: '2026-02-28' })).toBe(20)
    expect(await total({ holder: agencyId('lead') })).toBe(
      await total({ holder: agencyId('lead'), regime: '2024' }),
    )
    expect(await total({ stage: 'closed' })).toBe(0)
    expect(await total({ facility: 'any' })).toBe(0)
    const overdue = await house.done('case-manager', 'register.counts', { filter: { overdue: true } })
    expect(overdue.overdue).toBe(overdue.total)
    const filter = { ageGroup: 'adult', receivedFrom: '2026-02-01', dueUntil: '2026-12-31' }
    const { lines } = await ask({ filter })
    expect(lines).toHaveLength(Math.min(50, await total(filter)))
    for (const line of lines) expect(line.ageGroup).toBe('adult')
  })

  test('each sees the register of their own reach', async () => {
    const own = await ask({}, 'commune-officer')
    expect(own.lines.length).toBeGreaterThan(0)
    expect((await ask({}, 'other-commune-officer')).lines).toEqual([])
    const elsewhere = await house.done('other-commune-officer', 'register.counts', {})
    expect(elsewhere.total).toBe(0)
  })

  test('lists of one’s own are kept sealed, and nobody else has them', async () => {
    const id = randomUUID()
    const list = {
      id,
      name: 'Quá hạn, Hồ Bịa Riêng',
      filter: { ...blankFilter, overdue: true },
      sort: 'code',
      columns: ['stage'],
    }
    await house.done('case-manager', 'register.keepList', list)
    expect((await house.done('case-manager', 'register.lists', {})).lists).toEqual([list])
    expect((await house.done('commune-officer', 'register.lists', {})).lists).toEqual([])
    const rows = await ground
      .db()
      .asOwner((run) => run('select to_jsonb(t)::text as row from register_saved t'))
    expect(JSON.stringify(rows)).not.toContain('Bịa')
    expect(await house.done('case-manager', 'register.dropList', { id })).toEqual({ dropped: true })
  })

  const plain = { format: 'csv', columns: ['stage', 'receivedOn'], purpose: 'report' }
  const textOf = ({ content }: { content: string }) => Buffer.from(content, 'base64').toString()

  test('an export names nobody, is numbered, marked inside, and stands on the files it held', async () => {
    const done = await house.done('case-manager', 'register.export', plain)
    expect(done).toMatchObject({ files: 60, mime: 'text/csv; charset=utf-8' })
    expect(done.number).toMatch(/^XS-2026-\d{4}$/)
    const text = textOf(done)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    for (const part of [done.number, 'Cán bộ case-manager', 'Làm báo cáo', ...codes])
      expect(text).toContain(part)
    for (const name of [...NAMES, 'Mai Sớm']) expect(text).not.toContain(name)
    const of = await house.done('case-manager', 'register.exportsOf', { caseCode: codes[0] })
    expect(of.exports.map(({ number }: { number: string }) => number)).toContain(done.number)
    const seen = await house.done('case-manager', 'register.exports', {})
    expect(seen.exports.find(({ number }: { number: string }) => number === done.number)).toMatchObject({
      files: 60,
      names: false,
    })
  })

  const withNames = {
    ...plain,
    format: 'xlsx',
    reason: 'đối chiếu hồ sơ giấy',
    recipient: 'Bà Thử, Sở Y tế',
    destroyBy: '2026-03-20',
  }
  const second = () => house.actor('case-manager', { officerId: officerId('administrator') })
  const waiting = async () => {
    const { proposals } = await house.done('data-protection', 'register.proposals', {})
    return proposals.filter((one: { answer: string | null }) => one.answer === null)
  }
  /** Others of other tests may wait too: the one that was not there before. */
  const askFor = async (asked: object) => {
    const before = new Set((await waiting()).map(({ id }: { id: string }) => id))
    const first = await house.done('case-manager', 'register.exportNames', asked)
    expect(first).toEqual({ made: null, files: 60 })
    return (await waiting()).find(({ id }: { id: string }) => !before.has(id))
  }

  test('names need the second factor again, a reason, a recipient, a short list, and of several files a second person', async () => {
    const asked = { ...withNames, identity: ['name', 'born', 'sex', 'home'] }
    const stale = house.actor('case-manager', {
      factorAt: new Date(house.now.ms - 3_600_000).toISOString() as never,
    })
    expect(await house.call('case-manager', 'register.exportNames', asked, { who: stale })).toMatchObject({
      refusal: { refused: 'step-up-needed' },
    })
    for (const short of [
      { reason: 'x' },
      { recipient: '' },
      { destroyBy: '' },
      { destroyBy: '2026-03-08' },
      { destroyBy: '2026-06-30' },
    ])
      expect((await house.call('case-manager', 'register.exportNames', { ...asked, ...short })).ok).toBe(
        false,
      )
    expect((await house.call('commune-officer', 'register.exportNames', asked)).ok).toBe(false)

    const proposal = await askFor(asked)
    const told = { reason: 'đối chiếu hồ sơ giấy', recipient: 'Bà Thử, Sở Y tế', destroyBy: '2026-03-20' }
    expect(proposal).toMatchObject({ files: 60, own: false, answer: null, ...told })
    for (const at of ['reason', 'recipient'])
      expect(
        await house.call('case-manager', 'register.exportNames', { ...asked, [at]: 'hỏi về tran van an' }),
      ).toMatchObject({ refusal: { refused: 'register.names-somebody', at } })
    const { proposals } = await house.done('case-manager', 'register.proposals', {})
    expect(proposals.find((one: { id: string }) => one.id === proposal.id)).toMatchObject({
      own: true,
      reason: 'đối chiếu hồ sơ giấy',
      recipient: 'Bà Thử, Sở Y tế',
    })
    const { id } = proposal
    const take = () => house.call('case-manager', 'register.takeProposal', { id })
    expect(await take()).toMatchObject({ refusal: { refused: 'not-found' } })
    const self = await house.call('case-manager', 'register.answerProposal', { id, agree: true })
    expect(self).toMatchObject({ refusal: { refused: 'officer.self' } })
    await house.done('data-protection', 'register.answerProposal', { id, agree: true })
    const twice = await house.call('data-protection', 'register.answerProposal', { id, agree: false })
    expect(twice).toMatchObject({ refusal: { refused: 'not-found' } })
    const other = await house.call('case-manager', 'register.takeProposal', { id }, { who: second() })
    expect(other).toMatchObject({ refusal: { refused: 'not-found' } })

    const made = await take()
    const { content, password } = (made as { value: { content: string; password: string } }).value
    expect(password).toMatch(/^([a-zA-Z2-9]{4}-){4}/)
    const opened = openSealed(Buffer.from(content, 'base64'), password)
    const rows = await readSheet(opened, async (packed) => inflateRawSync(packed))
    const cells = rows?.flatMap((row) => row.cells) ?? []
    const text = cells.join('\n')
    expect(cells).toContain('Trần Văn An')
    expect(cells).toContain('=cmd Hồ') // a text in a workbook: nothing in it runs
    for (const part of ['đối chiếu hồ sơ giấy', 'Bà Thử, Sở Y tế', 'Cán bộ data-protection'])
      expect(text).toContain(part)
    expect(await take()).toMatchObject({ refusal: { refused: 'not-found' } })
    // for whom, by whom, when and until when stand in the second line and at the foot of each page
    expect(rows?.[1]?.cells[0]).toMatch(/Cán bộ case-manager.*20\/03\/2026.*Bà Thử, Sở Y tế/)

    const outside = async () => {
      const { exports } = await house.done('data-protection', 'register.namedExports', {})
      return exports[0]
    }
    expect(await outside()).toMatchObject({
      ...told,
      files: 60,
      officer: 'Cán bộ case-manager',
      agreedBy: 'Cán bộ data-protection',
      state: 'kept',
    })
    const before = house.now.ms
    house.now.ms = Date.parse('2026-03-21T03:00:00.000Z')
    expect(await outside()).toMatchObject({ state: 'overdue' })
    house.now.ms = before
  })

  test('an agreement lapses, a declined one gives nothing, and two who take at once take one', async () => {
    const ask = async () => (await askFor({ ...withNames, identity: ['name'] })).id as string
    const answer = (id: string, agree: boolean) =>
      house.done('data-protection', 'register.answerProposal', { id, agree })
    const declined = await ask()
    await answer(declined, false)
    expect((await house.call('case-manager', 'register.takeProposal', { id: declined })).ok).toBe(false)
    const twice = await ask()
    await answer(twice, true)
    const both = await Promise.all(
      [1, 2].map(() => house.call('case-manager', 'register.takeProposal', { id: twice })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const late = await ask()
    await answer(late, true)
    const before = house.now.ms
    house.now.ms += 4 * 86_400_000
    expect((await house.call('case-manager', 'register.takeProposal', { id: late })).ok).toBe(false)
    house.now.ms = before
  })

  test('neither the file nor the reason is kept in the database; the same request again is refused', async () => {
    const requestId = randomUUID()
    const asked = { ...withNames, identity: ['name'], reason: 'lý do riêng: việc Ngoan' }
    await house.done('case-manager', 'register.exportNames', asked, requestId)
    expect(await house.call('case-manager', 'register.exportNames', asked, { requestId })).toMatchObject({
      refusal: { refused: 'request.reused' },
    })
    for (const table of ['request', 'register_export', 'export_proposal', 'audit_event']) {
      const rows = await ground.db().asOwner((run) => run(`select to_jsonb(t)::text as row from ${table} t`))
      expect(JSON.stringify(rows), table).not.toContain('Ngoan')
    }
  })

  test('numbers of exports run without gap or twin, also when two export at once', async () => {
    const many = await Promise.all(
      [1, 2, 3].map(() => house.done('case-manager', 'register.export', { ...plain, format: 'xlsx' })),
    )
    expect(new Set(many.map(({ number }) => number)).size).toBe(3)
  })
})
