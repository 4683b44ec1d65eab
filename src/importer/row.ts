/** One row of a register, read: what it says, and everything that is wrong with it. For the server. */
import { ageGroupOn } from '../course/age-group.ts'
import type { AgeGroup } from '../course/codes.ts'
import { type Day, daysBetween, earliest } from '../kernel/day.ts'
import { given, type Identity, notAsked } from '../person/schema.ts'
import { normaliseName } from '../person/vietnamese-name.ts'
import type { Field, Fields } from './columns.ts'
import { type Order, readDate, wholeDay } from './dates.ts'
import { type Fault, type FaultCode, stops } from './faults.ts'
import { type PlaceFound, readPlace } from './place.ts'
import {
  deniesStatus,
  isInside,
  readCertificate,
  readEthnicity,
  readMoney,
  readNumber,
  readSex,
  readWay,
  type Way,
} from './values.ts'

export type Options = {
  readonly order: Order
  readonly today: Day
  /** The province of the office. */
  readonly province: string
  /** The commune for rows that tell none, or one that nobody knows; `null`: such rows wait. */
  readonly fallback: string | null
}

export type Reading = {
  readonly identity: Identity
  readonly receivedOn: Day
  readonly ageGroup: AgeGroup
  readonly way: Way
  readonly communeId: string
  readonly place: PlaceFound | null
  readonly certificate: { readonly number: string; readonly on: Day } | null
  /** What could be read and found no field of its own, under the head it had. */
  readonly unread: readonly { readonly field: Field; readonly text: string }[]
}

export type RowRead = { readonly faults: readonly Fault[]; readonly reading: Reading | null }

/** A confirmation that comes more than a year after the reception is most often a day written wrongly. */
const FAR_DAYS = 366

type Sheet = {
  readonly fields: Fields
  readonly options: Options
  readonly faults: Fault[]
  readonly unread: { field: Field; text: string }[]
}

const say = ({ faults }: Sheet, code: FaultCode, field: Field | null) => {
  faults.push({ code, field })
}
const keepText = ({ unread, fields }: Sheet, field: Field) => {
  const text = fields[field]
  if (text !== undefined) unread.push({ field, text })
}

const readReceived = (sheet: Sheet): Day | undefined => {
  const { fields, options } = sheet
  const read = readDate(fields.received ?? '', options)
  if (read.is === 'empty') say(sheet, 'received.missing', 'received')
  if (read.is === 'impossible') say(sheet, 'received.impossible', 'received')
  if (read.is === 'unread') say(sheet, 'received.unread', 'received')
  if (read.is !== 'date') return undefined
  const on = wholeDay(read.date)
  if (on === undefined) {
    say(sheet, 'received.partial', 'received')
    return undefined
  }
  if (on > options.today) say(sheet, 'received.future', 'received')
  if (read.either) say(sheet, 'date.either', 'received')
  return on
}

const readBorn = (sheet: Sheet, receivedOn: Day | undefined): Identity['born'] => {
  const { fields, options } = sheet
  const read = readDate(fields.born ?? '', options)
  const wrong = (code: FaultCode): Identity['born'] => {
    say(sheet, code, 'born')
    keepText(sheet, 'born')
    return { is: 'unknown' }
  }
  if (read.is === 'empty') {
    say(sheet, 'born.missing', 'born')
    return notAsked
  }
  if (read.is === 'impossible') return wrong('born.impossible')
  if (read.is === 'unread') return wrong('born.unread')
  if (earliest(read.date) > options.today) return wrong('born.future')
  if (receivedOn !== undefined && earliest(read.date) > receivedOn) return wrong('born.after-received')
  if (read.date.length < 10) say(sheet, 'born.partial', 'born')
  else if (read.either) say(sheet, 'date.either', 'born')
  return { is: 'given', value: read.date }
}

const readIdentity = (sheet: Sheet, born: Identity['born']): Identity => {
  const { fields } = sheet
  const name = normaliseName(fields.name ?? '').slice(0, 120)
  if (name === '') say(sheet, 'name.missing', 'name')
  const sex = readSex(fields.sex ?? '')
  if (fields.sex !== undefined && sex === undefined) say(sheet, 'sex.unread', 'sex')
  const ethnicity = readEthnicity(fields.ethnicity ?? '')
  if (fields.ethnicity !== undefined && ethnicity === undefined) {
    say(sheet, 'ethnicity.unknown', 'ethnicity')
    keepText(sheet, 'ethnicity')
  }
  const home = (fields.home ?? '').slice(0, 200)
  return {
    name: name === '' ? notAsked : { is: 'given', value: name },
    otherNames: [],
    born,
    sex: sex === undefined ? notAsked : { is: 'given', value: sex },
    nationality: notAsked,
    ethnicity: ethnicity === undefined ? notAsked : { is: 'given', value: ethnicity },
    language: notAsked,
    home: home === '' ? notAsked : { is: 'given', value: home },
    ...readPaper(sheet),
  }
}

