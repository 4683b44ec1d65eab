/** Words for what the person and the caller know each other by, and for places that must not be used. */
export const codeWordsText = {
  vi: {
    'person.contact.codeCaller': 'Người gọi nói câu gì trước để nhận ra nhau?',
    'person.contact.codeCaller.example': 'chị có còn bán vải hoa không',
    'person.contact.codeSafe': 'Trả lời thế nào là nói chuyện được?',
    'person.contact.codeSafe.example': 'còn, chị ghé lấy',
    'person.contact.codeDanger': 'Nói câu gì là đang không an toàn?',
    'person.contact.codeDanger.hint': 'Nghe câu này, cán bộ dừng mọi liên hệ và xem lại an toàn.',
    'person.contact.codeDanger.example': 'hết hàng rồi',
    'person.contact.placesNever': 'Nơi nào không được đến, không được hẹn, không được gửi?',
    'person.contact.placesNever.hint':
      'Địa chỉ, tên nơi, cách nhau bằng dấu phẩy. Không được bố trí người này ở hay nhận dịch vụ tại nơi có tên ở đây.',
    'person.contact.placesNever.example': 'nhà chồng cũ, chợ Mẫu',
  },
  en: {
    'person.contact.codeCaller': 'What does the caller say first, so that you know each other?',
    'person.contact.codeCaller.example': 'do you still sell flowered cloth',
    'person.contact.codeSafe': 'Which answer means that they can talk?',
    'person.contact.codeSafe.example': 'yes, come and fetch it',
    'person.contact.codeDanger': 'Which words mean that it is not safe?',
    'person.contact.codeDanger.hint': 'On these words all contact stops and safety is looked at again.',
    'person.contact.codeDanger.example': 'sold out',
    'person.contact.placesNever': 'Where must nobody go, meet or send anything?',
    'person.contact.placesNever.hint':
      'Addresses and names of places, with commas between. Nobody is lodged or served at a place named here.',
    'person.contact.placesNever.example': 'the former husband’s house, Mẫu market',
  },
} as const
