/**
 * Kinds of agency that take part, with the name each bore on a day. An office that only changed its name or
 * its ministry keeps its kind; one that was abolished ends. Names in force without `from` or `until` stood
 * through all the years we hold. Marks as in the table of leading offices (Nghị định 42, 45/2025; 86/2025/QH15).
 */
import { type Citation, cite } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'

export type AgencyLevel = 'commune' | 'district' | 'province' | 'central' | 'outside' | 'any'

export type DatedName = {
  readonly vi: string
  readonly en: string
  readonly from?: Day
  /** Last day. */
  readonly until?: Day
  readonly because?: Citation
  /**
   * The name was seen in a published text; otherwise the screen says «chưa xác minh». The very day on which
   * victim support went from labour to health (01/3/2025) is known, not seen.
   */
  readonly verified: boolean
}

export type AgencyKind = {
  readonly level: AgencyLevel
  /** Takes part by letter and telephone; holds no accounts here. */
  readonly onPaper: boolean
  /** In order of time, without overlap. */
  readonly names: readonly [DatedName, ...DatedName[]]
}

const kind = (level: AgencyLevel, ...names: readonly [DatedName, ...DatedName[]]): AgencyKind => ({
  level,
  onPaper: false,
  names,
})
const paper = (level: AgencyLevel, ...names: readonly [DatedName, ...DatedName[]]): AgencyKind => ({
  level,
  onPaper: true,
  names,
})
const seen = (vi: string, en: string, because?: Citation): DatedName =>
  because === undefined ? { vi, en, verified: true } : { vi, en, because, verified: true }
const known = (vi: string, en: string): DatedName => ({ vi, en, verified: false })
const until = (last: string, name: DatedName): DatedName => ({ ...name, until: last as Day })
const since = (first: string, name: DatedName): DatedName => ({ ...name, from: first as Day })

const LAW_2011 = cite('66/2011/QH12')
const LAW_2024 = cite('53/2024/QH15')
const AMENDED = cite('86/2025/QH15', '2')

