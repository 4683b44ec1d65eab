import type { Instrument } from './instruments.ts'

/** Codes, working time, state organisation and areas, documents, reports. */
export const stateInstruments = {
  '91/2015/QH13': {
    title: { vi: 'Bộ luật Dân sự năm 2015', en: 'Civil Code, 2015' },
    quality: 'knowledge',
  },
  '100/2015/QH13': {
    title: { vi: 'Bộ luật Hình sự năm 2015', en: 'Criminal Code, 2015' },
    amendedBy: ['86/2025/QH15'],
    quality: 'knowledge',
  },
  '35-L/CTN': {
    title: { vi: 'Bộ luật Lao động năm 1994', en: 'Labour Code, 1994' },
    ended: '2013-04-30',
    replacedBy: '10/2012/QH13',
    quality: 'knowledge',
  },
  '10/2012/QH13': {
    title: { vi: 'Bộ luật Lao động năm 2012', en: 'Labour Code, 2012' },
    inForce: '2013-05-01',
    ended: '2020-12-31',
    replacedBy: '45/2019/QH14',
    quality: 'knowledge',
  },
  '45/2019/QH14': {
    title: { vi: 'Bộ luật Lao động năm 2019', en: 'Labour Code, 2019' },
    inForce: '2021-01-01',
    quality: 'source',
  },
  '89/TTr-LĐTBXH': {
    title: {
      vi: 'Tờ trình về nghỉ Tết và hoán đổi ngày nghỉ năm 2015',
      en: 'Proposal on Tết and day swaps of 2015',
    },
    issued: '2014-11-20',
    quality: 'source-weak',
  },
  '9794/VPCP-KGVX': {
    title: {
      vi: 'Công văn về việc nghỉ Tết Âm lịch 2017',
      en: 'Letter of the Government Office on Tết 2017',
    },
    issued: '2016-11-14',
    quality: 'source-weak',
  },
  '6519/VPCP-KGVX': {
    title: {
      vi: 'Công văn về ngày nghỉ lễ, Tết và hoán đổi ngày làm việc 2018–2019',
      en: 'Letter of the Government Office on holidays and swaps 2018–2019',
    },
    quality: 'source-weak',
  },
  '2450/VPCP-KGVX': {
    title: {
      vi: 'Công văn về hoán đổi ngày làm việc dịp 30/4 năm 2024',
      en: 'Letter of the Government Office on the swap of April 2024',
    },
    quality: 'source-weak',
  },
  '80-NQ/TW': {
    title: {
      vi: 'Nghị quyết của Bộ Chính trị về văn hóa, chọn 24/11 là Ngày Văn hóa Việt Nam',
      en: 'Politburo resolution on culture: 24 November as Culture Day',
    },
    quality: 'source',
    doubt: {
      vi: 'chưa rõ ngày nghỉ này đã được quy định trong luật hay chưa',
      en: 'whether the day off was written into law is not known',
    },
  },
  '42/2025/NĐ-CP': {
    title: {
      vi: 'Nghị định về chức năng, nhiệm vụ của Bộ Y tế',
      en: 'Decree on the functions of the Ministry of Health',
    },
    quality: 'source',
  },
  '45/2025/NĐ-CP': {
    title: {
      vi: 'Nghị định về cơ quan chuyên môn thuộc UBND cấp tỉnh',
      en: 'Decree on provincial specialised agencies',
    },
    quality: 'source',
  },
  '834/NQ-UBTVQH14': {
    title: {
      vi: 'Nghị quyết sắp xếp đơn vị hành chính cấp xã, tỉnh Thừa Thiên Huế',
      en: 'Resolution on commune units of Thừa Thiên Huế',
    },
    inForce: '2020-02-01',
    quality: 'knowledge',
  },
  '1264/NQ-UBTVQH14': {
    title: {
      vi: 'Nghị quyết điều chỉnh địa giới và sắp xếp phường thuộc thành phố Huế',
      en: 'Resolution on boundaries and wards of Huế city',
    },
    inForce: '2021-07-01',
    quality: 'knowledge',
  },
  '175/2024/QH15': {
    title: {
      vi: 'Nghị quyết thành lập thành phố Huế trực thuộc trung ương',
      en: 'Resolution establishing the centrally run city of Huế',
    },
    inForce: '2025-01-01',
    quality: 'source',
  },
  '1314/NQ-UBTVQH15': {
    title: {
      vi: 'Nghị quyết sắp xếp đơn vị hành chính cấp huyện, cấp xã của thành phố Huế',
      en: 'Resolution on district and commune units of Huế',
    },
    inForce: '2025-01-01',
    quality: 'knowledge',
  },
  '1675/NQ-UBTVQH15': {
    title: {
      vi: 'Nghị quyết sắp xếp đơn vị hành chính cấp xã của thành phố Huế năm 2025',
      en: 'Resolution on the commune units of Huế, 2025',
    },
    inForce: '2025-07-01',
    quality: 'knowledge',
  },
  '30/2026/QH16': {
    title: {
      vi: 'Nghị quyết thành lập thành phố Đồng Nai',
      en: 'Resolution establishing the city of Đồng Nai',
    },
    inForce: '2026-04-30',
    quality: 'source',
  },
  '09/2019/NĐ-CP': {
    title: {
      vi: 'Nghị định về chế độ báo cáo của cơ quan hành chính nhà nước',
      en: 'Decree on reporting by State agencies',
    },
    quality: 'knowledge',
  },
  '30/2020/NĐ-CP': {
    title: { vi: 'Nghị định về công tác văn thư', en: 'Decree on official documents' },
    quality: 'knowledge',
  },
  '26/2023/QH15': {
    title: { vi: 'Luật Căn cước năm 2023', en: 'Identity Law, 2023' },
    inForce: '2024-07-01',
    quality: 'knowledge',
  },
} as const satisfies Record<string, Instrument>
