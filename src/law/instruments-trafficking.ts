import type { Instrument } from './instruments.ts'

/** Anti-trafficking law since 2007, national programmes and the plans of Huế. */
export const traffickingInstruments = {
  '17/2007/QĐ-TTg': {
    title: {
      vi: 'Quyết định ban hành Quy chế tiếp nhận và hỗ trợ tái hòa nhập cộng đồng cho phụ nữ, trẻ em bị buôn bán từ nước ngoài trở về',
      en: 'Decision on receiving and reintegrating women and children trafficked abroad',
    },
    ended: '2011-12-31',
    replacedBy: '66/2011/QH12',
    quality: 'source',
    doubt: {
      vi: 'ngày hết hiệu lực suy ra từ Luật năm 2011',
      en: 'the day it ended follows from the law of 2011',
    },
  },
  '03/2008/TTLT': {
    title: {
      vi: 'Thông tư liên tịch về xác minh, tiếp nhận phụ nữ, trẻ em bị buôn bán từ nước ngoài trở về',
      en: 'Joint circular on verifying and receiving women and children trafficked abroad',
    },
    ended: '2014-03-24',
    replacedBy: '01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG',
    quality: 'source',
  },
  '66/2011/QH12': {
    title: {
      vi: 'Luật Phòng, chống mua bán người năm 2011',
      en: 'Law on Prevention of and Combat against Human Trafficking, 2011',
    },
    issued: '2011-03-29',
    inForce: '2012-01-01',
    ended: '2025-06-30',
    replacedBy: '53/2024/QH15',
    quality: 'source',
    doubt: { vi: 'ngày có hiệu lực mới biết, chưa đối chiếu', en: 'first day of force known, not compared' },
  },
  '62/2012/NĐ-CP': {
    title: {
      vi: 'Nghị định quy định căn cứ xác định nạn nhân bị mua bán và bảo vệ an toàn cho nạn nhân, người thân thích của họ',
      en: 'Decree on the grounds for identifying victims and on the safety of victims and their relatives',
    },
    issued: '2012-08-13',
    inForce: '2012-10-10',
    ended: '2025-06-30',
    replacedBy: '162/2025/NĐ-CP',
    quality: 'source',
    doubt: { vi: 'chưa chắc ngày hết hiệu lực', en: 'last day of force uncertain' },
  },
  '09/2013/NĐ-CP': {
    title: {
      vi: 'Nghị định quy định chi tiết thi hành một số điều của Luật Phòng, chống mua bán người (cơ sở hỗ trợ nạn nhân, chế độ hỗ trợ)',
      en: 'Decree detailing the law of 2011: support facilities, support regimes and procedures',
    },
    issued: '2013-01-11',
    inForce: '2013-04-15',
    ended: '2025-06-30',
    replacedBy: '162/2025/NĐ-CP',
    quality: 'source',
  },
  '134/2013/TTLT-BTC-BLĐTBXH': {
    title: {
      vi: 'Thông tư liên tịch về nội dung, mức chi hỗ trợ nạn nhân bị mua bán',
      en: 'Joint circular on spending norms for victim support',
    },
    replacedBy: '84/2019/TT-BTC',
    quality: 'knowledge',
  },
  '35/2013/TT-BLĐTBXH': {
    title: {
      vi: 'Thông tư hướng dẫn Nghị định 09/2013/NĐ-CP',
      en: 'Circular with guidance and forms for Decree 09/2013',
    },
    issued: '2013-12-30',
    quality: 'knowledge',
    doubt: { vi: 'chưa có nội dung và các biểu mẫu trong tay', en: 'content and forms not at hand' },
  },
  '78/2013/TT-BQP': {
    title: {
      vi: 'Thông tư về biện pháp của Bộ đội Biên phòng, Cảnh sát biển trong phòng, chống mua bán người',
      en: 'Circular on measures of the Border Guard and the Coast Guard',
    },
    quality: 'source',
  },
  '01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG': {
    title: {
      vi: 'Thông tư liên tịch về trình tự, thủ tục và quan hệ phối hợp trong xác minh, xác định, tiếp nhận và trao trả nạn nhân bị mua bán',
      en: 'Joint circular on procedure and coordination in verifying, identifying, receiving and handing over victims',
    },
    issued: '2014-02-10',
    inForce: '2014-03-25',
    quality: 'source',
    doubt: {
      vi: 'chưa rõ đã có văn bản bãi bỏ trong năm 2025 hay chưa',
      en: 'whether it was formally repealed in 2025 is not known',
    },
  },
  '84/2019/TT-BTC': {
    title: {
      vi: 'Thông tư quy định nội dung và mức chi thực hiện các chế độ hỗ trợ nạn nhân theo Nghị định 09/2013/NĐ-CP',
      en: 'Circular on what may be spent and the least norms for Decree 09/2013',
    },
    issued: '2019-11-27',
    inForce: '2020-01-15',
    quality: 'source',
    doubt: {
      vi: 'ngày có hiệu lực mới biết, chưa đối chiếu; có thể đã được thay thế từ 01/10/2026',
      en: 'first day of force known, not compared; perhaps replaced from 01/10/2026',
    },
  },
  '53/2024/QH15': {
    title: {
      vi: 'Luật Phòng, chống mua bán người năm 2024',
      en: 'Law on Prevention of and Combat against Human Trafficking, 2024',
    },
    issued: '2024-11-28',
    inForce: '2025-07-01',
    amendedBy: ['86/2025/QH15'],
    quality: 'source',
  },
  '86/2025/QH15': {
    title: {
      vi: 'Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự, trong đó Điều 2 sửa đổi Luật Phòng, chống mua bán người',
      en: 'Law amending the Criminal Code, whose Article 2 amends the anti-trafficking law of 2024',
    },
    issued: '2025-06-25',
    inForce: '2025-07-01',
    quality: 'source',
  },
  '162/2025/NĐ-CP': {
    title: {
      vi: 'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Phòng, chống mua bán người',
      en: 'Decree detailing the anti-trafficking law of 2024',
    },
    issued: '2025-06-29',
    inForce: '2025-07-01',
    quality: 'source',
  },
  '110/VBHN-VPQH': {
    title: {
      vi: 'Văn bản hợp nhất Luật Phòng, chống mua bán người (2026)',
      en: 'Consolidated text of the anti-trafficking law (2026)',
    },
    quality: 'source-weak',
  },
  '120/2026/TT-BTC': {
    title: {
      vi: 'Thông tư quy định nội dung và mức chi theo Nghị định 162/2025/NĐ-CP',
      en: 'Circular on spending content and norms for Decree 162/2025',
    },
    issued: '2026-08-17',
    inForce: '2026-10-01',
    quality: 'source-weak',
    doubt: {
      vi: 'chưa thấy các mức chi trong văn bản đã công bố',
      en: 'its amounts have not been seen in a published text',
    },
  },
  '1427/QĐ-TTg': {
    title: {
      vi: 'Chương trình phòng, chống tội phạm mua bán người 2011–2015',
      en: 'National programme 2011–2015',
    },
    issued: '2011-08-18',
    quality: 'source',
  },
  '2546/QĐ-TTg': {
    title: { vi: 'Chương trình phòng, chống mua bán người 2016–2020', en: 'National programme 2016–2020' },
    issued: '2015-12-31',
    quality: 'source',
  },
  '1057/QĐ-LĐTBXH': {
    title: {
      vi: 'Phê duyệt Đề án 3 «tiếp nhận, xác minh, bảo vệ và hỗ trợ nạn nhân»',
      en: 'Approval of Project 3, reception, verification, protection and support of victims',
    },
    issued: '2016-08-12',
    quality: 'source',
  },
  '623/QĐ-LĐTBXH': {
    title: { vi: 'Đánh giá Đề án 3 giai đoạn 2016–2020', en: 'Review of Project 3, 2016–2020' },
    issued: '2020-06-04',
    quality: 'source',
  },
  '193/QĐ-TTg': {
    title: {
      vi: 'Chương trình phòng, chống mua bán người 2021–2025, định hướng 2030',
      en: 'National programme 2021–2025, vision 2030',
    },
    issued: '2021-02-09',
    quality: 'source',
  },
  '33/QĐ-TTg': {
    title: {
      vi: 'Chương trình phòng, chống mua bán người 2026–2030, định hướng 2035',
      en: 'National programme 2026–2030, orientation 2035',
    },
    issued: '2026-01-07',
    quality: 'source',
  },
  '793/QĐ-TTg': {
    title: {
      vi: 'Lấy ngày 30/7 là Ngày toàn dân phòng, chống mua bán người',
      en: '30 July as the people’s day against trafficking',
    },
    issued: '2016-05-10',
    quality: 'source',
  },
  '3320/QĐ-UBND': {
    title: {
      vi: 'Chương trình công tác năm 2021 của tỉnh Thừa Thiên Huế',
      en: 'Work programme 2021 of Thừa Thiên Huế',
    },
    issued: '2020-12-29',
    quality: 'source',
  },
  '128/KH-UBND': {
    title: {
      vi: 'Kế hoạch tiếp nhận và hỗ trợ nạn nhân bị mua bán trở về, tỉnh Thừa Thiên Huế năm 2021',
      en: 'Plan of Thừa Thiên Huế to receive and support returned victims, 2021',
    },
    issued: '2021-04-02',
    quality: 'source',
  },
  '3888/QĐ-UBND': {
    title: {
      vi: 'Quyết định của UBND thành phố Huế, căn cứ của Kế hoạch 59/KH-UBND',
      en: 'Decision of Huế on which Plan 59 rests',
    },
    issued: '2025-12-20',
    quality: 'source',
  },
  '59/KH-UBND': {
    title: {
      vi: 'Kế hoạch phòng, chống mua bán người của thành phố Huế năm 2026',
      en: 'Anti-trafficking plan of Huế, 2026',
    },
    issued: '2026-01-31',
    quality: 'source',
    doubt: { vi: 'chưa rõ các chỉ tiêu bằng số', en: 'numeric targets not known' },
  },
} as const satisfies Record<string, Instrument>
