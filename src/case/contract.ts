import { z } from 'zod'
import { BROUGHT_BY, HEARD_FROM, PATHS, READ_HOW, URGENT_NEEDS } from '../course/codes.ts'
import { command, query } from '../kernel/operation.ts'
import { identity, safeContact } from '../person/schema.ts'
import { closingContract } from './closing-contract.ts'
import { entitlementsContract } from './entitlements-contract.ts'
import { eraseContract } from './erase-contract.ts'
import { caseLine, deadline } from './line.ts'
import { caseCode, instantText, REVEAL_PURPOSES, version } from './schema.ts'
import { timelineStep } from './timeline-contract.ts'

/** Grounds of the law on which an agency sees the file although the person wants it kept out. */
export const KEPT_IN = ['lead', 'commune', 'reception', 'police', 'stay'] as const
export type KeptIn = (typeof KEPT_IN)[number]

const list = query({
  name: 'case.list',
  may: 'case.read',
  personal: true,
  says: 'Files of one’s own area (`area`) or given to one’s agency (`shared`), by their next deadline.',
  input: z.object({
    of: z.enum(['area', 'shared']).default('area'),
    stage: z.string().max(40).nullable().default(null),
    after: z.object({ alert: z.string().nullable(), caseCode }).nullable().default(null),
    limit: z.int().min(1).max(50).default(50),
  }),
  output: z.object({ lines: z.array(caseLine), more: z.boolean(), today: z.string() }),
})

const bound = { caseCode, version }

const blankState = z.enum(['given', 'not-asked', 'unknown', 'refused', 'withheld'])

const file = query({
  name: 'case.file',
  may: 'case.read',
  about: 'case',
  personal: true,
  says: 'One file: where it stands, what is due, its sections and its timeline; the true name stays hidden.',
  input: z.object({ caseCode }),
  output: z.object({
    line: caseLine,
    version: z.int(),
    today: z.string(),
    path: z.enum(PATHS),
    broughtBy: z.enum(BROUGHT_BY),
    receivedAt: z.string(),
    recordedAt: z.string(),
    heardFrom: z.enum(HEARD_FROM).nullable(),
    place: z.string().nullable().meta({ secrecy: 'C3' }),
    papers: z.string().nullable().meta({ secrecy: 'C7' }),
    deadlines: z.array(deadline),
    needs: z.array(z.enum(URGENT_NEEDS)).nullable().meta({ secrecy: 'C6' }),
    needsNote: z.string().nullable().meta({ secrecy: 'C6' }),
    contact: safeContact.nullable().meta({ secrecy: 'C12' }),
    contactReviewBy: z.string().nullable(),
    /** The agencies that must not know; `keptIn`: the law lets them see the file all the same. */
    keptOut: z
      .array(z.object({ name: z.string(), keptIn: z.enum(KEPT_IN).nullable() }))
      .nullable()
      .meta({ secrecy: 'C12' }),
    isMinor: z.boolean(),
    /** Which parts of the sheet are filled, without their values. */
    sheet: z.record(z.string(), blankState),
    rights: z.object({ law: z.enum(['2011', '2024']), readAt: z.string().nullable() }),
    toldLeadOffice: z.string().nullable(),
    linked: z.array(
      z.object({
        line: caseLine,
        as: z.enum(['main', 'companion', 'same-arrival']),
        relation: z.string().nullable(),
      }),
    ),
    /** Who came along or is accompanied, whose own file is beyond one's scopes: that there is somebody is told. */
    unseen: z.array(z.object({ as: z.enum(['main', 'companion']), relation: z.string().nullable() })),
    /** What the office's own register said, for a file that was copied from it. */
    copied: z
      .object({
        line: z.int(),
        way: z.string().nullable().meta({ secrecy: 'C1' }),
        handedBy: z.string().nullable().meta({ secrecy: 'C1' }),
        certificate: z.string().nullable().meta({ secrecy: 'C11' }),
        account: z.string().nullable().meta({ secrecy: 'C5' }),
        support: z.string().nullable().meta({ secrecy: 'C9' }),
        legalAid: z.string().nullable().meta({ secrecy: 'C9' }),
        remark: z.string().nullable().meta({ secrecy: 'C6' }),
      })
      .nullable(),
    timeline: z.array(timelineStep),
    /** When the officer last looked at this file before this visit. */
    lastVisit: z.string().nullable(),
    actions: z.array(
      z.object({
        step: z.string(),
        code: z.string(),
        to: z.string(),
        whyNot: z.string().nullable(),
        main: z.boolean(),
      }),
    ),
  }),
})

