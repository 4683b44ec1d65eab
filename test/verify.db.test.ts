import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { stepTypes } from '../src/course/steps.ts'
import { exportLines } from '../src/server/command-log.ts'
import { createSystemAct } from '../src/server/system-act.ts'
import { atOneMoment, verifyAll } from '../src/server/verify.ts'
import { logVerifiers } from '../src/server/verify-audit.ts'
import { reportLines } from '../src/server/verify-report.ts'
import { createLogKeeper, LOG_NAME } from '../src/store/audit.ts'
import { verifierKeyText } from '../src/store/checkpoint.ts'
import { EVIDENCE, insertRows } from '../src/store/rows.ts'
import { agencyId, type House, named, officerId, openHouse, PROVINCE, reception } from './builders.ts'
import { chanceOf } from './chance.ts'
import { describeEachDatabase } from './databases.ts'
import { HOW, tamper } from './tamper.ts'
import { answerAsked, walk } from './walk.ts'

const SEED = Number(process.env.DUONGVE_SEED ?? 4700)

const verify = (
  { opened: { db, keyring, keeper, ground } }: House,
  more: { held?: string[]; most?: number } = {},
) => verifyAll({ db, keyring, keeper, caseKeys: ground.caseKeys, ...more })

describeEachDatabase(`verify, seed ${SEED}`, (ground) => {
  test('is green after a thousand random commands', async () => {
    const house = await openHouse(ground.db())
    const { answers } = await walk(house, { seed: SEED, commands: 1_000 })
    await answerAsked(house)
    // a kind of step that no walk takes is one that nothing here is true of
    expect((await typesWalked(house)).toSorted()).toEqual(stepTypes.toSorted())
    expect([...answers.keys()]).toEqual(
      expect.arrayContaining(['ok', 'stale', 'input.invalid', 'not-allowed', 'not-found', 'request.reused']),
    )
    const report = await verify(house)
    if (process.env.SHOW)
      process.stdout.write(`${[...answers].join(' ')}\n${reportLines(report).join('\n')}\n`)
    expect(report.faults).toEqual([])
    expect(report.cases).toBeGreaterThan(100)
    // once more with so few digests in memory that the tables come in parts
    expect((await verify(house, { most: 300 })).faults).toEqual([])
    // a day off moves the dates that hundreds of them have kept, and is worked after all
    for (const dayIs of ['holiday', 'working']) {
      const moved = await enterDay(house, dayIs)
      expect(moved, dayIs).toBeGreaterThan(20)
      expect((await verify(house)).faults, dayIs).toEqual([])
    }
  }, 400_000)
})

