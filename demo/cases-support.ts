import { addDays, type Day } from '../src/kernel/day.ts'
import { answered, asked, decided, evidence, initial, proposed } from './cases-identified.ts'
import { contact, type DemoFile, deed, given, person, rightsRead } from './sheets.ts'
import { aid, circumstances, item, needs } from './support-acts.ts'

const FIRST = 'quan-ly-ho-so'
const AGO = 120

const goals = (today: Day, start: number) => [
  {
    domain: 'skills-work',
    text: 'Có nghề may để tự nuôi mình và con (hư cấu)',
    actions: [
      {
        what: 'Ghi danh lớp may ba tháng (hư cấu)',
        who: 'Cán bộ xã (hư cấu)',
        by: addDays(today, start - AGO + 20),
      },
      {
        what: 'Giới thiệu việc làm sau khóa học (hư cấu)',
        who: 'Trung tâm dịch vụ việc làm (hư cấu)',
        by: addDays(today, 25),
      },
    ],
  },
  {
    domain: 'mind',
    text: 'Ngủ được, bớt lo (hư cấu)',
    actions: [
      {
        what: 'Gặp cán bộ tâm lý hai tuần một lần (hư cấu)',
        who: 'Bệnh viện (hư cấu)',
        by: addDays(today, -5),
      },
    ],
  },
]

/** A woman identified four months ago: items in every state, legal aid under way, two assessments, a plan, visits. */
const withPlan = (today: Day): DemoFile =>
  person({
    key: 'doan-thi-huong-lan',
    by: FIRST,
    when: { daysAgo: AGO, at: '08:50' },
    arrival: { path: 'self-report', broughtBy: 'self', communeId: '19900', place: 'Sở Y tế (hư cấu)' },
    sheet: {
      is: 'adult',
      alias: 'Bằng Lăng',
      needs: ['psychological', 'travel-home'],
      contact: contact({ channel: 'in-person' }),
    },
    identity: {
      name: given('Đoàn Thị Hương Lan'),
      born: given('1996-04'),
      sex: given('female'),
      nationality: given('VN'),
      ethnicity: given('01'),
    },
    later: [
      rightsRead(40),
      item(0.1, 'essential-needs', 'delivered', { amount: 450_000, money: 'province-budget' }),
      circumstances(0.2, 'poor'),
      initial(2),
      evidence(2.1, 'person', 'for', 'Kể đã bị bán sang nơi khác làm việc không lương'),
      asked(3, '305/SYT-BTXH'),
      answered(15, 'victim', '140/CAT'),
      proposed(16, { issuedOn: addDays(today, 15 - AGO), number: '11/GXN' }),
      decided(17),
      item(17.1, 'psychological', 'offered'),
      item(17.2, 'psychological', 'refused', { signed: 'unsigned', note: 'Chưa muốn nói chuyện (hư cấu)' }),
      item(17.3, 'medical', 'informed'),
      item(17.4, 'travel', 'asked'),
      item(17.5, 'travel', 'delivered', { amount: 320_000, money: 'province-budget' }),
      item(17.6, 'travel', 'paid', { amount: 320_000, money: 'province-budget', number: '21/PC (hư cấu)' }),
      aid(18, 'informed'),
      aid(18.1, 'asked', { note: 'Muốn đòi tiền công (hư cấu)' }),
      needs(
        20,
        {
          safety: 'serious',
          mind: 'urgent',
          'skills-work': 'serious',
          'income-debt': 'serious',
          children: 'some',
        },
        'Hỏi lần đầu, dừng khi mệt',
      ),
      aid(21, 'request-sent', { number: '77/SYT (hư cấu)' }),
      deed(22, 'plan.agree', { agreedBy: 'person', signed: 'signed', goals: goals(today, 22) }, FIRST),
      item(25, 'vocational', 'applied', { signed: 'signed', number: 'Mẫu 07 (hư cấu)', papersMissing: '' }),
      item(34, 'vocational', 'approved', {
        amount: 6_000_000,
        money: 'province-budget',
        number: '14/QĐ (hư cấu)',
      }),
      deed(
        36,
        'plan.visit',
        { how: 'home', risk: 'high', nextOn: null, note: 'Có người lạ hỏi thăm (hư cấu)' },
        FIRST,
      ),
      deed(
        40,
        'plan.giveService',
        { service: 'vocational', provider: 'Trung tâm dạy nghề (hư cấu)', actionId: null, note: '' },
        FIRST,
      ),
      deed(
        43,
        'plan.visit',
        { how: 'office', risk: 'medium', nextOn: null, note: 'Đã đổi chỗ ở (hư cấu)' },
        FIRST,
      ),
      item(60, 'psychological', 'accepted', { signed: 'signed' }),
      needs(
        80,
        { safety: 'some', mind: 'some', 'skills-work': 'some', 'income-debt': 'serious', health: 'some' },
        'Đã đi học đều',
      ),
      deed(
        84,
        'plan.visit',
        { how: 'phone', risk: 'medium', nextOn: null, note: 'Gọi đúng giờ đã hẹn (hư cấu)' },
        FIRST,
      ),
      item(100, 'hardship-allowance', 'applied', {
        signed: 'thumbprint',
        papersMissing: 'Giấy xác nhận hộ nghèo (hư cấu)',
        number: 'Mẫu 07 (hư cấu)',
      }),
      deed(113, 'plan.noteOutcome', { month: '3', scale: 'fragile', note: 'Còn nợ (hư cấu)' }, FIRST),
    ],
  })

/** People whose support and plan can be looked at. */
export const casesOfSupport = (today: Day): readonly DemoFile[] => [withPlan(today)]