export const agencyKinds = {
  // Commune
  'commune-committee': kind(
    'commune',
    seen('Ủy ban nhân dân cấp xã', 'Commune People’s Committee', LAW_2024),
  ),
  'commune-culture-society': kind(
    'commune',
    since('2025-07-01', known('Phòng Văn hóa – Xã hội', 'Commune Culture and Society Office')),
  ),
  'commune-service-centre': kind(
    'commune',
    since('2025-07-01', known('Trung tâm Phục vụ hành chính công cấp xã', 'Commune Public Service Centre')),
  ),
  'commune-police': kind('commune', known('Công an cấp xã', 'Commune police')),
  // District, until 30/6/2025
  'district-committee': kind(
    'district',
    until(
      '2025-06-30',
      seen('Ủy ban nhân dân cấp huyện', 'District People’s Committee', cite('09/2013/NĐ-CP')),
    ),
  ),
  'district-lead': kind(
    'district',
    until(
      '2025-02-28',
      seen(
        'Phòng Lao động – Thương binh và Xã hội',
        'District Division of Labour, Invalids and Social Affairs',
        cite('66/2011/QH12', '24'),
      ),
    ),
    since('2025-03-01', until('2025-06-30', known('Phòng Y tế', 'District Health Division'))),
  ),
  'district-police': kind(
    'district',
    until('2025-02-28', seen('Công an cấp huyện', 'District police', cite('66/2011/QH12', '24'))),
  ),
  // Province
  'province-committee': kind(
    'province',
    seen('Ủy ban nhân dân cấp tỉnh', 'Provincial People’s Committee', LAW_2024),
  ),
  'steering-committee-138': kind(
    'province',
    known('Ban Chỉ đạo 138 cấp tỉnh', 'Provincial Steering Committee 138'),
  ),
  'province-lead': kind(
    'province',
    until(
      '2025-02-28',
      seen(
        'Sở Lao động – Thương binh và Xã hội',
        'Department of Labour, Invalids and Social Affairs',
        cite('09/2013/NĐ-CP'),
      ),
    ),
    since('2025-03-01', seen('Sở Y tế', 'Department of Health', cite('45/2025/NĐ-CP'))),
  ),
  /** The sub-department of the health department that took over is not known by name. */
  'province-lead-branch': kind(
    'province',
    until(
      '2025-02-28',
      known('Chi cục Phòng, chống tệ nạn xã hội', 'Sub-department for Social Evils Prevention'),
    ),
  ),
  'province-department': kind('province', known('Sở, ban, ngành cấp tỉnh', 'Other provincial department')),
  'province-police': kind('province', seen('Công an cấp tỉnh', 'Provincial police', AMENDED)),
  inspectorate: kind('province', known('Thanh tra cấp tỉnh', 'Provincial Inspectorate')),
  'legal-aid-centre': kind(
    'province',
    known('Trung tâm Trợ giúp pháp lý nhà nước', 'State Legal Aid Centre'),
  ),
  // Border and sea
  'border-guard-post': kind('any', seen('Đồn Biên phòng', 'Border guard post', cite('78/2013/TT-BQP'))),
  'border-guard-province': kind(
    'province',
    until('2025-06-30', known('Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'Provincial Border Guard Command')),
    since('2025-07-01', known('Ban Chỉ huy Bộ đội Biên phòng', 'Provincial Border Guard Command')),
  ),
  'coast-guard': kind('central', seen('Cảnh sát biển', 'Coast Guard', LAW_2024)),
  // Facilities and services
  'victim-support-facility': kind('any', seen('Cơ sở hỗ trợ nạn nhân', 'Victim support facility', LAW_2011)),
  'social-assistance-facility': kind(
    'any',
    until('2025-06-30', seen('Cơ sở bảo trợ xã hội', 'Social protection facility', cite('09/2013/NĐ-CP'))),
    since('2025-07-01', seen('Cơ sở trợ giúp xã hội', 'Social assistance facility', cite('162/2025/NĐ-CP'))),
  ),
  /** Not public; needs the licence for supporting victims (form 19). */
  'licensed-facility': kind(
    'any',
    since(
      '2025-07-01',
      seen(
        'Cơ sở trợ giúp xã hội khác có giấy phép hoạt động hỗ trợ nạn nhân',
        'Other social assistance facility licensed to support victims',
        cite('162/2025/NĐ-CP'),
      ),
    ),
  ),
  'social-work-centre': kind('province', known('Trung tâm Công tác xã hội', 'Social Work Centre')),
  'health-facility': kind('any', known('Cơ sở y tế', 'Health facility')),
  school: kind('any', known('Cơ sở giáo dục', 'School')),
  'vocational-training': kind(
    'any',
    known('Cơ sở giáo dục nghề nghiệp', 'Vocational training establishment'),
  ),
  'social-policy-bank': kind('any', known('Ngân hàng Chính sách xã hội', 'Bank for Social Policies')),
  'hotline-111': kind(
    'central',
    until(
      '2025-09-18',
      known('Tổng đài điện thoại quốc gia bảo vệ trẻ em 111', 'National Child Helpline 111'),
    ),
    since('2025-09-19', {
      vi: 'Tổng đài 111 bảo vệ trẻ em và phòng, chống mua bán người',
      en: 'Hotline 111 for child protection and against trafficking',
      because: cite('162/2025/NĐ-CP', '4'),
      verified: false,
    }),
  ),
  // Unions and fronts
  'womens-union': kind('any', known('Hội Liên hiệp Phụ nữ', 'Women’s Union')),
  'fatherland-front': kind('any', known('Ủy ban Mặt trận Tổ quốc', 'Fatherland Front Committee')),
  'party-committee': paper('any', known('Cấp ủy Đảng', 'Party committee')),
  // Ministries
  'ministry-lead': paper(
    'central',
    until(
      '2025-02-28',
      seen(
        'Bộ Lao động – Thương binh và Xã hội',
        'Ministry of Labour, Invalids and Social Affairs',
        LAW_2011,
      ),
    ),
    since('2025-03-01', seen('Bộ Y tế', 'Ministry of Health', cite('42/2025/NĐ-CP'))),
  ),
  'ministry-public-security': paper('central', seen('Bộ Công an', 'Ministry of Public Security', LAW_2024)),
  'ministry-defence': paper('central', seen('Bộ Quốc phòng', 'Ministry of National Defence', LAW_2024)),
  'ministry-other': paper('central', known('Bộ, cơ quan ngang bộ khác', 'Other ministry')),
  // Courts
  court: paper('any', known('Tòa án nhân dân', 'People’s Court')),
  procuracy: paper('any', known('Viện kiểm sát nhân dân', 'People’s Procuracy')),
  // Abroad and elsewhere
  'mission-abroad': paper(
    'outside',
    seen(
      'Cơ quan đại diện Việt Nam ở nước ngoài',
      'Vietnamese diplomatic mission abroad',
      cite('53/2024/QH15', '30(1)'),
    ),
  ),
  'foreign-authority': paper('outside', known('Cơ quan của nước ngoài', 'Foreign authority')),
  'other-province-office': paper(
    'outside',
    known('Cơ quan của tỉnh, thành phố khác', 'Office of another province'),
  ),
  'civil-organisation': paper(
    'any',
    known('Tổ chức xã hội, tổ chức phi chính phủ', 'Civil or non-governmental organisation'),
  ),
  partner: paper('any', known('Đối tác khác', 'Other partner')),
} as const satisfies Readonly<Record<string, AgencyKind>>

export type AgencyKindCode = keyof typeof agencyKinds

export const agencyKindCodes = Object.keys(agencyKinds) as readonly AgencyKindCode[]

export const isAgencyKindCode = (text: string): text is AgencyKindCode => Object.hasOwn(agencyKinds, text)

/** The name that the kind bore on a day; nothing when it did not exist. */
export const agencyKindName = (code: AgencyKindCode, on: Day): DatedName | undefined => {
  const names: readonly DatedName[] = agencyKinds[code].names
  return names.find(
    ({ from, until: last }) => (from === undefined || from <= on) && (last === undefined || on <= last),
  )
}

/** Kinds that exist on a day: what may be founded, addressed or named on a paper of that day. */
export const agencyKindsOn = (on: Day): readonly AgencyKindCode[] =>
  agencyKindCodes.filter((code) => agencyKindName(code, on) !== undefined)
