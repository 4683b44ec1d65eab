import { type Screen, screen } from './screens.ts'
import { identificationScreens } from './screens-identification.ts'

/** The one list of screens. Order is the order of the navigation. */
export const screens: readonly Screen[] = [
  screen({
    path: '/find',
    may: 'case.search',
    load: () => import('../intake/find.web.tsx').then((m) => m.Find),
    nav: { text: 'nav.find', icon: 'search' },
  }),
  screen({
    path: '/receive',
    may: 'case.receive',
    load: () => import('../intake/intake.web.tsx').then((m) => m.Intake),
  }),
  screen({
    path: '/receive/group',
    may: 'case.receive',
    load: () => import('../intake/group.web.tsx').then((m) => m.ReceiveGroup),
  }),
  screen({
    path: '/files',
    may: 'case.read',
    load: () => import('../case/files.web.tsx').then((m) => m.AreaFiles),
    nav: { text: 'nav.files', icon: 'file' },
  }),
  screen({
    path: '/shared',
    may: 'case.read',
    load: () => import('../case/files.web.tsx').then((m) => m.SharedFiles),
  }),
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
  ...identificationScreens,
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
  screen({
    path: '/facility',
    may: 'case.stay',
    load: () => import('../stay/facility.web.tsx').then((m) => m.Facility),
    nav: { text: 'nav.facility', icon: 'home' },
  }),
  screen({
    path: '/erasures',
    may: 'case.erase',
    load: () => import('../case/erasures.web.tsx').then((m) => m.Erasures),
    nav: { text: 'nav.erasures', icon: 'lock' },
  }),
  screen({
    path: '/asked',
    may: 'case.answer',
    load: () => import('../intake/asked.web.tsx').then((m) => m.AskedFiles),
    nav: { text: 'nav.asked', icon: 'key' },
  }),
  screen({
    path: '/law',
    may: 'signed-in',
    load: () => import('../lawbook/law.web.tsx').then((m) => m.Law),
    nav: { text: 'nav.law', icon: 'book' },
  }),
  screen({
    path: '/law/rows',
    may: 'signed-in',
    load: () => import('../lawbook/rows.web.tsx').then((m) => m.LawRows),
  }),
  screen({
    path: '/law/unknown',
    may: 'signed-in',
    load: () => import('../lawbook/unknown.web.tsx').then((m) => m.LawUnknown),
  }),
  screen({
    path: '/law/examples',
    may: 'signed-in',
    load: () => import('../lawbook/examples.web.tsx').then((m) => m.LawExamples),
  }),
  screen({
    path: '/law/:instrument',
    may: 'signed-in',
    load: () => import('../lawbook/instrument.web.tsx').then((m) => m.LawInstrument),
  }),
  screen({
    path: '/admin/officers',
    may: 'officer.manage',
    load: () => import('../agency/officers.web.tsx').then((m) => m.Officers),
    nav: { text: 'nav.people', icon: 'people' },
  }),
  screen({
    path: '/admin/agencies',
    may: 'agency.read',
    load: () => import('../agency/agencies.web.tsx').then((m) => m.Agencies),
    nav: { text: 'nav.agencies', icon: 'building' },
  }),
  screen({
    path: '/admin/can-see/:id',
    may: 'agency.read',
    load: () => import('../agency/can-see.web.tsx').then((m) => m.CanSee),
  }),
  screen({
    path: '/welcome',
    may: 'signed-in',
    load: () => import('./welcome.tsx').then((m) => m.Welcome),
  }),
  screen({
    path: '/sessions',
    may: 'signed-in',
    load: () => import('./sessions.tsx').then((m) => m.Sessions),
  }),
  screen({
    path: '/security',
    may: 'signed-in',
    load: () => import('./security.tsx').then((m) => m.Security),
  }),
]
