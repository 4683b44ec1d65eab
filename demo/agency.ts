import type { AgencyKindCode } from '../src/agency/agency-kinds.ts'

/** Where the demo begins; what stood long before needs no older day. */
export const START = '2020-02-01'

export type DemoAgencyVersion = {
  readonly from: string
  /** Last day; open when missing. */
  readonly until?: string
  readonly vi: string
  readonly en: string
  readonly citation?: string
  readonly verified: boolean
}

export type DemoAgency = {
  /** By which people and cases of the demo name it. */
  readonly key: string
  readonly kind: AgencyKindCode
  readonly communeId?: string
  readonly parent?: string
  readonly onPaper?: boolean
  readonly versions: readonly [DemoAgencyVersion, ...DemoAgencyVersion[]]
}
