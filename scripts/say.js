// One way to speak. Everything goes to stderr, so that the output of a command stays its own.

/** @param {string} line */
export const say = (line) => process.stderr.write(`${line}\n`)

/**
 * Ends with one clear line that says what to do.
 * @param {string} line
 * @param {number} [code]
 * @returns {never}
 */
export const giveUp = (line, code = 1) => {
  say(`✗ ${line}`)
  process.exit(code)
}

/**
 * One stage: a line when it begins, a line when it ends.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {string} [hint]
 * @returns {Promise<T>}
 */
export const stage = async (name, work, hint) => {
  const from = Date.now()
  say(`… ${name}${hint ? ` (${hint})` : ''}`)
  const result = await work()
  say(`✓ ${name} (${seconds(from)})`)
  return result
}

/** @param {number} from */
export const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`
