import { addDays, type Day } from '../src/kernel/day.ts'
import { supported, supportedIn2021 } from './cases-supported.ts'
import { contact, type DemoFile, deed, given, type Later, person, rightsRead } from './sheets.ts'

const FIRST = 'quan-ly-ho-so'
const SECOND = 'quan-ly-ho-so-hai'
const POLICE = 'Công an thành phố Huế'

export const initial = (days: number, result: 'paper' | 'no-paper' = 'no-paper'): Later =>
  deed(days, 'identification.finishInitial', { result, withPolice: true, number: '' }, FIRST)

export const evidence = (
  days: number,
  kind: string,
  weight: 'for' | 'against' | 'unclear',
  what: string,
): Later =>
  deed(days, 'identification.noteEvidence', { kind, weight, on: null, what: `${what} (hư cấu)` }, FIRST)

export const asked = (days: number, number: string, office = POLICE): Later =>
  deed(
    days,
    'identification.askPolice',
    { office: `${office} (hư cấu)`, number: `${number} (hư cấu)` },
    FIRST,
  )

export const answered = (days: number, answer: 'victim' | 'not-victim', number: string): Later =>
  deed(days, 'identification.noteAnswer', { answer, note: 'Văn bản trả lời (hư cấu)', number }, FIRST)

type Paper = { readonly issuedOn: Day; readonly number: string; readonly certificate?: string }

export const proposed = (
  days: number,
  { issuedOn, number, certificate = 'police-confirmation' }: Paper,
): Later =>
  deed(
    days,
    'identification.propose',
    {
      outcome: 'victim',
      certificate,
      issuedOn,
      legalised: certificate === 'foreign-paper' ? true : null,
      issuer: `${POLICE} (hư cấu)`,
      number: `${number} (hư cấu)`,
      ground: 'Lời kể, giấy tờ và trả lời của Công an thống nhất với nhau (hư cấu).',
    },
    FIRST,
  )

const refused = (days: number): Later =>
  deed(
    days,
    'identification.propose',
    {
      outcome: 'not-a-victim',
      certificate: null,
      issuedOn: null,
      legalised: null,
      issuer: '',
      number: '',
      ground: 'Công an trả lời không phải; các căn cứ còn lại chưa cho thấy mục đích bóc lột (hư cấu).',
    },
    FIRST,
  )

export const decided = (days: number): Later =>
  deed(days, 'identification.decide', { agreed: true, why: '' }, SECOND)

/** Files on their way through identification: waiting for the police, for the second person, decided, refused. */
export const casesIdentified = (today: Day): readonly DemoFile[] => {
  const base = (key: string, name: string, born: string, daysAgo: number, later: readonly Later[]) =>
    person({
      key,
      by: FIRST,
      when: { daysAgo, at: '08:40' },
      arrival: {
        path: 'self-report',
        broughtBy: 'self',
        communeId: '19900',
        place: 'Sở Y tế thành phố Huế (hư cấu)',
      },
      sheet: { is: 'adult', needs: ['psychological'], contact: contact({ channel: 'in-person' }) },
      identity: {
        name: given(name),
        born: given(born as never),
        sex: given('female'),
        nationality: given('VN'),
        ethnicity: given('01'),
      },
      later: [rightsRead(40), ...later],
    })
  const started = (number: string) => [
    initial(2),
    evidence(2.1, 'person', 'for', 'Kể đã bị giữ giấy tờ và buộc làm việc không lương'),
    evidence(2.2, 'domestic', 'unclear', 'Đồn Biên phòng xác nhận ngày nhập cảnh, chưa rõ đi cùng ai'),
    asked(3, number),
  ]
  return [
    base('nguyen-thi-mai-phuong', 'Nguyễn Thị Mai Phương', '1998', 29, [
      ...started('412/SYT-BTXH'),
      deed(
        3.1,
        'identification.noteSigns',
        { signs: ['absence-fits'], note: 'Vắng nhà 14 tháng (hư cấu)' },
        FIRST,
      ),
    ]),
    base('ho-thi-ta-oi', 'Hồ Thị Mỹ Duyên', '2000-09', 40, [
      ...started('398/SYT-BTXH'),
      answered(24, 'victim', '211/CAT'),
      proposed(25, { issuedOn: addDays(today, -17), number: '18/GXN' }),
    ]),
    base('vo-thi-thanh-xuan', 'Võ Thị Thanh Xuân', '1994-03-08', 75, [
      ...started('340/SYT-BTXH'),
      answered(20, 'victim', '180/CAT'),
      proposed(21, { issuedOn: addDays(today, -56), number: '15/GXN' }),
      decided(22),
      deed(23, 'identification.notify', { how: 'handed-over', number: '27/TB-SYT (hư cấu)' }, FIRST),
      ...supported(today),
    ]),
    base('phan-thi-ngoc-tram', 'Phan Thị Ngọc Trâm', '1990', 60, [
      ...started('355/SYT-BTXH'),
      evidence(4, 'witnesses', 'against', 'Người cùng làm kể việc đi về tự do, có trả lương'),
      answered(22, 'not-victim', '195/CAT'),
      refused(23),
      decided(24),
      deed(26, 'identification.notify', { how: 'handed-over', number: '25/TB-SYT (hư cấu)' }, FIRST),
      deed(31, 'identification.complain', { what: 'Còn một người cùng đi chưa được hỏi (hư cấu)' }, FIRST),
    ]),
    person({
      key: 'le-thi-dieu-hien',
      by: FIRST,
      when: { on: '2021-06-07', at: '09:10' },
      arrival: {
        path: 'border-handover',
        broughtBy: 'border-guard',
        communeId: '20056',
        place: 'Cửa khẩu A Đớt (hư cấu)',
        papers: 'Biên bản bàn giao số 03 (hư cấu)',
      },
      sheet: { is: 'adult', needs: ['medical', 'travel-home'], contact: contact({ channel: 'in-person' }) },
      identity: {
        name: given('Lê Thị Diệu Hiền'),
        born: given('1995'),
        sex: given('female'),
        nationality: given('VN'),
        ethnicity: given('01'),
      },
      later: [
        rightsRead(60),
        deed(0.1, 'identification.noteReturnPaper', { number: '21/GCN (hư cấu)' }, FIRST),
        initial(2),
        evidence(2.1, 'foreign', 'for', 'Biên bản của phía nước ngoài nêu việc giải cứu'),
        asked(3, '61/LĐTBXH', 'Công an huyện A Lưới'),
        deed(
          20,
          'identification.extend',
          { until: '2021-07-30', why: 'Phải hỏi phía nước ngoài (hư cấu)', number: '77/CAH (hư cấu)' },
          FIRST,
        ),
        answered(45, 'victim', '90/CAH'),
        proposed(46, { issuedOn: '2021-07-22' as Day, number: '04/GXN' }),
        decided(47),
        deed(48, 'identification.notify', { how: 'handed-over', number: '11/TB (hư cấu)' }, FIRST),
        ...supportedIn2021,
      ],
    }),
  ]
}
