import { z } from 'zod'
import { caseCode, instantText, version } from '../case/schema.ts'
import { dayText, hourText, openId, SIGNED_HOW } from '../course/step-parts.ts'
import {
  AGREED_BY,
  EDUCATION,
  FAMILY,
  NEED_DOMAINS,
  NEED_LEVELS,
  OUTCOME_MONTHS,
  OUTCOME_SCALE,
  planGoal,
  RISKS,
  SERVICE_KINDS,
  VISIT_WAYS,
} from '../course/steps-support.ts'
import { command, query } from '../kernel/operation.ts'

const bound = { caseCode, version }
const at = instantText.meta({ label: 'case.at' })
const noteOf = (length: number) => z.string().trim().max(length).default('').meta({ label: 'plan.note' })
const written = z.object({ version: z.int() })
const may = 'case.support'
const note = z.string().nullable().meta({ secrecy: 'C6' })
const levels = z.partialRecord(z.enum(NEED_DOMAINS), z.enum(NEED_LEVELS))

const board = query({
  name: 'plan.board',
  may,
  about: 'case',
  personal: true,
  says: 'Needs by domain over time, the plan and its versions, services, visits with risk, outcomes of one person.',
  input: z.object({ caseCode }),
  output: z.object({
    version: z.int(),
    today: z.string(),
    /** Why each act is not open now; `null` when it is. */
    whyNot: z.record(z.string(), z.string().nullable()),
    assessments: z.array(
      z.object({
        seq: z.int(),
        on: z.string(),
        levels: levels.nullable().meta({ secrecy: 'C6' }),
        education: z.enum(EDUCATION).nullable().meta({ secrecy: 'C9' }),
        family: z.enum(FAMILY).nullable().meta({ secrecy: 'C4' }),
        note,
      }),
    ),
    plans: z.array(
      z.object({
        planVersion: z.int(),
        on: z.string(),
        agreedBy: z.enum(AGREED_BY),
        signed: z.enum(SIGNED_HOW),
        goals: z.array(planGoal).nullable().meta({ secrecy: 'C6' }),
      }),
    ),
    ended: z.array(
      z.object({ actionId: z.string(), on: z.string(), result: z.enum(['done', 'dropped']), note }),
    ),
    services: z.array(
      z.object({
        seq: z.int(),
        on: z.string(),
        service: z.enum(SERVICE_KINDS),
        provider: z.string().nullable().meta({ secrecy: 'C9' }),
        actionId: z.string().nullable(),
        note,
      }),
    ),
    visits: z.array(
      z.object({
        seq: z.int(),
        on: z.string(),
        how: z.enum(VISIT_WAYS),
        risk: z.enum(RISKS),
        nextOn: z.string().nullable(),
        nextHow: z.enum(VISIT_WAYS).nullable(),
        nextTime: z.string().nullable(),
        note,
      }),
    ),
    /** `ours`: by our own interval for the risk, no term of the law. */
    nextVisit: z.object({ on: z.string(), by: z.enum(['agreed', 'ours']), days: z.int() }).nullable(),
    outcomes: z.array(
      z.object({
        month: z.enum(OUTCOME_MONTHS),
        dueOn: z.string(),
        noted: z.object({ on: z.string(), scale: z.enum(OUTCOME_SCALE), note }).nullable(),
      }),
    ),
    finishedOn: z.string().nullable(),
  }),
})

const assess = command({
  name: 'plan.assess',
  may,
  about: 'case',
  says: 'Assess needs by domain; earlier assessments stay, so that change can be seen.',
  input: z.object({
    ...bound,
    levels: levels.meta({ label: 'plan.levels' }),
    education: z.enum(EDUCATION).default('unknown').meta({ label: 'plan.education' }),
    family: z.enum(FAMILY).default('unknown').meta({ label: 'plan.family' }),
    note: noteOf(2000),
    at,
  }),
  output: written,
})

/** Goals and actions as they are typed: what goes on from the version before keeps its id. */
export const typedGoal = planGoal.omit({ goalId: true, actions: true }).extend({
  goalId: openId.nullable().default(null),
  actions: z
    .array(
      planGoal.shape.actions.element
        .omit({ actionId: true })
        .extend({ actionId: openId.nullable().default(null) }),
    )
    .max(20),
})

const agree = command({
  name: 'plan.agree',
  may,
  about: 'case',
  says: 'Record a version of the plan as agreed with the person: goals, actions, who, by when.',
  input: z.object({
    ...bound,
    agreedBy: z.enum(AGREED_BY, 'err.choose').meta({ label: 'plan.agreedBy' }),
    signed: z.enum(SIGNED_HOW, 'err.choose').meta({ label: 'plan.signed' }),
    goals: z.array(typedGoal).min(1, 'err.required').max(20).meta({ label: 'plan.goals' }),
    at,
  }),
  output: written,
})

const endAction = command({
  name: 'plan.endAction',
  may,
  about: 'case',
  says: 'Record that an action of the plan is done or was dropped.',
  input: z.object({
    ...bound,
    actionId: openId,
    result: z.enum(['done', 'dropped'], 'err.choose').meta({ label: 'plan.result' }),
    note: noteOf(500),
    at,
  }),
  output: written,
})

const giveService = command({
  name: 'plan.giveService',
  may,
  about: 'case',
  says: 'Record a service that was given, by whom, for which action of the plan.',
  input: z.object({
    ...bound,
    service: z.enum(SERVICE_KINDS, 'err.choose').meta({ label: 'plan.service' }),
    provider: z.string().trim().max(160).default('').meta({ label: 'plan.provider' }),
    /** It happened although the person asked that this provider, or the school, should not know. */
    knowing: z.boolean().default(false).meta({ label: 'plan.knowing' }),
    actionId: openId.nullable().default(null).meta({ label: 'plan.forAction' }),
    note: noteOf(1000),
    at,
  }),
  output: written,
})

const visit = command({
  name: 'plan.visit',
  may,
  about: 'case',
  says: 'Record a visit, the risk of being trafficked again, and the next visit if one was agreed.',
  input: z.object({
    ...bound,
    how: z.enum(VISIT_WAYS, 'err.choose').meta({ label: 'plan.how' }),
    risk: z.enum(RISKS, 'err.choose').meta({ label: 'plan.risk' }),
    nextOn: dayText.nullable().default(null).meta({ label: 'plan.nextOn' }),
    /** Left out: as this visit was. */
    nextHow: z.enum(VISIT_WAYS).nullable().default(null).meta({ label: 'plan.nextHow' }),
    nextTime: hourText.nullable().default(null).meta({ label: 'plan.nextTime' }),
    note: noteOf(2000),
    at,
  }),
  output: written,
})

const noteOutcome = command({
  name: 'plan.noteOutcome',
  may,
  about: 'case',
  says: 'Record how the person fares after 3, 6, 12 or 24 months.',
  input: z.object({
    ...bound,
    month: z.enum(OUTCOME_MONTHS, 'err.choose').meta({ label: 'plan.month' }),
    scale: z.enum(OUTCOME_SCALE, 'err.choose').meta({ label: 'plan.scale' }),
    note: noteOf(1000),
    at,
  }),
  output: written,
})

const finish = command({
  name: 'plan.finish',
  may,
  about: 'case',
  says: 'Record that the plan is finished; follow-up goes on.',
  input: z.object({ ...bound, note: noteOf(1000), at }),
  output: written,
})

export const planContract = {
  board,
  assess,
  agree,
  endAction,
  giveService,
  visit,
  noteOutcome,
  finish,
} as const
