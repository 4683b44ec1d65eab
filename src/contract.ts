import { areaContract } from './agency/area-contract.ts'
import { agencyContract, officerContract, postContract, setupContract } from './agency/contract.ts'
import { sessionContract } from './agency/session-contract.ts'
import { caseContract } from './case/contract.ts'
import { consentContract } from './consent/contract.ts'
import { documentContract } from './document/contract.ts'
import { identificationContract } from './identification/contract.ts'
import { importerContract } from './importer/contract.ts'
import { intakeContract } from './intake/contract.ts'
import { draftContract } from './intake/draft-contract.ts'
import type { Operation } from './kernel/operation.ts'
import { lawContract } from './lawbook/contract.ts'
import { planContract } from './plan/contract.ts'
import { registerContract } from './register/contract.ts'
import { stayContract } from './stay/contract.ts'
import { supportContract } from './support/contract.ts'
import { taskContract } from './task/contract.ts'

/** The one list of what the system can do. A noun adds its own operations in its own `contract.ts`. */
export const contract = {
  agency: agencyContract,
  area: areaContract,
  case: caseContract,
  consent: consentContract,
  document: documentContract,
  draft: draftContract,
  identification: identificationContract,
  importer: importerContract,
  intake: intakeContract,
  law: lawContract,
  officer: officerContract,
  plan: planContract,
  post: postContract,
  register: registerContract,
  session: sessionContract,
  setup: setupContract,
  stay: stayContract,
  support: supportContract,
  task: taskContract,
} as const

export const operations: readonly Operation[] = Object.values(contract).flatMap(
  (noun) => Object.values(noun) as Operation[],
)
