import { describe, expect, test } from 'vitest'
import { findOptions } from '../kit/combobox.tsx'
import { matchPath } from '../kit/route.ts'
import { idleState } from './idle-state.ts'
import { landingFor } from './landing.ts'

const person = (role: string, ...may: string[]) => ({
  officer: { id: '1', name: 'A', lang: 'vi' as const, roles: [{ role, agencyName: 'B' }], may },
  session: { idleUntil: '', absoluteUntil: '' },
  province: { code: '46', name: 'Huế' },
  demo: true,
})
const screens = [
  { path: '/work', may: 'case.read' },
  { path: '/plan', may: 'plan.read' },
]

describe('the first page after sign-in', () => {
  test('is the plan for leaders and work for the others', () => {
    expect(landingFor(person('leader', 'plan.read', 'case.read'), screens)).toBe('/plan')
    expect(landingFor(person('case-manager', 'plan.read', 'case.read'), screens)).toBe('/work')
  })
  test('is never one that may not be opened', () => {
    expect(landingFor(person('leader', 'case.read'), screens)).toBe('/work')
    expect(landingFor(person('administrator'), screens)).toBe('/welcome')
  })
})

describe('an address', () => {
  test.each([
    ['/files/:code', '/files/DV-7K2M', { code: 'DV-7K2M' }],
    ['/files/:code', '/files/DV-7K2M/', { code: 'DV-7K2M' }],
    ['/files/:code', '/files', undefined],
    ['/files/:code', '/files/DV-7K2M/steps', undefined],
    ['/files/:code', '/files/%E0%A4%A', { code: '%E0%A4%A' }],
    ['/work', '/work', {}],
    ['/work', '/works', undefined],
  ])('%s against %s', (pattern, path, params) => expect(matchPath(pattern, path)).toEqual(params))
})

describe('the idle clock', () => {
  const clock = {
    receivedAt: 3_600_000,
    answeredAt: 3_600_000,
    idleUntil: 3_600_000 + 900_000,
    absoluteUntil: 9e9,
  }
  test.each([
    [0, { is: 'awake' }],
    [839_000, { is: 'awake' }],
    [840_000, { is: 'warned', seconds: 60 }],
    [899_500, { is: 'warned', seconds: 1 }],
    [900_000, { is: 'idle' }],
  ])('%i ms after the answer', (after, state) =>
    expect(idleState({ ...clock, now: 3_600_000 + after })).toEqual(state),
  )
  test('starts again with each answer, but not beyond the end of the session', () => {
    expect(idleState({ ...clock, answeredAt: 4_400_000, now: 4_600_000 })).toEqual({ is: 'awake' })
    expect(idleState({ ...clock, absoluteUntil: 4_500_000, answeredAt: 4_400_000, now: 4_500_000 })).toEqual({
      is: 'idle',
    })
  })
})

describe('finding in a list', () => {
  const communes = ['Phường Thuận Hoá', 'Xã A Lưới 1', 'Xã A Lưới 2', 'Phường Hoá Châu'].map((text) => ({
    value: text,
    text,
  }))
  test.each([
    ['thuan hoa', ['Phường Thuận Hoá']],
    ['Thuận Hóa', ['Phường Thuận Hoá']],
    ['luoi', ['Xã A Lưới 1', 'Xã A Lưới 2']],
    ['hoa', ['Phường Thuận Hoá', 'Phường Hoá Châu']],
    ['zz', []],
  ])('%s', (query, found) => expect(findOptions(communes, query).map(({ text }) => text)).toEqual(found))
})
