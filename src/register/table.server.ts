import { areaAt } from '../agency/area.ts'
import { areaName } from '../agency/area-words.ts'
import { caseText } from '../case/text.ts'
import type { Day } from '../kernel/day.ts'
import { given, type Identity } from '../person/schema.ts'
import { personText } from '../person/text.ts'
import type { OfficerCtx } from '../store/context.ts'
import type { Column, IdentityColumn } from './filter.ts'
import type { toRegisterLine } from './lines.server.ts'
import { registerText } from './text.ts'

export type Line = ReturnType<typeof toRegisterLine>
type Lang = 'vi' | 'en'

const words: { readonly [L in Lang]: Readonly<Record<string, string>> } = {
  vi: { ...caseText.vi, ...personText.vi, ...registerText.vi },
  en: { ...caseText.en, ...personText.en, ...registerText.en },
}
export const said = (lang: Lang, key: string): string => words[lang][key] ?? key

const written = (date: string): string => date.split('-').reverse().join('/')

const cellOf = (ctx: OfficerCtx, line: Line, column: Column): string => {
  const word = (group: string, code: string) => said(ctx.lang, `${group}.${code}`)
  switch (column) {
    case 'next':
      return line.next ? `${written(line.next.due)} ${word('case.deadline', line.next.rule)}` : ''
    case 'stage':
      return word('case.stage', line.stage)
    case 'regime':
      return word('case.regime', line.regime)
    case 'path':
      return word('case.path', line.path)
    case 'ageGroup':
      return word('case.ageGroup', line.ageGroup)
    case 'commune': {
      const area = areaAt(line.communeId, ctx.today as Day)
      return area ? areaName(area, ctx.lang) : line.communeId
    }
    case 'holder':
      return line.holder
    case 'facility':
      return line.facility ?? ''
    case 'receivedOn':
      return written(line.receivedOn)
    case 'contact':
      return word('case.mark', line.contact)
  }
}

const identityCell = (lang: Lang, identity: Identity | undefined, column: IdentityColumn): string => {
  if (!identity) return ''
  if (column === 'born') return written(given(identity.born) ?? '')
  if (column === 'sex') {
    const sex = given(identity.sex)
    return sex ? said(lang, `person.sex.${sex}`) : ''
  }
  return given(identity[column]) ?? ''
}

type Table = {
  readonly lines: readonly (Line & { readonly caseId: string })[]
  readonly columns: readonly Column[]
  readonly identity: readonly IdentityColumn[]
  readonly identities: ReadonlyMap<string, Identity>
}

/** The table of an export, heads first. */
export const tableOf = (ctx: OfficerCtx, { lines, columns, identity, identities }: Table): string[][] => [
  [
    said(ctx.lang, 'register.column.code'),
    ...identity.map((one) => said(ctx.lang, `person.${one}`)),
    ...columns.map((one) => said(ctx.lang, `register.column.${one}`)),
  ],
  ...lines.map((line) => [
    line.caseCode,
    ...identity.map((one) => identityCell(ctx.lang, identities.get(line.caseId), one)),
    ...columns.map((one) => cellOf(ctx, line, one)),
  ]),
]
