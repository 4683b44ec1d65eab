import type { Citation } from '../kernel/citation.ts'
import { cited } from './instruments.ts'
import type { ItemCode } from './items.ts'
import type { Regime } from './regime.ts'

/** What an item holds, in plain words, and on what it hangs. Amounts stand in `norms.ts`, terms in the deadline rules. */
export type ItemContent = {
  readonly vi: string
  readonly en: string
  readonly because: readonly Citation[]
  readonly verified: boolean
}

const law2011 = (article: string) => cited('66/2011/QH12', article)
const law2024 = (article: string) => cited('53/2024/QH15', article)
const decree09 = cited('09/2013/NĐ-CP', '19')
const decree162 = (article: string) => cited('162/2025/NĐ-CP', article)

const content2011 = {
  'essential-needs': {
    vi: 'Chỗ ở tạm, ăn, quần áo và đồ dùng cá nhân cần thiết trong thời gian ở cơ sở.',
    en: 'A temporary place to stay, meals, clothes and personal items during the stay in a facility.',
    because: [law2011('33'), decree09],
    verified: true,
  },
  travel: {
    vi: 'Tiền tàu xe loại phổ thông và tiền ăn những ngày đi đường, cho người muốn về nơi cư trú mà không tự chi trả được. Người chưa thành niên được đưa về tận nơi.',
    en: 'Ordinary public-transport fare and meals on the way for who wishes to go home and cannot pay. Minors are escorted.',
    because: [law2011('33'), decree09],
    verified: true,
  },
  medical: {
    vi: 'Khám, chữa bệnh trong thời gian ở cơ sở; được cấp thẻ bảo hiểm y tế trong thời gian đó nếu chưa có.',
    en: 'Examination and treatment during the stay in a facility; a health-insurance card for that time if there is none.',
    because: [law2011('34'), decree09, cited('84/2019/TT-BTC')],
    verified: true,
  },
  psychological: {
    vi: 'Tư vấn, trị liệu tâm lý trong thời gian ở cơ sở.',
    en: 'Counselling and therapy during the stay in a facility.',
    because: [law2011('35')],
    verified: true,
  },
  'legal-aid': {
    vi: 'Tư vấn để không bị mua bán lại; trợ giúp làm giấy tờ cư trú, hộ tịch, nhận hỗ trợ, đòi bồi thường, tham gia tố tụng.',
    en: 'Advice against being trafficked again; help with residence and civil papers, support claims, compensation and proceedings.',
    because: [law2011('36')],
    verified: true,
  },
  schooling: {
    vi: 'Miễn học phí, tiền sách vở, đồ dùng học tập trong năm học đầu tiên, cho người thuộc hộ nghèo tiếp tục đi học.',
    en: 'School fees, books and materials in the first school year, for members of poor households who go on with school.',
    because: [law2011('37'), cited('09/2013/NĐ-CP', '23')],
    verified: true,
  },
  vocational: {
    vi: 'Một lần, theo mức chi phí khóa đào tạo tương ứng tại cơ sở dạy nghề địa phương.',
    en: 'Once, at the cost of a matching course at a local institution.',
    because: [law2011('37'), cited('09/2013/NĐ-CP', '23')],
    verified: true,
  },
  'hardship-allowance': {
    vi: 'Trợ cấp một lần cho người thuộc hộ nghèo khi về nơi cư trú.',
    en: 'A single payment to members of poor households on return to their residence.',
    because: [law2011('38'), cited('09/2013/NĐ-CP', '23')],
    verified: true,
  },
  loan: {
    vi: 'Được vay vốn ưu đãi qua Ngân hàng Chính sách xã hội khi có nhu cầu.',
    en: 'Preferential credit through the Social Policy Bank on request.',
    because: [law2011('38')],
    verified: false,
  },
} as const satisfies Partial<Record<ItemCode, ItemContent>>

const content2024 = {
  'essential-needs': {
    vi: 'Chỗ tạm lánh, ăn, đồ dùng hằng ngày, đồ dùng học tập, y tế và vệ sinh, phù hợp tuổi, giới tính, tôn giáo và sức khỏe.',
    en: 'Shelter, meals, daily, school, medical and hygiene items, fitting age, sex, religion and health.',
    because: [decree162('17')],
    verified: true,
  },
  medical: {
    vi: 'Khám sức khỏe khi tiếp nhận; sơ cứu, cấp cứu; khám, chữa bệnh trong thời gian lưu trú; hỗ trợ đóng bảo hiểm y tế năm đầu nếu chưa có.',
    en: 'Health check on reception; first aid and emergency care; treatment during the stay; contribution to health insurance in the first year if there is none.',
    because: [law2024('39')],
    verified: true,
  },
  interpretation: {
    vi: 'Người phiên dịch khi không dùng được tiếng Việt.',
    en: 'An interpreter for who cannot use Vietnamese.',
    because: [law2024('40')],
    verified: true,
  },
  'legal-support': {
    vi: 'Tư vấn pháp luật để không bị mua bán lại, để làm giấy tờ và nhận hỗ trợ.',
    en: 'Legal advice against being trafficked again, for papers and for support.',
    because: [law2024('41')],
    verified: true,
  },
  'legal-aid': {
    vi: 'Trợ giúp pháp lý miễn phí của Nhà nước, không cần chứng minh khó khăn.',
    en: 'Legal aid of the State, free of charge and regardless of means.',
    because: [law2024('41'), cited('11/2017/QH14', '7(6a)')],
    verified: true,
  },
  travel: {
    vi: 'Tiền đi lại và tiền ăn để trở về nơi cư trú.',
    en: 'Fare and meals for the way home.',
    because: [law2024('42')],
    verified: false,
  },
  psychological: {
    vi: 'Hỗ trợ ổn định tâm lý, cả khi không ở cơ sở.',
    en: 'Psychological support, also outside a facility.',
    because: [law2024('37')],
    verified: true,
  },
  schooling: {
    vi: 'Học văn hóa tại cơ sở nếu có nhu cầu; khi về nhà và tiếp tục đi học: miễn học phí, tiền sách giáo khoa và đồ dùng trong năm học đầu tiên và năm liền kề.',
    en: 'Schooling in the facility if wished; back home and continuing: no fees, textbooks and materials in the first school year and the next.',
    because: [decree162('24')],
    verified: true,
  },
  vocational: {
    vi: 'Hỗ trợ học nghề, tư vấn việc làm.',
    en: 'Vocational training and job counselling.',
    because: [law2024('37'), decree162('24')],
    verified: true,
  },
  'hardship-allowance': {
    vi: 'Trợ cấp một lần để vượt qua khó khăn ban đầu.',
    en: 'A single payment to get over the first hardship.',
    because: [law2024('45'), decree162('24')],
    verified: false,
  },
  loan: {
    vi: 'Hỗ trợ vay vốn khi có nhu cầu.',
    en: 'Support to get a loan on request.',
    because: [law2024('37')],
    verified: true,
  },
} as const satisfies Record<ItemCode, ItemContent>

const contents: Readonly<Record<Regime, Readonly<Partial<Record<ItemCode, ItemContent>>>>> = {
  '2011': content2011,
  '2024': content2024,
}

/** The words of an item under a regime; `undefined` for items that the regime does not know. */
export const contentOf = (code: ItemCode, regime: Regime): ItemContent | undefined => contents[regime][code]
