import { addDays, type Day } from '../src/kernel/day.ts'
import type { Later } from './sheets.ts'
import { agreedAgain, aid, circumstances, item, needs, planned, visited } from './support-acts.ts'

const goals = (today: Day) => [
  {
    domain: 'law-papers',
    text: 'Có lại giấy tờ, đòi được tiền công (hư cấu)',
    actions: [
      { what: 'Làm lại căn cước (hư cấu)', who: 'Công an xã (hư cấu)', by: addDays(today, 9) },
      { what: 'Gặp người trợ giúp pháp lý (hư cấu)', who: 'Trung tâm (hư cấu)', by: addDays(today, -12) },
    ],
  },
  {
    domain: 'skills-work',
    text: 'Có việc làm gần nhà (hư cấu)',
    actions: [{ what: 'Học nấu ăn (hư cấu)', who: 'Trường nghề (hư cấu)', by: addDays(today, 40) }],
  },
]

/** Identified two months ago: support in work, legal aid with its own office, a plan, a visit that comes up. */
export const supported = (today: Day): readonly Later[] => {
  const next = { nextOn: addDays(today, 3), nextHow: 'office' }
  return [
    circumstances(23.1, 'near-poor'),
    item(23.2, 'essential-needs', 'delivered', { amount: 380_000, money: 'province-budget' }),
    aid(23.3, 'informed'),
    aid(24, 'asked', { note: 'Đòi tiền công, làm lại giấy tờ (hư cấu)' }),
    item(24.1, 'medical', 'delivered', { money: 'health-insurance', note: 'Khám tổng quát (hư cấu)' }),
    aid(25, 'request-sent', { number: '91/SYT (hư cấu)' }),
    needs(
      26.2,
      { 'law-papers': 'serious', 'skills-work': 'serious', mind: 'some', health: 'none' },
      'Hỏi lần đầu',
    ),
    planned(27, goals(today)),
    aid(28, 'lawyer-named', { lawyer: 'Luật sư Mẫu (hư cấu)', number: '17/TGPL (hư cấu)' }),
    visited(41, 'home', { risk: 'medium', note: 'Ở với mẹ, đỡ lo hơn' }),
    item(50, 'vocational', 'applied', { signed: 'signed', number: 'Mẫu 07 (hư cấu)' }),
    item(56, 'vocational', 'approved', {
      amount: 4_000_000,
      money: 'province-budget',
      number: '22/QĐ (hư cấu)',
    }),
    agreedAgain(69),
    visited(69.1, 'phone', { risk: 'low', note: 'Đã ghi danh lớp nấu ăn', ...next }),
    item(70, 'hardship-allowance', 'applied', { signed: 'signed', number: 'Mẫu 07 (hư cấu)' }),
  ]
}

/** The same in 2021: from office to office, each in three working days, and once only (09/2013/NĐ-CP, 23). */
export const supportedIn2021: readonly Later[] = [
  circumstances(49, 'poor'),
  item(49.1, 'vocational', 'applied', { signed: 'thumbprint', number: '05/ĐĐN (hư cấu)' }),
  item(51, 'vocational', 'forwarded', { number: '52/UBND (hư cấu)' }),
  item(54, 'vocational', 'appraised'),
  item(57, 'vocational', 'approved', {
    amount: 3_000_000,
    money: 'province-budget',
    number: '41/QĐ (hư cấu)',
  }),
  item(120, 'vocational', 'delivered'),
  aid(49.2, 'informed'),
]
