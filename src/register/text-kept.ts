/** Words for files with names outside: who has them, until when. */
export const keptText = {
  vi: {
    'register.recipient.short': 'Nơi nhận',
    'register.destroyBy': 'Hủy tệp chậm nhất ngày',
    'register.destroyBy.hint': 'Nhiều nhất 90 ngày kể từ hôm nay. Được ghi vào tệp và vào chân mỗi trang in.',
    'register.named': 'Tệp có tên đã xuất',
    'register.named.none': 'Chưa xuất tệp nào có tên.',
    'register.named.caption': 'Tệp có tên đã xuất, mới nhất trước',
    'register.named.state': 'Tình trạng',
    'register.named.state.kept': 'Còn hạn giữ',
    'register.named.state.overdue': 'Quá ngày phải hủy',
    'register.named.state.unknown': 'Không ghi ngày hủy',
    'register.named.how': 'Quá ngày mà chưa được báo đã hủy thì hỏi người xuất và nơi nhận.',
  },
  en: {
    'register.recipient.short': 'For',
    'register.destroyBy': 'To be destroyed by',
    'register.destroyBy.hint':
      'At most 90 days from today. It is written into the file and at the foot of every printed page.',
    'register.named': 'Files with names outside',
    'register.named.none': 'No file with names was exported yet.',
    'register.named.caption': 'Files with names outside, the newest first',
    'register.named.state': 'State',
    'register.named.state.kept': 'May be kept',
    'register.named.state.overdue': 'Past the day of destruction',
    'register.named.state.unknown': 'No day was named',
    'register.named.how': 'After that day, ask who exported it and who received it whether it is destroyed.',
  },
} as const
