import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSignature,
  COSIGNS,
  checkCosignature,
  checkNote,
  checkpointText,
  cosign,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  signCheckpoint,
  type VerifierKey,
  verifierKeyText,
} from './checkpoint.ts'
import { EMPTY_ROOT, leafHash } from './merkle.ts'

const keyFrom = (text: string): VerifierKey => {
  const key = parseVerifierKey(text)
  if (!key) throw new Error(`no key: ${text}`)
  return key
}

// The example of the Go package that introduced signed notes.
const NEUMANN = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const NEUMANN_SEED = 'gQoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS/F1ccoMXM='
const NEUMANN_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`
// The example of tlog-cosignature.
const SOFA = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`

describe('published notes', () => {
  it('checks the example of the Go package, and spells its key as it does', () => {
    expect(checkNote(NEUMANN_NOTE, keyFrom(NEUMANN))).toBe('good')
    expect(verifierKeyText({ name: 'PeterNeumann', publicKey: keyFrom(NEUMANN).publicKey })).toBe(NEUMANN)
    expect(checkNote(NEUMANN_NOTE.replace('problem is.', 'problem was.'), keyFrom(NEUMANN))).toBe('bad')
    const seed = Buffer.from(NEUMANN_SEED, 'base64')
    const document = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
    const privateKey = createPrivateKey({ key: document, format: 'der', type: 'pkcs8' })
    expect(verifierKeyText({ name: 'PeterNeumann', publicKey: privateKey })).toBe(NEUMANN)
  })

  it('checks a checkpoint of the Go checksum database', () => {
    const key = keyFrom('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')
    const note = SOFA.replace('example.com/behind-the-sofa', 'go.sum database tree').replace(
      '— example.com/behind-the-sofa',
      '— sum.golang.org',
    )
    expect(checkNote(note, key)).toBe('good')
  })

  it('reads the example of the format, with its cosignature, and prints it again', () => {
    const read = parseCheckpoint(SOFA)
    expect(read?.checkpoint).toMatchObject({
      origin: 'example.com/behind-the-sofa',
      size: 20852163,
      extensions: [],
    })
    expect(read?.signatures.map(({ name, id }) => `${name} ${id}`)).toEqual([
      'example.com/behind-the-sofa 033de0ae',
      'witness.example.com/w1 8d66cf3f',
    ])
    expect(read?.signatures[1]?.signature.readBigUInt64BE(0)).toBe(1679315147n)
    if (read) expect(SOFA.startsWith(`${checkpointText(read.checkpoint)}\n— `)).toBe(true)
  })
})

const log = generateKeyPairSync('ed25519')
const inspectorate = generateKeyPairSync('ed25519')
const NAME = 'duongve.example/46'
const ours = keyFrom(verifierKeyText({ name: NAME, publicKey: log.publicKey }))
const witness = keyFrom(
  verifierKeyText({ name: 'thanhtra.example/w', publicKey: inspectorate.publicKey, type: COSIGNS }),
)
const checkpoint = { origin: NAME, size: 3, root: leafHash('x'), extensions: [] }
const note = signCheckpoint({ checkpoint, name: NAME, privateKey: log.privateKey })