const reveal = query({
  name: 'case.reveal',
  may: 'case.reveal',
  about: 'case',
  personal: true,
  says: 'Open the true name and sheet of one person, for a stated purpose; every opening is logged.',
  input: z.object({
    caseCode,
    purpose: z.enum(REVEAL_PURPOSES, 'err.choose').meta({ label: 'case.reveal.purpose' }),
  }),
  output: z.object({ ...identity.shape, seconds: z.int() }).partial(),
})

const recordIdentity = command({
  name: 'case.recordIdentity',
  may: 'case.write',
  about: 'case',
  says: 'Complete or correct who the person is; what was written before stays in the file.',
  input: z.object({ ...bound, identity, notTheSame: z.boolean().default(false) }),
  output: z.object({ version: z.int() }),
})

const noteNeeds = command({
  name: 'case.noteNeeds',
  may: 'case.write',
  about: 'case',
  says: 'Note what the person needs now.',
  input: z.object({
    ...bound,
    needs: z.array(z.enum(URGENT_NEEDS)).meta({ label: 'case.needs' }),
    note: z.string().trim().max(1000).default('').meta({ label: 'case.needsNote' }),
  }),
  output: z.object({ version: z.int() }),
})

const agreeContact = command({
  name: 'case.agreeContact',
  may: 'case.write',
  about: 'case',
  says: 'Agree with the person how they may be reached safely; without it nobody is contacted.',
  input: z.object({ ...bound, contact: safeContact }),
  output: z.object({ version: z.int() }),
})

const contactAgencies = query({
  name: 'case.contactAgencies',
  may: 'case.write',
  about: 'case',
  personal: true,
  says: 'The agencies of the province by name, to say which of them must not know of a person; and which the law keeps in.',
  input: z.object({ caseCode }),
  output: z.object({
    agencies: z.array(z.object({ id: z.uuid(), name: z.string(), keptIn: z.enum(KEPT_IN).nullable() })),
  }),
})

const readRights = command({
  name: 'case.readRights',
  may: 'case.write',
  about: 'case',
  says: 'Record that the rights were read to the person, how, and whether they were understood.',
  input: z.object({
    ...bound,
    how: z.enum(READ_HOW, 'err.choose').meta({ label: 'case.rights.how' }),
    understood: z.enum(['yes', 'partly', 'no'], 'err.choose').meta({ label: 'case.rights.understood' }),
    at: instantText.meta({ label: 'case.at' }),
  }),
  output: z.object({ version: z.int() }),
})

const tellLeadOffice = command({
  name: 'case.tellLeadOffice',
  may: 'case.write',
  about: 'case',
  says: 'Record that the lead office was told of the reception.',
  input: z.object({
    ...bound,
    number: z.string().trim().max(40).default('').meta({ label: 'case.letterNumber' }),
    at: instantText.meta({ label: 'case.at' }),
  }),
  output: z.object({ version: z.int() }),
})

const withdrawStep = command({
  name: 'case.withdrawStep',
  may: 'case.write',
  about: 'case',
  says: 'Take back a step that was a mistake; it stays in the timeline with the reason.',
  input: z.object({
    ...bound,
    seq: z.int().min(2).meta({ label: 'case.mistake.step' }),
    why: z.string().trim().min(1, 'err.required').max(500).meta({ label: 'case.mistake.why' }),
  }),
  output: z.object({ version: z.int() }),
})

export const caseContract = {
  list,
  file,
  reveal,
  recordIdentity,
  noteNeeds,
  agreeContact,
  contactAgencies,
  readRights,
  tellLeadOffice,
  withdrawStep,
  ...closingContract,
  ...entitlementsContract,
  ...eraseContract,
} as const
