import { connect, type Socket } from 'node:net'

export type Answer = { readonly status: number; readonly body: Buffer }

/**
 * One kept-alive connection that sends a request at a time. Written on the bare socket, so that what drives
 * the server takes as little as possible of the two cores that both share.
 */
export const openConnection = async (port: number) => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const answers = answersOf(socket)
  return {
    post: (path: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n` +
          `content-length: ${Buffer.byteLength(body)}\r\n${lines.join('')}\r\n${body}`,
      )
      return answers.next()
    },
    close: () => socket.destroy(),
  }
}

export type Connection = Awaited<ReturnType<typeof openConnection>>

const answersOf = (socket: Socket) => {
  let heard = Buffer.alloc(0)
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined
  const fail = () => waiting?.reject(new Error('the server closed the connection'))
  socket.on('error', fail).on('close', fail)
  socket.on('data', (chunk) => {
    heard = heard.length === 0 ? chunk : Buffer.concat([heard, chunk])
    const answer = wholeAnswer(heard)
    if (!answer) return
    heard = Buffer.alloc(0)
    waiting?.resolve(answer)
  })
  return {
    next: () =>
      new Promise<Answer>((resolve, reject) => {
        waiting = { resolve, reject }
      }),
  }
}

/** Undefined until it has come whole; of a chunked body the end is enough, sizes are cut out afterwards. */
const wholeAnswer = (heard: Buffer): Answer | undefined => {
  const headEnd = heard.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = heard.toString('latin1', 0, headEnd).toLowerCase()
  const status = Number(head.slice(9, 12))
  const length = /content-length: (\d+)/.exec(head)?.[1]
  const body = heard.subarray(headEnd + 4)
  if (length !== undefined) return body.length >= Number(length) ? { status, body } : undefined
  return body.subarray(-5).toString('latin1') === '0\r\n\r\n' ? { status, body: unchunked(body) } : undefined
}

const unchunked = (body: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16)
    if (!size) break
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
  return Buffer.concat(parts)
}
