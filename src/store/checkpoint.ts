import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { HASH_SIZE, type Hash } from './merkle.ts'

/**
 * The head of the audit log as a signed text that any witness of the transparency world can check: C2SP
 * signed-note, tlog-checkpoint and tlog-cosignature, byte for byte.
 */
export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  readonly extensions: readonly string[]
}

export type NoteSignature = { readonly name: string; readonly id: string; readonly signature: Buffer }
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }

/** Signature types of the signed-note register: a log's own signature, a witness's cosignature. */
const SIGNS = 0x01
export const COSIGNS = 0x04

/** `id`: the eight hex digits by which a signature line names its key. */
export type VerifierKey = {
  readonly name: string
  readonly id: string
  readonly type: number
  readonly publicKey: KeyObject
}

/** Any private or public Ed25519 key; what is published and checked is its public half. */
const publicHalf = (key: KeyObject): KeyObject => (key.type === 'private' ? createPublicKey(key) : key)

const publicBytes = (key: KeyObject): Buffer => {
  const { x } = publicHalf(key).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url')
}

const keyId = (name: string, type: number, bytes: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(type)).update(bytes).digest().subarray(0, 4)

export const verifierKey = (spec: { name: string; publicKey: KeyObject; type?: number }): VerifierKey => {
  const { name, type = SIGNS } = spec
  const publicKey = publicHalf(spec.publicKey)
  return { name, type, publicKey, id: keyId(name, type, publicBytes(publicKey)).toString('hex') }
}

/** `name+id+key`: what an outsider keeps to check our signatures with. */
export const verifierKeyText = (spec: { name: string; publicKey: KeyObject; type?: number }): string => {
  const { name, id, type } = verifierKey(spec)
  return `${name}+${id}+${Buffer.concat([Buffer.of(type), publicBytes(spec.publicKey)]).toString('base64')}`
}

export const parseVerifierKey = (text: string): VerifierKey | undefined => {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = fromBase64(encoded)
  const type = bytes?.[0]
  if (!isName(name) || bytes?.length !== 33 || (type !== SIGNS && type !== COSIGNS)) return undefined
  const x = bytes.subarray(1).toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const key = verifierKey({ name, publicKey, type })
  return key.id === id ? key : undefined
}

export const checkpointText = ({ origin, size, root, extensions }: Checkpoint): string => {
  const lines = [origin, ...extensions]
  if (lines.some((line) => line === '' || hasControls(line)))
    throw new TypeError('checkpoint: an empty or broken line')
  if (!Number.isSafeInteger(size) || size < 0 || root.length !== HASH_SIZE)
    throw new TypeError('checkpoint: no such tree')
  return `${[origin, size, root.toString('base64'), ...extensions].join('\n')}\n`
}

export const signCheckpoint = (spec: {
  checkpoint: Checkpoint
  name: string
  privateKey: KeyObject
}): string => {
  const text = checkpointText(spec.checkpoint)
  return `${text}\n${signatureLine({ ...spec, type: SIGNS, signature: sign(null, Buffer.from(text), spec.privateKey) })}`
}

/** A witness's line: at this moment (seconds since 1970) it had seen no other and no longer log of this origin. */
export const cosign = (spec: { note: string; name: string; privateKey: KeyObject; at: number }): string => {
  const text = parseNote(spec.note)?.text
  if (!text) throw new TypeError('checkpoint: nothing to cosign')
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(spec.at))
  const signature = Buffer.concat([time, sign(null, cosigned(text, spec.at), spec.privateKey)])
  return signatureLine({ ...spec, type: COSIGNS, signature })
}

const cosigned = (text: string, at: number): Buffer => Buffer.from(`cosignature/v1\ntime ${at}\n${text}`)

const signatureLine = (spec: {
  name: string
  type: number
  privateKey: KeyObject
  signature: Buffer
}): string => {
  const { name, type, privateKey, signature } = spec
  if (!isName(name)) throw new TypeError('signed note: a key name has no blanks and no plus sign')
  const id = keyId(name, type, publicBytes(privateKey))
  return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`
}

/** Adds a line to the signatures; those that are there stay as they are. */
export const addSignature = (note: string, line: string): string => {
  const added = note + line
  if (!parseNote(note) || !parseNote(added))
    throw new TypeError('signed note: not a note, or not a signature line')
  return added
}

const MOST_SIGNATURES = 100

/** Text and signature lines, or nothing when a single byte departs from the format. */
export const parseNote = (note: string): Note | undefined => {
  const end = note.lastIndexOf('\n\n')
  if (end <= 0 || !note.endsWith('\n') || !note.isWellFormed() || hasControls(note.replaceAll('\n', '')))
    return undefined
  const lines = note.slice(end + 2, -1).split('\n')
  const signatures = lines.map(parseSignature)
  if (signatures.length > MOST_SIGNATURES || !signatures.every((found) => found !== undefined))
    return undefined
  return { text: note.slice(0, end + 1), signatures }
}

const parseSignature = (line: string): NoteSignature | undefined => {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? []
  const bytes = fromBase64(encoded)
  if (!isName(name) || !bytes || bytes.length < 5) return undefined
  return { name, id: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) }
}

export const parseCheckpoint = (note: string): (Note & { readonly checkpoint: Checkpoint }) | undefined => {
  const parsed = parseNote(note)
  if (!parsed) return undefined
  const [origin = '', count = '', encoded = '', ...extensions] = parsed.text.slice(0, -1).split('\n')
  const root = fromBase64(encoded)
  const size = /^(0|[1-9]\d*)$/.test(count) ? Number(count) : Number.NaN
  if (!origin || !Number.isSafeInteger(size) || root?.length !== HASH_SIZE || extensions.includes(''))
    return undefined
  return { ...parsed, checkpoint: { origin, size, root, extensions } }
}

/** 'unsigned': no line of this key. A line of it that does not hold makes the whole note bad. */
export const checkNote = (note: string, key: VerifierKey): 'good' | 'bad' | 'unsigned' | 'malformed' => {
  const parsed = parseNote(note)
  if (!parsed) return 'malformed'
  const ours = parsed.signatures.filter(({ name, id }) => name === key.name && id === key.id)
  if (ours.length === 0) return 'unsigned'
  return ours.every(({ signature }) => holds(parsed.text, signature, key)) ? 'good' : 'bad'
}

/** When this witness cosigned, in seconds since 1970; nothing when it did not, or its line does not hold. */
export const checkCosignature = (note: string, witness: VerifierKey): number | undefined => {
  if (witness.type !== COSIGNS || checkNote(note, witness) !== 'good') return undefined
  const line = parseNote(note)?.signatures.find(({ name, id }) => name === witness.name && id === witness.id)
  return line && Number(line.signature.readBigUInt64BE(0))
}

const holds = (text: string, signature: Buffer, { type, publicKey }: VerifierKey): boolean => {
  if (type === SIGNS) return signature.length === 64 && verify(null, Buffer.from(text), publicKey, signature)
  if (type !== COSIGNS || signature.length !== 72) return false
  const at = Number(signature.readBigUInt64BE(0))
  return Number.isSafeInteger(at) && verify(null, cosigned(text, at), publicKey, signature.subarray(8))
}

/** Strict: another spelling of the same bytes is another text, and no text that we would write. */
const fromBase64 = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64')
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined
}

const isName = (name: string): boolean => name !== '' && !/[\s\u0085+]/u.test(name) && !hasControls(name)

// biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids them.
const hasControls = (text: string): boolean => /[\u0000-\u001f]/.test(text)
