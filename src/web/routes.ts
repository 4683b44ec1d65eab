import { fileScreens } from './routes-file.ts'
import { type Screen, screen } from './screens.ts'
import { identificationScreens } from './screens-identification.ts'

/** The one list of screens. Order is the order of the navigation. */
export const screens: readonly Screen[] = [
  screen({
    path: '/work',
    may: 'task.own',
    load: () => import('../task/work.web.tsx').then((m) => m.Work),
    nav: { text: 'nav.work', icon: 'work' },
  }),
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
    path: '/register',
    may: 'case.read',
    load: () => import('../register/register.web.tsx').then((m) => m.Register),
    nav: { text: 'nav.register', icon: 'chart' },
  }),
  screen({
    path: '/register/export',
    may: 'register.export',
    load: () => import('../register/export.web.tsx').then((m) => m.ExportRegister),
  }),
  screen({
    path: '/register/import',
    may: 'register.import',
    load: () => import('../importer/import.web.tsx').then((m) => m.ImportRegister),
  }),
  screen({
    path: '/files/:code/exports',
    may: 'case.read',
    load: () => import('../register/file-exports.web.tsx').then((m) => m.FileExports),
  }),
  screen({
    path: '/shared',
    may: 'case.read',
    load: () => import('../case/files.web.tsx').then((m) => m.SharedFiles),
  }),
  screen({
    path: '/work/week',
    may: 'task.own',
    load: () => import('../task/week.web.tsx').then((m) => m.WorkWeek),
  }),
  screen({
    path: '/late',
    may: 'task.oversee',
    load: () => import('../task/late.web.tsx').then((m) => m.LateWork),
    nav: { text: 'nav.late', icon: 'clock' },
  }),
  ...fileScreens,
  ...identificationScreens,
  screen({
    path: '/facility',
    may: 'case.stay',
    load: () => import('../stay/facility.web.tsx').then((m) => m.Facility),
    nav: { text: 'nav.facility', icon: 'home' },
  }),
  screen({
    path: '/exports',
    may: 'register.agree',
    load: () => import('../register/proposals.web.tsx').then((m) => m.ExportProposals),
    nav: { text: 'nav.exports', icon: 'out' },
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
