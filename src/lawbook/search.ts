import { foldText } from '../kernel/fold-text.ts'
import { type Instrument, instruments } from '../law/instruments.ts'
import { citationText } from './citation-text.ts'
import type { Provision } from './provisions.ts'
import { articleOf } from './slug.ts'

export type InstrumentLine = Instrument & { readonly number: string; readonly entered: boolean }

/** Every instrument of the table, and those that only rows of the province cite. */
export const instrumentLines = (provisions: readonly Provision[]): readonly InstrumentLine[] => {
  const known = Object.entries(instruments as Readonly<Record<string, Instrument>>)
  const numbers = new Set(known.map(([number]) => number))
  const cited = new Set(
    provisions.flatMap(({ versions }) =>
      versions.flatMap(({ because }) => because.map(({ instrument }) => instrument)),
    ),
  )
  const entered = [...cited].filter((number) => !numbers.has(number))
  return [
    ...known.map(([number, row]) => ({ ...row, number, entered: false })),
    ...entered.map((number) => ({
      number,
      entered: true,
      title: { vi: 'Văn bản do tỉnh nhập', en: 'Instrument entered by the province' },
      quality: 'uncertain' as const,
    })),
  ]
}

const textOfProvision = ({ id, title, affects, versions }: Provision): string => {
  const parts = versions.flatMap(({ says, because }) => [
    says.vi,
    says.en,
    ...because.flatMap((one) => [citationText(one, 'vi'), citationText(one, 'en'), one.article ?? '']),
  ])
  return foldText([id, title.vi, title.en, affects.vi, affects.en, ...parts].join(' \n '))
}

export type LawIndex = {
  readonly provisions: readonly { readonly of: Provision; readonly text: string }[]
  readonly instruments: readonly { readonly of: InstrumentLine; readonly text: string }[]
}

/** Folded once, so that each letter typed only compares. */
export const indexLaw = (provisions: readonly Provision[]): LawIndex => ({
  provisions: provisions.map((of) => ({ of, text: textOfProvision(of) })),
  instruments: instrumentLines(provisions).map((of) => ({
    of,
    text: foldText(`${of.number} ${of.title.vi} ${of.title.en}`),
  })),
})

const has = (text: string, wanted: readonly string[]) => wanted.every((one) => text.includes(one))

/** All words typed must be there, whatever their marks: `dieu 37`, `tro cap`, `162/2025`. */
export const findInLaw = (index: LawIndex, typed: string) => {
  const wanted = foldText(typed.trim()).split(/\s+/).filter(Boolean)
  return {
    provisions: index.provisions.filter(({ text }) => has(text, wanted)).map(({ of }) => of),
    instruments: index.instruments.filter(({ text }) => has(text, wanted)).map(({ of }) => of),
  }
}

export type ArticleGroup = { readonly article: string | null; readonly provisions: readonly Provision[] }

const inOrder = new Intl.Collator('vi', { numeric: true }).compare

/** What rests on an instrument, by article; what cites it as a whole comes last. */
export const byArticle = (provisions: readonly Provision[], number: string): readonly ArticleGroup[] => {
  const groups = new Map<string | null, Provision[]>()
  for (const one of provisions) {
    const articles = new Set(
      one.versions.flatMap(({ because }) =>
        because.flatMap(({ instrument, article }) =>
          instrument === number ? [article === undefined ? null : articleOf(article)] : [],
        ),
      ),
    )
    for (const article of articles) groups.set(article, [...(groups.get(article) ?? []), one])
  }
  return [...groups]
    .map(([article, some]) => ({ article, provisions: some }))
    .sort((a, b) => {
      if (a.article === null || b.article === null) return a.article === null ? 1 : -1
      return inOrder(a.article, b.article)
    })
}
