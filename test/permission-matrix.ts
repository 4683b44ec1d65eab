import type { RoleCode } from '../src/agency/roles.ts'

/**
 * Who may do what, written down once more by hand: the test compares it with what the server does, so a
 * new operation, or a role that quietly gained one, fails until somebody has said so here.
 */
type Row = 'anyone' | 'signed-in' | readonly RoleCode[]

const RECEIVERS = [
  'commune-officer',
  'commune-police',
  'border-guard',
  'provincial-police',
  'case-manager',
  'facility-worker',
] as const satisfies readonly RoleCode[]
const WORKERS = [...RECEIVERS, 'legal-aid', 'service-partner'] as const satisfies readonly RoleCode[]
const OVERSEERS = [
  'case-manager',
  'inspector',
  'leader',
  'data-protection',
  'administrator',
] as const satisfies readonly RoleCode[]
const ADMINISTRATOR = ['administrator'] as const
const MANAGER = ['case-manager'] as const

export const MATRIX: { readonly [operation: string]: Row } = {
  'agency.list': OVERSEERS,
  'agency.canSee': OVERSEERS,
  'agency.create': ADMINISTRATOR,
  'agency.rename': ADMINISTRATOR,
  'agency.close': ADMINISTRATOR,
  'area.communes': 'signed-in',

  'intake.search': WORKERS,
  'case.list': [...WORKERS, 'inspector'],
  'case.file': [...WORKERS, 'inspector'],
  'intake.receive': RECEIVERS,
  'intake.receiveGroup': RECEIVERS,
  'case.entitlements': [...WORKERS, 'inspector'],
  'case.reveal': [...RECEIVERS, 'legal-aid'],
  'case.recordIdentity': RECEIVERS,
  'case.noteNeeds': RECEIVERS,
  'case.agreeContact': RECEIVERS,
  'case.readRights': RECEIVERS,
  'case.tellLeadOffice': RECEIVERS,
  'case.withdrawStep': RECEIVERS,
  'intake.ask': WORKERS,
  'intake.asked': MANAGER,
  'intake.answer': MANAGER,
  'case.requestErasure': MANAGER,
  'case.erasures': ['data-protection'],
  'case.erase': ['data-protection'],

  'draft.save': WORKERS,
  'draft.list': WORKERS,
  'draft.drop': WORKERS,

  'law.rows': 'signed-in',
  'law.files': [...WORKERS, 'inspector'],
  'law.dryRun': ADMINISTRATOR,
  'law.add': ADMINISTRATOR,

  'officer.me': 'signed-in',
  'officer.draftKey': 'signed-in',
  'officer.setLang': 'signed-in',
  'officer.factors': 'signed-in',
  'officer.endFactor': 'signed-in',
  // also for a session that still lacks its second factor: the handler looks at the session itself
  'officer.changePassword': 'anyone',
  'officer.enrolTotpStart': 'anyone',
  'officer.enrolTotpFinish': 'anyone',
  'officer.enrolPasskeyStart': 'anyone',
  'officer.enrolPasskeyFinish': 'anyone',
  'officer.list': ADMINISTRATOR,
  'officer.create': ADMINISTRATOR,
  'officer.disable': ADMINISTRATOR,
  'officer.enable': ADMINISTRATOR,
  'officer.resetSignIn': ADMINISTRATOR,
  'officer.approveReset': ADMINISTRATOR,
  'officer.declineReset': ADMINISTRATOR,
  'post.give': ADMINISTRATOR,
  'post.confirm': ADMINISTRATOR,
  'post.decline': ADMINISTRATOR,
  'post.end': ADMINISTRATOR,

  'session.signIn': 'anyone',
  'session.totp': 'anyone',
  'session.recovery': 'anyone',
  'session.passkeyOptions': 'anyone',
  'session.passkeyVerify': 'anyone',
  'session.state': 'anyone',
  'session.demoAccounts': 'anyone',
  'session.demo': 'anyone',
  'session.signOut': 'anyone',
  'session.list': 'signed-in',
  'session.end': 'signed-in',
  'session.notices': 'signed-in',
  'session.answerNotice': 'signed-in',
  'session.choosePost': 'signed-in',
  'session.stepUpTotp': 'signed-in',
  'session.stepUpPasskeyOptions': 'signed-in',
  'session.stepUpPasskeyVerify': 'signed-in',
  'session.stepUpDemo': 'signed-in',
  'setup.state': 'anyone',
  'setup.begin': 'anyone',
}
