/**
 * The part of ICU MessageFormat that our texts use: `{name}`, `{n, plural, =0 {…} one {# …} other {…}}`,
 * `{x, select, a {…} other {…}}`, `'{'` quoted. `intl-messageformat` weighs ten times as much on the
 * first page; the tests hold this file against it.
 */
export type Vars = Readonly<Record<string, string | number>>

type Piece =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'var'; readonly name: string }
  | { readonly is: 'count' }
  | { readonly is: 'plural' | 'select'; readonly name: string; readonly cases: ReadonlyMap<string, Piece[]> }

type Reader = { readonly text: string; at: number }

export const parseMessage = (text: string): Piece[] => {
  const reader = { text, at: 0 }
  const pieces = readPieces(reader, false)
  if (reader.at < text.length) throw new Error(`message: stray } in "${text}"`)
  return pieces
}

const readPieces = (reader: Reader, inPlural: boolean): Piece[] => {
  const pieces: Piece[] = []
  let plain = ''
  const flush = () => {
    if (plain) pieces.push({ is: 'text', text: plain })
    plain = ''
  }
  while (reader.at < reader.text.length) {
    const char = reader.text.charAt(reader.at)
    if (char === '}') break
    if (char === "'" && '{}'.includes(reader.text.charAt(reader.at + 1) || ' ')) {
      const end = reader.text.indexOf("'", reader.at + 1)
      plain += reader.text.slice(reader.at + 1, end)
      reader.at = end + 1
    } else if (char === '{') {
      flush()
      pieces.push(readArgument(reader))
    } else if (char === '#' && inPlural) {
      flush()
      pieces.push({ is: 'count' })
      reader.at += 1
    } else {
      plain += char
      reader.at += 1
    }
  }
  flush()
  return pieces
}

const readArgument = (reader: Reader): Piece => {
  const head = /^\{\s*([\w.-]+)\s*(?:(\})|,\s*(plural|select)\s*,)/.exec(reader.text.slice(reader.at))
  if (!head?.[1]) throw new Error(`message: cannot read "${reader.text.slice(reader.at)}"`)
  reader.at += head[0].length
  if (head[2]) return { is: 'var', name: head[1] }
  const is = head[3] === 'plural' ? 'plural' : 'select'
  const cases = new Map<string, Piece[]>()
  while (reader.at < reader.text.length) {
    const next = /^\s*(?:(\})|(=?[\w-]+)\s*\{)/.exec(reader.text.slice(reader.at))
    if (!next) throw new Error(`message: cannot read "${reader.text.slice(reader.at)}"`)
    reader.at += next[0].length
    if (next[1]) break
    cases.set(next[2] ?? '', readPieces(reader, is === 'plural'))
    if (reader.text.charAt(reader.at) !== '}') throw new Error(`message: open { in "${reader.text}"`)
    reader.at += 1
  }
  if (!cases.has('other')) throw new Error(`message: no "other" in "${reader.text}"`)
  return { is, name: head[1], cases }
}

const parsed = new Map<string, Piece[]>()
const numbers = { vi: new Intl.NumberFormat('vi'), en: new Intl.NumberFormat('en') }
const plurals = { vi: new Intl.PluralRules('vi'), en: new Intl.PluralRules('en') }

export const formatMessage = (message: string, lang: 'vi' | 'en', vars: Vars = {}): string => {
  if (!message.includes('{')) return message
  let pieces = parsed.get(message)
  if (!pieces) {
    pieces = parseMessage(message)
    parsed.set(message, pieces)
  }
  return render(pieces, { lang, vars })
}

type Scope = { readonly lang: 'vi' | 'en'; readonly vars: Vars; readonly count?: number }

const render = (pieces: readonly Piece[], scope: Scope): string =>
  pieces.map((piece) => renderPiece(piece, scope)).join('')

const renderPiece = (piece: Piece, scope: Scope): string => {
  if (piece.is === 'text') return piece.text
  if (piece.is === 'count') return numbers[scope.lang].format(scope.count ?? 0)
  const value = scope.vars[piece.name]
  if (piece.is === 'var') return String(value ?? '')
  const other = piece.cases.get('other') ?? []
  if (piece.is === 'select') return render(piece.cases.get(String(value)) ?? other, scope)
  const count = Number(value ?? 0)
  const chosen = piece.cases.get(`=${count}`) ?? piece.cases.get(plurals[scope.lang].select(count)) ?? other
  return render(chosen, { ...scope, count })
}
