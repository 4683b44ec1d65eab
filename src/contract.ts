import { areaContract } from './agency/area-contract.ts'
import { agencyContract, officerContract, postContract, setupContract } from './agency/contract.ts'
import { sessionContract } from './agency/session-contract.ts'
import { caseContract } from './case/contract.ts'
import { draftContract } from './case/draft-contract.ts'
import type { Operation } from './kernel/operation.ts'
import { lawContract } from './lawbook/contract.ts'

/** The one list of what the system can do. A noun adds its own operations in its own `contract.ts`. */
export const contract = {
  agency: agencyContract,
  area: areaContract,
  case: caseContract,
  draft: draftContract,
  law: lawContract,
  officer: officerContract,
  post: postContract,
  session: sessionContract,
  setup: setupContract,
} as const

export const operations: readonly Operation[] = Object.values(contract).flatMap(
  (noun) => Object.values(noun) as Operation[],
)
