import { cited } from './instruments.ts'
import type { ProcedureStep } from './procedure-step.ts'

/** Steps under the law of 2011 for those who report and those who are rescued (66/2011/QH12, 24, 25, 28, 29). */
export const law2011 = (...articles: string[]) => articles.map((article) => cited('66/2011/QH12', article))
export const circular = cited('01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG')

const division = { vi: 'Phòng LĐTBXH', en: 'District labour division' }
const districtPolice = { vi: 'Công an cấp huyện', en: 'District police' }

const asks = {
  who: division,
  does: {
    vi: 'Chưa có giấy tờ chứng minh: đề nghị Công an cấp huyện nơi cư trú hoặc nơi trình báo xác minh; trong khi chờ vẫn bảo đảm nhu cầu thiết yếu',
    en: 'No proving paper: asks the district police of the place of residence or of the report to verify; essential needs are met meanwhile',
  },
  term: null,
  papers: ['verification-request'],
  stage: 'initial-verification',
  when: 'no-paper',
  mark: 'police-asked',
} as const

const answers = {
  who: districtPolice,
  does: {
    vi: 'Trả lời bằng văn bản; là nạn nhân thì cấp giấy xác nhận',
    en: 'Answers in writing; confirms the victim where it is one',
  },
  term: 'DL-06',
  limit: 'DL-07',
  papers: ['victim-certificate'],
  stage: 'being-identified',
  when: 'no-paper',
  mark: 'police-answered',
  because: law2011('24(4)'),
  note: {
    vi: 'Hạn dài nhất 2 tháng cho việc phức tạp chưa đối chiếu với văn bản.',
    en: 'The two months at the longest for complex matters were not compared with the text.',
  },
} as const

/** What follows a negative answer is practice, not a provision that was seen. */
export const refuses = {
  who: division,
  does: {
    vi: 'Kết quả không phải nạn nhân: thông báo bằng văn bản, hướng dẫn khiếu nại; thôi các hỗ trợ gắn với việc xác định, giữ những gì đã nhận đúng luật; có chứng cứ mới thì xem xét lại',
    en: 'Not a victim: tells the person in writing and how to complain; support that hangs on the status ends, what was lawfully given stays; new evidence opens it again',
  },
  term: null,
  papers: ['notice'],
  next: [],
  stage: 'not-a-victim',
  when: 'negative',
  mark: 'notified',
  because: law2011('24'),
  verified: false,
} as const

export const reporting = (letter: string): readonly ProcedureStep[] => [
  {
    code: `${letter}1`,
    who: { vi: 'Cơ quan nhận trình báo', en: 'The agency that receives the report' },
    does: {
      vi: 'Hướng dẫn người đó hoặc người đại diện viết tờ khai, viết thay cho trẻ em và người không tự viết được; bảo đảm nhu cầu thiết yếu khi cần',
      en: 'Helps the person or the representative with the declaration, writes it down for children and those unable; meets essential needs where necessary',
    },
    term: null,
    papers: ['declaration'],
    next: [`${letter}2`],
    stage: 'received',
    mark: 'received',
    because: [...law2011('24'), circular],
    verified: true,
  },
  {
    code: `${letter}2`,
    who: { vi: 'Cơ quan nhận trình báo', en: 'The agency that received the report' },
    does: {
      vi: 'Thông báo ngay cho UBND cấp xã nơi đặt trụ sở',
      en: 'Informs the commune of its seat at once',
    },
    term: 'DL-01',
    papers: ['notice'],
    next: [`${letter}3`],
    stage: 'received',
    mark: 'commune-told',
    because: law2011('24'),
    verified: true,
  },
  {
    code: `${letter}3`,
    who: { vi: 'UBND cấp xã', en: 'Commune People’s Committee' },
    does: {
      vi: 'Thông báo ngay cho Phòng LĐTBXH; có thể tự hỗ trợ nhu cầu thiết yếu',
      en: 'Informs the labour division at once; may itself give essential support',
    },
    term: 'DL-02',
    papers: ['notice'],
    next: [`${letter}4`],
    stage: 'received',
    mark: 'lead-told',
    because: law2011('24'),
    verified: true,
  },
  {
    code: `${letter}4`,
    who: { vi: 'Phòng LĐTBXH cùng Công an cùng cấp', en: 'Labour division with the police of its level' },
    does: {
      vi: 'Tiếp nhận, hỗ trợ, xác minh thông tin ban đầu',
      en: 'Receives and supports the person, establishes the first facts',
    },
    term: 'DL-04',
    papers: ['reception-minutes'],
    next: [`${letter}5`, `${letter}6`],
    stage: 'initial-verification',
    mark: 'initial-done',
    because: law2011('24'),
    verified: true,
  },
  {
    code: `${letter}5`,
    who: division,
    does: {
      vi: 'Đã có giấy tờ chứng minh: hỗ trợ tiền về nơi cư trú, hoặc chuyển đến cơ sở nếu cần chăm sóc sức khỏe, tâm lý và người đó muốn',
      en: 'A proving paper exists: helps with the way home, or takes the person to a facility if health or psychological care is needed and wished for',
    },
    term: null,
    papers: ['handover-minutes'],
    next: [],
    stage: 'identified',
    when: 'paper',
    mark: 'cared-for',
    because: law2011('24', '28'),
    verified: true,
  },
  { ...asks, code: `${letter}6`, next: [`${letter}7`], because: law2011('24'), verified: true },
  { ...answers, code: `${letter}7`, next: [`${letter}8`], verified: true },
  { ...refuses, code: `${letter}8` },
]

export const rescued: readonly ProcedureStep[] = [
  {
    code: 'B1',
    who: { vi: 'Cơ quan giải cứu', en: 'The rescuing agency' },
    does: {
      vi: 'Giải cứu, bảo vệ khi tính mạng, sức khỏe, danh dự, nhân phẩm, tài sản bị đe dọa; bảo đảm nhu cầu thiết yếu',
      en: 'Rescues, protects where life, health, honour, dignity or property is in danger; meets essential needs',
    },
    term: null,
    papers: [],
    next: ['B2', 'B3'],
    stage: 'received',
    mark: 'received',
    because: law2011('25', '29'),
    verified: true,
  },
  {
    code: 'B2',
    who: { vi: 'Cơ quan giải cứu', en: 'The rescuing agency' },
    does: { vi: 'Có thể cấp giấy xác nhận nạn nhân', en: 'May confirm the victim in writing' },
    term: null,
    papers: ['victim-certificate'],
    next: ['B3'],
    stage: 'received',
    when: 'paper',
    mark: 'identified',
    because: law2011('28(2)'),
    verified: true,
  },
  {
    code: 'B3',
    who: { vi: 'Cơ quan giải cứu', en: 'The rescuing agency' },
    does: {
      vi: 'Chuyển giao ngay cho Phòng LĐTBXH nơi gần nhất',
      en: 'Hands over to the nearest labour division at once',
    },
    term: 'HO-01',
    papers: ['handover-minutes'],
    next: ['B4'],
    stage: 'received',
    mark: 'lead-told',
    because: law2011('25'),
    verified: false,
  },
  { ...asks, code: 'B4', next: ['B5'], because: law2011('25', '24'), verified: true },
  { ...answers, code: 'B5', next: ['B6'], verified: true },
  { ...refuses, code: 'B6' },
]