const readPaper = (sheet: Sheet): Pick<Identity, 'papers' | 'noPaper'> => {
  const { paper } = sheet.fields
  if (paper === undefined) return { papers: [], noPaper: null }
  const read = readNumber(paper)
  if (read.is === 'lost') {
    say(sheet, 'paper.lost', 'paper')
    return { papers: [], noPaper: 'lost' }
  }
  if (read.is === 'unread') {
    say(sheet, 'paper.unread', 'paper')
    keepText(sheet, 'paper')
    return { papers: [], noPaper: null }
  }
  if (read.odd) say(sheet, 'paper.odd', 'paper')
  return { papers: [{ kind: read.kind, number: read.number }], noPaper: null }
}

const readWhere = (sheet: Sheet): { communeId: string | null; place: PlaceFound | null } => {
  const { fields, options } = sheet
  const read = readPlace(fields.home ?? '', options)
  if (read.is === 'found') {
    if (read.place.old) say(sheet, 'place.old', 'home')
    return { communeId: read.place.code, place: read.place }
  }
  if (options.fallback !== null) {
    say(sheet, 'place.fallback', 'home')
    return { communeId: options.fallback, place: null }
  }
  say(sheet, `place.${read.is}`, 'home')
  return { communeId: null, place: null }
}

const readPaperOfStatus = (sheet: Sheet, receivedOn: Day | undefined): Reading['certificate'] => {
  const { fields, options } = sheet
  if (fields.certificate === undefined) {
    say(sheet, 'certificate.missing', 'certificate')
    return null
  }
  const read = readCertificate(fields.certificate, options)
  if (read.is === 'unread') {
    say(sheet, 'certificate.unread', 'certificate')
    return null
  }
  const { on, number } = read
  const wrong: FaultCode[] = []
  if (deniesStatus(fields.remark ?? '')) wrong.push('certificate.denied')
  if (on > options.today) wrong.push('certificate.future')
  else if (receivedOn !== undefined && on < receivedOn) wrong.push('certificate.early')
  if (receivedOn !== undefined && daysBetween(receivedOn, on) > FAR_DAYS) wrong.push('certificate.far')
  for (const code of wrong) say(sheet, code, 'certificate')
  if (wrong.length > 0) return null
  if (read.either) say(sheet, 'date.either', 'certificate')
  return { number, on }
}

const readWayOf = (sheet: Sheet): Way | undefined => {
  const { way, country } = sheet.fields
  if (way === undefined) {
    say(sheet, 'way.missing', 'way')
    return undefined
  }
  const read = readWay(way, country ?? '')
  if (read === undefined) say(sheet, 'way.unknown', 'way')
  const fromAbroad = read?.path === 'border-handover' || read?.path === 'through-mission'
  if (fromAbroad && isInside(country ?? '')) say(sheet, 'way.inside', 'country')
  return read
}

const noteRest = (sheet: Sheet) => {
  const { amount, support, remark } = sheet.fields
  if (amount !== undefined)
    say(sheet, readMoney(amount) === undefined ? 'amount.unread' : 'amount.no-date', 'amount')
  if (support !== undefined) say(sheet, 'support.no-date', 'support')
  if (/đi cùng/iu.test((remark ?? '').normalize('NFC'))) say(sheet, 'companion.remark', 'remark')
}

/** Reads one row. Pure: the same row under the same options is read the same, for checking and for taking. */
export const readRow = (fields: Fields, options: Options): RowRead => {
  if (Object.keys(fields).every((field) => field === 'number'))
    return { faults: [{ code: 'row.empty', field: null }], reading: null }
  const sheet: Sheet = { fields, options, faults: [], unread: [] }
  const receivedOn = readReceived(sheet)
  const born = readBorn(sheet, receivedOn)
  const identity = readIdentity(sheet, born)
  const way = readWayOf(sheet)
  const { communeId, place } = readWhere(sheet)
  const certificate = readPaperOfStatus(sheet, receivedOn)
  noteRest(sheet)
  const { faults, unread } = sheet
  if (stops(faults) || receivedOn === undefined || way === undefined || communeId === null)
    return { faults, reading: null }
  const ageGroup = ageGroupOn(receivedOn, { said: 'unknown', born: given(born) })
  return { faults, reading: { identity, receivedOn, ageGroup, way, communeId, place, certificate, unread } }
}
