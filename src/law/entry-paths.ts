import type { Citation } from '../kernel/citation.ts'
import type { LawEvent } from './deadline-rule.ts'
import type { DeadlineRuleId } from './deadline-rules.ts'
import { cited } from './instruments.ts'
import type { Regime } from './regime.ts'

/** Papers that go with an entry path, by their Vietnamese names. */
export const entryPapers = {
  declaration: { vi: 'Tờ khai', en: 'Declaration form' },
  notice: { vi: 'Văn bản thông báo', en: 'Notice' },
  'reception-minutes': { vi: 'Biên bản tiếp nhận', en: 'Reception minutes' },
  'handover-minutes': { vi: 'Biên bản bàn giao', en: 'Hand-over minutes' },
  'foreign-file': { vi: 'Hồ sơ do phía nước ngoài chuyển giao', en: 'File handed over by the foreign side' },
  'return-certificate': { vi: 'Giấy chứng nhận về nước', en: 'Certificate of return' },
  'verification-request': { vi: 'Văn bản đề nghị xác minh', en: 'Request for verification' },
  'victim-certificate': { vi: 'Giấy xác nhận nạn nhân', en: 'Victim confirmation' },
} as const

export type EntryPaper = keyof typeof entryPapers

export type PathUnderLaw = {
  readonly because: readonly Citation[]
  readonly verified: boolean
  /** Terms that run from reception, in the order in which they fall. */
  readonly onReception: readonly DeadlineRuleId[]
  /** Terms that run once the later step has happened. */
  readonly later: readonly DeadlineRuleId[]
  readonly papers: readonly EntryPaper[]
}

export type EntryPathRow = {
  readonly letter: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G'
  readonly vi: string
  readonly en: string
  /** What has happened, in the law’s eyes, once the person stands before us. */
  readonly begins: LawEvent
  /** Further facts to record on this path. */
  readonly asks: readonly (
    | 'border-gate'
    | 'counterpart'
    | 'list-number'
    | 'items'
    | 'mission'
    | 'embassy-care'
    | 'escort'
    | 'fetching-adult'
  )[]
  readonly law: Readonly<Record<Regime, PathUnderLaw>>
}

const law2011 = (...articles: string[]) => articles.map((article) => cited('66/2011/QH12', article))
const law2024 = (...articles: string[]) => articles.map((article) => cited('53/2024/QH15', article))
const jointCircular = cited('01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG')
const amendment = cited('86/2025/QH15', '2')

const selfReport2011 = {
  onReception: ['DL-01', 'DL-02', 'DL-04'],
  later: ['DL-06', 'DL-07'],
  papers: ['declaration', 'reception-minutes', 'verification-request', 'victim-certificate'],
} as const
const selfReport2024 = {
  onReception: ['DL-01', 'DL-03', 'DL-05'],
  later: ['DL-08'],
  papers: ['declaration', 'reception-minutes', 'verification-request', 'victim-certificate'],
} as const

export const entryPaths = {
  'self-report': {
    letter: 'A',
    vi: 'Tự đến trình báo tại xã, Công an, Biên phòng hoặc cơ quan khác',
    en: 'Reports in person at a commune, police, border guard or other agency',
    begins: 'report.received',
    asks: [],
    law: {
      '2011': { because: [...law2011('24'), jointCircular], verified: true, ...selfReport2011 },
      '2024': { because: [...law2024('27'), amendment], verified: true, ...selfReport2024 },
    },
  },
  rescued: {
    letter: 'B',
    vi: 'Được phát hiện, giải cứu trong nước',
    en: 'Found or rescued inside Việt Nam',
    begins: 'rescue.done',
    asks: [],
    law: {
      '2011': {
        because: law2011('25', '29'),
        verified: true,
        onReception: ['HO-01'],
        later: ['DL-06', 'DL-07'],
        papers: ['handover-minutes', 'victim-certificate', 'verification-request'],
      },
      '2024': {
        because: [...law2024('28', '34'), amendment],
        verified: true,
        onReception: ['HO-01'],
        later: ['DL-08'],
        papers: ['handover-minutes', 'victim-certificate', 'verification-request'],
      },
    },
  },
  'through-mission': {
    letter: 'C',
    vi: 'Trở về qua cơ quan đại diện Việt Nam ở nước ngoài',
    en: 'Returned through a Vietnamese mission abroad',
    begins: 'returnee.received',
    asks: ['mission'],
    law: {
      '2011': {
        because: [...law2011('26(1)'), jointCircular],
        verified: true,
        onReception: ['DL-09'],
        later: [],
        papers: ['declaration', 'foreign-file', 'return-certificate', 'handover-minutes'],
      },
      '2024': {
        because: [...law2024('29', '30(1)'), amendment],
        verified: true,
        onReception: ['DL-09', 'HO-02'],
        later: [],
        papers: ['foreign-file', 'return-certificate', 'victim-certificate', 'handover-minutes'],
      },
    },
  },
  'border-handover': {
    letter: 'D',
    vi: 'Trao trả song phương tại biên giới',
    en: 'Handed over at the border by the neighbouring state',
    begins: 'returnee.received',
    asks: ['border-gate', 'counterpart', 'list-number', 'items'],
    law: {
      '2011': {
        because: [jointCircular, cited('78/2013/TT-BQP')],
        verified: true,
        onReception: ['DL-09'],
        later: [],
        papers: ['handover-minutes', 'foreign-file', 'declaration', 'return-certificate'],
      },
      '2024': {
        because: law2024('30'),
        verified: false,
        onReception: ['DL-09', 'HO-02'],
        later: [],
        papers: ['handover-minutes', 'foreign-file', 'declaration', 'return-certificate'],
      },
    },
  },
  'self-returned': {
    letter: 'E',
    vi: 'Tự trở về từ nước ngoài',
    en: 'Returned alone from abroad',
    begins: 'report.received',
    asks: ['border-gate'],
    law: {
      '2011': { because: [...law2011('26(3)', '24'), jointCircular], verified: true, ...selfReport2011 },
      '2024': { because: [...law2024('27'), amendment], verified: false, ...selfReport2024 },
    },
  },
  foreigner: {
    letter: 'F',
    vi: 'Người nước ngoài bị mua bán tại Việt Nam',
    en: 'Foreigner trafficked in Việt Nam',
    begins: 'report.received',
    asks: ['embassy-care'],
    law: {
      '2011': { because: [...law2011('24', '32(2)'), jointCircular], verified: false, ...selfReport2011 },
      '2024': { because: [...law2024('31', '27'), amendment], verified: false, ...selfReport2024 },
    },
  },
  minor: {
    letter: 'G',
    vi: 'Người dưới 18 tuổi',
    en: 'Person under 18',
    begins: 'report.received',
    asks: ['escort', 'fetching-adult'],
    law: {
      '2011': {
        because: [...law2011('24'), cited('09/2013/NĐ-CP', '19')],
        verified: true,
        ...selfReport2011,
      },
      '2024': { because: [...law2024('27', '30'), amendment], verified: true, ...selfReport2024 },
    },
  },
} as const satisfies Record<string, EntryPathRow>

export type EntryPath = keyof typeof entryPaths

export const entryPathNames = Object.keys(entryPaths) as readonly EntryPath[]
