import { describe, expect, it } from 'vitest'
import { caseText } from '../case/text.ts'
import { listText } from '../case/text-list.ts'
import { sheetText } from '../case/text-sheet.ts'
import { parseMessage } from '../kit/message.ts'
import { joined } from '../kit/text.ts'
import { personText } from '../person/text.ts'
import { intakeContract } from './contract.ts'
import { askedText } from './text-asked.ts'
import { findText } from './text-find.ts'
import { groupText } from './text-group.ts'
import { intakeText } from './text-intake.ts'
import { searchText } from './text-search.ts'

const catalogues = { askedText, findText, groupText, intakeText, searchText }

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
  it.each(intakeContract.ask.input.shape.reason.options)('the reason %s has its words', (code) => {
    expect(Object.keys(findText.vi)).toContain(`intake.reason.${code}`)
  })

  it('labels stand under the keys of the schema', () => {
    const labels = new Set<string>()
    const json = JSON.stringify(
      Object.values(intakeContract).map(({ input }) => input.toJSONSchema({ unrepresentable: 'any' })),
    )
    for (const [, label] of json.matchAll(/"label":"([^"]+)"/g)) if (label) labels.add(label)
    const known = joined(
      caseText,
      listText,
      sheetText,
      personText,
      findText,
      searchText,
      intakeText,
      groupText,
    )
    expect(labels.size).toBeGreaterThan(15)
    expect([...labels].filter((label) => !(label in known.vi))).toEqual([])
  })
})
