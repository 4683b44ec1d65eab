import type { DeadlineRuleId } from './deadline-rules.ts'
import type { NormCode } from './norms.ts'

/** What the tables do not know, what to ask and of whom; one page for the administrator. */
export type OpenQuestion = {
  readonly code: string
  readonly vi: string
  readonly en: string
  readonly ask: { readonly vi: string; readonly en: string }
  readonly touches: readonly (
    | DeadlineRuleId
    | NormCode
    | 'calendar'
    | 'offices'
    | 'areas'
    | 'papers'
    | 'indicators'
    | 'security'
  )[]
}

const health = { vi: 'Sở Y tế, Bộ Y tế', en: 'Health department, Ministry of Health' }
const committee = { vi: 'UBND thành phố', en: 'City People’s Committee' }
const council = { vi: 'HĐND thành phố, Sở Tài chính', en: 'City People’s Council, finance department' }
const legal = { vi: 'Phòng pháp chế', en: 'Legal office' }
const police = { vi: 'Công an thành phố', en: 'City police' }
const home = { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' }

export const openQuestions: readonly OpenQuestion[] = [
  {
    code: 'plan-59',
    vi: 'Toàn văn Kế hoạch 59/KH-UBND năm 2026: chỉ tiêu bằng số, ngày báo cáo, phân công',
    en: 'Full text of Plan 59/KH-UBND 2026: numeric targets, report dates, assignments',
    ask: committee,
    touches: ['indicators'],
  },
  {
    code: 'decree-162',
    vi: 'Nghị định 162/2025/NĐ-CP: các mẫu, thời hạn Công an trả lời, thời gian hỗ trợ tâm lý, mức học nghề, mức trợ cấp, thời hạn nộp đơn, mẫu giấy xác nhận',
    en: 'Decree 162/2025: forms, time for the police to answer, length of psychological support, vocational and hardship levels, filing window, certificate form',
    ask: health,
    touches: [
      'DL-08',
      'hardship-allowance',
      'facility-meal-day',
      'clothing',
      'health-insurance-year',
      'papers',
    ],
  },
  {
    code: 'law-53-wording',
    vi: 'Lời văn các Điều 28, 31, 33, 38–47 Luật 53/2024/QH15 đã sửa đổi',
    en: 'Wording of Articles 28, 31, 33, 38–47 of Law 53/2024 as amended',
    ask: legal,
    touches: ['HO-01', 'papers', 'travel-meal-day'],
  },
  {
    code: 'circular-120',
    vi: 'Thông tư 120/2026/TT-BTC và mức áp dụng từ 01/7/2025 đến 30/9/2026',
    en: 'Circular 120/2026, and the norms applied from 1 July 2025 to 30 September 2026',
    ask: health,
    touches: ['travel-meal-day', 'hardship-allowance', 'facility-meal-day', 'clothing'],
  },
  {
    code: 'hue-norms',
    vi: 'Nghị quyết của HĐND về mức chi hỗ trợ nạn nhân',
    en: 'Resolution of the People’s Council on support norms',
    ask: council,
    touches: ['travel-meal-day', 'hardship-allowance', 'facility-meal-day', 'clothing'],
  },
  {
    code: 'sixty-days',
    vi: 'Chế độ 2011: tiền ăn tối đa 60 ngày hay 3 tháng',
    en: 'Regime of 2011: meals for at most 60 days or 3 months',
    ask: legal,
    touches: ['DL-15', 'DL-16'],
  },
  {
    code: 'district-successor',
    vi: 'Ai quyết định thay cấp huyện cho người hưởng chế độ 2011 sau 01/7/2025',
    en: 'Who decides in place of the district for people of the 2011 regime since 1 July 2025',
    ask: legal,
    touches: ['DL-11', 'DL-12', 'DL-13', 'offices'],
  },
  {
    code: 'joint-circular',
    vi: 'Thông tư liên tịch 01/2014 và các mẫu kèm theo còn áp dụng không',
    en: 'Whether Joint Circular 01/2014 and its forms still apply',
    ask: police,
    touches: ['DL-09', 'papers'],
  },
  {
    code: 'calendar',
    vi: 'Ngày 24/11 có là ngày nghỉ không; lịch nghỉ Tết 2027',
    en: 'Whether 24 November is a day off; the Tết calendar of 2027',
    ask: home,
    touches: ['calendar'],
  },
  {
    code: 'security-level',
    vi: 'Nghị định về cấp độ an toàn sau Luật An ninh mạng 2025',
    en: 'Decree on security levels after the Cybersecurity Law of 2025',
    ask: police,
    touches: ['security'],
  },
  {
    code: 'areas',
    vi: 'Xã cũ nào vào xã mới nào; tên cơ sở và chi cục của Huế sau 2025',
    en: 'Which old commune went into which new one; names of facility and sub-department after 2025',
    ask: home,
    touches: ['areas', 'offices'],
  },
  {
    code: 'programme-33',
    vi: 'Chỉ tiêu bằng số của Quyết định 33/QĐ-TTg và kế hoạch của thành phố',
    en: 'Numeric targets of Decision 33/QĐ-TTg and the city’s plan under it',
    ask: committee,
    touches: ['indicators'],
  },
]
