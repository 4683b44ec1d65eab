import { describe, expect, test, vi } from 'vitest'
import { answerKey, keepAnswers } from './answers.ts'
import { failed, type Outcome } from './problem.ts'

const settle = () => new Promise((done) => setTimeout(done, 0))

/** A server that answers when told. */
const server = () => {
  const waiting: ((outcome: Outcome<unknown>) => void)[] = []
  const fetch = vi.fn(() => new Promise<Outcome<unknown>>((resolve) => waiting.push(resolve)))
  const answer = async (value: unknown) => {
    waiting.shift()?.({ ok: true, value })
    await settle()
  }
  const lose = async () => {
    waiting.shift()?.(failed('offline'))
    await settle()
  }
  return { fetch, answer, lose }
}

const setUp = () => {
  const clock = { now: 1000 }
  const answers = keepAnswers({ now: () => clock.now, keepMs: 60_000 })
  const one = server()
  const key = answerKey('thing.read', { a: 1 })
  const shown: unknown[] = []
  const look = (freshFor = 15_000) => answers.want(key, { fetch: one.fetch, freshFor })
  const show = () => {
    const stop = answers.listen(key, {
      fetch: one.fetch,
      listener: () => {
        const { outcome } = answers.read(key)
        shown.push(outcome?.ok ? outcome.value : outcome)
      },
    })
    look()
    return stop
  }
  return { answers, clock, key, look, show, shown, ...one }
}

describe('kept answers', () => {
  test('two askers share one request, and a fresh answer is not asked for again', async () => {
    const { answers, answer, clock, fetch, key, look, show } = setUp()
    show()
    look()
    await settle()
    expect(answers.read(key)).toEqual({ outcome: undefined, isAsking: true })
    await answer('first')
    expect(answers.read(key)).toEqual({ outcome: { ok: true, value: 'first' }, isAsking: false })
    clock.now += 14_000
    look()
    await settle()
    expect(fetch).toHaveBeenCalledTimes(1)
    clock.now += 1000
    look()
    await settle()
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  test('after a change what is shown is read again; the old answer stays until then', async () => {
    const { answers, answer, fetch, key, show } = setUp()
    show()
    await settle()
    await answer('old')
    const read = answers.refresh(['thing.read'])
    await settle()
    expect(answers.read(key)).toEqual({ outcome: { ok: true, value: 'old' }, isAsking: true })
    await answer('new')
    await read
    expect(answers.read(key).outcome).toEqual({ ok: true, value: 'new' })
    await answers.refresh(['thing.reader', 'thing'])
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  test('an answer that was under way when something changed is not shown as the new one', async () => {
    const { answers, answer, fetch, key, show, shown } = setUp()
    show()
    await settle()
    const read = answers.refresh()
    await answer('of before')
    expect(shown).not.toContain('of before')
    await answer('of after')
    await read
    expect(fetch).toHaveBeenCalledTimes(2)
    expect(answers.read(key).outcome).toEqual({ ok: true, value: 'of after' })
  })

  test('without a connection what was read stays, and is asked for at the next look', async () => {
    const { answers, answer, fetch, key, look, lose, show } = setUp()
    show()
    await settle()
    await lose()
    expect(answers.read(key).outcome).toMatchObject({ ok: false, problem: { code: 'offline' } })
    answers.again(key)
    await settle()
    await answer('read')
    answers.again(key)
    await settle()
    await lose()
    expect(answers.read(key).outcome).toEqual({ ok: true, value: 'read' })
    look()
    await settle()
    expect(fetch).toHaveBeenCalledTimes(4)
  })

  test('what nobody shows is forgotten after a change, and in time', async () => {
    const { answers, answer, key, show } = setUp()
    const stop = show()
    await settle()
    await answer('x')
    vi.useFakeTimers()
    stop()
    vi.advanceTimersByTime(59_000)
    expect(answers.read(key).outcome).toBeDefined()
    vi.advanceTimersByTime(2000)
    expect(answers.read(key).outcome).toBeUndefined()
    vi.useRealTimers()
    show()()
    await settle()
    await answer('y')
    await answers.refresh()
    expect(answers.read(key).outcome).toBeUndefined()
  })

  test('at sign-out nothing is left, not even what was on its way', async () => {
    const { answers, answer, key, show } = setUp()
    show()
    await settle()
    answers.clear()
    await answer('of the one before')
    expect(answers.read(key).outcome).toBeUndefined()
  })
})
