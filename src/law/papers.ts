import { at, type Found, type History, type Moment } from '../kernel/history.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'
import type { ItemCode } from './items.ts'
import type { OfficeKind } from './office.ts'
import type { Regime } from './regime.ts'

/** Papers that prove that a person is a victim. */
export const certificates = {
  'police-confirmation': {
    vi: 'Giấy xác nhận nạn nhân của cơ quan Công an',
    en: 'Confirmation of the police',
  },
  'rescue-confirmation': {
    vi: 'Giấy xác nhận của cơ quan giải cứu',
    en: 'Confirmation of the rescuing agency',
  },
  'proceedings-paper': {
    vi: 'Giấy xác nhận của cơ quan điều tra, Viện kiểm sát hoặc Tòa án',
    en: 'Paper of an investigating body, procuracy or court',
  },
  'mission-confirmation': {
    vi: 'Giấy xác nhận của cơ quan đại diện Việt Nam ở nước ngoài',
    en: 'Confirmation of a Vietnamese mission',
  },
  'foreign-paper': {
    vi: 'Giấy tờ của cơ quan nước ngoài, đã hợp pháp hóa lãnh sự',
    en: 'Paper of a foreign authority, consularly legalised',
  },
} as const

export type Certificate = keyof typeof certificates

/** 66/2011/QH12, 28; of 53/2024/QH15, 33 only the families of papers are known. */
export const proving = rows<readonly Certificate[]>('certificates', [
  {
    from: '2012-01-01',
    until: '2025-06-30',
    value: ['police-confirmation', 'rescue-confirmation', 'proceedings-paper', 'foreign-paper'],
    because: [cited('66/2011/QH12', '28')],
    verified: true,
  },
  {
    from: '2025-07-01',
    value: [
      'police-confirmation',
      'rescue-confirmation',
      'proceedings-paper',
      'mission-confirmation',
      'foreign-paper',
    ],
    because: [cited('53/2024/QH15', '33')],
    verified: false,
  },
])

/** The papers that prove the status under the law of the day on which they are issued. */
export const certificatesOn = (moment: Moment): Found<readonly Certificate[]> | Refusal => at(proving, moment)

/** Kinds of evidence by which a victim is identified. */
export const evidence = {
  proceedings: {
    vi: 'Tài liệu, chứng cứ của cơ quan tiến hành tố tụng',
    en: 'From bodies conducting proceedings',
  },
  rescuer: { vi: 'Thông tin, tài liệu của cơ quan giải cứu', en: 'From the rescuing agency' },
  mission: {
    vi: 'Thông tin, tài liệu của cơ quan đại diện Việt Nam ở nước ngoài',
    en: 'From a Vietnamese mission abroad',
  },
  domestic: {
    vi: 'Thông tin, tài liệu của cơ quan, tổ chức khác trong nước',
    en: 'From other bodies in the country',
  },
  foreign: {
    vi: 'Tài liệu của cơ quan, tổ chức có thẩm quyền nước ngoài',
    en: 'From a competent foreign body',
  },
  person: {
    vi: 'Lời khai, tài liệu của người đó (từ 2025: và người thân thích)',
    en: 'From the person (since 2025: and relatives)',
  },
  offender: { vi: 'Lời khai, tài liệu của người thực hiện hành vi mua bán', en: 'From the offender' },
  witnesses: {
    vi: 'Lời khai, tài liệu của nạn nhân khác, người biết sự việc',
    en: 'From other victims and people who know',
  },
  other: { vi: 'Tài liệu, chứng cứ hợp pháp khác', en: 'Other lawful evidence' },
} as const

export type Evidence = keyof typeof evidence

export const evidenceKinds = rows<readonly Evidence[]>('evidence', [
  {
    from: '2012-10-10',
    until: '2025-06-30',
    value: ['proceedings', 'rescuer', 'mission', 'foreign', 'person', 'offender', 'witnesses', 'other'],
    because: [cited('62/2012/NĐ-CP', '5(2)')],
    verified: true,
  },
  {
    from: '2025-07-01',
    knownAt: '2024-11-28',
    value: [
      'proceedings',
      'rescuer',
      'mission',
      'domestic',
      'foreign',
      'person',
      'offender',
      'witnesses',
      'other',
    ],
    because: [cited('53/2024/QH15', '32(1)')],
    verified: true,
  },
])

/** The kinds of evidence on which identification rests on a day: eight before 01/7/2025, nine since. */
export const evidenceOn = (moment: Moment): Found<readonly Evidence[]> | Refusal => at(evidenceKinds, moment)

/** How support is applied for: papers, where, who decides. */
export type Dossier = {
  readonly papers: readonly { readonly vi: string; readonly en: string }[]
  readonly filedAt: OfficeKind
  /** Number of the form as the rules name it, where it was seen. */
  readonly form?: string
  /** `null`: not known who decides; who signs stands in `decisionOf`. */
  readonly decides: OfficeKind | null
}

/** Items given on application only. */
const applied: readonly ItemCode[] = ['schooling', 'vocational', 'hardship-allowance']

export const isOnApplication = (code: ItemCode): boolean => applied.includes(code)

export const dossiers: Readonly<Record<Regime, History<Dossier>>> = {
  '2011': rows<Dossier>('dossier-2011', [
    {
      from: '2013-04-15',
      until: '2025-06-30',
      value: {
        papers: [
          {
            vi: 'Đơn đề nghị hỗ trợ, có xác nhận của UBND cấp xã',
            en: 'Application, confirmed by the commune',
          },
          { vi: 'Giấy tờ chứng minh là nạn nhân', en: 'Paper that proves the status' },
        ],
        filedAt: 'commune-committee',
        decides: 'district-chair',
      },
      because: [cited('09/2013/NĐ-CP', '23')],
      // The papers were seen; that the district chair decides is known, not compared.
      verified: false,
    },
    {
      from: '2025-07-01',
      value: {
        papers: [
          { vi: 'Đơn đề nghị hỗ trợ', en: 'Application' },
          { vi: 'Giấy tờ chứng minh là nạn nhân', en: 'Paper that proves the status' },
        ],
        filedAt: 'health-department',
        decides: null,
      },
      because: [cited('53/2024/QH15', '63')],
      verified: false,
    },
  ]),
  '2024': rows<Dossier>('dossier-2024', [
    {
      from: '2025-07-01',
      knownAt: '2025-06-29',
      value: {
        papers: [
          { vi: 'Đơn đề nghị hỗ trợ (Mẫu số 07), 01 bản chính', en: 'Application (form 07), one original' },
        ],
        form: 'Mẫu số 07',
        filedAt: 'health-department',
        decides: 'health-department',
      },
      because: [cited('162/2025/NĐ-CP', '24')],
      verified: true,
    },
  ]),
}

/** The dossier for an item; `undefined` for items that are given without application. */
export const dossierOf = (
  code: ItemCode,
  regime: Regime,
  moment: Moment,
): Found<Dossier> | Refusal | undefined => (isOnApplication(code) ? at(dossiers[regime], moment) : undefined)
