import type { Instrument } from './instruments.ts'

/** Personal data, archives, information security. */
export const dataInstruments = {
  '13/2023/NĐ-CP': {
    title: {
      vi: 'Nghị định về bảo vệ dữ liệu cá nhân (2023)',
      en: 'Decree on personal data protection (2023)',
    },
    inForce: '2023-07-01',
    ended: '2025-12-31',
    replacedBy: '356/2025/NĐ-CP',
    quality: 'source',
  },
  '91/2025/QH15': {
    title: { vi: 'Luật Bảo vệ dữ liệu cá nhân năm 2025', en: 'Personal Data Protection Law, 2025' },
    issued: '2025-06-26',
    inForce: '2026-01-01',
    quality: 'source',
  },
  '356/2025/NĐ-CP': {
    title: {
      vi: 'Nghị định quy định chi tiết Luật Bảo vệ dữ liệu cá nhân',
      en: 'Decree detailing the Personal Data Protection Law',
    },
    issued: '2025-12-31',
    inForce: '2026-01-01',
    quality: 'source',
  },
  '33/2024/QH15': {
    title: { vi: 'Luật Lưu trữ năm 2024', en: 'Archives Law, 2024' },
    quality: 'knowledge',
  },
  '85/2016/NĐ-CP': {
    title: {
      vi: 'Nghị định về bảo đảm an toàn hệ thống thông tin theo cấp độ',
      en: 'Decree on security levels of information systems',
    },
    quality: 'knowledge',
  },
  '12/2022/TT-BTTTT': {
    title: { vi: 'Thông tư hướng dẫn Nghị định 85/2016/NĐ-CP', en: 'Circular guiding Decree 85/2016' },
    quality: 'knowledge',
  },
  '116/2025/QH15': {
    title: { vi: 'Luật An ninh mạng năm 2025', en: 'Cybersecurity Law, 2025' },
    inForce: '2026-07-01',
    quality: 'source',
  },
} as const satisfies Record<string, Instrument>
