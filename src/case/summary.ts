import { type CaseState, nextOf } from '../course/fold.ts'
import { openStay } from '../course/stay.ts'

/** Everything of the summary that steps and calendar decide: what is written, and what `verify` compares. */
export const summaryOf = (state: CaseState) => {
  const next = nextOf(state.deadlines)
  return {
    holder_agency: state.receivedBy,
    readers: [...state.readers],
    commune_id: state.communeId,
    path: state.path,
    stage: state.stage,
    regime: state.regime,
    received_on: state.receivedOn,
    age_group: state.ageGroup,
    next_rule: next?.rule ?? null,
    next_alert: next?.alert ?? null,
    next_due: next?.due ?? null,
    contact: state.contactMark,
    arrival_id: state.arrivalId,
    main_case_id: state.mainCaseId,
    facility_id: openStay(state.stay)?.facilityId ?? null,
    version: state.version,
  }
}