describe('a checkpoint', () => {
  it('is signed, read and checked', () => {
    expect(parseCheckpoint(note)?.checkpoint).toEqual(checkpoint)
    expect(checkNote(note, ours)).toBe('good')
    expect(checkNote(note, witness)).toBe('unsigned')
    expect(checkNote(note, { ...ours, publicKey: inspectorate.publicKey })).toBe('bad')
    expect(checkNote(note.slice(0, -1), ours)).toBe('malformed')
  })

  it('keeps the cosignatures of witnesses, known and unknown', () => {
    const line = cosign({ note, name: witness.name, privateKey: inspectorate.privateKey, at: 1_795_492_800 })
    const unknown = SOFA.split('\n').at(-2)
    const cosigned = addSignature(addSignature(note, line), `${unknown}\n`)
    expect(cosigned.startsWith(note)).toBe(true)
    expect(checkNote(cosigned, ours)).toBe('good')
    expect(checkCosignature(cosigned, witness)).toBe(1_795_492_800)
    expect(checkCosignature(note, witness)).toBeUndefined()
    expect(parseNote(cosigned)?.signatures).toHaveLength(3)
    const other = note.replace('\n3\n', '\n4\n') + line
    expect(checkCosignature(other, witness)).toBeUndefined()
    const early = Buffer.from(line.split(' ')[2] ?? '', 'base64')
    early.writeUInt8(early.readUInt8(11) ^ 1, 11)
    expect(
      checkCosignature(addSignature(note, `— ${witness.name} ${early.toString('base64')}\n`), witness),
    ).toBeUndefined()
    expect(() => addSignature(note, 'no line\n')).toThrow(TypeError)
  })

  it('does not take our signature for a cosignature, nor the other way round', () => {
    const asWitness = keyFrom(verifierKeyText({ name: NAME, publicKey: log.publicKey, type: COSIGNS }))
    expect(asWitness.id).not.toBe(ours.id)
    expect(checkNote(note, asWitness)).toBe('unsigned')
    const claimed = parseNote(note)?.signatures[0]?.signature ?? Buffer.alloc(0)
    const relabelled = Buffer.concat([Buffer.from(asWitness.id, 'hex'), claimed]).toString('base64')
    expect(checkNote(`${note}— ${NAME} ${relabelled}\n`, asWitness)).toBe('bad')
  })

  it('notices any one changed byte', () => {
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const altered = note.slice(0, at) + String.fromCharCode(code) + note.slice(at + 1)
        expect(altered === note || checkNote(altered, ours) !== 'good').toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['leading zero', SOFA.replace('20852163', '020852163')],
    ['negative size', SOFA.replace('20852163', '-1')],
    ['size beyond exact numbers', SOFA.replace('20852163', '9007199254740993')],
    ['short root', SOFA.replace('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'CsUY')],
    ['other base64 of the same root', SOFA.replace('jxq2I=', 'jxq2J=')],
    ['carriage returns', SOFA.replaceAll('\n', '\r\n')],
    ['hyphen for dash', SOFA.replaceAll('—', '-')],
    ['two blanks', SOFA.replace('— w', '—  w')],
    ['plus in a name', SOFA.replace('/w1', '/w+1')],
    ['no signature', SOFA.slice(0, SOFA.indexOf('—'))],
    ['no last newline', SOFA.slice(0, -1)],
    ['signature of four bytes', `${SOFA}— a AAAAAA==\n`],
    ['a tab', SOFA.replace('sofa', 'so\tfa')],
    ['empty text', SOFA.slice(SOFA.indexOf('\n\n'))],
  ])('refuses %s', (_name, text) => {
    expect(text).not.toBe(SOFA)
    expect(parseCheckpoint(text)).toBeUndefined()
  })

  it('is not written for what the format cannot hold', () => {
    const write = (change: object) => () => checkpointText({ ...checkpoint, ...change })
    expect(checkpointText({ ...checkpoint, size: 0, root: EMPTY_ROOT }).split('\n')[1]).toBe('0')
    for (const change of [
      { origin: '' },
      { origin: 'a\n9' },
      { size: -1 },
      { size: 0.5 },
      { extensions: [''] },
    ]) {
      expect(write(change)).toThrow(TypeError)
    }
    expect(() => signCheckpoint({ checkpoint, name: 'a b', privateKey: log.privateKey })).toThrow(TypeError)
  })
})

describe('a verifier key', () => {
  it.each([
    ['other id', NEUMANN.replace('c74f20a3', 'c74f20a4')],
    ['other name', NEUMANN.replace('Peter', 'Pieter')],
    ['cut', NEUMANN.slice(0, -4)],
    ['unknown kind', 'a+00000000+AhIzctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'],
    ['nothing', ''],
  ])('is refused: %s', (_name, text) => {
    expect(parseVerifierKey(text)).toBeUndefined()
  })
})
