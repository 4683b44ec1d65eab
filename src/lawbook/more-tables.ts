import type { History } from '../kernel/history.ts'
import { dongText } from '../kernel/money.ts'
import { courseCeilings, funeralTimes, type LoanCeiling, loanCeiling } from '../law/ceilings.ts'
import type { DeadlineRuleId } from '../law/deadline-rules.ts'
import { type Decision, decisions } from '../law/decision.ts'
import { type DurationUnit, durations } from '../law/durations.ts'
import { entryPathNames, entryPaths } from '../law/entry-paths.ts'
import { type LicenceTerms, licenceTerms } from '../law/facility.ts'
import { hotline } from '../law/hotline.ts'
import { schoolYearFrom } from '../law/how-often.ts'
import { type ItemCode, items } from '../law/items.ts'
import { cardGrant } from '../law/medical.ts'
import { type OfficeKind, officeName } from '../law/office.ts'
import { procedures } from '../law/procedure.ts'
import type { ProcedureStep } from '../law/procedure-step.ts'
import type { Regime } from '../law/regime.ts'
import { lookAgainMonths } from '../law/retention.ts'
import { type Sign, signs, signsOfLaw } from '../law/signs.ts'
import type { LawTableKind } from '../law/tables.ts'
import { regimeWords, titleOf } from './table-words.ts'
import { each, joined, type Words, words } from './words.ts'

/** Tables that stand around a ruling, by the names of `allTables`: durations, procedures, who decides, ceilings. */
export type MoreTable = {
  readonly id: string
  readonly kind: LawTableKind
  readonly title: Words
  readonly affects: Words
  readonly history: History<unknown>
  readonly says: (value: unknown) => Words
}

const UNKNOWN = words('Chưa biết', 'Not known')
const office = (kind: OfficeKind | null): Words =>
  kind === null ? UNKNOWN : each((lang) => officeName(kind, lang))

const UNITS: Readonly<Record<DurationUnit, (count: string) => Words>> = {
  day: (n) => words(`${n} ngày`, `${n} days`),
  'working-day': (n) => words(`${n} ngày làm việc`, `${n} working days`),
  month: (n) => words(`${n} tháng`, `${n} months`),
  hour: (n) => words(`${n} giờ`, `${n} hours`),
  stay: () => words('Trong thời gian lưu trú', 'During the stay'),
  journey: () => words('Một chuyến về', 'One journey home'),
  'school-year': (n) => words(`${n} năm học`, `${n} school year(s)`),
  course: (n) => words(`${n} khóa học`, `${n} course(s)`),
  payment: () => words('Một lần', 'Once'),
  'insurance-year': () => words('Bảo hiểm y tế năm đầu', 'Health insurance of the first year'),
}

type Limit =
  | { readonly count: number | null; readonly unit: DurationUnit }
  | { readonly rule: DeadlineRuleId }

const limitWords = (limit: Limit): Words => {
  if ('rule' in limit) return words(`Theo thời hạn ${limit.rule}`, `By rule ${limit.rule}`)
  return limit.count === null ? UNKNOWN : UNITS[limit.unit](String(limit.count))
}

const decisionWords = ({ decides, signs }: Decision): Words => {
  const [by, signed] = [office(decides), office(signs)]
  return words(
    `Quyết định: ${by.vi}. Người ký: ${signed.vi}`,
    `Decided by: ${by.en}. Signed by: ${signed.en}`,
  )
}

const loanWords = ({ amount, months, interestOfPoorRate }: LoanCeiling): Words =>
  each((lang) => {
    const sum = dongText(amount, lang)
    const time = months === null ? '' : lang === 'vi' ? `, ${months} tháng` : `, ${months} months`
    const rate =
      interestOfPoorRate === null
        ? ''
        : lang === 'vi'
          ? `, lãi suất bằng ${interestOfPoorRate}% lãi suất cho vay hộ nghèo`
          : `, interest ${interestOfPoorRate}% of the rate for poor households`
    return `${lang === 'vi' ? 'Tối đa' : 'At most'} ${sum}${time}${rate}`
  })

const licenceWords = ({ decide, validity }: LicenceTerms): Words =>
  words(
    `Xét cấp phép: ${decide.join(', ')}. Hiệu lực: ${validity ?? UNKNOWN.vi.toLowerCase()}`,
    `Deciding: ${decide.join(', ')}. Validity: ${validity ?? UNKNOWN.en.toLowerCase()}`,
  )

const REGIMES = ['2011', '2024'] as const satisfies readonly Regime[]
const people = (regime: Regime) =>
  words(`người theo chế độ năm ${regime}`, `people of the regime of ${regime}`)
const titled = (title: Words, regime: Regime) => joined([title, regimeWords(regime)])

const durationTables: readonly MoreTable[] = REGIMES.flatMap((regime) =>
  (Object.entries(durations[regime]) as [ItemCode, readonly History<unknown>[]][]).flatMap(
    ([code, histories]) =>
      histories.map((history) => ({
        id: `duration/${regime}/${code}/${history.name}`,
        kind: 'deadline' as const,
        title: titled(words(`Thời gian hưởng: ${items[code].vi}`, `Duration: ${items[code].en}`), regime),
        affects: people(regime),
        history,
        says: (value: unknown) => limitWords(value as Limit),
      })),
  ),
)

