import { type DeadlineRuleId, deadlineRules, isDeadlineRuleId } from '../law/deadline-rules.ts'
import { type ItemCode, items } from '../law/items.ts'
import type { NormCode } from '../law/norms.ts'
import type { LawStep } from '../law/office.ts'
import type { LawTable, LawTableKind } from '../law/tables.ts'
import { eventWords } from './event-words.ts'
import { ITEMS_OF_NORM } from './touched.ts'
import { joined, type Words, words } from './words.ts'

export const kindWords: Readonly<Record<LawTableKind | 'item' | 'right', Words>> = {
  deadline: words('Thời hạn', 'Deadline'),
  grant: words('Ai được hưởng gì', 'Who is given what'),
  item: words('Nội dung hỗ trợ', 'Support item'),
  condition: words('Điều kiện', 'Condition'),
  norm: words('Mức chi', 'Amount'),
  amount: words('Mức chuẩn', 'Standard'),
  office: words('Thẩm quyền', 'Competent office'),
  paper: words('Giấy tờ', 'Papers'),
  facility: words('Cơ sở hỗ trợ', 'Facility'),
  calendar: words('Lịch và kỳ báo cáo', 'Calendar'),
  procedure: words('Trình tự', 'Procedure'),
  right: words('Quyền được biết', 'Right read to the person'),
}

export const normWords: Readonly<Record<NormCode, Words>> = {
  'travel-meal-day': words('Tiền ăn đi đường, một người một ngày', 'Meals on the way, a person a day'),
  'hardship-allowance': words('Trợ cấp khó khăn ban đầu, một lần', 'Initial hardship allowance, once'),
  'facility-meal-day': words('Tiền ăn tại cơ sở, một người một ngày', 'Meals in a facility, a person a day'),
  clothing: words('Quần áo và đồ dùng cá nhân, một người', 'Clothes and personal items, a person'),
  'ordinary-medicine': words('Thuốc thông thường, một người', 'Ordinary medicine, a person'),
  'health-insurance-year': words(
    'Đóng bảo hiểm y tế năm đầu, một người',
    'Health insurance of the first year, a person',
  ),
}

export const stepWords: Readonly<Record<LawStep, Words>> = {
  'lead-support-nationally': words('Bộ chủ trì hỗ trợ nạn nhân', 'Ministry that leads victim support'),
  'lead-anti-trafficking-nationally': words(
    'Bộ chủ trì phòng, chống mua bán người',
    'Ministry that leads against trafficking',
  ),
  'lead-support': words('Cơ quan chủ trì hỗ trợ ở tỉnh', 'Office that leads support in the province'),
  'receive-report': words('Nơi tiếp nhận trình báo', 'Where reports are received'),
  'verify-initially': words('Xác minh thông tin ban đầu', 'Initial verification'),
  'receive-and-support': words('Tiếp nhận và hỗ trợ ban đầu', 'Reception and first support'),
  'confirm-victim': words('Xác định nạn nhân, cấp giấy xác nhận', 'Identification, victim confirmation'),
  'decide-support': words('Quyết định hỗ trợ', 'Decision on support'),
  'license-facility': words('Cấp phép cơ sở hỗ trợ', 'Licence of a facility'),
}

const TITLES: Readonly<Record<string, Words>> = {
  'grants-2011': words('Các khoản theo nhóm người, Luật năm 2011', 'Items by group, law of 2011'),
  'grants-2024': words('Các khoản theo nhóm người, Luật năm 2024', 'Items by group, law of 2024'),
  'minor-below': words('Người chưa thành niên', 'Minor'),
  'child-below': words('Trẻ em', 'Child'),
  'legal-aid-means-test': words(
    'Trợ giúp pháp lý có cần khó khăn tài chính không',
    'Whether legal aid asks for hardship',
  ),
  'social-assistance-standard': words(
    'Mức chuẩn trợ giúp xã hội, một tháng',
    'Social-assistance standard, a month',
  ),
  'facility-coefficient': words('Hệ số nuôi dưỡng tại cơ sở', 'Coefficient in a facility'),
  certificates: words('Giấy tờ chứng minh là nạn nhân', 'Papers that prove the status'),
  evidence: words('Nguồn tài liệu, chứng cứ để xác định nạn nhân', 'Evidence for identification'),
  'dossier-2011': words('Hồ sơ đề nghị hỗ trợ, Luật năm 2011', 'Application dossier, law of 2011'),
  'dossier-2024': words('Hồ sơ đề nghị hỗ trợ, Luật năm 2024', 'Application dossier, law of 2024'),
  'holiday-code': words('Bộ luật quy định ngày nghỉ', 'Code that grants days off'),
  'reporting-cut-off': words('Ngày chốt số liệu báo cáo', 'Cut-off of periodic reports'),
  'facility-rules': words('Điều kiện của cơ sở hỗ trợ', 'Requirements of a facility'),
  'stay-extension': words('Ai được gia hạn thời gian lưu trú', 'Who may extend a stay'),
}

