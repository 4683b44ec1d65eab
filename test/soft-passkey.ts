import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/**
 * A passkey device in software: makes and shows ES256 credentials as a browser hands them over, and can be
 * told to cheat, so that tests see each cheat refused.
 */
export type Cheat = {
  readonly origin?: string
  readonly rpId?: string
  readonly verified?: boolean
  readonly counter?: number
  readonly challenge?: string
  readonly userHandle?: string
}

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest()

/** The little of CBOR that credentials need: integers, bytes, text, maps. */
const head = (major: number, size: number): Buffer => {
  if (size < 24) return Buffer.from([(major << 5) | size])
  if (size < 256) return Buffer.from([(major << 5) | 24, size])
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255])
}
type Cbor = number | string | Buffer | Map<number | string, Cbor>
const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40

export const softPasskey = ({ origin, rpId }: { origin: string; rpId: string }) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let counter = 0
  let userHandle = ''

  const authData = (cheat: Cheat, extra: Buffer = Buffer.alloc(0)) => {
    const flags =
      USER_PRESENT | (cheat.verified === false ? 0 : USER_VERIFIED) | (extra.length > 0 ? HAS_CREDENTIAL : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(cheat.counter ?? ++counter)
    return Buffer.concat([sha256(cheat.rpId ?? rpId), Buffer.from([flags]), count, extra])
  }
  const clientData = (type: string, challenge: string, cheat: Cheat) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: cheat.challenge ?? challenge,
        origin: cheat.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const common = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key' as const,
    clientExtensionResults: {},
    authenticatorAttachment: 'platform',
  }

  return {
    id: common.id,
    make: (options: Record<string, unknown>, cheat: Cheat = {}) => {
      userHandle = String((options.user as { id: string }).id)
      const key = new Map<number | string, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(String(jwk.x), 'base64url')],
        [-3, Buffer.from(String(jwk.y), 'base64url')],
      ])
      const idLength = Buffer.from([0, id.length])
      const data = authData(cheat, Buffer.concat([Buffer.alloc(16), idLength, id, cbor(key)]))
      const attestation = cbor(
        new Map<number | string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data],
        ]),
      )
      return {
        ...common,
        response: {
          clientDataJSON: clientData('webauthn.create', String(options.challenge), cheat).toString(
            'base64url',
          ),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    show: (options: Record<string, unknown>, cheat: Cheat = {}) => {
      const data = authData(cheat)
      const client = clientData('webauthn.get', String(options.challenge), cheat)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        ...common,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: cheat.userHandle ?? userHandle,
        },
      }
    },
  }
}
