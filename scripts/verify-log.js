// Checks an export of the audit log (`duongve log export FILE`) with nothing of the system: Node alone.
//   node scripts/verify-log.js FILE [--key NAME+ID+KEY]… [--checkpoints FILE]
// Give the public keys and the checkpoints that you kept yourself: those in the export prove only that the
// export agrees with itself. Exit code 0: whole; 1: not.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
// RFC 6962: a leaf and a node of the tree can never be taken for one another
const leafHash = (text) => sha256(Buffer.of(0), text)
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)

/** The tree so far, as the roots of its complete parts from large to small. */
const appendTo = (parts, size, leaf) => {
  const next = [...parts]
  let node = leaf
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(next.pop(), node)
  return [...next, node]
}
const rootOf = (parts) =>
  parts.length === 0
    ? sha256()
    : parts.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), parts.at(-1))

const parseKey = (text) => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = Buffer.from(encoded ?? '', 'base64')
  if (!name || bytes.length !== 33) throw new Error(`no public key: ${text}`)
  const told = sha256(`${name}\n`, bytes).subarray(0, 4).toString('hex')
  if (told !== id) throw new Error(`the public key does not fit its number: ${text}`)
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') },
    format: 'jwk',
  })
  return { name, id, publicKey }
}

/** Origin, size, root, and whether one of the keys has signed it (C2SP signed note). */
const parseNote = (note, keys) => {
  const end = note.lastIndexOf('\n\n')
  const text = note.slice(0, end + 1)
  const [origin, size, root] = text.split('\n')
  const signed = note
    .slice(end + 2)
    .split('\n')
    .some((line) => {
      const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? []
      const bytes = Buffer.from(encoded ?? '', 'base64')
      const key = keys.find((one) => one.name === name && one.id === bytes.subarray(0, 4).toString('hex'))
      return key !== undefined && verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4))
    })
  return { origin, size: Number(size), root: Buffer.from(root ?? '', 'base64'), signed, text }
}

/** Notes one after the other in one file. */
const splitNotes = (text) =>
  text
    .split(/(?<=\n— [^\n]*\n)(?!— )/)
    .map((note) => note.replace(/^\n+/, ''))
    .filter((note) => note !== '')

/**
 * @param {AsyncIterable<string>} lines of the export
 * @param {{ keys?: string[], held?: string[] }} kept what the one who verifies has kept
 */
export const verifyExport = async (lines, { keys: given = [], held = [] } = {}) => {
  const faults = []
  const notes = []
  const roots = new Map([[0, sha256()]])
  let keys = given.map(parseKey)
  let parts = []
  let size = 0
  let wanted // sizes at which a root was signed; the checkpoints come before the entries
  let chain = Buffer.alloc(32)
  for await (const line of lines) {
    if (line === '') continue
    const row = JSON.parse(line)
    if (row.log !== undefined) {
      if (keys.length === 0) keys = row.keys.map(parseKey)
    } else if (row.checkpoint !== undefined) notes.push({ note: row.checkpoint, where: 'in the export' })
    else {
      wanted ??= new Set([...notes.map(({ note }) => note), ...held].map((note) => parseNote(note, []).size))
      ;({ parts, size, chain } = takeRow(row, { parts, size, chain, faults }))
      if (wanted.has(size)) roots.set(size, rootOf(parts))
    }
  }
  let signedTo = 0
  let previous = 'none'
  for (const { note, where } of [...notes, ...held.map((one) => ({ note: one, where: 'kept outside' }))]) {
    const head = parseNote(note, keys)
    const told = roots.get(head.size)
    if (!head.signed) faults.push(`checkpoint ${head.size} (${where}): no good signature`)
    else if (head.size > size)
      faults.push(`checkpoint ${head.size} (${where}): the log has only ${size} entries`)
    else if (!told?.equals(head.root))
      faults.push(`checkpoint ${head.size} (${where}): another history was signed`)
    else signedTo = Math.max(signedTo, head.size)
    if (where === 'in the export') {
      const before = /\nprevious (\S+)\n/.exec(head.text)?.[1]
      if (before !== previous) faults.push(`checkpoint ${head.size}: the one before it is missing`)
      previous = sha256(note).toString('base64')
    }
  }
  return { ok: faults.length === 0, size, signedTo, root: rootOf(parts).toString('base64'), faults }
}

const takeRow = (row, { parts, size, chain, faults }) => {
  const stored = Buffer.from(row.hash, 'base64url')
  const linked = Buffer.from(row.chain, 'base64url')
  if (row.leaf !== size) faults.push(`entry ${row.leaf}: expected entry ${size}`)
  const leaf = typeof row.event === 'string' ? leafHash(row.event) : undefined
  if (!leaf?.equals(stored)) faults.push(`entry ${row.leaf}: the event is not what was hashed`)
  if (!sha256(chain, stored).equals(linked))
    faults.push(`entry ${row.leaf}: does not follow from the entry before`)
  return { parts: appendTo(parts, size, leaf ?? stored), size: size + 1, chain: linked }
}

const main = async () => {
  const args = process.argv.slice(2)
  const take = (name) => {
    const found = []
    for (let at = args.indexOf(name); at >= 0; at = args.indexOf(name)) found.push(args.splice(at, 2)[1])
    return found.filter((one) => one !== undefined)
  }
  const keys = take('--key')
  const held = take('--checkpoints').flatMap((file) => splitNotes(readFileSync(file, 'utf8')))
  const [file] = args
  if (!file) {
    process.stderr.write('Usage: node scripts/verify-log.js FILE [--key NAME+ID+KEY]… [--checkpoints FILE]\n')
    return 2
  }
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  const report = await verifyExport(lines, { keys, held })
  for (const fault of report.faults.slice(0, 50)) process.stdout.write(`  ${fault}\n`)
  process.stdout.write(`${report.size} entries, signed up to ${report.signedTo}, root ${report.root}\n`)
  if (keys.length === 0)
    process.stdout.write('Note: checked with the keys in the export itself. Give your own with --key.\n')
  process.stdout.write(report.ok ? 'Whole.\n' : `Not whole: ${report.faults.length} faults.\n`)
  return report.ok ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(await main())
