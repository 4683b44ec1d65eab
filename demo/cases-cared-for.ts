import { addDays, type Day } from '../src/kernel/day.ts'
import { answered, asked, decided, evidence, initial, proposed } from './cases-identified.ts'
import type { Later } from './sheets.ts'
import { agreedAgain, aid, item, needs, planned, visited } from './support-acts.ts'

const WORKER = 'cong-tac-xa-hoi'
/** So many days ago the man in the facility was received. */
const AGO = 140

/** In the facility and not yet identified: what cannot wait, given by the facility, and legal aid that waits. */
export const caredFor: readonly Later[] = [
  item(0.5, 'essential-needs', 'delivered', {}, WORKER),
  item(12, 'psychological', 'delivered', { money: 'facility', note: 'Buổi đầu (hư cấu)' }, WORKER),
  aid(60, 'asked'),
  aid(88, 'request-sent', { number: '118/SYT (hư cấu)' }),
]

const goals = (today: Day) => [
  {
    domain: 'health',
    text: 'Tay lành, đi lại được (hư cấu)',
    actions: [{ what: 'Tập phục hồi (hư cấu)', who: 'Bệnh viện (hư cấu)', by: addDays(today, 14) }],
  },
  {
    domain: 'housing',
    text: 'Có nơi ở an toàn (hư cấu)',
    actions: [{ what: 'Hỏi nhà người chị (hư cấu)', who: 'Cán bộ xã (hư cấu)', by: addDays(today, -4) }],
  },
]

/** Identified while in the facility: medical care, a plan, visits of the facility’s own worker. */
export const identifiedInFacility = (today: Day): readonly Later[] => [
  initial(2),
  evidence(3, 'mission', 'for', 'Cơ quan đại diện xác nhận việc bị giữ'),
  asked(4, '288/SYT-BTXH'),
  answered(27, 'victim', '131/CAT'),
  proposed(28, { issuedOn: addDays(today, 27 - AGO), number: '09/GXN' }),
  decided(29),
  item(31, 'medical', 'delivered', { amount: 1_250_000, money: 'health-insurance' }, WORKER),
  needs(33, { health: 'urgent', housing: 'serious', 'family-community': 'some' }, 'Tay còn đau'),
  planned(34, goals(today)),
  visited(70, 'facility', { risk: 'medium', note: 'Tập đều' }, WORKER),
  agreedAgain(126, WORKER),
  visited(126.1, 'facility', { risk: 'low', note: 'Đi lại được', nextOn: addDays(today, 1) }, WORKER),
]
