import type { EntryPath } from './entry-paths.ts'
import { cited } from './instruments.ts'
import { amendment, health, law2024, refuses, reporting, rescued } from './procedure-2024-reports.ts'
import type { ProcedureStep } from './procedure-step.ts'

const circular = cited('01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG')
const units = { vi: 'Đơn vị của Bộ Công an, Bộ Quốc phòng', en: 'Units of public security, of defence' }

const returnPaper = (code: string, next: readonly string[]): ProcedureStep => ({
  code,
  who: { vi: 'Công an cấp tỉnh, cơ quan quản lý xuất nhập cảnh', en: 'Provincial police, immigration' },
  does: { vi: 'Cấp ngay giấy chứng nhận về nước', en: 'Issues the certificate of return at once' },
  term: 'DL-09',
  papers: ['declaration', 'return-certificate'],
  next,
  stage: 'received',
  mark: 'return-certificate',
  because: [circular],
  verified: false,
  note: {
    vi: 'Chưa rõ Thông tư liên tịch 01/2014 còn áp dụng hay không: hỏi Công an.',
    en: 'Whether Joint Circular 01/2014 still applies is open: ask the police.',
  },
})

const toHealth = (code: string, next: readonly string[], verified: boolean): ProcedureStep => ({
  code,
  who: units,
  does: {
    vi: 'Đưa ngay người đó đến Sở Y tế để hỗ trợ theo Chương V',
    en: 'Take the person to the health department at once for the support of Chapter V',
  },
  term: 'HO-02',
  papers: ['handover-minutes'],
  next,
  stage: 'received',
  mark: 'lead-told',
  because: [...law2024('30(1)'), amendment],
  verified,
})

/** After the hand-over: home, a facility, or for a minor an escort (53/2024/QH15, 30). */
const cared = (letter: string, from: number, verified: boolean): readonly ProcedureStep[] => [
  {
    code: `${letter}${from}`,
    who: health,
    does: {
      vi: 'Muốn về nơi cư trú: hỗ trợ chi phí đi lại; cần chăm sóc sức khỏe, tâm lý hoặc không rõ nơi cư trú mà muốn ở lại: chuyển đến cơ sở',
      en: 'Travel costs for those who wish to go home; a facility for those who need care or have no known home and wish to stay',
    },
    term: null,
    papers: ['handover-minutes'],
    next: [],
    stage: 'identified',
    mark: 'cared-for',
    because: [...law2024('30(1)'), amendment],
    verified,
  },
  {
    code: `${letter}${from + 1}`,
    who: health,
    does: {
      vi: 'Người dưới 18 tuổi: báo người thân đến đón hoặc cử người đưa về; không có nơi về thì đưa đến cơ sở',
      en: 'Under 18: tells relatives to fetch, or arranges an escort; with nowhere to go, a facility',
    },
    term: null,
    papers: ['handover-minutes'],
    next: [],
    stage: 'identified',
    when: 'under-18',
    mark: 'went-home',
    because: [...law2024('30'), amendment],
    verified,
  },
]

const unverified = (steps: readonly ProcedureStep[], ...articles: string[]): readonly ProcedureStep[] =>
  steps.map((one) => ({ ...one, because: [...law2024(...articles), ...one.because], verified: false }))

