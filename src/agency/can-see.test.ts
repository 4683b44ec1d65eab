import { describe, expect, it } from 'vitest'
import { operations } from '../contract.ts'
import { CLASS_CODES, canSee } from './can-see.ts'
import { canSeeText } from './can-see-text.ts'
import { sightLines, sightOf } from './can-see-words.ts'
import { ROLE_CODES, ROLES } from './roles.ts'

describe('what can this person see?', () => {
  it.each(ROLE_CODES)('%s: every permission and class has words in both languages', (role) => {
    for (const lang of ['vi', 'en'] as const) {
      const sight = sightOf({ role, agencyName: 'X', provinceName: 'Huế', operations, lang })
      for (const { code, words } of [...sight.permissions, ...sight.classes, ...sight.hidden])
        expect(words, code).not.toMatch(/^(may|class|scope)\./)
      expect(sight.scopeWords).not.toContain('{')
      expect(sightLines(sight, lang).join('\n')).toContain(canSeeText[lang][`role.${role}`])
    }
  })

  it.each(ROLE_CODES)('%s: exactly the operations whose permission the role holds', (role) => {
    const { operations: shown, classes, hidden, counts } = canSee(role, operations)
    const wanted = operations.filter(({ may }) => ROLES[role].may.includes(may)).map(({ name }) => name)
    expect(shown.map(({ name }) => name).sort()).toEqual(wanted.sort())
    expect([...classes, ...hidden].sort()).toEqual([...CLASS_CODES].sort())
    expect(counts).toMatchObject({ operations: wanted.length, classes: classes.length })
  })

  it('administrators see no class of personal data, whatever a table says', () => {
    expect(canSee('administrator', operations)).toMatchObject({ classes: [], counts: { personal: 0 } })
  })

  it('both languages have the same keys', () => {
    expect(Object.keys(canSeeText.vi).sort()).toEqual(Object.keys(canSeeText.en).sort())
  })
})