describeEachDatabase(`a tampered row, seed ${SEED}`, (ground) => {
  let house: House
  let notes: string[]
  const chance = chanceOf(SEED)

  beforeAll(async () => {
    house = await openHouse(ground.db())
    const { known } = await walk(house, { seed: SEED, commands: 60 })
    await receiveNumbered(house)
    await answerAsked(house)
    await eraseOne(house, known[0]?.code ?? '')
    await enterNorms(house)
    await moreRows(house)
    // three checkpoints, with a clock that runs ahead by itself
    const { db, keyring } = house.opened
    let ms = Date.now()
    const keeper = createLogKeeper({ db, keyring, now: () => (ms += 61_000) })
    await house.opened.keeper.gather()
    for (let n = 0; n < 3; n++) {
      await house.done('commune-officer', 'intake.search', { text: 'hoa' })
      await keeper.gather()
    }
    await new Promise((resolve) => setTimeout(resolve, 400)) // the house's own keeper has its turn
    const rows = await db.asOwner((run) => run('select note from audit_checkpoint order by size'))
    notes = rows.map(({ note }) => String(note))
  }, 200_000)

  test('green before', async () => {
    const report = await verify(house, { held: notes })
    expect(report.faults).toEqual([])
    expect(report.erased).toBe(1)
    expect(notes.length).toBeGreaterThanOrEqual(3)
    for (const [table, rows] of Object.entries(report.rows)) expect(rows, table).toBeGreaterThan(0)
  }, 60_000)

  describe.each([...Object.keys(EVIDENCE), 'audit_event', 'audit_leaf', 'audit_checkpoint'])(
    '%s',
    (table) => {
      test.each(HOW)(
        '%s',
        async (how) => {
          const done = await tamper(house.opened.db, { table, how, chance })
          if (!done) return // one row only, or nothing but a key
          const red = await verify(house)
          await done.undo()
          expect(red.ok, done.what).toBe(false)
          expect(
            red.faults.map((fault) => fault.table),
            done.what,
          ).toContain(table)
          expect((await verify(house)).faults, `${done.what}, undone`).toEqual([])
        },
        60_000,
      )
    },
  )

  test('a checkpoint that only an outsider still has', async () => {
    const { db } = house.opened
    const [last] = await db.asOwner((run) => run('select * from audit_checkpoint order by size desc limit 1'))
    await db.asOwner((run) => run('delete from audit_checkpoint where size = $1', [last?.size]))
    const red = await verify(house, { held: notes })
    await db.asOwner((run) =>
      run('insert into audit_checkpoint values ($1, $2, $3)', [last?.size, last?.at, last?.note]),
    )
    expect(red.faults).toContainEqual({ table: 'audit_checkpoint', key: String(last?.size), is: 'removed' })
  })

  test('the verifier outside says the same of an export, with nothing of the system', async () => {
    const { db, keyring } = house.opened
    const [key] = logVerifiers(keyring)
    const keyText = verifierKeyText({
      name: LOG_NAME,
      publicKey: key?.publicKey ?? keyring.purpose('audit-sign').key,
    })
    const lines: string[] = []
    await atOneMoment(db, async (run) => {
      for await (const line of exportLines(run, [keyText])) lines.push(line)
    })
    const folder = mkdtempSync(join(tmpdir(), 'duongve-'))
    const check = (text: string, ...more: string[]) => {
      const file = join(folder, 'log.jsonl')
      writeFileSync(file, text)
      return spawnSync(
        process.execPath,
        [join(import.meta.dirname, '../scripts/verify-log.js'), file, ...more],
        { encoding: 'utf8' },
      )
    }
    const held = join(folder, 'notes')
    writeFileSync(held, notes.join('\n'))
    const whole = check(lines.join(''), '--key', keyText, '--checkpoints', held)
    expect(whole.stdout).toContain('Whole.')
    expect(whole.status).toBe(0)
    const entries = lines.filter((line) => line.startsWith('{"leaf"'))
    const some = entries[5] ?? ''
    const attacks = [
      lines.map((line) => (line === some ? line.replace(':\\"2026-', ':\\"2025-') : line)),
      lines.filter((line) => line !== some),
      lines.flatMap((line) => (line === some ? [line, line] : [line])),
      lines.slice(0, -1),
    ]
    for (const attack of attacks) expect(check(attack.join(''), '--key', keyText).status).toBe(1)
    expect(readFileSync(join(import.meta.dirname, '../scripts/verify-log.js'), 'utf8')).not.toMatch(
      /from '\.|from "\./,
    )
  }, 60_000)
})

const eraseOne = async (house: House, code: string) => {
  const { version } = await house.done('case-manager', 'case.file', { caseCode: code })
  const { id } = await house.done('case-manager', 'case.requestErasure', {
    caseCode: code,
    version,
    reason: 'retention-ended',
  })
  await house.done('data-protection', 'case.erase', { id, erase: true })
  const again = await house.done('case-manager', 'case.list', {})
  await house.done('case-manager', 'case.requestErasure', {
    caseCode: again.lines[0].caseCode,
    version: (await house.done('case-manager', 'case.file', { caseCode: again.lines[0].caseCode })).version,
    reason: 'opened-by-mistake',
  })
}

const typesWalked = async ({ opened }: House): Promise<string[]> => {
  const rows = await opened.db.asOwner((run) => run('select distinct type from case_step'))
  return rows.map(({ type }) => String(type))
}

