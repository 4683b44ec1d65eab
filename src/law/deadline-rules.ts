import { rows } from './dated.ts'
import type { DeadlineRule, Term, TermUnit } from './deadline-rule.ts'
import { facilityAndDataRules } from './deadline-rules-other.ts'
import { cited } from './instruments.ts'

/** The terms of receiving, verifying, identifying and supporting. Ids are those of the rule table. */
const term = (count: number, unit: TermUnit): Term => ({ count, unit })
const now = term(0, 'at-once')

const LAW_2011 = { from: '2012-01-01', until: '2025-06-30' }
const DECREE_09 = { from: '2013-04-15', until: '2025-06-30' }
const LAW_2024 = { from: '2025-07-01', knownAt: '2025-06-25' }
/** Persons identified before 01/7/2025 keep the support regimes of 2011. */
const KEPT = cited('53/2024/QH15', '63')
const decree09 = (article: string) => [cited('09/2013/NĐ-CP', article)]
const law2024 = (article: string) => [cited('53/2024/QH15', article), cited('86/2025/QH15', '2')]

const caseRules = {
  'DL-01': {
    regime: 'both',
    from: 'report.received',
    until: ['commune.informed'],
    rolls: false,
    action: {
      vi: 'Cơ quan nhận trình báo thông báo ngay cho UBND cấp xã (từ 01/7/2025: đưa ngay người đó đến UBND cấp xã)',
      en: 'The agency that received the report informs the commune at once (since 1 July 2025: takes the person there)',
    },
    term: rows('DL-01', [
      { ...LAW_2011, value: now, because: [cited('66/2011/QH12', '24')], verified: true },
      { ...LAW_2024, value: now, because: law2024('27(1)'), verified: true },
    ]),
  },
  'DL-02': {
    regime: '2011',
    from: 'commune.informed',
    until: ['support-agency.informed'],
    rolls: false,
    action: {
      vi: 'UBND cấp xã thông báo ngay cho Phòng LĐTBXH',
      en: 'The commune informs the district labour division at once',
    },
    term: rows('DL-02', [
      { ...LAW_2011, value: now, because: [cited('66/2011/QH12', '24')], verified: true },
    ]),
  },
  'DL-03': {
    regime: '2024',
    from: 'commune.informed',
    until: ['support-agency.informed'],
    rolls: false,
    action: {
      vi: 'UBND cấp xã thông báo ngay cho Sở Y tế',
      en: 'The commune informs the provincial health department at once',
    },
    term: rows('DL-03', [{ ...LAW_2024, value: now, because: law2024('27(1)'), verified: true }]),
  },
  'DL-04': {
    regime: '2011',
    from: 'support-agency.informed',
    until: ['initial-verification.done'],
    rolls: true,
    action: {
      vi: 'Phòng LĐTBXH cùng Công an cấp huyện tiếp nhận, xác minh thông tin ban đầu',
      en: 'The labour division and the district police receive the person and establish the first facts',
    },
    term: rows('DL-04', [
      { ...LAW_2011, value: term(3, 'day'), because: [cited('66/2011/QH12', '24')], verified: true },
    ]),
  },
  'DL-05': {
    regime: '2024',
    from: 'support-agency.informed',
    until: ['initial-verification.done'],
    rolls: true,
    action: {
      vi: 'Sở Y tế chủ trì, phối hợp Công an cấp tỉnh xác minh thông tin ban đầu',
      en: 'The health department, with the provincial police, verifies the first facts',
    },
    term: rows('DL-05', [{ ...LAW_2024, value: term(3, 'day'), because: law2024('27(2)'), verified: true }]),
  },
  'DL-06': {
    regime: '2011',
    from: 'verification.requested',
    until: ['police.answered'],
    rolls: true,
    action: { vi: 'Công an cấp huyện trả lời bằng văn bản', en: 'The district police answer in writing' },
    term: rows('DL-06', [
      { ...LAW_2011, value: term(20, 'day'), because: [cited('66/2011/QH12', '24(4)')], verified: true },
    ]),
  },
  'DL-07': {
    regime: '2011',
    from: 'verification.complex',
    until: ['police.answered'],
    rolls: true,
    action: {
      vi: 'Vụ việc phức tạp: Công an trả lời, chậm nhất',
      en: 'Complex matters: the police answer at the latest',
    },
    term: rows('DL-07', [
      { ...LAW_2011, value: term(2, 'month'), because: [cited('66/2011/QH12', '24(4)')], verified: false },
    ]),
  },
  'DL-08': {
    regime: '2024',
    from: 'verification.requested',
    until: ['police.answered'],
    rolls: true,
    action: { vi: 'Công an trả lời đề nghị xác minh', en: 'The police answer the request for verification' },
    term: rows('DL-08', [{ ...LAW_2024, value: null, because: law2024('27'), verified: false }]),
  },
  'DL-09': {
    regime: 'both',
    from: 'returnee.received',
    until: ['return-certificate.issued'],
    rolls: false,
    action: { vi: 'Cấp ngay giấy chứng nhận về nước', en: 'The certificate of return is issued at once' },
    term: rows('DL-09', [
      {
        from: '2014-03-25',
        until: '2025-06-30',
        value: now,
        because: [cited('01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG')],
        verified: true,
      },
      // The page that says so dates from the law of 2011; whether the joint circular still applies is open.
      {
        from: '2025-07-01',
        value: now,
        because: [cited('01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG')],
        verified: false,
      },
    ]),
  },
  'DL-10': {
    regime: '2011',
    from: 'certificate.issued',
    until: ['application.filed'],
    rolls: true,
    action: {
      vi: 'Nộp đơn đề nghị hỗ trợ học văn hóa, học nghề, trợ cấp khó khăn ban đầu',
      en: 'The person applies for schooling, vocational training, hardship allowance',
    },
    term: rows('DL-10', [
      { ...DECREE_09, value: term(12, 'month'), because: decree09('23'), verified: true },
    ]),
  },
  'DL-11': {
    regime: '2011',
    from: 'application.filed',
    until: ['application.forwarded'],
    rolls: false,
    action: { vi: 'UBND cấp xã chuyển hồ sơ đến Phòng LĐTBXH', en: 'The commune forwards the application' },
    term: rows('DL-11', [
      { ...DECREE_09, value: term(3, 'working-day'), because: decree09('23'), verified: true },
      // No district since: who decides for persons of the 2011 regime, and by when, is open.
      { from: '2025-07-01', value: null, because: [...decree09('23'), KEPT], verified: false },
    ]),
  },
  'DL-12': {
    regime: '2011',
    from: 'application.forwarded',
    until: ['application.appraised'],
    rolls: false,
    action: { vi: 'Phòng LĐTBXH thẩm định hồ sơ', en: 'The labour division appraises the application' },
    term: rows('DL-12', [
      { ...DECREE_09, value: term(3, 'working-day'), because: decree09('23'), verified: false },
      { from: '2025-07-01', value: null, because: [...decree09('23'), KEPT], verified: false },
    ]),
  },
  'DL-13': {
    regime: '2011',
    from: 'application.appraised',
    until: ['application.decided'],
    rolls: false,
    action: { vi: 'Chủ tịch UBND cấp huyện quyết định', en: 'The district chair decides' },
    term: rows('DL-13', [
      { ...DECREE_09, value: term(3, 'working-day'), because: decree09('23'), verified: false },
      { from: '2025-07-01', value: null, because: [...decree09('23'), KEPT], verified: false },
    ]),
  },
  'DL-14': {
    regime: '2024',
    from: 'application.filed',
    until: ['application.decided'],
    rolls: false,
    action: { vi: 'Giải quyết đơn đề nghị hỗ trợ (Mẫu số 07)', en: 'The application (form 07) is decided' },
    term: rows('DL-14', [
      {
        from: '2025-07-01',
        knownAt: '2025-06-29',
        value: term(9, 'working-day'),
        because: [cited('162/2025/NĐ-CP', '24')],
        verified: true,
      },
    ]),
  },
} as const satisfies Record<string, DeadlineRule>

export const deadlineRules = { ...caseRules, ...facilityAndDataRules } as const satisfies Record<
  string,
  DeadlineRule
>

export type DeadlineRuleId = keyof typeof deadlineRules

export const deadlineRuleIds = Object.keys(deadlineRules) as readonly DeadlineRuleId[]

export const isDeadlineRuleId = (text: unknown): text is DeadlineRuleId =>
  typeof text === 'string' && Object.hasOwn(deadlineRules, text)
