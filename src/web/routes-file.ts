import { type Screen, screen } from './screens.ts'

/** The pages of one file: the file itself, its parts, and the acts on it. */
export const fileScreens: readonly Screen[] = [
  screen({
    path: '/files/:code',
    may: 'case.read',
    load: () => import('../case/file.web.tsx').then((m) => m.CaseFile),
  }),
  screen({
    path: '/files/:code/entitlements',
    may: 'case.read',
    load: () => import('../case/entitlements.web.tsx').then((m) => m.Entitlements),
  }),
  screen({
    path: '/files/:code/rights',
    may: 'case.write',
    load: () => import('../case/read-rights.web.tsx').then((m) => m.ReadRights),
  }),
  screen({
    path: '/files/:code/told',
    may: 'case.write',
    load: () => import('../case/tell-office.web.tsx').then((m) => m.TellLeadOffice),
  }),
  screen({
    path: '/files/:code/needs',
    may: 'case.write',
    load: () => import('../case/note-needs.web.tsx').then((m) => m.NoteNeeds),
  }),
  screen({
    path: '/files/:code/contact',
    may: 'case.write',
    load: () => import('../case/agree-contact.web.tsx').then((m) => m.AgreeContact),
  }),
  screen({
    path: '/files/:code/identity',
    may: 'case.write',
    load: () => import('../intake/complete-identity.web.tsx').then((m) => m.CompleteIdentity),
  }),
  screen({
    path: '/files/:code/documents',
    may: 'case.read',
    load: () => import('../document/documents.web.tsx').then((m) => m.Documents),
  }),
  screen({
    path: '/files/:code/support',
    may: 'case.legalAid',
    load: () => import('../support/support.web.tsx').then((m) => m.Support),
  }),
  screen({
    path: '/files/:code/support/circumstances',
    may: 'case.support',
    load: () => import('../support/support.web.tsx').then((m) => m.SupportCircumstances),
  }),
  screen({
    path: '/files/:code/support/legal-aid',
    may: 'case.legalAid',
    load: () => import('../support/support.web.tsx').then((m) => m.SupportLegalAid),
  }),
  screen({
    path: '/files/:code/plan',
    may: 'case.support',
    load: () => import('../plan/plan.web.tsx').then((m) => m.Plan),
  }),
  screen({
    path: '/files/:code/plan/assess',
    may: 'case.support',
    load: () => import('../plan/assess.web.tsx').then((m) => m.AssessNeeds),
  }),
  screen({
    path: '/files/:code/plan/agree',
    may: 'case.support',
    load: () => import('../plan/agree.web.tsx').then((m) => m.AgreePlan),
  }),
  screen({
    path: '/files/:code/plan/service',
    may: 'case.support',
    load: () => import('../plan/plan.web.tsx').then((m) => m.PlanService),
  }),
  screen({
    path: '/files/:code/plan/visit',
    may: 'case.support',
    load: () => import('../plan/plan.web.tsx').then((m) => m.PlanVisit),
  }),
  screen({
    path: '/files/:code/plan/outcome',
    may: 'case.support',
    load: () => import('../plan/plan.web.tsx').then((m) => m.PlanOutcome),
  }),
  screen({
    path: '/files/:code/plan/finish',
    may: 'case.support',
    load: () => import('../plan/plan.web.tsx').then((m) => m.PlanFinish),
  }),
  screen({
    path: '/files/:code/stay',
    may: 'case.read',
    load: () => import('../stay/stay.web.tsx').then((m) => m.StayBoard),
  }),
  screen({
    path: '/files/:code/stay/begin',
    may: 'case.stay',
    load: () => import('../stay/begin.web.tsx').then((m) => m.BeginStay),
  }),
  screen({
    path: '/files/:code/stay/items',
    may: 'case.stay',
    load: () => import('../stay/stay-acts.web.tsx').then((m) => m.IssueItems),
  }),
  screen({
    path: '/files/:code/stay/absence',
    may: 'case.stay',
    load: () => import('../stay/stay-acts.web.tsx').then((m) => m.NoteAbsence),
  }),
  screen({
    path: '/files/:code/stay/extend',
    may: 'case.stay',
    load: () => import('../stay/stay-acts.web.tsx').then((m) => m.ExtendStay),
  }),
  screen({
    path: '/files/:code/stay/end',
    may: 'case.stay',
    load: () => import('../stay/stay-acts.web.tsx').then((m) => m.EndStay),
  }),
  screen({
    path: '/files/:code/stay/home',
    may: 'case.stay',
    load: () => import('../stay/go-home.web.tsx').then((m) => m.GoHome),
  }),
  screen({
    path: '/files/:code/consent',
    may: 'case.read',
    load: () => import('../consent/consents.web.tsx').then((m) => m.Consents),
  }),
  screen({
    path: '/files/:code/consent/give',
    may: 'case.write',
    load: () => import('../consent/give.web.tsx').then((m) => m.GiveConsent),
  }),
  screen({
    path: '/files/:code/closing',
    may: 'case.read',
    load: () => import('../case/closing.web.tsx').then((m) => m.Closing),
  }),
  screen({
    path: '/files/:code/mistake',
    may: 'case.write',
    load: () => import('../case/mistake.web.tsx').then((m) => m.Mistake),
  }),
  screen({
    path: '/files/:code/print',
    may: 'case.read',
    load: () => import('../case/print.web.tsx').then((m) => m.PrintFile),
  }),
]
