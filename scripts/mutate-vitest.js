// What the tests of src/law see as 'vitest' under mutate-runner.js: they are collected, not run.
import { expect } from 'vitest'

export { expect }
export const collected = []
const path = []

export const describe = (name, body) => {
  path.push(name)
  body()
  path.pop()
}

export const test = (title, run) => {
  const name = [...path, title].join(' > ')
  const same = collected.filter((one) => one.name.replace(/ #\d+$/, '') === name).length
  collected.push({ name: same === 0 ? name : `${name} #${same}`, run })
}

export const it = test

test.each = (rows) => (name, run) => {
  for (const row of rows) {
    const args = Array.isArray(row) ? row : [row]
    test(`${name} ${JSON.stringify(args).slice(0, 80)}`, () => run(...args))
  }
}
