import { cited } from './instruments.ts'
import type { ProcedureStep } from './procedure-step.ts'

/** Steps under the law of 2024 for those who report and those who are rescued (53/2024/QH15, 27, 28, as amended). */
export const law2024 = (...articles: string[]) => articles.map((article) => cited('53/2024/QH15', article))
export const amendment = cited('86/2025/QH15', '2')

export const health = { vi: 'Sở Y tế', en: 'Provincial health department' }
const police = { vi: 'Công an cấp tỉnh', en: 'Provincial police' }

const asks = {
  who: health,
  does: {
    vi: 'Chưa có giấy tờ của Điều 33 khoản 1: đề nghị Công an xác minh; từ đây là người đang trong quá trình xác định là nạn nhân',
    en: 'No paper of Article 33(1): asks the police to verify; from here on the person undergoes identification',
  },
  term: null,
  papers: ['verification-request'],
  stage: 'initial-verification',
  when: 'no-paper',
  mark: 'police-asked',
  note: {
    vi: 'Mẫu văn bản đề nghị (Nghị định 162/2025/NĐ-CP) chưa có trong tay: hỏi Sở Y tế, Bộ Y tế.',
    en: 'The form of the request (Decree 162/2025) is not at hand: ask the health department or ministry.',
  },
} as const

const answers = {
  who: police,
  does: {
    vi: 'Trả lời bằng văn bản; là nạn nhân thì cấp giấy xác nhận theo Điều 33',
    en: 'Answers in writing; confirms under Article 33 where it is a victim',
  },
  term: 'DL-08',
  papers: ['victim-certificate'],
  stage: 'being-identified',
  when: 'no-paper',
  mark: 'police-answered',
  because: law2024('27', '33'),
  verified: false,
  note: {
    vi: 'Chưa biết hạn trả lời của luật 2024 (luật 2011: 20 ngày, dài nhất 2 tháng): hỏi Sở Y tế, Bộ Y tế.',
    en: 'The time to answer under the law of 2024 is not known (2011: 20 days, two months at most): ask the health department or ministry.',
  },
} as const

/** What follows a negative answer is practice, not a provision that was seen. */
export const refuses = {
  who: health,
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
  because: law2024('27'),
  verified: false,
} as const

export const reporting = (letter: string): readonly ProcedureStep[] => [
  {
    code: `${letter}1`,
    who: {
      vi: 'Công an, Bộ đội Biên phòng, Cảnh sát biển, cơ quan khác',
      en: 'Police, border guard, coast guard, any agency',
    },
    does: {
      vi: 'Đưa người đó đến UBND cấp xã nơi cơ quan đặt trụ sở (luật 2011: chỉ thông báo)',
      en: 'Takes the person to the commune of its seat (under the law of 2011 it only told it)',
    },
    term: 'DL-01',
    papers: ['declaration', 'handover-minutes'],
    next: [`${letter}2`],
    stage: 'received',
    mark: 'commune-told',
    because: [...law2024('27(1)'), amendment],
    verified: true,
  },
  {
    code: `${letter}2`,
    who: { vi: 'UBND cấp xã', en: 'Commune People’s Committee' },
    does: {
      vi: 'Thông báo ngay cho Sở Y tế; khi cần thì tự hỗ trợ theo Chương V',
      en: 'Informs the health department at once; gives support of Chapter V itself where necessary',
    },
    term: 'DL-03',
    papers: ['notice'],
    next: [`${letter}3`],
    stage: 'received',
    mark: 'lead-told',
    because: [...law2024('27(1)'), amendment],
    verified: true,
  },
  {
    code: `${letter}3`,
    who: {
      vi: 'Sở Y tế chủ trì, phối hợp Công an cấp tỉnh',
      en: 'Health department with the provincial police',
    },
    does: {
      vi: 'Tiếp nhận, hỗ trợ ngay; xác minh thông tin ban đầu',
      en: 'Receives and supports at once; verifies the first facts',
    },
    term: 'DL-05',
    papers: ['reception-minutes'],
    next: [`${letter}4`, `${letter}6`],
    stage: 'initial-verification',
    mark: 'initial-done',
    because: [...law2024('27(2)'), amendment],
    verified: true,
  },
  {
    ...asks,
    code: `${letter}4`,
    next: [`${letter}5`],
    because: [...law2024('27'), amendment],
    verified: true,
  },
  { ...answers, code: `${letter}5`, next: [`${letter}6`, `${letter}7`] },
  {
    code: `${letter}6`,
    who: health,
    does: {
      vi: 'Có một trong các giấy tờ của Điều 33: được xác định là nạn nhân, hưởng các chế độ của Điều 37 khoản 1',
      en: 'One of the papers of Article 33 exists: identified as a victim, with the support of Article 37(1)',
    },
    term: null,
    papers: ['victim-certificate'],
    next: [],
    stage: 'identified',
    when: 'paper',
    mark: 'identified',
    because: law2024('33', '37(1)'),
    verified: false,
    note: {
      vi: 'Điều 33 chưa đối chiếu toàn văn.',
      en: 'Article 33 was not compared with the full text.',
    },
  },
  { ...refuses, code: `${letter}7` },
]

export const rescued: readonly ProcedureStep[] = [
  {
    code: 'B1',
    who: { vi: 'Cơ quan giải cứu', en: 'The rescuing agency' },
    does: {
      vi: 'Giải cứu; bảo vệ cả người đang xác định, người dưới 18 tuổi đi cùng và người thân',
      en: 'Rescues; protects also those undergoing identification, accompanying minors and relatives',
    },
    term: null,
    papers: [],
    next: ['B2', 'B3', 'B4'],
    stage: 'received',
    mark: 'received',
    because: [...law2024('28', '34'), amendment],
    verified: true,
  },
  {
    code: 'B2',
    who: { vi: 'Cơ quan giải cứu', en: 'The rescuing agency' },
    does: {
      vi: 'Bảo đảm nhu cầu thiết yếu, y tế, phiên dịch',
      en: 'Essential needs, medical help, interpretation',
    },
    term: null,
    papers: [],
    next: ['B4'],
    stage: 'received',
    mark: 'needs-met',
    because: law2024('28'),
    verified: false,
  },
  {
    code: 'B3',
    who: { vi: 'Cơ quan giải cứu', en: 'The rescuing agency' },
    does: { vi: 'Có thể cấp giấy xác nhận nạn nhân', en: 'May confirm the victim in writing' },
    term: null,
    papers: ['victim-certificate'],
    next: ['B4'],
    stage: 'received',
    when: 'paper',
    mark: 'identified',
    because: law2024('28', '33'),
    verified: false,
  },
  {
    code: 'B4',
    who: { vi: 'Cơ quan giải cứu', en: 'The rescuing agency' },
    does: { vi: 'Chuyển giao cho Sở Y tế', en: 'Hands over to the health department' },
    term: 'HO-01',
    papers: ['handover-minutes'],
    next: ['B5'],
    stage: 'received',
    mark: 'lead-told',
    because: [...law2024('28'), amendment],
    verified: false,
  },
  { ...asks, code: 'B5', next: ['B6'], because: law2024('28', '27'), verified: false },
  { ...answers, code: 'B6', next: ['B7'] },
  { ...refuses, code: 'B7' },
]
