import { type Screen, screen } from './screens.ts'

/** The pages of verification and identification of one file. */
export const identificationScreens: readonly Screen[] = [
  screen({
    path: '/files/:code/identification',
    may: 'case.read',
    load: () => import('../identification/board.web.tsx').then((m) => m.IdentificationBoard),
  }),
  screen({
    path: '/files/:code/identification/initial',
    may: 'case.verify',
    load: () => import('../identification/finish-initial.web.tsx').then((m) => m.FinishInitial),
  }),
  screen({
    path: '/files/:code/identification/evidence',
    may: 'case.verify',
    load: () => import('../identification/note-evidence.web.tsx').then((m) => m.NoteEvidence),
  }),
  screen({
    path: '/files/:code/identification/signs',
    may: 'case.verify',
    load: () => import('../identification/note-signs.web.tsx').then((m) => m.NoteSigns),
  }),
  screen({
    path: '/files/:code/identification/ask',
    may: 'case.verify',
    load: () => import('../identification/ask-police.web.tsx').then((m) => m.AskPolice),
  }),
  screen({
    path: '/files/:code/identification/extend',
    may: 'case.verify',
    load: () => import('../identification/extend.web.tsx').then((m) => m.ExtendReply),
  }),
  screen({
    path: '/files/:code/identification/answer',
    may: 'case.verify',
    load: () => import('../identification/note-answer.web.tsx').then((m) => m.NoteAnswer),
  }),
  screen({
    path: '/files/:code/identification/propose',
    may: 'case.verify',
    load: () => import('../identification/propose.web.tsx').then((m) => m.Propose),
  }),
  screen({
    path: '/files/:code/identification/decide',
    may: 'case.decide',
    load: () => import('../identification/decide.web.tsx').then((m) => m.Decide),
  }),
  screen({
    path: '/files/:code/identification/notify',
    may: 'case.verify',
    load: () => import('../identification/notify.web.tsx').then((m) => m.NotifyResult),
  }),
  screen({
    path: '/files/:code/identification/letter',
    may: 'case.read',
    load: () => import('../identification/letter.web.tsx').then((m) => m.ResultLetter),
  }),
  screen({
    path: '/files/:code/identification/complaint',
    may: 'case.verify',
    load: () => import('../identification/complaint.web.tsx').then((m) => m.Complaint),
  }),
  screen({
    path: '/files/:code/identification/reopen',
    may: 'case.decide',
    load: () => import('../identification/reopen.web.tsx').then((m) => m.Reopen),
  }),
  screen({
    path: '/files/:code/identification/return-paper',
    may: 'case.verify',
    load: () => import('../identification/return-paper.web.tsx').then((m) => m.NoteReturnPaper),
  }),
]
