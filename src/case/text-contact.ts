/** Words of safe contact on a file: what is to be minded, and who cannot be kept out. */
const vi = {
  'case.contact.with-person': 'Hỏi chính người này, lúc chỉ có hai người. Không lấy lời người khác thay.',
  'case.contact.keptIn.lead':
    'Vẫn xem được hồ sơ: là cơ quan chủ trì của tỉnh, chịu trách nhiệm theo luật. Hãy nói rõ với người này.',
  'case.contact.keptIn.commune':
    'Vẫn xem được hồ sơ: là xã, phường đang phụ trách theo luật. Hãy nói rõ với người này.',
  'case.contact.keptIn.reception':
    'Vẫn xem được hồ sơ: đã tiếp nhận và chịu trách nhiệm về hồ sơ theo luật. Hãy nói rõ với người này.',
  'case.contact.keptIn.police':
    'Vẫn xem được hồ sơ: là công an đang xác minh theo luật. Hãy nói rõ với người này.',
  'case.contact.keptIn.stay':
    'Vẫn xem được hồ sơ khi người này còn ở đó. Nếu ở đó không an toàn, hãy chuyển người này đi nơi khác trước.',
  'case.contact.agreed': 'Đã thống nhất: {how}',
  'case.contact.when': 'Lúc liên hệ được: {when}',
  'case.contact.review-before':
    'Xem lại dặn dò liên hệ trước ngày {day}; quá ngày đó mà chưa hỏi lại thì không gặp.',
  'case.contact.settle-time': 'Chưa hẹn giờ: chỉ liên hệ trong khung giờ trên.',
  'case.contact.code-caller': 'Nói trước: «{words}»',
  'case.contact.code-safe': 'Trả lời «{words}» là nói chuyện được.',
  'case.contact.code-danger':
    'Nghe «{words}» thì dừng ngay, không gọi lại, báo người phụ trách hồ sơ và xem lại an toàn của người này.',
  'case.contact.places': 'Không hẹn gặp, không gửi đến, không đi qua: {places}',
  'case.contact.plain-clothes': 'Không mặc sắc phục, không đi xe cơ quan.',
  'case.contact.letter-hand':
    'Người này chưa cho gửi thư: giao tận tay tại nơi đã hẹn, không gửi bưu điện, không nhờ người nhà chuyển.',
  'case.contact.letter-neutral':
    'Gửi thư được, phong bì không ghi tên cơ quan, không ghi nội dung bên ngoài.',
} as const

const en: Record<keyof typeof vi, string> = {
  'case.contact.keptIn.lead':
    'Still sees the file: it is the lead office of the province, responsible under the law. Tell the person so.',
  'case.contact.keptIn.commune':
    'Still sees the file: it is the commune that answers for the person under the law. Tell the person so.',
  'case.contact.keptIn.reception':
    'Still sees the file: it received the person and answers for the file under the law. Tell the person so.',
  'case.contact.keptIn.police':
    'Still sees the file: it is the police that verify under the law. Tell the person so.',
  'case.contact.keptIn.stay':
    'Still sees the file while the person stays there. If it is not safe there, find another place first.',
  'case.contact.agreed': 'Agreed: {how}',
  'case.contact.when': 'Safe at: {when}',
  'case.contact.review-before':
    'Review the instruction before {day}; after that day nobody meets the person until it was asked again.',
  'case.contact.settle-time': 'No time is set: make contact within the hours above only.',
  'case.contact.code-caller': 'Say first: “{words}”',
  'case.contact.code-safe': 'The answer “{words}” means that you can talk.',
  'case.contact.code-danger':
    'If you hear “{words}”, stop at once, do not call back, tell who is in charge of the file, look at the safety of the person again.',
  'case.contact.places': 'Do not meet at, send to or pass by: {places}',
  'case.contact.plain-clothes': 'No uniform, no office car.',
  'case.contact.letter-hand':
    'The person allows no letters: hand it over where you agreed to meet; not by post, not through relatives.',
  'case.contact.letter-neutral':
    'Letters are allowed, in an envelope that names no office and shows nothing of the content.',
  'case.contact.with-person': 'Ask the person, with nobody else present. Nobody else answers for them.',
}

export const contactText = { vi, en } as const
