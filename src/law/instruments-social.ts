import type { Instrument } from './instruments.ts'

/** Social assistance, legal aid, schooling, work and poverty: what the support regimes refer to. */
export const socialInstruments = {
  '136/2013/NĐ-CP': {
    title: { vi: 'Nghị định về chính sách trợ giúp xã hội (2013)', en: 'Decree on social assistance (2013)' },
    ended: '2021-06-30',
    replacedBy: '20/2021/NĐ-CP',
    quality: 'knowledge',
  },
  '20/2021/NĐ-CP': {
    title: { vi: 'Nghị định về chính sách trợ giúp xã hội (2021)', en: 'Decree on social assistance (2021)' },
    inForce: '2021-07-01',
    amendedBy: ['76/2024/NĐ-CP'],
    quality: 'knowledge',
  },
  '76/2024/NĐ-CP': {
    title: {
      vi: 'Nghị định sửa đổi Nghị định 20/2021/NĐ-CP',
      en: 'Decree amending Decree 20/2021 on social assistance',
    },
    inForce: '2024-07-01',
    quality: 'knowledge',
  },
  '11/2017/QH14': {
    title: { vi: 'Luật Trợ giúp pháp lý năm 2017', en: 'Legal Aid Law, 2017' },
    quality: 'knowledge',
    doubt: {
      vi: 'đã thấy Điều 7 có hiệu lực từ 01/7/2025; số hiệu mới biết, chưa đối chiếu',
      en: 'its article 7 as of 01/7/2025 was seen; the number is known, not compared',
    },
  },
  '86/2015/NĐ-CP': {
    title: {
      vi: 'Nghị định về học phí và hỗ trợ chi phí học tập (2015)',
      en: 'Decree on school fees and learning costs (2015)',
    },
    amendedBy: ['145/2018/NĐ-CP'],
    replacedBy: '81/2021/NĐ-CP',
    quality: 'knowledge',
  },
  '145/2018/NĐ-CP': {
    title: { vi: 'Nghị định sửa đổi Nghị định 86/2015/NĐ-CP', en: 'Decree amending Decree 86/2015' },
    quality: 'knowledge',
  },
  '81/2021/NĐ-CP': {
    title: {
      vi: 'Nghị định về học phí và hỗ trợ chi phí học tập (2021)',
      en: 'Decree on school fees and learning costs (2021)',
    },
    quality: 'knowledge',
  },
  '46/2015/QĐ-TTg': {
    title: {
      vi: 'Quyết định hỗ trợ đào tạo trình độ sơ cấp, đào tạo dưới 3 tháng',
      en: 'Decision on support for short vocational training',
    },
    quality: 'knowledge',
  },
  '61/2015/NĐ-CP': {
    title: {
      vi: 'Nghị định về chính sách hỗ trợ tạo việc làm và Quỹ quốc gia về việc làm',
      en: 'Decree on job creation and the national employment fund',
    },
    amendedBy: ['74/2019/NĐ-CP'],
    quality: 'knowledge',
  },
  '74/2019/NĐ-CP': {
    title: { vi: 'Nghị định sửa đổi Nghị định 61/2015/NĐ-CP', en: 'Decree amending Decree 61/2015' },
    quality: 'knowledge',
  },
  '338/2025/NĐ-CP': {
    title: { vi: 'Nghị định về chính sách hỗ trợ tạo việc làm', en: 'Decree on job-creation loans' },
    inForce: '2026-01-01',
    quality: 'source',
  },
  '08/2019/NĐ-CP': {
    title: {
      vi: 'Nghị định về chế độ đối với thành viên cơ quan Việt Nam ở nước ngoài',
      en: 'Decree on living allowances at Vietnamese missions',
    },
    quality: 'source',
  },
  '119/2007/QĐ-TTg': {
    title: {
      vi: 'Quyết định lập và sử dụng Quỹ bảo hộ công dân',
      en: 'Decision on the citizen-protection fund',
    },
    quality: 'source',
  },
  '92/2013/TT-BTC': {
    title: {
      vi: 'Thông tư quản lý, sử dụng Quỹ bảo hộ công dân',
      en: 'Circular on using the citizen-protection fund',
    },
    quality: 'source',
  },
  '59/2015/QĐ-TTg': {
    title: { vi: 'Chuẩn nghèo tiếp cận đa chiều 2016–2020', en: 'Multidimensional poverty line 2016–2020' },
    quality: 'knowledge',
  },
  '07/2021/NĐ-CP': {
    title: { vi: 'Chuẩn nghèo đa chiều 2021–2025', en: 'Multidimensional poverty line 2021–2025' },
    amendedBy: ['30/2025/NĐ-CP'],
    quality: 'knowledge',
  },
  '30/2025/NĐ-CP': {
    title: { vi: 'Nghị định sửa đổi Nghị định 07/2021/NĐ-CP', en: 'Decree amending Decree 07/2021' },
    quality: 'knowledge',
  },
  '351/2025/NĐ-CP': {
    title: { vi: 'Chuẩn nghèo đa chiều 2026–2030', en: 'Multidimensional poverty line 2026–2030' },
    quality: 'uncertain',
  },
  '102/2016/QH13': {
    title: { vi: 'Luật Trẻ em năm 2016', en: 'Children Law, 2016' },
    quality: 'source',
  },
} as const satisfies Record<string, Instrument>