/** What the province decided for itself, and its correction. */
const enterDay = async (house: House, dayIs: string): Promise<number> => {
  const dates = () =>
    house.opened.db.transaction({ role: 'dv_system' }, (tx) =>
      tx.selectFrom('case_summary').select(['case_id', 'next_due']).execute(),
    )
  const before = new Map((await dates()).map(({ case_id, next_due }) => [case_id, next_due]))
  house.now.ms += 1_000
  const row = { kind: 'day', effectiveFrom: '2026-03-12', dayIs, instrument: '15/TB-UBND' }
  await house.done('administrator', 'law.add', row)
  return (await dates()).filter(({ case_id, next_due }) => before.get(case_id) !== next_due).length
}

const enterNorms = async (house: House) => {
  for (const amount of [2_000_000, 3_000_000])
    await house.done('administrator', 'law.add', {
      kind: 'norm',
      regime: '2024',
      subject: 'hardship-allowance',
      effectiveFrom: '2026-07-01',
      amount,
      instrument: '12/2026/NQ-HĐND',
    })
}

/** Two people with identity numbers, whom a short walk may not meet; impossible ones, as everywhere here. */
const receiveNumbered = async (house: House) => {
  for (const number of ['999309054321', '999309012345'])
    await house.done(
      'commune-officer',
      'intake.receive',
      reception({ identity: named(`Hư Cấu ${number}`, { papers: [{ kind: 'cccd', number }] }) }),
    )
}

/** Rows of the tables that the walk does not reach. */
const moreRows = (house: House) =>
  createSystemAct({ ...house.opened.ground, randomBytes })(
    { op: 'test.more', province: PROVINCE },
    async (ctx) => {
      const two = ['commune-officer', 'border-guard'] as const
      await insertRows(ctx, 'setting', [
        { province_id: PROVINCE, key: 'a', value: { n: 1 } },
        { province_id: PROVINCE, key: 'b', value: { n: 2 } },
      ])
      await insertRows(
        ctx,
        'credential',
        two.map((name, n) => ({
          province_id: PROVINCE,
          credential_id: `c${n}`,
          officer_id: officerId(name),
          kind: 'totp',
          secret: Buffer.of(n, 1),
          created_at: ctx.now,
        })),
      )
      await insertRows(
        ctx,
        'post_proposal',
        two.map((name) => ({
          province_id: PROVINCE,
          proposal_id: ctx.newId(),
          officer_id: officerId(name),
          agency_id: agencyId('lead'),
          role: 'legal-aid',
          valid_from: ctx.today,
          proposed_by: officerId('administrator'),
          proposed_at: ctx.now,
          until: ctx.now,
        })),
      )
      await insertRows(
        ctx,
        'sign_in_reset',
        two.map((name) => ({
          province_id: PROVINCE,
          reset_id: ctx.newId(),
          officer_id: officerId(name),
          asked_by: officerId('administrator'),
          asked_at: ctx.now,
          until: ctx.now,
        })),
      )
      await insertRows(
        ctx,
        'document_part',
        two.map((_, part) => ({
          province_id: PROVINCE,
          document_id: ctx.newId(),
          part,
          case_id: ctx.newId(),
          sealed: Buffer.of(part, 7),
        })),
      )
      await insertRows(
        ctx,
        'register_export',
        two.map((name, n) => ({
          province_id: PROVINCE,
          export_id: ctx.newId(),
          number: `X${n}`,
          officer_id: officerId(name),
          agency_id: agencyId('lead'),
          at: ctx.now,
          format: 'csv',
          columns: ['code'],
          names: false,
          purpose: 'report',
          reason: null,
          case_ids: [ctx.newId()],
        })),
      )
      await insertRows(
        ctx,
        'export_proposal',
        two.map((name) => ({
          province_id: PROVINCE,
          proposal_id: ctx.newId(),
          asked_by: officerId(name),
          asked_at: ctx.now,
          until: ctx.now,
          sealed: Buffer.of(7),
          case_ids: [ctx.newId()],
          answered_by: null,
          answered_at: null,
          answer: null,
          taken_at: null,
          export_id: null,
        })),
      )
      await insertRows(
        ctx,
        'import_row',
        two.map((_, n) => ({
          province_id: PROVINCE,
          hash: `${n}`.repeat(64),
          case_id: ctx.newId(),
          import_id: ctx.newId(),
          line: n + 2,
          at: ctx.now,
        })),
      )
    },
  )
