import { type Dong, dongText, isDong } from '../kernel/money.ts'
import type { Term } from '../law/deadline-rule.ts'
import type { FacilityRule } from '../law/facility.ts'
import type { Grant } from '../law/grants.ts'
import { type Competence, type OfficeKind, officeName } from '../law/office.ts'
import { type Certificate, certificates, type Dossier, type Evidence, evidence } from '../law/papers.ts'
import type { RulingTable } from '../law/tables.ts'
import { each, joined, type Words, words } from './words.ts'

const UNKNOWN = words('Chưa biết', 'Not known')

export const termWords = ({ count, unit }: Term): Words => {
  const many = count === 1 ? '' : 's'
  switch (unit) {
    case 'at-once':
      return words('Ngay', 'At once')
    case 'day':
      return words(`${count} ngày`, `${count} day${many}`)
    case 'working-day':
      return words(`${count} ngày làm việc`, `${count} working day${many}`)
    case 'month':
      return words(`${count} tháng`, `${count} month${many}`)
    case 'hour':
      return words(`${count} giờ`, `${count} hour${many}`)
  }
}

export const groupWords: Readonly<Record<string, Words>> = {
  victim: words(
    'Nạn nhân là công dân Việt Nam hoặc người không quốc tịch thường trú',
    'Vietnamese or stateless resident victim',
  ),
  'foreign-victim': words('Nạn nhân là người nước ngoài', 'Foreign victim'),
  companion: words('Người chưa thành niên đi cùng', 'Accompanying minor'),
  awaiting: words('Người trong thời gian chờ xác minh', 'Person awaiting verification'),
  'companion-of-victim': words('Người dưới 18 tuổi đi cùng nạn nhân', 'Under-18 accompanying a victim'),
  'undergoing-in-vietnam': words(
    'Người đang trong quá trình xác định, ở Việt Nam, và người dưới 18 tuổi đi cùng',
    'Person undergoing identification, in Việt Nam, and accompanying under-18s',
  ),
  'undergoing-abroad': words(
    'Người Việt Nam đang trong quá trình xác định, ở nước ngoài, và người dưới 18 tuổi đi cùng',
    'Vietnamese person undergoing identification, abroad, and accompanying under-18s',
  ),
  'foreign-in-vietnam': words(
    'Người nước ngoài là nạn nhân hoặc đang trong quá trình xác định, ở Việt Nam',
    'Foreign victim or person undergoing identification, in Việt Nam',
  ),
  nobody: words(
    'Người nước ngoài ở nước ngoài, chưa được xác định',
    'Foreigner abroad who is not identified',
  ),
}

const grantWords = (table: Readonly<Record<string, Grant>>): Words =>
  each((lang) =>
    Object.entries(table)
      .map(([group, { letters }]) => {
        const given = letters.length === 0 ? (lang === 'vi' ? 'không' : 'none') : letters.join(', ')
        return `${groupWords[group]?.[lang] ?? group}: ${given}`
      })
      .join('. '),
  )

const officeWords = (kind: OfficeKind): Words => each((lang) => officeName(kind, lang))

export const competenceWords = ({ leads, with: helps }: Competence): Words => {
  if (helps === undefined) return officeWords(leads)
  const [first, second] = [officeWords(leads), officeWords(helps)]
  return words(`${first.vi}, cùng ${second.vi}`, `${first.en}, with the ${second.en.toLowerCase()}`)
}

const dossierWords = ({ papers, filedAt, decides }: Dossier): Words => {
  const at = officeWords(filedAt)
  const by = decides === null ? UNKNOWN : officeWords(decides)
  const list = joined(papers, '; ')
  return words(
    `${list.vi}. Nộp tại: ${at.vi}. Người quyết định: ${by.vi}`,
    `${list.en}. Filed at: ${at.en}. Decided by: ${by.en}`,
  )
}

const facilityWords = (rule: FacilityRule): Words => {
  const parts = [
    rule.landPerPerson !== null &&
      words(`đất ${rule.landPerPerson} m²/người`, `land ${rule.landPerPerson} m² a person`),
    words(`phòng ở ${rule.roomPerPerson} m²/người`, `rooms ${rule.roomPerPerson} m² a person`),
    rule.staff === null
      ? words('số nhân viên: chưa biết', 'staff: not known')
      : words(`nhân viên ${rule.staff} người`, `staff ${rule.staff}`),
    rule.socialWorkers !== null &&
      words(
        `trong đó ${rule.socialWorkers} người có bằng công tác xã hội`,
        `of whom ${rule.socialWorkers} with a degree in social work`,
      ),
  ]
  return joined(parts.filter((one) => one !== false))
}

type Band = { readonly below: number; readonly times: number }
const bandWords = (bands: readonly Band[]): Words =>
  joined(
    bands.map(({ below, times }) =>
      Number.isFinite(below)
        ? words(`dưới ${below} tuổi: ${times} lần`, `under ${below}: ${times} times`)
        : words(`còn lại: ${times} lần`, `others: ${times} times`),
    ),
  )

const money = (value: unknown): Words =>
  isDong(value) ? each((lang) => dongText(value as Dong, lang)) : UNKNOWN

const extendWords = (by: readonly string[]): Words =>
  joined(
    by.map((one) =>
      one === 'facility-director'
        ? words('Giám đốc cơ sở', 'Director of the facility')
        : officeWords('health-department'),
    ),
  )

/** A value of a table of `lawTables` in words; each holds values of one shape. The others bring their own. */
export const valueWords = ({ name, kind }: Pick<RulingTable, 'name' | 'kind'>, value: unknown): Words => {
  if (value === null || value === undefined) return UNKNOWN
  switch (kind) {
    case 'deadline':
      return termWords(value as Term)
    case 'grant':
      return grantWords(value as Readonly<Record<string, Grant>>)
    case 'norm':
      return money(value)
    case 'office':
      return competenceWords(value as Competence)
    case 'facility':
      return name === 'stay-extension'
        ? extendWords(value as readonly string[])
        : facilityWords(value as FacilityRule)
    case 'amount':
      return Array.isArray(value) ? bandWords(value as readonly Band[]) : money(value)
    case 'condition':
      if (typeof value === 'number') return words(`Dưới ${value} tuổi`, `Under ${value}`)
      return value === true
        ? words('Phải có khó khăn về tài chính', 'Financial difficulty is asked for')
        : words('Không cần chứng minh khó khăn', 'Regardless of means')
    case 'paper':
      if (!Array.isArray(value)) return dossierWords(value as Dossier)
      return name === 'certificates'
        ? joined(
            (value as readonly Certificate[]).map((one) => certificates[one]),
            '; ',
          )
        : joined(
            (value as readonly Evidence[]).map((one) => evidence[one]),
            '; ',
          )
    case 'calendar':
      return typeof value === 'number'
        ? words(
            `Kỳ báo cáo tính từ ngày ${value} tháng trước`,
            `Periods begin on the ${value}th of the month before`,
          )
        : words(
            'Ngày nghỉ lễ, tết và nghỉ bù theo Bộ luật Lao động',
            'Holidays and days in lieu by the Labour Code',
          )
  }
}
