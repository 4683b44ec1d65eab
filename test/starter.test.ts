import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

const url = (path: string) => new URL(path, import.meta.url).href

// A server as small as can be, the starter's own way of running one, and something that stands for npm.
const server = `
import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
import { endWithParent } from '${url('../src/server/parent.ts')}'
if (process.argv[2] === 'fail') process.exit(7)
endWithParent(() => writeFileSync(process.argv[3], 'stopped in order'))
createServer().listen(0, '127.0.0.1', () => console.log(process.pid))
`
const starter = `
import { runLinked } from '${url('../scripts/child.js')}'
process.exit(await runLinked(process.execPath, process.argv.slice(2)))
`
const npm = `
import { spawn } from 'node:child_process'
spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit' })
`

describe('what ends the starter ends the server', () => {
  let folder = ''
  const at = (name: string) => join(folder, name)

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duongve-starter-'))
    writeFileSync(at('server.ts'), server)
    writeFileSync(at('starter.mjs'), starter)
    writeFileSync(at('npm.mjs'), npm)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const start = async (programs: string[], args: string[]) => {
    const child = spawn(process.execPath, [...programs.map(at), at('server.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, npm_lifecycle_event: 'start' },
    })
    const pid = Number(await firstLine(child))
    onTestFinished(() => {
      if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    })
    return { child, pid }
  }

  test('kill -9 of the starter', async () => {
    const { child, pid } = await start(['starter.mjs'], ['run', at('killed')])
    child.kill('SIGKILL')
    await expectGone(pid)
    expect(existsSync(at('killed'))).toBe(true)
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s: the server stops in order', async (signal) => {
    const { child, pid } = await start(['starter.mjs'], ['run', at(signal)])
    const ended = once(child, 'exit')
    child.kill(signal)
    await expectGone(pid)
    expect(existsSync(at(signal))).toBe(true)
    expect(await ended).toEqual([0, null])
  })

  test('kill -9 of npm, which runs the starter', async () => {
    const { child, pid } = await start(['npm.mjs', 'starter.mjs'], ['run', at('npm')])
    child.kill('SIGKILL')
    await expectGone(pid)
    expect(existsSync(at('npm'))).toBe(true)
  })

  test('the exit code of the server is the exit code of the starter', async () => {
    const child = spawn(process.execPath, [at('starter.mjs'), at('server.ts'), 'fail'])
    expect(await once(child, 'exit')).toEqual([7, null])
  })
})

const firstLine = async ({ stdout }: ChildProcess): Promise<string> => {
  if (!stdout) return ''
  for await (const line of createInterface({ input: stdout })) return line
  return ''
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const expectGone = async (pid: number) => {
  for (let tries = 0; tries < 30 && isAlive(pid); tries++) await pause(100)
  expect(isAlive(pid)).toBe(false)
}
