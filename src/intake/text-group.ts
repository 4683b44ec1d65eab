/** Words of the reception of a group. */
const vi = {
  'intake.group.title': 'Tiếp nhận theo đoàn',
  'intake.group.under':
    'Từ 2 đến 60 người của một lần bàn giao. Tên để trống cũng được; phiếu riêng bổ sung sau.',
  'intake.group.arrival': 'Phần chung của cả đoàn',
  'intake.group.people': 'Từng người',
  'intake.group.person': 'Người thứ {n}',
  'intake.group.add': 'Thêm một người',
  'intake.group.enter': 'Bấm Enter ở ô tên để sang dòng mới.',
  'intake.group.remove': 'Bỏ người thứ {n}',
  'intake.group.number': 'Số',
  'intake.group.do-row': 'Bỏ',
  'intake.group.born-hint': 'Năm, tháng/năm hoặc ngày/tháng/năm.',
  'intake.group.sex-empty': 'Chưa hỏi',
  'intake.group.paste': 'Dán danh sách từ bảng tính',
  'intake.group.paste-body':
    'Mỗi dòng một người: họ tên; năm sinh; giới tính. Cột cách nhau bằng Tab, dấu chấm phẩy hoặc dấu phẩy.',
  'intake.group.paste-label': 'Danh sách',
  'intake.group.paste-do': 'Thêm vào bảng',
  'intake.group.pasted': '{n, plural, other {Đã thêm # người.}}',
  'intake.group.unread':
    '{n, plural, other {Có # dòng không đọc được năm sinh hoặc giới tính; xin xem lại.}}',
  'intake.group.full': 'Một đoàn tối đa 60 người. Những dòng thừa không được thêm.',
  'intake.group.count': '{n, plural, other {# người}}',
  'intake.group.do': 'Tiếp nhận cả đoàn',
  'intake.group.size': 'Cần ít nhất hai người. Một người thì xin dùng phiếu thường.',
  'intake.group.alike': '{n, plural, other {Có hồ sơ giống # người trong đoàn}}',
  'intake.group.alike-body':
    'Xin xem từng người dưới đây. Đúng người thì bỏ dòng đó khỏi danh sách và mở hồ sơ đã có; khác người thì đánh dấu. Những gì đã điền vẫn giữ trong bản nháp.',
  'intake.group.alike-why-not': 'Còn người chưa xem xong. Xin đánh dấu «đây là người khác» hoặc bỏ dòng đó.',
  'intake.group.done': '{n, plural, other {Đã tiếp nhận # người}}',
  'intake.group.done-body': 'Ghi mã cạnh từng người theo đúng thứ tự danh sách. Bản in không có tên.',
  'intake.group.print': 'In danh sách mã',
  'err.group-size': 'Cần ít nhất hai người.',
}

const en: Record<keyof typeof vi, string> = {
  'intake.group.title': 'Receive a group',
  'intake.group.under':
    'From 2 to 60 people of one hand-over. Names may be empty; each sheet is completed later.',
  'intake.group.arrival': 'For the whole group',
  'intake.group.people': 'Each person',
  'intake.group.person': 'Person {n}',
  'intake.group.add': 'Add a person',
  'intake.group.enter': 'Enter in the name box begins a new line.',
  'intake.group.remove': 'Remove person {n}',
  'intake.group.number': 'No.',
  'intake.group.do-row': 'Remove',
  'intake.group.born-hint': 'Year, month/year or day/month/year.',
  'intake.group.sex-empty': 'Not asked',
  'intake.group.paste': 'Paste a list from a spreadsheet',
  'intake.group.paste-body':
    'One person a line: name; year of birth; sex. Columns parted by tabs, semicolons or commas.',
  'intake.group.paste-label': 'List',
  'intake.group.paste-do': 'Add to the table',
  'intake.group.pasted': '{n, plural, one {# person added.} other {# people added.}}',
  'intake.group.unread':
    '{n, plural, one {In # line the year or the sex could not be read; please look again.} other {In # lines the year or the sex could not be read; please look again.}}',
  'intake.group.full': 'A group has 60 people at most. The lines beyond were not added.',
  'intake.group.count': '{n, plural, one {# person} other {# people}}',
  'intake.group.do': 'Receive the group',
  'intake.group.size': 'At least two people. For one please use the usual sheet.',
  'intake.group.alike':
    '{n, plural, one {# person of the group resembles a known file} other {# people of the group resemble known files}}',
  'intake.group.alike-body':
    'Please look at each. If it is the same person, take the row off the list and open the file that exists; if not, tick. What you filled in stays in the draft.',
  'intake.group.alike-why-not':
    'Somebody is still to be looked at. Please tick “this is somebody else” or take the row off the list.',
  'intake.group.done': '{n, plural, one {# person received} other {# people received}}',
  'intake.group.done-body': 'The codes stand in the order of the list. The print bears no names.',
  'intake.group.print': 'Print the list of codes',
  'err.group-size': 'At least two people are needed.',
}

export const groupText = { vi, en } as const
