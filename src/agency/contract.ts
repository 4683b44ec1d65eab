import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'
import { ownContract } from './officer-contract.ts'
import {
  agencyKind,
  agencyLine,
  agencyNames,
  day,
  given,
  login,
  nothing,
  officerLine,
  officerName,
  proposalLine,
  provinceCode,
  resetLine,
  role,
  sight,
  step,
  typedPassword,
  uuid,
} from './schema.ts'

const officers = { may: 'officer.manage', rows: 'administration' } as const
const offices = { may: 'agency.manage', rows: 'administration' } as const
const reads = { may: 'agency.read', rows: 'administration' } as const
const stepUp = { stepUp: true } as const
const secret = { secret: true } as const
const done = z.object({ done: z.literal(true) })
const version = z.int().min(1)

export const officerContract = {
  ...ownContract,
  list: query({
    ...officers,
    name: 'officer.list',
    says: 'The officers of the province, their posts and how they sign in.',
    input: nothing,
    output: z.object({
      officers: z.array(officerLine),
      resets: z.array(resetLine),
      proposals: z.array(proposalLine),
      /** There never was a second administrator, so one alone gives posts: the first set-up. */
      alone: z.boolean(),
    }),
  }),
  create: command({
    ...officers,
    ...stepUp,
    ...secret,
    name: 'officer.create',
    says: 'A new officer with a first post, given or proposed; a one-time password, shown once.',
    input: z.object({ login, name: officerName, agencyId: uuid, role }),
    output: given.extend({ officerId: uuid, oneTimePassword: z.string() }),
  }),
  disable: command({
    ...officers,
    ...stepUp,
    name: 'officer.disable',
    says: 'The officer can no longer sign in; all sessions end at once.',
    input: z.object({ officerId: uuid }),
    output: done,
  }),
  enable: command({
    ...officers,
    ...stepUp,
    name: 'officer.enable',
    says: 'The officer may sign in again; roles that take two people wait for another administrator.',
    input: z.object({ officerId: uuid }),
    output: done.extend({ waiting: z.int() }),
  }),
  resetSignIn: command({
    ...officers,
    ...stepUp,
    name: 'officer.resetSignIn',
    says: 'Ask that an officer gets a new first sign-in; another administrator must approve it.',
    input: z.object({ officerId: uuid }),
    output: z.object({ resetId: uuid, until: z.string() }),
  }),
  approveReset: command({
    ...officers,
    ...stepUp,
    ...secret,
    name: 'officer.approveReset',
    says: 'Approve what another administrator asked for; gives a one-time password, shown once.',
    input: z.object({ resetId: uuid }),
    output: z.object({ officerId: uuid, oneTimePassword: z.string() }),
  }),
  declineReset: command({
    ...officers,
    name: 'officer.declineReset',
    says: 'Decline or take back a request for a new first sign-in.',
    input: z.object({ resetId: uuid }),
    output: done,
  }),
} as const

export const agencyContract = {
  list: query({
    ...reads,
    name: 'agency.list',
    says: 'The agencies of the province as they stand on a day, with the history of their names.',
    input: z.object({ on: day.optional() }),
    output: z.object({ agencies: z.array(agencyLine) }),
  }),
  create: command({
    ...offices,
    ...stepUp,
    name: 'agency.create',
    says: 'A new agency of a kind, from a day.',
    input: z.object({
      kind: agencyKind,
      communeId: z
        .string()
        .regex(/^\d{5}$/, 'err.choose')
        .nullable()
        .default(null),
      name: agencyNames,
      from: day,
      parentId: uuid.nullable().default(null),
      citation: z.string().trim().max(120).nullable().default(null),
      partnerOnly: z.boolean().default(false),
    }),
    output: z.object({ agencyId: uuid }),
  }),
  rename: command({
    ...offices,
    ...stepUp,
    name: 'agency.rename',
    says: 'A new name from a day; what was written before keeps the old one.',
    input: z.object({
      agencyId: uuid,
      name: agencyNames,
      from: day,
      citation: z.string().trim().max(120).nullable().default(null),
      version,
    }),
    output: z.object({ version: z.int() }),
  }),
  close: command({
    ...offices,
    ...stepUp,
    name: 'agency.close',
    says: 'The last day of an agency; nobody may hold a post there after it.',
    input: z.object({ agencyId: uuid, lastDay: day, version }),
    output: z.object({ version: z.int() }),
  }),
  canSee: query({
    ...reads,
    name: 'agency.canSee',
    says: 'What an officer can see and do, in words, from roles and policies; no file is opened for it.',
    input: z.object({ officerId: uuid }),
    output: z.object({ officer: z.object({ id: uuid, name: z.string() }), posts: z.array(sight) }),
  }),
} as const

export const postContract = {
  give: command({
    ...officers,
    ...stepUp,
    name: 'post.give',
    says: 'Give an officer a post from a day, never oneself; one that sees files is proposed to another administrator.',
    input: z.object({ officerId: uuid, agencyId: uuid, role, from: day }),
    output: given,
  }),
  confirm: command({
    ...officers,
    ...stepUp,
    name: 'post.confirm',
    says: 'Confirm a post that another administrator proposed; it is given from this moment.',
    input: z.object({ proposalId: uuid }),
    output: z.object({ postId: uuid }),
  }),
  decline: command({
    ...officers,
    name: 'post.decline',
    says: 'Decline a proposed post, or take the proposal back.',
    input: z.object({ proposalId: uuid }),
    output: done,
  }),
  end: command({
    ...officers,
    ...stepUp,
    name: 'post.end',
    says: 'The last day of a post; from the next call on its rights are gone.',
    input: z.object({ postId: uuid, lastDay: day }),
    output: done,
  }),
} as const

const anyone = { may: 'anyone', rows: 'sign-in' } as const

export const setupContract = {
  state: query({
    ...anyone,
    name: 'setup.state',
    says: 'Whether the system is empty and waits for its first administrator.',
    input: nothing,
    output: z.object({ needed: z.boolean() }),
  }),
  begin: command({
    ...anyone,
    name: 'setup.begin',
    says: 'Province, leading office and first administrator; once, with the code that the server printed.',
    input: z.object({
      setupCode: z.string().trim().min(1, 'err.required').max(60).meta({ label: 'setup.code' }),
      province: provinceCode.meta({ label: 'setup.province' }),
      office: agencyNames,
      /** The People's Committee of every commune too, by the names of today. */
      communes: z.boolean().default(true).meta({ label: 'setup.communes' }),
      officer: z.object({ login, name: officerName }),
      password: typedPassword,
      /** Of the keyring; empty leaves the one that the first start made for itself. */
      passphrase: z
        .string()
        .max(512)
        .refine((text) => text === '' || [...text].length >= 20, 'err.passphrase')
        .default('')
        .meta({ label: 'setup.passphrase' }),
    }),
    output: step,
  }),
} as const
