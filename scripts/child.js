// Child processes: quiet ones for set-up, and the one that the starter stands for.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { say } from './say.js'

/**
 * Runs a program and keeps its output. Never throws: a program that cannot be started has code 127.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export const runQuietly = (program, args, options = {}) =>
  new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const keep = (chunk) => {
      output = (output + chunk).slice(-200_000)
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), output }))
  })

/**
 * The first lines of an output, or with a negative count the last ones.
 * @param {string} output
 * @param {number} count
 */
export const excerpt = (output, count) => {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const chosen = count < 0 ? lines.slice(count) : lines.slice(0, count)
  return chosen.map((line) => `    ${line}`).join('\n')
}

/**
 * The code that a shell would give.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
const exitCode = (code, signal) => code ?? 128 + (signal ? constants.signals[signal] : 1)

const compiled = fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url))

/** How long a child may take to end well after it was asked to. */
const GRACE_MS = 10_000

/**
 * Starts the child that this process stands for. It holds an IPC channel to us: when we end, in
 * whatever way (even kill -9), the channel closes and the child ends itself (`src/server/parent.ts`).
 * Signals are passed on by closing the channel: from a terminal the child has the signal already,
 * and a second one would read as impatience.
 * @param {string} program
 * @param {readonly string[]} args
 */
export const startLinked = (program, args) => {
  const child = spawn(program, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Node strips the types of each file at every start unless it may keep the result
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, DUONGVE_PARENT: 'ipc' },
  })
  const end = () => {
    if (child.connected) child.disconnect()
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref()
  }
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      say(`✗ ${program} could not be started: ${error.message}`)
      resolve({ code: 127 })
    })
    child.on('exit', (code, signal) => resolve({ code: exitCode(code, signal) }))
  })
  return { end, ended }
}

/** Arguments for Node, to link a program that is not ours. */
export const endsWithUs = [
  '--import',
  'data:text/javascript,process.on("disconnect", () => process.exit(130)); process.channel?.unref()',
]

/**
 * Runs the linked child to its end and returns its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 */
export const runLinked = async (program, args) => {
  const { end, ended } = startLinked(program, args)
  onEndOfThis(end)
  return (await ended).code
}

/**
 * Calls back when this process is asked to end: a signal, or npm, which started it, is gone.
 * @param {() => void} end
 */
export const onEndOfThis = (end) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  if (!process.env.npm_lifecycle_event) return
  const npm = npmAbove()
  const watch = setInterval(() => {
    if (process.ppid === npm.parent && isAlive(npm.pid)) return
    clearInterval(watch)
    end()
  }, 500)
  watch.unref()
}

/** npm stands directly above, or above the shell that it runs scripts with. */
const npmAbove = () => {
  const parent = process.ppid
  try {
    const isNpm = (pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('npm')
    if (isNpm(parent)) return { parent, pid: parent }
    const above = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'))?.[1])
    return { parent, pid: isNpm(above) ? above : parent }
  } catch {
    return { parent, pid: parent } // no /proc on this system
  }
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
