import { type AreaVersion, MERGER_DAY } from '../src/agency/area-version.ts'
import { areaKindWords, areaName } from '../src/agency/area-words.ts'
import { type DemoAgency, type DemoAgencyVersion, START } from './agency.ts'

/** `A Lưới 1 Commune`, as it stands at the head of an office’s name. */
const headName = ({ kind, name }: AreaVersion) => {
  const word = areaKindWords[kind].en
  return `${name} ${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

/**
 * What stood under the code of A Lưới 1 before 1 July 2025. Which old commune became which new one is not
 * verified; here the office simply goes on, so that a file of 2021 still has somebody who holds it.
 */
const TRUNG_SON: DemoAgencyVersion = {
  from: START,
  until: '2025-06-30',
  vi: 'Ủy ban nhân dân xã Trung Sơn, huyện A Lưới',
  en: 'Trung Sơn Commune People’s Committee, A Lưới District',
  citation: '834/NQ-UBTVQH14',
  verified: false,
}

export const communeCommittee = (area: AreaVersion): DemoAgency => {
  const today: DemoAgencyVersion = {
    from: MERGER_DAY,
    vi: `Ủy ban nhân dân ${areaName(area, 'vi')}`,
    en: `${headName(area)} People’s Committee`,
    citation: area.because.instrument,
    verified: area.verified,
  }
  return {
    key: `commune-${area.code}`,
    kind: 'commune-committee',
    communeId: area.code,
    parent: 'committee',
    versions: area.code === '20056' ? [TRUNG_SON, today] : [today],
  }
}

/** Communes whose police also has a desk here: A Lưới 1 and 3, Phú Lộc, An Cựu, Chân Mây – Lăng Cô. */
export const WITH_POLICE: readonly string[] = ['20056', '20071', '20107', '19815', '20137']

export const communePolice = (area: AreaVersion): DemoAgency => ({
  key: `police-${area.code}`,
  kind: 'commune-police',
  communeId: area.code,
  parent: 'police',
  versions: [
    {
      from: MERGER_DAY,
      vi: `Công an ${areaName(area, 'vi')}`,
      en: `${headName(area)} Police`,
      verified: false,
    },
  ],
})
