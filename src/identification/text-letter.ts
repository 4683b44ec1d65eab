/** The notice of a result: plain, to be understood; it names nobody but the person, and tells no story. */
const vi = {
  'letter.state': 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'letter.motto': 'Độc lập - Tự do - Hạnh phúc',
  'letter.number': 'Số: {number}',
  'letter.no-number': 'Số: ………/TB-………',
  'letter.place': '……………, ngày {day} tháng {month} năm {year}',
  'letter.title': 'THÔNG BÁO',
  'letter.about': 'Kết quả xác định nạn nhân',
  'letter.to': 'Kính gửi: Ông/Bà ………………………………………… (mã hồ sơ {code})',
  'letter.because': 'Căn cứ {law}.',
  'letter.not-a-victim':
    'Sau khi xem xét các căn cứ theo quy định của pháp luật và văn bản trả lời của cơ quan Công an, {agency} thông báo: chưa có đủ căn cứ để xác định Ông/Bà là nạn nhân của hành vi mua bán người.',
  'letter.victim':
    'Sau khi xem xét các căn cứ theo quy định của pháp luật, {agency} thông báo: Ông/Bà được xác định là nạn nhân của hành vi mua bán người, theo {paper} ngày {day}.',
  'letter.ends':
    'Các chế độ gắn với việc đang xác định nạn nhân thôi áp dụng kể từ khi có kết quả này. Những hỗ trợ Ông/Bà đã nhận đúng quy định vẫn được giữ, không phải hoàn lại.',
  'letter.begins':
    'Ông/Bà được hưởng các chế độ hỗ trợ dành cho nạn nhân. Cán bộ sẽ nói rõ từng chế độ; Ông/Bà có thể nhận hoặc từ chối từng chế độ, và đổi ý sau này.',
  'letter.complain':
    'Nếu không đồng ý, Ông/Bà hoặc người đại diện có quyền khiếu nại đến {agency}, bằng đơn hoặc trình bày trực tiếp để cán bộ ghi lại, trong thời hạn của pháp luật về khiếu nại.',
  'letter.again':
    'Khi có thông tin, tài liệu mới, Ông/Bà có thể đề nghị xem xét lại. Việc đề nghị không mất phí.',
  'letter.help':
    'Cần hỏi thêm hoặc cần giúp đỡ khẩn cấp, Ông/Bà gọi Tổng đài {number}, miễn phí, cả ngày và đêm./.',
  'letter.receivers': 'Nơi nhận:',
  'letter.receiver': '- Như trên;',
  'letter.kept': '- Lưu: VT, hồ sơ.',
  'letter.signs': 'THỦ TRƯỞNG CƠ QUAN',
  'letter.sign': '(Ký, ghi rõ họ tên, đóng dấu)',
}

const en: Record<keyof typeof vi, string> = {
  'letter.state': 'Socialist Republic of Viet Nam',
  'letter.motto': 'Independence - Freedom - Happiness',
  'letter.number': 'No.: {number}',
  'letter.no-number': 'No.: ………/TB-………',
  'letter.place': '……………, {day}/{month}/{year}',
  'letter.title': 'NOTICE',
  'letter.about': 'Result of victim identification',
  'letter.to': 'To: Mr/Ms ………………………………………… (file code {code})',
  'letter.because': 'Under {law}.',
  'letter.not-a-victim':
    'Having considered the evidence as the law provides and the written answer of the police, {agency} informs you that there is not enough ground to identify you as a victim of trafficking.',
  'letter.victim':
    'Having considered the evidence as the law provides, {agency} informs you that you are identified as a victim of trafficking, by the {paper} of {day}.',
  'letter.ends':
    'Support that hangs on identification ends with this result. Support that you lawfully received stays yours and is not asked back.',
  'letter.begins':
    'You have a right to the support for victims. The officer explains each item; you may accept or refuse each, and change your mind later.',
  'letter.complain':
    'If you do not agree, you or your representative may complain to {agency}, in writing or in person for the officer to write down, within the time of the law on complaints.',
  'letter.again':
    'With new information or papers you may ask for the result to be looked at again, free of charge.',
  'letter.help': 'For questions or urgent help call hotline {number}, free, day and night.',
  'letter.receivers': 'Copies:',
  'letter.receiver': '- the person named above;',
  'letter.kept': '- kept: office records, file.',
  'letter.signs': 'HEAD OF THE OFFICE',
  'letter.sign': '(Signature, full name, seal)',
}

export const letterText = { vi, en } as const
