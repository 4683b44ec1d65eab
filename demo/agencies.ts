import { communesOf } from '../src/agency/area.ts'
import { MERGER_DAY } from '../src/agency/area-version.ts'
import { type DemoAgency, START } from './agency.ts'
import { communeCommittee, communePolice, WITH_POLICE } from './communes.ts'

/** Code and name of the demo province; the offices are those the law names, everybody in them is invented. */
export const PROVINCE = { code: '46', name: 'Thành phố Huế' } as const

const PROVINCE_UNTIL = '2024-12-31'
const CITY_FROM = '2025-01-01'
const CITY_BY = '175/2024/QH15'

/** An office of the province that went on under the name of the city. */
const ofProvince = (
  spec: Omit<DemoAgency, 'versions'> & { readonly vi: string; readonly en: string },
): DemoAgency => {
  const { vi, en, ...rest } = spec
  return {
    ...rest,
    versions: [
      {
        from: START,
        until: PROVINCE_UNTIL,
        vi: `${vi} tỉnh Thừa Thiên Huế`,
        en: `${en} of Thừa Thiên Huế Province`,
        verified: false,
      },
      {
        from: CITY_FROM,
        vi: `${vi} thành phố Huế`,
        en: `${en} of Huế City`,
        citation: CITY_BY,
        verified: false,
      },
    ],
  }
}

const invented = (
  spec: Omit<DemoAgency, 'versions'> & { readonly vi: string; readonly en: string },
): DemoAgency => {
  const { vi, en, ...rest } = spec
  return {
    ...rest,
    versions: [{ from: START, vi: `${vi} (hư cấu)`, en: `${en} (fictitious)`, verified: false }],
  }
}

const lead: DemoAgency = {
  key: 'lead',
  kind: 'province-lead',
  parent: 'committee',
  versions: [
    {
      from: START,
      until: PROVINCE_UNTIL,
      vi: 'Sở Lao động – Thương binh và Xã hội tỉnh Thừa Thiên Huế',
      en: 'Department of Labour, Invalids and Social Affairs of Thừa Thiên Huế Province',
      citation: '09/2013/NĐ-CP',
      verified: true,
    },
    {
      from: CITY_FROM,
      until: '2025-02-28',
      vi: 'Sở Lao động – Thương binh và Xã hội thành phố Huế',
      en: 'Department of Labour, Invalids and Social Affairs of Huế City',
      citation: CITY_BY,
      verified: false,
    },
    {
      from: '2025-03-01',
      vi: 'Sở Y tế thành phố Huế',
      en: 'Department of Health of Huế City',
      citation: '45/2025/NĐ-CP',
      verified: true,
    },
  ],
}

const borderGuardCommand: DemoAgency = {
  key: 'border-command',
  kind: 'border-guard-province',
  versions: [
    {
      from: START,
      until: PROVINCE_UNTIL,
      vi: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Thừa Thiên Huế',
      en: 'Border Guard Command of Thừa Thiên Huế Province',
      verified: false,
    },
    {
      from: CITY_FROM,
      until: '2025-06-30',
      vi: 'Bộ Chỉ huy Bộ đội Biên phòng thành phố Huế',
      en: 'Border Guard Command of Huế City',
      citation: CITY_BY,
      verified: false,
    },
    {
      from: '2025-07-01',
      vi: 'Ban Chỉ huy Bộ đội Biên phòng thành phố Huế',
      en: 'Border Guard Command of Huế City',
      verified: false,
    },
  ],
}

/** A district office, closed; it shows that yesterday's names stay on yesterday's papers. */
const districtLead: DemoAgency = {
  key: 'district-a-luoi',
  kind: 'district-lead',
  versions: [
    {
      from: START,
      until: '2025-02-28',
      vi: 'Phòng Lao động – Thương binh và Xã hội huyện A Lưới',
      en: 'A Lưới District Division of Labour, Invalids and Social Affairs',
      citation: '66/2011/QH12',
      verified: true,
    },
    {
      from: '2025-03-01',
      until: '2025-06-30',
      vi: 'Phòng Y tế huyện A Lưới',
      en: 'A Lưới District Health Division',
      verified: false,
    },
  ],
}

/** Parents come before those under them. */
export const demoAgencies = (): readonly DemoAgency[] => {
  const communes = communesOf(PROVINCE.code, MERGER_DAY)
  return [
    ofProvince({
      key: 'committee',
      kind: 'province-committee',
      vi: 'Ủy ban nhân dân',
      en: 'People’s Committee',
    }),
    lead,
    districtLead,
    ofProvince({ key: 'police', kind: 'province-police', vi: 'Công an', en: 'Police' }),
    borderGuardCommand,
    ofProvince({
      key: 'inspectorate',
      kind: 'inspectorate',
      parent: 'committee',
      vi: 'Thanh tra',
      en: 'Inspectorate',
    }),
    ofProvince({
      key: 'legal-aid',
      kind: 'legal-aid-centre',
      vi: 'Trung tâm Trợ giúp pháp lý nhà nước',
      en: 'State Legal Aid Centre',
    }),
    ofProvince({
      key: 'womens-union',
      kind: 'womens-union',
      vi: 'Hội Liên hiệp Phụ nữ',
      en: 'Women’s Union',
    }),
    ofProvince({
      key: 'policy-bank',
      kind: 'social-policy-bank',
      vi: 'Chi nhánh Ngân hàng Chính sách xã hội',
      en: 'Bank for Social Policies, branch',
    }),
    ...communes.map(communeCommittee),
    ...communes.filter(({ code }) => WITH_POLICE.includes(code)).map(communePolice),
    ...INVENTED,
  ]
}

const INVENTED: readonly DemoAgency[] = [
  {
    key: 'post-a-tram',
    kind: 'border-guard-post',
    parent: 'border-command',
    vi: 'Đồn Biên phòng A Trầm',
    en: 'A Trầm Border Guard Post',
  } as const,
  {
    key: 'post-nuoc-lang',
    kind: 'border-guard-post',
    parent: 'border-command',
    vi: 'Đồn Biên phòng Nước Lặng',
    en: 'Nước Lặng Border Guard Post',
  } as const,
  {
    key: 'post-mui-song',
    kind: 'border-guard-post',
    parent: 'border-command',
    vi: 'Đồn Biên phòng Mũi Sóng',
    en: 'Mũi Sóng Border Guard Post',
  } as const,
  {
    key: 'social-work',
    kind: 'social-work-centre',
    parent: 'lead',
    vi: 'Trung tâm Công tác xã hội Bến Thông',
    en: 'Bến Thông Social Work Centre',
  } as const,
  {
    key: 'facility',
    kind: 'victim-support-facility',
    parent: 'lead',
    vi: 'Cơ sở hỗ trợ nạn nhân Mái Tranh',
    en: 'Mái Tranh Victim Support Facility',
  } as const,
  {
    key: 'hospital',
    kind: 'health-facility',
    vi: 'Bệnh viện Đa khoa Ngàn Thông',
    en: 'Ngàn Thông General Hospital',
  } as const,
  {
    key: 'vocational',
    kind: 'vocational-training',
    vi: 'Trường Trung cấp nghề Lối Mới',
    en: 'Lối Mới Vocational School',
  } as const,
  {
    key: 'partner',
    kind: 'civil-organisation',
    onPaper: true,
    vi: 'Tổ chức Vòng Tay Ấm',
    en: 'Vòng Tay Ấm Organisation',
  } as const,
].map(invented)
