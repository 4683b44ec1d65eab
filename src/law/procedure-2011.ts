import type { EntryPath } from './entry-paths.ts'
import { cited } from './instruments.ts'
import { circular, law2011, refuses, reporting, rescued } from './procedure-2011-reports.ts'
import type { ProcedureStep } from './procedure-step.ts'

const decree09 = cited('09/2013/NĐ-CP', '19')
const borderCircular = cited('78/2013/TT-BQP')

const returnPaper = (code: string, next: readonly string[]): ProcedureStep => ({
  code,
  who: { vi: 'Công an cấp tỉnh, cơ quan quản lý xuất nhập cảnh', en: 'Provincial police, immigration' },
  does: {
    vi: 'Cấp ngay giấy chứng nhận về nước, theo tờ khai và hồ sơ phía nước ngoài chuyển',
    en: 'Issues the certificate of return at once, on the declaration and the file of the foreign side',
  },
  term: 'DL-09',
  papers: ['declaration', 'return-certificate'],
  next,
  stage: 'received',
  mark: 'return-certificate',
  because: [circular],
  verified: true,
})

/** Found by the border guard or the coast guard, or reporting to them: then as for those who report. */
const atTheBorder: ProcedureStep = {
  code: 'E0',
  who: { vi: 'Bộ đội Biên phòng, Cảnh sát biển', en: 'Border guard, coast guard' },
  does: {
    vi: 'Người đến đồn hoặc được phát hiện: cho tạm trú, bảo đảm nhu cầu thiết yếu, rồi chuyển giao cho UBND cấp xã nơi gần nhất',
    en: 'Where the person comes to a post or is found: shelter and essential needs, then hand-over to the nearest commune',
  },
  term: null,
  papers: ['handover-minutes'],
  next: ['E2'],
  stage: 'received',
  mark: 'commune-told',
  because: [circular],
  verified: true,
}

/** The path of those who report, on another footing: the articles of the path stand before those of the step. */
const onFooting = (steps: readonly ProcedureStep[], ...articles: string[]): readonly ProcedureStep[] =>
  steps.map((one) => ({ ...one, because: [...law2011(...articles), ...one.because] }))

/** Steps under the law of 2011, path by path (66/2011/QH12, 24–29; Joint Circular 01/2014). */
export const procedure2011: Readonly<Record<EntryPath, readonly ProcedureStep[]>> = {
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
        vi: 'Xác minh nhân thân, cấp giấy tờ, thu xếp về nước',
        en: 'Verify who the person is, issue papers, arrange the return',
      },
      term: null,
      papers: ['foreign-file'],
      next: ['C2'],
      stage: 'reported',
      mark: 'received',
      because: law2011('26(1)'),
      verified: true,
    },
    {
      code: 'C2',
      who: { vi: 'Đơn vị của Bộ Công an, Bộ Quốc phòng', en: 'Units of public security, of defence' },
      does: { vi: 'Tiếp nhận người trở về', en: 'Receive the person who returns' },
      term: null,
      papers: ['handover-minutes'],
      next: ['C3', 'C4'],
      stage: 'received',
      mark: 'received',
      because: law2011('26(1)'),
      verified: true,
    },
    returnPaper('C3', ['C4']),
    {
      code: 'C4',
      who: { vi: 'Cơ quan tiếp nhận', en: 'The receiving office' },
      does: {
        vi: 'Muốn tự về nơi cư trú: hỗ trợ tiền tàu xe, tiền ăn đi đường; còn lại: chuyển giao để được chăm sóc',
        en: 'Fare and meals for those who wish to go home alone; the others are transferred for care',
      },
      term: null,
      papers: ['handover-minutes'],
      next: [],
      stage: 'received',
      mark: 'cared-for',
      because: law2011('26(1)'),
      verified: true,
    },
    { ...refuses, code: 'C5' },
  ],
  'border-handover': [
    {
      code: 'D1',
      who: { vi: 'Bộ đội Biên phòng, Công an cấp tỉnh', en: 'Border guard, provincial police' },
      does: {
        vi: 'Tiếp nhận theo thỏa thuận với nước láng giềng (điều ước khác thì theo điều ước); ghi cửa khẩu, cơ quan bên kia, ngày giờ, số danh sách, đồ vật',
        en: 'Receive under the agreement with the neighbouring state (a treaty prevails); record gate, counterpart, time, list number, belongings',
      },
      term: null,
      papers: ['handover-minutes', 'foreign-file'],
      next: ['D2', 'D3'],
      stage: 'received',
      mark: 'received',
      because: [circular],
      verified: true,
    },
    {
      code: 'D2',
      who: { vi: 'Bộ đội Biên phòng', en: 'Border guard' },
      does: {
        vi: 'Bảo đảm nhu cầu thiết yếu, phối hợp xác minh',
        en: 'Meets essential needs, verifies with other offices',
      },
      term: null,
      papers: [],
      next: ['D4'],
      stage: 'received',
      mark: 'needs-met',
      because: [borderCircular],
      verified: true,
    },
    returnPaper('D3', ['D4']),
    {
      code: 'D4',
      who: { vi: 'Bộ đội Biên phòng, Công an cấp tỉnh', en: 'Border guard, provincial police' },
      does: {
        vi: 'Chuyển giao cho Phòng hoặc Sở LĐTBXH, hoặc cơ sở trung chuyển',
        en: 'Transfer to the labour division or department, or a transit facility',
      },
      term: null,
      papers: ['handover-minutes'],
      next: [],
      stage: 'received',
      mark: 'lead-told',
      because: [circular],
      verified: true,
    },
    { ...refuses, code: 'D5' },
  ],
  'self-returned': [atTheBorder, ...onFooting(reporting('E'), '26(3)')],
  foreigner: [
    ...onFooting(reporting('F'), '32(2)').map((one) => ({ ...one, verified: false })),
    {
      code: 'F9',
      who: {
        vi: 'Cơ quan chủ trì cùng Công an, Ngoại vụ',
        en: 'Lead office with police and foreign affairs',
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
      because: [circular],
      verified: false,
    },
  ],
  minor: [
    ...reporting('G'),
    {
      code: 'G9',
      who: { vi: 'Cơ quan chủ trì hoặc cơ sở', en: 'Lead office or facility' },
      does: {
        vi: 'Cử người đưa về với người thân; kiểm tra người lớn đến đón có phải người liên quan vụ việc không',
        en: 'Escorts the minor to relatives; checks that the adult who fetches is not involved',
      },
      term: null,
      papers: ['handover-minutes'],
      next: [],
      stage: 'identified',
      when: 'under-18',
      mark: 'went-home',
      because: [decree09],
      verified: true,
    },
    {
      code: 'G10',
      who: { vi: 'Người làm công tác bảo vệ trẻ em cấp xã', en: 'Child-protection officer of the commune' },
      does: {
        vi: 'Dưới 16 tuổi: mở song song hồ sơ bảo vệ trẻ em (kế hoạch hỗ trợ, can thiệp)',
        en: 'Under 16: opens a child-protection file beside this one (plan of support and intervention)',
      },
      term: null,
      papers: [],
      next: [],
      stage: 'received',
      when: 'under-18',
      mark: null,
      because: [cited('102/2016/QH13', '1')],
      verified: false,
    },
  ],
}