const regimeTables: readonly MoreTable[] = REGIMES.flatMap((regime): readonly MoreTable[] => [
  {
    id: decisions[regime].name,
    kind: 'office',
    title: titled(words('Ai quyết định, ai ký', 'Who decides and signs'), regime),
    affects: people(regime),
    history: decisions[regime],
    says: (value) => decisionWords(value as Decision),
  },
  {
    id: cardGrant[regime].name,
    kind: 'condition',
    title: titled(words('Thẻ bảo hiểm y tế cho người chưa có', 'Health card for who has none'), regime),
    affects: people(regime),
    history: cardGrant[regime],
    says: (value) =>
      value === 'stay'
        ? words('Miễn phí trong thời gian ở cơ sở', 'Free while in a facility')
        : words('Hỗ trợ đóng bảo hiểm y tế năm đầu', 'Contribution of the first year'),
  },
])

const stepsWords = (steps: readonly ProcedureStep[]): Words =>
  each((lang) => steps.map(({ code, who, does }) => `${code}. ${who[lang]}: ${does[lang]}`).join('\n'))

const procedureTables: readonly MoreTable[] = entryPathNames.map((path) => ({
  id: procedures[path].name,
  kind: 'procedure',
  title: words(`Trình tự: ${entryPaths[path].vi}`, `Procedure: ${entryPaths[path].en}`),
  affects: words('người được tiếp nhận theo đường này', 'people who come in this way'),
  history: procedures[path],
  says: (value) => stepsWords(value as readonly ProcedureStep[]),
}))

export const moreTables: readonly MoreTable[] = [
  ...durationTables,
  ...regimeTables,
  ...procedureTables,
  {
    id: hotline.name,
    kind: 'office',
    title: words('Đường dây nóng phòng, chống mua bán người', 'Hotline against trafficking'),
    affects: words('mọi người được tiếp nhận; thông báo gửi họ', 'everybody received; letters to them'),
    history: hotline,
    says: (value) => {
      const { number } = value as { readonly number: string }
      return words(`Tổng đài ${number}, miễn phí, cả ngày và đêm`, `${number}, free of charge, day and night`)
    },
  },
  {
    id: schoolYearFrom.name,
    kind: 'calendar',
    title: words('Năm học mới tính từ ngày', 'First day counted to the coming school year'),
    affects: words('người được hỗ trợ học văn hóa', 'people supported in schooling'),
    history: schoolYearFrom,
    says: (value) => each(() => String(value).split('-').reverse().join('/')),
  },
  {
    id: lookAgainMonths.name,
    kind: 'paper',
    title: words('Xem lại việc lưu giữ hồ sơ đã kết thúc', 'Looking again at keeping a closed file'),
    affects: words('hồ sơ đã kết thúc', 'closed files'),
    history: lookAgainMonths,
    says: (value) =>
      words(
        `${value} tháng sau khi kết thúc: gợi ý của hệ thống, chưa thấy thời hạn trong luật`,
        `${value} months after closing: proposed by the system, no term of the law was seen`,
      ),
  },
  {
    id: signsOfLaw.name,
    kind: 'paper',
    title: words('Dấu hiệu khi chưa đủ chứng cứ', 'Signs where evidence does not prove it'),
    affects: words('người đang trong quá trình xác định', 'people undergoing identification'),
    history: signsOfLaw,
    says: (value) =>
      joined(
        (value as readonly Sign[]).map((one) => signs[one]),
        '; ',
      ),
  },
  {
    id: 'loan-ceiling',
    kind: 'amount',
    title: words(
      'Vay vốn tạo việc làm qua Ngân hàng Chính sách xã hội',
      'Job-creation loan, Social Policy Bank',
    ),
    affects: words('người được hỗ trợ vay vốn', 'people supported to get a loan'),
    history: loanCeiling,
    says: (value) => loanWords(value as LoanCeiling),
  },
  {
    id: 'course-ceilings',
    kind: 'amount',
    title: words('Mức hỗ trợ một khóa đào tạo ngắn hạn, theo nhóm', 'Support for a short course, by group'),
    affects: words('người được hỗ trợ học nghề', 'people supported in training'),
    history: courseCeilings,
    says: (value) =>
      each((lang) =>
        (value as Parameters<typeof dongText>[0][]).map((one) => dongText(one, lang)).join('; '),
      ),
  },
  {
    id: 'funeral-times',
    kind: 'amount',
    title: words('Mai táng tại cơ sở, so với mức chuẩn', 'Funeral in a facility, by the standard'),
    affects: words('người qua đời tại cơ sở', 'people who died in a facility'),
    history: funeralTimes,
    says: (value) => words(`${value} lần mức chuẩn`, `${value} times the standard`),
  },
  {
    id: 'licence-terms',
    kind: 'facility',
    title: words('Thời hạn xét cấp phép và hiệu lực giấy phép', 'Terms of a licence'),
    affects: words('cơ sở hỗ trợ nạn nhân', 'facilities for victims'),
    history: licenceTerms,
    says: (value) => licenceWords(value as LicenceTerms),
  },
]

/** What any table of the law is about, by its name. */
export const tableTitle = (name: string): Words =>
  moreTables.find(({ id }) => id === name)?.title ?? titleOf({ name })
