import { connect, type NetConnectOpts } from 'node:net'

export type Scanned = 'clean' | 'infected' | 'not-scanned'

const WAIT_MS = 8_000
const CHUNK = 64 * 1024

const placeOf = (text: string): NetConnectOpts => {
  if (text.startsWith('/')) return { path: text }
  const [host = 'localhost', port = '3310'] = text.split(':')
  return { host, port: Number(port) }
}

/**
 * Asks a ClamAV daemon (its INSTREAM command) whether bytes are clean. Without one, or when it does not
 * answer, the paper is kept and says that nobody looked: a scanner that is down must not stop reception.
 */
export const scanBytes = (bytes: Uint8Array, place: string | undefined): Promise<Scanned> => {
  if (!place) return Promise.resolve('not-scanned')
  return new Promise((resolve) => {
    const socket = connect(placeOf(place))
    let answer = ''
    const end = (result: Scanned) => {
      socket.destroy()
      resolve(result)
    }
    socket.setTimeout(WAIT_MS, () => end('not-scanned'))
    socket.on('error', () => end('not-scanned'))
    socket.on('data', (data) => {
      answer += data.toString('latin1')
    })
    socket.on('close', () => {
      if (/\bFOUND\b/.test(answer)) return resolve('infected')
      resolve(/: OK\b/.test(answer) ? 'clean' : 'not-scanned')
    })
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const chunk = bytes.subarray(at, at + CHUNK)
        const size = Buffer.alloc(4)
        size.writeUInt32BE(chunk.length)
        socket.write(size)
        socket.write(chunk)
      }
      socket.write(Buffer.alloc(4))
    })
  })
}