/** Steps under the law of 2024 as amended, path by path (53/2024/QH15, 27–33; 86/2025/QH15, 2). */
export const procedure2024: Readonly<Record<EntryPath, readonly ProcedureStep[]>> = {
  'self-report': reporting('A'),
  rescued,
  'through-mission': [
    {
      code: 'C1',
      who: {
        vi: 'Cơ quan đại diện Việt Nam cùng Bộ Công an',
        en: 'Vietnamese mission with the Ministry of Public Security',
      },
      does: {
        vi: 'Kiểm tra thông tin, tài liệu, xác minh nhân thân, cấp giấy tờ, thu xếp về nước',
        en: 'Check facts and papers, verify who the person is, issue papers, arrange the return',
      },
      term: null,
      papers: ['foreign-file'],
      next: ['C2'],
      stage: 'reported',
      mark: 'received',
      because: law2024('29', '30(1)(a)'),
      verified: true,
    },
    {
      code: 'C2',
      who: units,
      does: {
        vi: 'Tiếp nhận, xác minh, cấp một trong các giấy tờ của Điều 33 theo đề nghị của cơ quan đại diện; hỗ trợ nhu cầu thiết yếu, phiên dịch, y tế',
        en: 'Receive, verify and issue one of the papers of Article 33 on the mission’s proposal; essential needs, interpretation, medical help',
      },
      term: null,
      papers: ['victim-certificate'],
      next: ['C3', 'C4'],
      stage: 'received',
      mark: 'identified',
      because: law2024('29(3)', '30(1)(b)'),
      verified: true,
    },
    returnPaper('C3', ['C4']),
    toHealth('C4', ['C5', 'C6'], true),
    ...cared('C', 5, true),
    { ...refuses, code: 'C7' },
  ],
  'border-handover': [
    {
      code: 'D1',
      who: { vi: 'Bộ đội Biên phòng, Công an cấp tỉnh', en: 'Border guard, provincial police' },
      does: {
        vi: 'Tiếp nhận theo thỏa thuận với nước láng giềng; ghi cửa khẩu, cơ quan bên kia, ngày giờ, số danh sách, đồ vật; bảo đảm nhu cầu thiết yếu',
        en: 'Receive under the agreement with the neighbouring state; record gate, counterpart, time, list number, belongings; meet essential needs',
      },
      term: null,
      papers: ['handover-minutes', 'foreign-file'],
      next: ['D2', 'D3'],
      stage: 'received',
      mark: 'received',
      because: law2024('30'),
      verified: false,
    },
    returnPaper('D2', ['D3']),
    toHealth('D3', ['D4', 'D5'], false),
    ...cared('D', 4, false),
    { ...refuses, code: 'D6' },
  ],
  'self-returned': unverified(reporting('E'), '30'),
  foreigner: [
    ...unverified(reporting('F'), '31'),
    {
      code: 'F9',
      who: {
        vi: 'Sở Y tế cùng Công an, Sở Ngoại vụ',
        en: 'Health department with police and foreign affairs',
      },
      does: {
        vi: 'Chỉ báo đại sứ quán sau khi hỏi người đó; nếu người đó sợ cơ quan nước mình thì hỏi Công an, Ngoại vụ trước',
        en: 'Informs the embassy only after asking the person; who fears their own state is first a matter for police and foreign affairs',
      },
      term: null,
      papers: [],
      next: [],
      stage: 'received',
      mark: null,
      because: law2024('31'),
      verified: false,
    },
  ],
  minor: [
    ...reporting('G'),
    {
      code: 'G8',
      who: { vi: 'Người xác minh', en: 'Whoever verifies' },
      does: {
        vi: 'Dưới 18 tuổi: không cần chứng minh thủ đoạn (dùng vũ lực, đe dọa, lừa gạt)',
        en: 'Under 18: means (force, threat, deceit) need not be shown',
      },
      term: null,
      papers: [],
      next: [],
      stage: 'being-identified',
      when: 'under-18',
      mark: null,
      because: law2024('2(1)'),
      verified: true,
    },
    {
      code: 'G9',
      who: health,
      does: {
        vi: 'Báo người thân đến đón hoặc cử người đưa về, kiểm tra người lớn đến đón; không có nơi về thì đưa đến cơ sở',
        en: 'Tells relatives to fetch or arranges an escort, checks the adult who fetches; with nowhere to go, a facility',
      },
      term: null,
      papers: ['handover-minutes'],
      next: [],
      stage: 'identified',
      when: 'under-18',
      mark: 'went-home',
      because: [...law2024('30'), amendment],
      verified: true,
    },
  ],
}
