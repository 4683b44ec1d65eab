import { z } from 'zod'
import { caseCode, instantText, version } from '../case/schema.ts'
import { letterNumber } from '../course/step-parts.ts'
import { identificationSteps as steps, WEIGHTS } from '../course/steps-identification.ts'
import { command } from '../kernel/operation.ts'
import { boardQuery } from './board-contract.ts'
import { effectQuery } from './effect-contract.ts'

/** Every act says when it took effect: papers are written later than things happen. */
const bound = { caseCode, version, at: instantText.meta({ label: 'case.at' }) }
const about = { about: 'case', output: z.object({ version: z.int() }) } as const
const number = letterNumber.default('')
/** Text that may be left out. */
const free = (text: z.ZodString) => text.default('')
const needed = (most: number) => z.string().trim().min(1, 'err.required').max(most)

export const identificationContract = {
  board: boardQuery,
  effect: effectQuery,

  finishInitial: command({
    ...about,
    name: 'identification.finishInitial',
    may: 'case.verify',
    says: 'Initial verification is done: a proving paper exists, or none.',
    input: z.object({ ...bound, ...steps['initial-verification-done'].shape, number }),
  }),
  noteEvidence: command({
    ...about,
    name: 'identification.noteEvidence',
    may: 'case.verify',
    says: 'Note evidence of a kind of the law, speaking for, against, or unclear.',
    input: z.object({
      ...bound,
      ...steps['evidence-noted'].omit({ evidenceId: true }).shape,
      weight: z.enum(WEIGHTS, 'err.choose'),
      what: needed(2000),
    }),
  }),
  noteSigns: command({
    ...about,
    name: 'identification.noteSigns',
    may: 'case.verify',
    says: 'Note signs that speak for the account (53/2024/QH15, 32(2)).',
    input: z.object({
      ...bound,
      ...steps['signs-noted'].shape,
      note: free(steps['signs-noted'].shape.note),
    }),
  }),
  askPolice: command({
    ...about,
    name: 'identification.askPolice',
    may: 'case.verify',
    says: 'Record the written request to the police: office and number of the letter.',
    input: z.object({ ...bound, office: needed(160), number }),
  }),
  extend: command({
    ...about,
    name: 'identification.extend',
    may: 'case.verify',
    says: 'Record that the police take longer, until when and why; refused beyond the limit of the law.',
    input: z.object({
      ...bound,
      ...steps['police-extended'].omit({ requestId: true }).shape,
      number,
      why: needed(1000),
    }),
  }),
  noteAnswer: command({
    ...about,
    name: 'identification.noteAnswer',
    may: 'case.verify',
    says: 'Record the answer of the police to the open request.',
    input: z.object({
      ...bound,
      ...steps['police-answered'].omit({ requestId: true }).shape,
      number,
      note: free(steps['police-answered'].shape.note),
    }),
  }),
  propose: command({
    ...about,
    name: 'identification.propose',
    may: 'case.verify',
    says: 'Propose the result of identification for a second person to decide.',
    input: z.object({
      ...bound,
      ...steps['identification-proposed'].omit({ proposalId: true }).shape,
      issuer: free(steps['identification-proposed'].shape.issuer),
      number: free(steps['identification-proposed'].shape.number),
      ground: needed(2000),
    }),
  }),
  decide: command({
    ...about,
    name: 'identification.decide',
    may: 'case.decide',
    says: 'Decide on the proposal of somebody else: agree, or give it back with the reason.',
    input: z
      .object({
        ...bound,
        agreed: steps['identification-decided'].shape.agreed,
        why: free(steps['identification-decided'].shape.why),
      })
      .refine(({ agreed, why }) => agreed || why !== '', { path: ['why'], error: 'err.required' }),
  }),
  notify: command({
    ...about,
    name: 'identification.notify',
    may: 'case.verify',
    says: 'Record that the person was told of the result, and how.',
    input: z.object({ ...bound, ...steps['result-notified'].shape, number }),
  }),
  complain: command({
    ...about,
    name: 'identification.complain',
    may: 'case.verify',
    says: 'Record a complaint against a negative result.',
    input: z.object({ ...bound, what: needed(2000) }),
  }),
  answerComplaint: command({
    ...about,
    name: 'identification.answerComplaint',
    may: 'case.decide',
    says: 'Record the answer to a complaint; upheld, it takes the result away.',
    input: z.object({ ...bound, ...steps['complaint-answered'].shape, number }),
  }),
  reopen: command({
    ...about,
    name: 'identification.reopen',
    may: 'case.decide',
    says: 'Open identification again after a negative result, on new evidence.',
    input: z.object({ ...bound, why: needed(1000) }),
  }),
  noteReturnPaper: command({
    ...about,
    name: 'identification.noteReturnPaper',
    may: 'case.verify',
    says: 'Record the certificate of return.',
    input: z.object({ ...bound, number: free(steps['return-certificate-issued'].shape.number) }),
  }),
} as const
