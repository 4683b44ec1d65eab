import { type CaseState, nextOf } from '../course/fold.ts'
import { openStay } from '../course/stay.ts'
import { openWork } from './open-work.ts'

/** What follows from steps and days off: a day off that the province enters moves it on files that nobody touches. */
export const datesOf = (state: CaseState) => {
  const next = nextOf(state.deadlines)
  const work = openWork(state)
  return {
    next_rule: next?.rule ?? null,
    next_alert: next?.alert ?? null,
    next_due: next?.due ?? null,
    work,
    work_on: work[0]?.on ?? null,
  }
}

export const isOfDates = (column: string) => column.startsWith('next_') || column.startsWith('work')

/** Everything of the summary that steps and calendar decide: what is written, and what `verify` compares. */
export const summaryOf = (state: CaseState) => {
  return {
    holder_agency: state.receivedBy,
    readers: [...state.readers],
    commune_id: state.communeId,
    path: state.path,
    stage: state.stage,
    regime: state.regime,
    received_on: state.receivedOn,
    age_group: state.ageGroup,
    ...datesOf(state),
    contact: state.contactMark,
    arrival_id: state.arrivalId,
    main_case_id: state.mainCaseId,
    facility_id: openStay(state.stay)?.facilityId ?? null,
    version: state.version,
  }
}
