/** Words of the search before anything was found: the first page of most officers. */
const vi = {
  'intake.find.title': 'Tìm hoặc tiếp nhận',
  'intake.find.under': 'Tìm trước, để không ai phải kể lại từ đầu và không ai có hai hồ sơ.',
  'intake.find.hint':
    'Ít nhất hai chữ cái, vì một chữ sẽ ra quá nhiều người. Không cần dấu, thứ tự nào cũng được. Gõ đúng mã thì mở thẳng hồ sơ.',
  'intake.find.year-hint': 'Lệch một năm vẫn tìm thấy.',
  'intake.find.too-short': 'Xin gõ ít nhất hai chữ cái của tên, hoặc mã hồ sơ, hoặc số giấy tờ.',
  'intake.find.wrong-year': 'Năm sinh gồm bốn chữ số, ví dụ 1998.',
  'intake.find.do': 'Tìm',
  'intake.find.group': 'Tiếp nhận theo đoàn',
  'intake.find.group-body':
    'Nhiều người đến cùng một lần bàn giao: ghi nơi, giờ, giấy tờ một lần; mỗi người có một hồ sơ riêng.',
  'intake.find.draft': 'Anh/chị đang viết dở một phiếu tiếp nhận trên máy này.',
  'intake.find.draft-open': 'Mở phiếu viết dở',
  'intake.search.text': 'Họ tên, mã hồ sơ hoặc số giấy tờ',
  'intake.search.birthYear': 'Năm sinh (nếu biết)',
  'intake.search.number': 'Số giấy tờ',
}

const en: Record<keyof typeof vi, string> = {
  'intake.find.title': 'Find or receive',
  'intake.find.under': 'Search first, so that nobody must tell everything again and nobody has two files.',
  'intake.find.hint':
    'Two letters at least, for one alone finds too many people. Marks are not needed, any order will do. A code typed exactly opens its file.',
  'intake.find.year-hint': 'One year off is found too.',
  'intake.find.too-short':
    'Please type two letters of the name at least, or a file code, or the number of a paper.',
  'intake.find.wrong-year': 'A year of birth has four digits, for example 1998.',
  'intake.find.do': 'Find',
  'intake.find.group': 'Receive a group',
  'intake.find.group-body':
    'Several people of one hand-over: place, time and papers are written once; everybody has a file of their own.',
  'intake.find.draft': 'A reception sheet that you began lies on this computer.',
  'intake.find.draft-open': 'Open the unfinished sheet',
  'intake.search.text': 'Name, file code or number of a paper',
  'intake.search.birthYear': 'Year of birth (if known)',
  'intake.search.number': 'Number of a paper',
}

export const searchText = { vi, en } as const
