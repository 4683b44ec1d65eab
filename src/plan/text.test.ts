import { expect, test } from 'vitest'
import { SIGNED_HOW } from '../course/step-parts.ts'
import {
  AGREED_BY,
  EDUCATION,
  FAMILY,
  HOUSEHOLDS,
  ITEM_STATES,
  LEGAL_AID_STATES,
  MONEY_SOURCES,
  NEED_DOMAINS,
  NEED_LEVELS,
  OUTCOME_MONTHS,
  OUTCOME_SCALE,
  RISKS,
  SERVICE_KINDS,
  VISIT_WAYS,
  YES_NO,
} from '../course/steps-support.ts'
import { parseMessage } from '../kit/message.ts'
import { joined } from '../kit/text.ts'
import { items } from '../law/items.ts'
import { supportContract } from '../support/contract.ts'
import { supportText } from '../support/text.ts'
import { planContract } from './contract.ts'
import { planText } from './text.ts'
import { followUpText } from './text-follow-up.ts'

const all = joined(planText, followUpText, supportText)

test('the same keys in both languages, composed Unicode, readable as messages', () => {
  for (const { vi, en } of [planText, followUpText, supportText]) {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort())
    for (const text of [...Object.values(vi), ...Object.values(en)]) {
      expect(text).toBe(text.normalize('NFC'))
      expect(() => parseMessage(text)).not.toThrow()
    }
  }
})

test('every code and every label has its words', () => {
  const groups: Readonly<Record<string, readonly string[]>> = {
    'support.state': ITEM_STATES,
    'support.signed': SIGNED_HOW,
    'support.money': MONEY_SOURCES,
    'support.household': HOUSEHOLDS,
    'support.yesNo': YES_NO,
    'support.aidState': LEGAL_AID_STATES,
    'plan.domain': NEED_DOMAINS,
    'plan.level': NEED_LEVELS,
    'plan.education': EDUCATION,
    'plan.family': FAMILY,
    'plan.agreedBy': AGREED_BY,
    'plan.signed': SIGNED_HOW,
    'plan.how': VISIT_WAYS,
    'plan.risk': RISKS,
    'plan.month': OUTCOME_MONTHS,
    'plan.scale': OUTCOME_SCALE,
    'plan.service': SERVICE_KINDS.filter((one) => !(one in items)),
  }
  const wanted = Object.entries(groups).flatMap(([group, codes]) => codes.map((code) => `${group}.${code}`))
  const inputs = [...Object.values(supportContract), ...Object.values(planContract)].map(({ input }) =>
    input.toJSONSchema({ unrepresentable: 'any' }),
  )
  const labels = [...JSON.stringify(inputs).matchAll(/"label":"((?:support|plan)[^"]+)"/g)].map(
    ([, label]) => label,
  )
  expect(labels.length).toBeGreaterThan(15)
  expect([...wanted, ...labels].filter((key) => key === undefined || !(key in all.vi))).toEqual([])
})
