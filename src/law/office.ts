import type { Citation } from '../kernel/citation.ts'
import { at, type Found, type History, type Moment } from '../kernel/history.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'

/** Kinds of office as the law names them. Which agency of a province holds the office is `agency`’s matter. */
const offices = {
  'labour-ministry': {
    vi: 'Bộ Lao động - Thương binh và Xã hội',
    en: 'Ministry of Labour, Invalids and Social Affairs',
  },
  'health-ministry': { vi: 'Bộ Y tế', en: 'Ministry of Health' },
  'police-ministry': { vi: 'Bộ Công an', en: 'Ministry of Public Security' },
  'labour-department': { vi: 'Sở Lao động - Thương binh và Xã hội', en: 'Provincial labour department' },
  'health-department': { vi: 'Sở Y tế', en: 'Provincial health department' },
  'labour-division': { vi: 'Phòng Lao động - Thương binh và Xã hội', en: 'District labour division' },
  'health-division': { vi: 'Phòng Y tế', en: 'District health division' },
  'provincial-police': { vi: 'Công an cấp tỉnh', en: 'Provincial police' },
  'district-police': { vi: 'Công an cấp huyện', en: 'District police' },
  'commune-committee': { vi: 'Ủy ban nhân dân cấp xã', en: 'Commune People’s Committee' },
  'district-chair': {
    vi: 'Chủ tịch Ủy ban nhân dân cấp huyện',
    en: 'Chair of the district People’s Committee',
  },
  'provincial-chair': {
    vi: 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
    en: 'Chair of the provincial People’s Committee',
  },
} as const

export type OfficeKind = keyof typeof offices

export const officeKinds = Object.keys(offices) as readonly OfficeKind[]

export const isOfficeKind = (text: string): text is OfficeKind => Object.hasOwn(offices, text)

export const officeName = (kind: OfficeKind, language: 'vi' | 'en'): string => offices[kind][language]

/** Who leads, and who helps where the law names a second office. */
export type Competence = { readonly leads: OfficeKind; readonly with?: OfficeKind }

/** Steps for which the law, or a province for itself, names an office. */
export type LawStep =
  | 'lead-support-nationally'
  | 'lead-anti-trafficking-nationally'
  | 'lead-support'
  | 'receive-report'
  | 'verify-initially'
  | 'receive-and-support'
  | 'confirm-victim'
  | 'decide-support'
  | 'license-facility'

const UNTIL_FEB = '2025-02-28'
const ministries = cited('42/2025/NĐ-CP')
const departments = cited('45/2025/NĐ-CP')
const amended = [cited('53/2024/QH15', '27'), cited('86/2025/QH15', '2')]
const law2011 = [cited('66/2011/QH12', '24')]

type Row = {
  from: string
  until?: string
  value: Competence
  because: readonly Citation[]
  verified: boolean
}

/** The spring of 2025: labour offices were dissolved and district police abolished before the law changed. */
const throughSpring2025 = (
  name: string,
  before: Row,
  spring: Omit<Row, 'from' | 'until'>,
  after: Omit<Row, 'from'>,
) =>
  rows<Competence>(name, [
    { ...before, until: UNTIL_FEB },
    { ...spring, from: '2025-03-01', until: '2025-06-30' },
    { ...after, from: '2025-07-01' },
  ])

export const officeSteps = {
  'lead-support-nationally': rows<Competence>('lead-support-nationally', [
    {
      from: '2012-01-01',
      until: UNTIL_FEB,
      value: { leads: 'labour-ministry' },
      because: [cited('66/2011/QH12')],
      verified: true,
    },
    { from: '2025-03-01', value: { leads: 'health-ministry' }, because: [ministries], verified: true },
  ]),
  'lead-anti-trafficking-nationally': rows<Competence>('lead-anti-trafficking-nationally', [
    {
      from: '2012-01-01',
      value: { leads: 'police-ministry' },
      because: [cited('66/2011/QH12')],
      verified: true,
    },
  ]),
  'lead-support': rows<Competence>('lead-support', [
    {
      from: '2012-01-01',
      until: UNTIL_FEB,
      value: { leads: 'labour-department' },
      because: [cited('66/2011/QH12')],
      verified: true,
    },
    { from: '2025-03-01', value: { leads: 'health-department' }, because: [departments], verified: true },
  ]),
  'receive-report': rows<Competence>('receive-report', [
    {
      from: '2012-01-01',
      until: '2025-06-30',
      value: { leads: 'commune-committee' },
      because: law2011,
      verified: true,
    },
    { from: '2025-07-01', value: { leads: 'commune-committee' }, because: amended, verified: true },
  ]),
  'verify-initially': throughSpring2025(
    'verify-initially',
    {
      from: '2012-01-01',
      value: { leads: 'labour-division', with: 'district-police' },
      because: law2011,
      verified: true,
    },
    {
      value: { leads: 'health-division', with: 'provincial-police' },
      because: [...law2011, departments],
      verified: false,
    },
    { value: { leads: 'health-department', with: 'provincial-police' }, because: amended, verified: true },
  ),
  'receive-and-support': throughSpring2025(
    'receive-and-support',
    { from: '2012-01-01', value: { leads: 'labour-division' }, because: law2011, verified: true },
    { value: { leads: 'health-division' }, because: [...law2011, departments], verified: false },
    { value: { leads: 'health-department' }, because: amended, verified: true },
  ),
  'confirm-victim': throughSpring2025(
    'confirm-victim',
    {
      from: '2012-01-01',
      value: { leads: 'district-police' },
      because: [cited('66/2011/QH12', '24(4)')],
      verified: true,
    },
    { value: { leads: 'provincial-police' }, because: [cited('66/2011/QH12', '24(4)')], verified: false },
    { value: { leads: 'provincial-police' }, because: amended, verified: true },
  ),
  'decide-support': throughSpring2025(
    'decide-support',
    {
      from: '2013-04-15',
      value: { leads: 'district-chair' },
      because: [cited('09/2013/NĐ-CP', '23')],
      verified: false,
    },
    { value: { leads: 'district-chair' }, because: [cited('09/2013/NĐ-CP', '23')], verified: false },
    { value: { leads: 'health-department' }, because: [cited('162/2025/NĐ-CP', '24')], verified: true },
  ),
  'license-facility': throughSpring2025(
    'license-facility',
    {
      from: '2013-04-15',
      value: { leads: 'provincial-chair', with: 'labour-department' },
      because: [cited('09/2013/NĐ-CP', '4-18')],
      verified: true,
    },
    {
      value: { leads: 'provincial-chair', with: 'health-department' },
      because: [cited('09/2013/NĐ-CP', '4-18'), departments],
      verified: false,
    },
    { value: { leads: 'health-department' }, because: [cited('162/2025/NĐ-CP')], verified: true },
  ),
} as const satisfies Record<LawStep, History<Competence>>

export const lawSteps = Object.keys(officeSteps) as readonly LawStep[]

/**
 * Who is competent for a step on a day. For a person of the 2011 regime after 30/6/2025 the answer is the
 * office that exists on the day; that the task passed to it was not compared with a text.
 */
export const competentFor = (step: LawStep, moment: Moment): Found<Competence> | Refusal =>
  at<Competence>(officeSteps[step], moment)
