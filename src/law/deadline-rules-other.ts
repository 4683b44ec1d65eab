import { rows } from './dated.ts'
import type { DeadlineRule, Term, TermUnit } from './deadline-rule.ts'
import { cited } from './instruments.ts'

/** Terms of handing over, stays, facility licences and personal data. Stays and clock hours never roll. */
const term = (count: number, unit: TermUnit): Term => ({ count, unit })
const DECREE_09 = { from: '2013-04-15', until: '2025-06-30' }
const DECREE_162 = { from: '2025-07-01', knownAt: '2025-06-29' }
/** Persons identified before 01/7/2025 keep the support regimes of 2011. */
const KEPT = cited('53/2024/QH15', '63')
const decree09 = (article: string) => cited('09/2013/NĐ-CP', article)

export const facilityAndDataRules = {
  'HO-01': {
    regime: 'both',
    from: 'rescue.done',
    until: ['support-agency.informed'],
    rolls: false,
    action: {
      vi: 'Cơ quan giải cứu bàn giao ngay người được giải cứu cho cơ quan hỗ trợ',
      en: 'The rescuing agency hands the person over to the support agency at once',
    },
    term: rows('HO-01', [
      {
        from: '2012-01-01',
        until: '2025-06-30',
        value: term(0, 'at-once'),
        because: [cited('66/2011/QH12', '25')],
        verified: false,
      },
      {
        from: '2025-07-01',
        value: term(0, 'at-once'),
        because: [cited('53/2024/QH15', '28')],
        verified: false,
      },
    ]),
  },
  'HO-02': {
    regime: '2024',
    from: 'returnee.received',
    until: ['support-agency.informed'],
    rolls: false,
    action: {
      vi: 'Cơ quan tiếp nhận của Bộ Công an, Bộ Quốc phòng đưa ngay người trở về đến Sở Y tế',
      en: 'The receiving unit of police or army takes the returned person to the health department at once',
    },
    term: rows('HO-02', [
      {
        from: '2025-07-01',
        knownAt: '2025-06-25',
        value: term(0, 'at-once'),
        because: [cited('53/2024/QH15', '30(1)'), cited('86/2025/QH15', '2')],
        verified: true,
      },
    ]),
  },
  'DL-15': {
    regime: '2011',
    from: 'stay.started',
    until: ['stay.ended'],
    rolls: false,
    action: { vi: 'Hết hạn hỗ trợ tiền ăn tại cơ sở', en: 'State-paid meals in the facility end' },
    term: rows('DL-15', [
      { ...DECREE_09, value: term(60, 'day'), because: [decree09('19')], verified: true },
      { from: '2025-07-01', value: term(60, 'day'), because: [decree09('19'), KEPT], verified: true },
    ]),
  },
  'DL-16': {
    regime: '2011',
    from: 'stay.started',
    until: ['stay.ended'],
    rolls: false,
    action: {
      vi: 'Hết hạn hỗ trợ tiền ăn tại cơ sở, theo Thông tư 84/2019/TT-BTC',
      en: 'State-paid meals end, as Circular 84/2019 reads',
    },
    term: rows('DL-16', [
      { from: '2020-01-15', value: term(3, 'month'), because: [cited('84/2019/TT-BTC')], verified: true },
    ]),
  },
  'DL-17': {
    regime: '2024',
    from: 'stay.started',
    until: ['stay.ended'],
    rolls: false,
    action: {
      vi: 'Hết hạn lưu trú, hỗ trợ nhu cầu thiết yếu; muốn kéo dài phải có quyết định',
      en: 'Shelter and essential needs end unless a decision extends them',
    },
    term: rows('DL-17', [
      { ...DECREE_162, value: term(120, 'day'), because: [cited('162/2025/NĐ-CP', '17')], verified: true },
    ]),
  },
  'DL-18': {
    regime: '2011',
    from: 'death.concluded',
    until: ['burial.done'],
    rolls: false,
    action: {
      vi: 'Sau kết luận của cơ quan có thẩm quyền, cơ sở tổ chức mai táng nếu thân nhân không đến hoặc không đủ khả năng',
      en: 'After the finding on a death, the facility buries where no relatives come or can afford it',
    },
    term: rows('DL-18', [
      { ...DECREE_09, value: term(24, 'hour'), because: [decree09('19')], verified: true },
      { from: '2025-07-01', value: term(24, 'hour'), because: [decree09('19'), KEPT], verified: false },
    ]),
  },
  'DL-19': {
    regime: '2011',
    from: 'licence.filed',
    until: ['licence.appraised'],
    rolls: false,
    action: {
      vi: 'Sở LĐTBXH thẩm định hồ sơ cấp giấy phép cơ sở',
      en: 'The labour department appraises the facility licence',
    },
    term: rows('DL-19', [
      { ...DECREE_09, value: term(15, 'working-day'), because: [decree09('4-18')], verified: true },
    ]),
  },
  'DL-20': {
    regime: '2011',
    from: 'licence.appraised',
    until: ['licence.granted'],
    rolls: false,
    action: { vi: 'Chủ tịch UBND cấp tỉnh cấp giấy phép', en: 'The provincial chair grants the licence' },
    term: rows('DL-20', [
      { ...DECREE_09, value: term(7, 'working-day'), because: [decree09('4-18')], verified: true },
    ]),
  },
  'DL-21': {
    regime: '2011',
    from: 'licence.granted',
    until: ['licence.ended'],
    rolls: false,
    action: { vi: 'Giấy phép cơ sở hết hiệu lực', en: 'The facility licence ends' },
    term: rows('DL-21', [
      { ...DECREE_09, value: term(60, 'month'), because: [decree09('4-18')], verified: true },
    ]),
  },
  'DL-22': {
    regime: '2024',
    from: 'licence.filed',
    until: ['licence.granted'],
    rolls: false,
    action: {
      vi: 'Sở Y tế cấp giấy phép hoạt động hỗ trợ nạn nhân (Mẫu số 19)',
      en: 'The health department grants the operating licence (form 19)',
    },
    term: rows('DL-22', [
      { ...DECREE_162, value: term(8, 'working-day'), because: [cited('162/2025/NĐ-CP')], verified: true },
    ]),
  },
  'DL-23': {
    regime: 'data',
    from: 'data-request.received',
    until: ['data-request.acknowledged'],
    rolls: false,
    action: {
      vi: 'Phản hồi việc tiếp nhận yêu cầu của chủ thể dữ liệu',
      en: 'The request of a data subject is acknowledged',
    },
    term: rows('DL-23', [
      {
        from: '2026-01-01',
        value: term(2, 'working-day'),
        because: [cited('356/2025/NĐ-CP')],
        verified: true,
      },
    ]),
  },
  'DL-24': {
    regime: 'data',
    from: 'breach.found',
    until: ['breach.notified'],
    rolls: false,
    action: {
      vi: 'Thông báo vi phạm dữ liệu cá nhân cho cơ quan chuyên trách',
      en: 'The breach is notified to the authority',
    },
    term: rows('DL-24', [
      { from: '2023-07-01', value: term(72, 'hour'), because: [cited('13/2023/NĐ-CP')], verified: false },
      { from: '2026-01-01', value: term(72, 'hour'), because: [cited('91/2025/QH15')], verified: false },
    ]),
  },
  'DL-25': {
    regime: 'data',
    from: 'processing.started',
    until: ['impact-assessment.filed'],
    rolls: true,
    action: { vi: 'Nộp hồ sơ đánh giá tác động xử lý dữ liệu cá nhân', en: 'The impact assessment is filed' },
    term: rows('DL-25', [
      { from: '2023-07-01', value: term(60, 'day'), because: [cited('13/2023/NĐ-CP')], verified: false },
      { from: '2026-01-01', value: term(60, 'day'), because: [cited('91/2025/QH15')], verified: false },
    ]),
  },
} as const satisfies Record<string, DeadlineRule>
