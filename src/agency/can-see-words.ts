import type { Operation } from '../kernel/operation.ts'
import { canSee, type Seen } from './can-see.ts'
import { canSeeText } from './can-see-text.ts'
import type { RoleCode } from './roles.ts'
import type { Sight } from './schema.ts'

type Lang = 'vi' | 'en'

const wordsOf = (key: string, lang: Lang): string => {
  const texts: Readonly<Record<string, string>> = canSeeText[lang]
  return texts[key] ?? key
}

const scopeWords = (seen: Seen, { place, lang }: { place: string; lang: Lang }): string => {
  const key = seen.counts.personal === 0 ? 'scope.none' : `scope.${seen.scope}`
  return wordsOf(key, lang).replace('{place}', place)
}

export type About = {
  readonly role: RoleCode
  readonly agencyName: string
  readonly provinceName: string
  readonly operations: readonly Operation[]
  readonly lang: Lang
}

/** «What can this person see?» in words, for one post. */
export const sightOf = ({ role, agencyName, provinceName, operations, lang }: About): Sight => {
  const seen = canSee(role, operations)
  const place = seen.scope === 'province' ? provinceName : agencyName
  const named = (kind: string) => (code: string) => ({ code, words: wordsOf(`${kind}.${code}`, lang) })
  return {
    role,
    agencyName,
    scope: seen.scope,
    scopeWords: scopeWords(seen, { place, lang }),
    permissions: seen.permissions.map(named('may')),
    operations: seen.operations.map(({ name, kind, stepUp = false, personal = false }) => ({
      name,
      kind,
      stepUp,
      personal,
    })),
    classes: seen.classes.map(named('class')),
    hidden: seen.hidden.map((code) => ({
      code,
      words: wordsOf(code === 'C7' && seen.ownC7 ? 'class.C7-own' : `class.${code}`, lang),
    })),
    counts: { ...seen.counts },
  }
}

/** The same as lines of text, for the command line. */
export const sightLines = (sight: Sight, lang: Lang): string[] => {
  const vi = lang === 'vi'
  const list = (head: string, items: readonly { words: string }[]) =>
    items.length === 0 ? [] : [`${head}:`, ...items.map(({ words }) => `  - ${words}`)]
  const { counts } = sight
  return [
    `${wordsOf(`role.${sight.role}`, lang)}, ${sight.agencyName}`,
    sight.scopeWords,
    ...list(vi ? 'Được làm' : 'May', sight.permissions),
    ...list(vi ? 'Được thấy' : 'Sees', sight.classes),
    ...list(vi ? 'Không được thấy' : 'Does not see', sight.hidden),
    vi
      ? `${counts.operations} thao tác, ${counts.personal} thao tác đưa ra dữ liệu cá nhân; ${counts.classes}/${counts.allClasses} loại dữ liệu.`
      : `${counts.operations} operations, ${counts.personal} hand out personal data; ${counts.classes}/${counts.allClasses} classes of data.`,
  ]
}
