import { describe, expect, it } from 'vitest'
import { AGE_GROUPS, BROUGHT_BY, HEARD_FROM, PATHS, READ_HOW, URGENT_NEEDS } from '../course/codes.ts'
import { STEPS } from '../course/steps.ts'
import { courseText } from '../course/text.ts'
import { parseMessage } from '../kit/message.ts'
import { joined } from '../kit/text.ts'
import { deadlineRuleIds } from '../law/deadline-rules.ts'
import { stages } from '../law/stages.ts'
import { personText } from '../person/text.ts'
import { caseContract } from './contract.ts'
import { REVEAL_PURPOSES } from './schema.ts'
import { caseText } from './text.ts'
import { closingText } from './text-closing.ts'
import { fileText } from './text-file.ts'
import { listText } from './text-list.ts'
import { saidText } from './text-said.ts'
import { saidFileText } from './text-said-file.ts'
import { sheetText } from './text-sheet.ts'

const catalogues = {
  caseText,
  closingText,
  courseText,
  fileText,
  listText,
  personText,
  saidFileText,
  saidText,
  sheetText,
}
const all = joined(caseText, closingText, courseText, fileText, listText, saidFileText, saidText, sheetText)

describe.each(Object.entries(catalogues))('%s', (_, { vi, en }) => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort())
  })

  it('is composed Unicode and can be read as messages', () => {
    for (const text of [...Object.values(vi), ...Object.values(en)]) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text.trim()).toBe(text)
      expect(() => parseMessage(text)).not.toThrow()
    }
  })
})

describe('codes in words', () => {
  const has = (key: string) => expect(Object.keys(all.vi), key).toContain(key)
  const groups: Readonly<Record<string, readonly string[]>> = {
    path: PATHS,
    broughtBy: BROUGHT_BY,
    ageGroup: AGE_GROUPS,
    need: URGENT_NEEDS,
    heardFrom: HEARD_FROM,
    readHow: READ_HOW,
    purpose: REVEAL_PURPOSES,
    step: Object.keys(STEPS),
    deadline: deadlineRuleIds,
  }
  it.each(Object.entries(groups))('%s: each has its words', (group, codes) => {
    for (const code of codes) has(`case.${group}.${code}`)
  })

  it('stages are said in the law’s words', () => {
    for (const [stage, { vi, en }] of Object.entries(stages)) {
      expect(Reflect.get(caseText.vi, `case.stage.${stage}`)).toBe(vi)
      expect(Reflect.get(caseText.en, `case.stage.${stage}`)).toBe(en)
    }
  })

  it('labels stand under the keys of the schema', () => {
    const labels = new Set<string>()
    const json = JSON.stringify(
      Object.values(caseContract).map(({ input }) => input.toJSONSchema({ unrepresentable: 'any' })),
    )
    for (const [, label] of json.matchAll(/"label":"([^"]+)"/g)) if (label) labels.add(label)
    const known = new Set<string>([...Object.keys(all.vi), ...Object.keys(personText.vi)])
    expect(labels.size).toBeGreaterThan(15)
    expect([...labels].filter((label) => !known.has(label))).toEqual([])
  })
})
