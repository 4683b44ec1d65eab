import { Fragment } from 'react'
import { useLang } from '../kit/lang.ts'
import { Link } from '../kit/link.tsx'
import { citationText } from './citation-text.ts'
import { type Cited, lawPath } from './slug.ts'

/** The articles of an answer; each opens its instrument at the article. */
export const LawLinks = ({ of }: { readonly of: readonly Cited[] }) => {
  const lang = useLang()
  return of.map((one, index) => (
    <Fragment key={`${one.instrument} ${one.article}`}>
      {index > 0 && '; '}
      <Link to={lawPath(one)} className="law-link">
        {citationText(one, lang)}
      </Link>
    </Fragment>
  ))
}
