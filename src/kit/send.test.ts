import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'
import { setGate } from './gate.ts'
import { ask, send } from './send.ts'

const receive = command({
  name: 'thing.receive',
  may: 'thing.receive',
  input: z.object({ place: z.string().min(1) }),
  output: z.object({ code: z.string() }),
  says: 'Test.',
})
const read = query({
  name: 'thing.read',
  may: 'thing.read',
  input: z.object({}),
  output: z.object({}),
  says: 'Test.',
})

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const serve = (...answers: (Response | Error)[]) => {
  const calls: { url: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, init })
    const next = answers.shift()
    if (!next || next instanceof Error) throw next ?? new Error('no answer left')
    return next
  })
  return calls
}
const headersOf = (call: { init: RequestInit } | undefined) => new Headers(call?.init.headers)

afterEach(() => vi.unstubAllGlobals())

describe('send', () => {
  test('asks the operation’s own path, with its headers', async () => {
    const calls = serve(answer(200, { code: 'DV-1' }))
    const requestId = '11111111-1111-4111-8111-111111111111'
    expect(await send(receive, { place: 'Huế' }, { requestId })).toEqual({
      ok: true,
      value: { code: 'DV-1' },
    })
    expect(calls[0]?.url).toBe('/api/thing/receive')
    const headers = headersOf(calls[0])
    expect(headers.get('idempotency-key')).toBe(requestId)
    expect(headers.get('x-duongve')).toBe('1')
    expect(headers.get('accept-language')).toBe('vi')
  })

  test('a query carries no request id', async () => {
    const calls = serve(answer(200, {}))
    await ask(read, {})
    expect(headersOf(calls[0]).has('idempotency-key')).toBe(false)
  })

  test('what the schema refuses is not sent', async () => {
    const calls = serve()
    expect(await send(receive, { place: '' })).toEqual({
      ok: false,
      problem: { code: 'input.invalid', errors: [{ at: 'place', code: 'err.required' }] },
    })
    expect(calls).toHaveLength(0)
  })

  test('a refusal and a lost connection are values', async () => {
    serve(answer(409, { code: 'stale', title: 'x' }), new TypeError('failed to fetch'))
    const stale = await send(receive, { place: 'Huế' })
    expect(stale).toMatchObject({ ok: false, problem: { code: 'stale', status: 409, errors: [] } })
    const offline = await send(receive, { place: 'Huế' })
    expect(offline).toEqual({ ok: false, problem: { code: 'offline', errors: [] } })
  })

  test('after signing in again the same act goes on under the same id, and only one dialog opened', async () => {
    const calls = serve(
      answer(401, { code: 'not-signed-in' }),
      answer(401, { code: 'not-signed-in' }),
      answer(200, { code: 'DV-1' }),
      answer(200, {}),
    )
    let opened = 0
    const close = setGate('sign-in', async () => {
      opened += 1
      return true
    })
    const both = await Promise.all([send(receive, { place: 'Huế' }), ask(read, {})])
    close()
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(opened).toBe(1)
    expect(headersOf(calls[0]).get('idempotency-key')).toBe(headersOf(calls[2]).get('idempotency-key'))
  })

  test('a step-up is asked for once; whoever gives up gets the refusal', async () => {
    serve(answer(403, { code: 'step-up-needed' }))
    const close = setGate('step-up', async () => false)
    expect(await send(receive, { place: 'Huế' })).toMatchObject({ problem: { code: 'step-up-needed' } })
    close()
  })
})