const isNorm = (text: string): text is NormCode => text in normWords
const isStep = (text: string): text is LawStep => text in stepWords

/** The parts of a norm’s name: `clothing/2011/02`. */
export const normParts = (name: string) => {
  const [code = '', regime = '', province] = name.split('/')
  return isNorm(code) ? { code, regime, province } : undefined
}

export const regimeWords = (regime: string): Words => words(`Luật năm ${regime}`, `law of ${regime}`)

/** What a table is about. The name of a province is put in by the screen. */
export const titleOf = ({ name }: Pick<LawTable, 'name'>): Words => {
  if (isDeadlineRuleId(name)) return deadlineRules[name].action
  if (isStep(name)) return stepWords[name]
  const norm = normParts(name)
  if (norm === undefined) return TITLES[name] ?? words(name, name)
  return joined([normWords[norm.code], regimeWords(norm.regime)])
}

const itemWords = (codes: readonly ItemCode[]) => joined(codes.map((code) => items[code]))

const byRegime: Readonly<Record<string, Words>> = {
  '2011': words('người theo chế độ năm 2011', 'people of the regime of 2011'),
  '2024': words('người theo chế độ năm 2024', 'people of the regime of 2024'),
  both: words('người được tiếp nhận, ở cả hai chế độ', 'people received, under both regimes'),
  data: words('mọi người có dữ liệu trong hệ thống', 'everybody whose data is held'),
}

const deadlineAffects = (id: DeadlineRuleId): Words => {
  const { regime, from, until } = deadlineRules[id]
  const ends = joined(
    until.map((one) => eventWords[one]),
    ' / ',
  )
  const who = byRegime[regime] ?? words('', '')
  return words(
    `${who.vi}; chạy từ khi ${eventWords[from].vi} đến khi ${ends.vi}`,
    `${who.en}; runs from when ${eventWords[from].en} until ${ends.en}`,
  )
}

const AFFECTS: Readonly<Record<string, Words>> = {
  'grants-2011': words(
    'mọi người theo chế độ năm 2011; từng khoản a, b, c, d, đ, e',
    'everybody of the regime of 2011; every item',
  ),
  'grants-2024': words(
    'mọi người theo chế độ năm 2024; từng khoản từ a đến k',
    'everybody of the regime of 2024; every item',
  ),
  'minor-below': words(
    'người dưới 18 tuổi và người có thể dưới 18 tuổi; học văn hóa, người đi cùng',
    'under-18s and those who may be; schooling, companions',
  ),
  'child-below': words(
    'người dưới 16 tuổi; hồ sơ bảo vệ trẻ em, trợ giúp pháp lý',
    'under-16s; child-protection file, legal aid',
  ),
  'legal-aid-means-test': words('người yêu cầu trợ giúp pháp lý', 'people who ask for legal aid'),
  'social-assistance-standard': words(
    'người ở cơ sở, khi tỉnh chưa có mức tiền ăn',
    'people in a facility where the province has no daily rate',
  ),
  'facility-coefficient': words('người ở cơ sở, theo tuổi', 'people in a facility, by age'),
  certificates: words(
    'việc xác định nạn nhân, và chế độ hỗ trợ theo ngày của giấy',
    'identification, and the regime by the day of the paper',
  ),
  evidence: words('người đang trong quá trình xác định', 'people undergoing identification'),
  'dossier-2011': words(
    'người xin học văn hóa, học nghề, trợ cấp (chế độ năm 2011)',
    'people who apply for schooling, training, allowance (2011)',
  ),
  'dossier-2024': words(
    'người xin học văn hóa, học nghề, trợ cấp (chế độ năm 2024)',
    'people who apply for schooling, training, allowance (2024)',
  ),
  'holiday-code': words(
    'mọi thời hạn tính bằng ngày làm việc hoặc dời khi trùng ngày nghỉ',
    'every term in working days or moved off a rest day',
  ),
  'reporting-cut-off': words('báo cáo tháng, quý, 6 tháng, 9 tháng, năm', 'monthly to yearly reports'),
  'facility-rules': words('cơ sở hỗ trợ nạn nhân', 'facilities for victims'),
  'stay-extension': words('người lưu trú quá thời hạn tối đa', 'people who stay beyond the cap'),
}

/** Who or what hangs on a table, in words. */
export const affectsOf = ({ name }: Pick<LawTable, 'name'>): Words => {
  if (isDeadlineRuleId(name)) return deadlineAffects(name)
  if (isStep(name))
    return words(`bước: ${stepWords[name].vi.toLowerCase()}`, `step: ${stepWords[name].en.toLowerCase()}`)
  const norm = normParts(name)
  if (norm === undefined) return AFFECTS[name] ?? words('', '')
  const who = byRegime[norm.regime] ?? words('', '')
  const what = itemWords(ITEMS_OF_NORM[norm.code])
  return words(`${who.vi}; khoản ${what.vi.toLowerCase()}`, `${who.en}; item: ${what.en.toLowerCase()}`)
}
