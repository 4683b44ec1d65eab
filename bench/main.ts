import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isRefusal } from '../src/kernel/refusal.ts'
import { openKeyring } from '../src/store/keyring.ts'
import { type FilledCases, openCases } from './cases.ts'
import { type Figure, lineOf } from './cases-figures.ts'
import { benchPolicies } from './cases-policies.ts'
import { benchFile } from './http-file.ts'
import { benchList } from './http-list.ts'
import { benchReceive } from './http-receive.ts'
import { benchRegister } from './http-register.ts'
import { type BothSides, withBothSides } from './http-rounds.ts'
import { type BenchServer, startBenchServer } from './http-server.ts'
import { benchImport } from './import.ts'
import { benchLaw } from './law.ts'
import { benchLawRows } from './law-rows.ts'
import { run as benchNames } from './names.ts'
import { run as weigh } from './page-weight.ts'
import { benchStart } from './start.ts'
import { benchVerify } from './verify.ts'

/** `npm run bench -- [what …] [--cases 1000000] [--fresh]`; what each measures stands in README.md. */
const USAGE =
  'Usage: npm run bench -- [start|list|receive|file|verify|register|import|names|policies|law|law-rows|weight|all …] [--cases 1000000] [--fresh]'

const { values, positionals } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, fresh: { type: 'boolean', default: false } },
  allowPositionals: true,
})

type On = { readonly cases: () => Promise<FilledCases>; readonly server: () => Promise<BenchServer> }

const names = (): Figure[] => {
  const { missed } = benchNames({ people: Number(values.cases) })
  const must = 'p95 ≤ 50 ms, 90 %, 400 MB'
  return [
    {
      what: 'name search',
      measured: missed.length === 0 ? 'all' : missed.join('; '),
      must,
      met: missed.length === 0,
    },
  ]
}

const weight = (): Figure[] => {
  const { kib, limitKib, landing } = weigh()
  return [
    {
      what: `first page (${landing})`,
      measured: `${kib} KiB`,
      must: `≤ ${limitKib} KiB`,
      met: kib <= limitKib,
    },
  ]
}

const keyringOf = async ({ keys, passphrase }: FilledCases) => {
  const keyring = await openKeyring({ file: join(keys, 'keyring.json'), passphrase })
  if (isRefusal(keyring)) throw new Error(keyring.refused)
  return keyring
}

/** A measurement over HTTP beside bare SQL, with the connections of both sides. */
const overHttp =
  (bench: (cases: FilledCases, sides: BothSides) => Promise<Figure[]>) =>
  async (on: On): Promise<Figure[]> => {
    const cases = await on.cases()
    const { port } = await on.server()
    return withBothSides({ url: cases.url, port }, (sides) => bench(cases, sides))
  }

const benches: Readonly<Record<string, (on: On) => Promise<Figure[]> | Figure[]>> = {
  weight,
  law: () => benchLaw(),
  'law-rows': () => benchLawRows(),
  start: benchStart,
  policies: async (on) => benchPolicies(await on.cases()),
  list: overHttp(benchList),
  receive: overHttp(async (cases, sides) => benchReceive(cases, sides, await keyringOf(cases))),
  file: overHttp(benchFile),
  verify: async (on) => benchVerify(await on.cases()),
  register: overHttp(benchRegister),
  import: () => benchImport(),
  names,
}

const chosen = positionals.length === 0 || positionals.includes('all') ? Object.keys(benches) : positionals
if (chosen.some((name) => !Object.hasOwn(benches, name)) || !Number.isInteger(Number(values.cases))) {
  console.error(USAGE)
  process.exit(2)
}

let cases: Promise<FilledCases> | undefined
let server: Promise<BenchServer> | undefined
const on: On = {
  cases: () => {
    cases ??= openCases({ cases: Number(values.cases), fresh: values.fresh })
    return cases
  },
  server: () => {
    server ??= on.cases().then(startBenchServer)
    return server.then((one) => {
      console.log(`  server ready after ${(one.startedInMs / 1000).toFixed(1)} s, names read`)
      return one
    })
  },
}

const ended = async () => {
  await (await server?.catch(() => undefined))?.stop()
  await (await cases?.catch(() => undefined))?.stop()
}
// whatever runs for this process ends with it (`exit` handlers of each)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
  process.once(signal, () => process.exit(130))

const figures: Figure[] = []
try {
  for (const name of Object.keys(benches).filter((one) => chosen.includes(one))) {
    console.log(`\n${name}`)
    figures.push(...((await benches[name]?.(on)) ?? []))
  }
} finally {
  await ended()
}
console.log('')
for (const figure of figures) console.log(lineOf(figure))
process.exit(figures.every(({ met }) => met) ? 0 : 1)
