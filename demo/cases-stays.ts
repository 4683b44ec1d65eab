import { addDays, type Day } from '../src/kernel/day.ts'
import { caredFor, identifiedInFacility } from './cases-cared-for.ts'
import { FACILITY, PROPOSAL, STAY } from './filled.ts'
import { contact, type DemoFile, deed, given, type Later, person, rightsRead, told } from './sheets.ts'

const MANAGER = 'quan-ly-ho-so'
const SECOND = 'quan-ly-ho-so-hai'
const WORKER = 'cong-tac-xa-hoi'

const came = (days: number, place: string, number: string): Later =>
  deed(days, 'stay.begin', { facilityId: FACILITY, place, minutes: `${number}/BB-BG (hư cấu)` }, MANAGER)

const given8 = (days: number): Later =>
  deed(
    days,
    'stay.issueItems',
    {
      stayId: STAY,
      issued: ['clothes', 'underwear', 'towel', 'sandals', 'toothbrush', 'toothpaste', 'soap'],
    },
    WORKER,
  )

const left = (days: number, number: string): Later =>
  deed(
    days,
    'stay.end',
    { stayId: STAY, to: 'home', minutes: `${number}/BB-BG (hư cấu)`, note: 'Đã khỏe, muốn về (hư cấu).' },
    WORKER,
  )

/** People in the facility of the demo, near and past the law's term, a child among them; and one closed file. */
export const casesOfStays = (today: Day): readonly DemoFile[] => [
  person({
    key: 'stay-near-the-term',
    by: 'quan-ly-ho-so',
    when: { daysAgo: 110, at: '10:15' },
    arrival: { path: 'rescued', broughtBy: 'police', communeId: '19815' },
    sheet: {
      is: 'adult',
      needs: ['shelter', 'psychological', 'clothes'],
      contact: contact({ channel: 'in-person', whoMayAnswer: 'Chính chị (hư cấu)' }),
    },
    identity: {
      name: given('Lý Thị Mộng Tuyền'),
      born: given('1998'),
      sex: given('female'),
      nationality: given('VN'),
      noPaper: 'seized',
    },
    later: [
      rightsRead(40),
      came(0.2, 'women', '41'),
      given8(0.4),
      deed(
        30,
        'stay.noteAbsence',
        { stayId: STAY, from: addDays(today, -82), until: addDays(today, -80) },
        WORKER,
      ),
      ...caredFor,
    ],
  }),
  person({
    key: 'stay-extended',
    by: 'quan-ly-ho-so',
    when: { daysAgo: 140, at: '09:05' },
    arrival: { path: 'through-mission', broughtBy: 'mission', communeId: '20107' },
    sheet: {
      is: 'adult',
      needs: ['medical', 'shelter'],
      contact: contact({ channel: 'phone', number: '0000 000 031', hoursFrom: '08:00', hoursTo: '10:00' }),
    },
    identity: {
      name: given('Tạ Quang Mẫn'),
      born: given('1987-02'),
      sex: given('male'),
      nationality: given('VN'),
    },
    later: [
      rightsRead(30),
      came(0.3, 'men', '38'),
      given8(0.5),
      deed(
        112,
        'stay.extend',
        {
          stayId: STAY,
          until: addDays(today, 40),
          by: 'health-department',
          number: '15/QĐ-SYT (hư cấu)',
          why: 'Còn đang điều trị, chưa có nơi về an toàn (hư cấu).',
        },
        MANAGER,
      ),
      ...identifiedInFacility(today),
    ],
  }),
  person({
    key: 'stay-child',
    by: 'bien-phong',
    when: { daysAgo: 12, at: '16:30' },
    arrival: { path: 'minor', broughtBy: 'border-guard', communeId: '20056' },
    sheet: {
      is: 'minor',
      needs: ['safety', 'shelter', 'psychological'],
      contact: contact({ channel: 'in-person', mustNotKnow: 'Người tự nhận là chú (hư cấu)' }),
      companions: [
        {
          is: 'adult',
          relation: 'unclear',
          name: 'Bounmy Fictivo',
          born: { is: 'unknown' },
          sex: given('male'),
        },
      ],
    },
    identity: {
      name: given('Kẹo Fictiva'),
      born: given(`${Number(today.slice(0, 4)) - 13}`),
      sex: given('female'),
      nationality: given('foreign'),
      language: given('Tiếng Lào'),
    },
    later: [
      told(40, '12/BB-ĐBP (hư cấu)'),
      came(0.6, 'girls', '57'),
      deed(0.7, 'stay.issueItems', { stayId: STAY, issued: ['clothes', 'towel', 'sanitary-pads'] }, WORKER),
    ],
  }),
  person({
    key: 'closed',
    by: 'quan-ly-ho-so',
    when: { daysAgo: 230, at: '08:40' },
    arrival: { path: 'self-returned', broughtBy: 'family', communeId: '20107' },
    sheet: {
      is: 'adult',
      needs: ['shelter', 'travel-home'],
      contact: contact({ channel: 'none' }),
    },
    identity: {
      name: given('Châu Ngọc Diễm'),
      born: given('1992'),
      sex: given('female'),
      nationality: given('VN'),
    },
    later: [
      rightsRead(30),
      came(0.2, 'women', '22'),
      given8(0.3),
      left(25, '26'),
      deed(
        26,
        'stay.goHome',
        { communeId: '20107', how: 'fetched', adult: 'Mẹ (hư cấu)', adultVerified: true, minutes: '' },
        MANAGER,
      ),
      deed(
        180,
        'case.proposeClosing',
        {
          reason: 'refused-support',
          summary:
            'Đã về nhà mẹ, có việc làm, không muốn nhận thêm hỗ trợ. Biết nơi tìm đến khi cần (hư cấu).',
        },
        MANAGER,
      ),
      deed(
        181,
        'case.decideClosing',
        { proposalId: PROPOSAL, agreed: true, retainUntil: addDays(today, 600), why: '' },
        SECOND,
      ),
    ],
  }),
]
