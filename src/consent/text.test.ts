import { expect, test } from 'vitest'
import { saidFileText } from '../case/text-said-file.ts'
import { CATEGORIES, PURPOSES, SIGNED_HOW } from '../course/step-parts.ts'
import { GIVEN_BY, REPRESENTATIVES } from '../course/steps-file.ts'
import { consentContract } from './contract.ts'
import { consentText } from './text.ts'

test('every code has its words in both languages', () => {
  const { vi, en } = consentText
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort())
  const groups: Readonly<Record<string, readonly string[]>> = {
    category: CATEGORIES,
    signed: SIGNED_HOW,
    by: GIVEN_BY,
    representative: REPRESENTATIVES,
  }
  for (const [group, codes] of Object.entries(groups))
    for (const code of codes) expect(Object.keys(vi)).toContain(`consent.${group}.${code}`)
  for (const code of PURPOSES) expect(Object.keys(saidFileText.vi)).toContain(`case.said.purpose.${code}`)
})

test('one consent is for one purpose: a bundle is no consent, and nothing is given by default', () => {
  const whole = {
    caseCode: '81DY-ZHMB-H',
    version: 3,
    purpose: 'legal-aid',
    agencyId: '00000000-0000-4000-8000-000000000001',
    categories: ['C2'],
    by: 'person',
    signed: 'signed',
  }
  const { input } = consentContract.give
  const passes = (body: object) => input.omit({ caseCode: true }).safeParse(body).success
  const { caseCode: _, ...body } = whole
  expect(passes(body)).toBe(true)
  for (const bad of [
    { ...body, purpose: ['legal-aid', 'research'] },
    { ...body, purpose: 'all' },
    { ...body, categories: [] },
    { ...body, agencyId: undefined },
    { ...body, by: undefined },
    { ...body, signed: undefined },
  ])
    expect(passes(bad)).toBe(false)
})
