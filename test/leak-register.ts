import { randomUUID } from 'node:crypto'
import { blankFilter } from '../src/register/filter.ts'
import type { House } from './builders.ts'

type Canary = Readonly<Record<'name' | 'home' | 'must' | 'handover' | 'needs' | 'asked', string>>

/** The register used as carelessly as it can be: names in reasons, in names of lists, in every column of an import. */
export const liveWithRegister = async (house: House, canary: Canary): Promise<void> => {
  const manager = (op: string, body: unknown) => house.done('case-manager', op, body)
  const asked = { format: 'xlsx', columns: ['stage'], purpose: 'report' }
  await manager('register.export', asked)
  const named = {
    ...asked,
    identity: ['name', 'born', 'sex', 'home'],
    reason: 'đối chiếu hồ sơ giấy của Sở',
    recipient: 'Sở Y tế',
    destroyBy: '2026-04-01',
  }
  await manager('register.exportNames', named)
  // who is in the file stands neither in why nor in for whom: the data-protection officer reads both
  for (const careless of [
    { reason: `vì ${canary.name} ở ${canary.home}` },
    { recipient: `bà con của ${canary.name}` },
  ]) {
    const outcome = await house.call('case-manager', 'register.exportNames', { ...named, ...careless })
    if (outcome.ok) throw new Error('a reason that names somebody was taken')
  }
  const list = { filter: blankFilter, sort: 'code', columns: ['stage'] }
  await manager('register.keepList', { id: randomUUID(), name: `Của ${canary.asked}`, ...list })
  const fields = {
    name: canary.asked,
    received: '03/04/2022',
    way: 'tự về',
    country: canary.must,
    handedBy: canary.handover,
    home: canary.home,
    support: canary.needs,
    remark: canary.must,
    certificate: canary.handover,
  }
  const options = { order: 'day-first', fallback: '20056' }
  const rows = [{ line: 1, fields }]
  await manager('importer.check', { options, rows })
  await manager('importer.take', { importId: randomUUID(), options, rows })
  // refused, with everything in it
  await house.call('case-manager', 'importer.take', {
    importId: randomUUID(),
    options,
    rows: [{ line: 0, fields }],
  })
  await house.call('commune-officer', 'importer.check', { options, rows })
}
