/** Words of the requests that wait for an answer. */
const vi = {
  'intake.asked.title': 'Yêu cầu xin hồ sơ',
  'intake.asked.under': 'Cơ quan gửi yêu cầu không được biết có hồ sơ hay không, trừ khi anh/chị chia sẻ.',
  'intake.asked.none': 'Không có yêu cầu nào đang chờ.',
  'intake.asked.none-body': 'Khi một cơ quan xin hồ sơ, yêu cầu hiện ở đây.',
  'intake.asked.when': 'Gửi lúc',
  'intake.asked.who': 'Người gửi',
  'intake.asked.looked-for': 'Đã tìm',
  'intake.asked.hidden': 'Không hiện nội dung tìm',
  'intake.asked.candidates': 'Hồ sơ có thể đúng',
  'intake.asked.no-candidates': 'Hệ thống không thấy hồ sơ nào giống.',
  'intake.asked.choose': 'Trả lời',
  'intake.asked.nothing': 'Không có gì để chia sẻ',
  'intake.asked.give': 'Cho xem hồ sơ {code}',
  'intake.asked.give-hint': 'Cơ quan đó sẽ xem được hồ sơ này theo phạm vi vai trò của họ.',
  'intake.asked.ground': 'Cho xem trên cơ sở nào?',
  'intake.asked.ground.task': 'Nhiệm vụ theo luật của cơ quan đó',
  'intake.asked.ground.hint':
    'Nhờ người này đồng ý thì chọn mục đích đã đồng ý: cơ quan chỉ xem phần đã đồng ý, và thôi xem khi người này rút lại.',
  'intake.asked.send': 'Trả lời yêu cầu',
  'intake.asked.done': 'Đã trả lời yêu cầu.',
}

const en: Record<keyof typeof vi, string> = {
  'intake.asked.title': 'Requests for files',
  'intake.asked.under': 'The office that asks does not learn whether there is a file, unless you share one.',
  'intake.asked.none': 'No request is waiting.',
  'intake.asked.none-body': 'When an office asks for a file, the request appears here.',
  'intake.asked.when': 'Sent',
  'intake.asked.who': 'Sent by',
  'intake.asked.looked-for': 'Looked for',
  'intake.asked.hidden': 'What was looked for is not shown',
  'intake.asked.candidates': 'Files that may be meant',
  'intake.asked.no-candidates': 'The system finds no file like it.',
  'intake.asked.choose': 'Answer',
  'intake.asked.nothing': 'There is nothing to share',
  'intake.asked.give': 'Let them read file {code}',
  'intake.asked.give-hint': 'That office will see this file as far as their roles reach.',
  'intake.asked.ground': 'On which ground?',
  'intake.asked.ground.task': 'A task the law gives that agency',
  'intake.asked.ground.hint':
    'By consent: choose the purpose consented to. The agency sees that part only, and no more once it is taken back.',
  'intake.asked.send': 'Answer the request',
  'intake.asked.done': 'The request is answered.',
}

export const askedText = { vi, en } as const
