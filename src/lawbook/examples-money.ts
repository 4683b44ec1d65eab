import { cite } from '../kernel/citation.ts'
import { day, type PartialDate } from '../kernel/day.ts'
import { dong } from '../kernel/money.ts'
import { isChild, minorGround, protectAsMinor } from '../law/age.ts'
import { travelMoney } from '../law/amounts.ts'
import {
  allowanceOn,
  amountText,
  check,
  type Example,
  example,
  isDue,
  isNotDue,
  itemOn,
  money,
  no,
  same,
  under,
  yes,
  yesNo,
} from './example.ts'
import { words } from './words.ts'

const girl = '2009' as PartialDate
const waiting = { is: 'undergoing-identification', identifiedOn: null } as const
const poor2021 = { identifiedOn: '2021-05-10' } as const

const journey = {
  regime: '2011',
  fare: dong(350_000),
  days: 2,
  canPay: false,
  on: day('2021-05-10'),
} as const

/** Worked examples about sums, legal aid, medical support and protection by age. */
export const moneyExamples: readonly Example[] = [
  example(
    'E15',
    words(
      'Không tự chi trả được, 2 ngày đi đường, vé xe 350.000 đồng, năm 2021.',
      'Cannot pay, two days of travel, bus fare 350,000, in 2021.',
    ),
    [
      check(
        { asks: words('Theo mức tối thiểu', 'By the minimum'), is: money(490_000) },
        amountText(travelMoney({ ...journey, province: '01' })),
      ),
      check(
        {
          asks: words('Tỉnh có mức 100.000 đồng/ngày', 'Province with 100,000 a day'),
          is: money(550_000),
          star: true,
        },
        amountText(travelMoney({ ...journey, province: '56' })),
      ),
      check(
        { asks: words('Tự chi trả được', 'Able to pay'), is: money(0) },
        amountText(travelMoney({ ...journey, canPay: true, province: '56' })),
      ),
      check(
        {
          asks: words('Chế độ năm 2024', 'Regime of 2024'),
          is: words('Chưa biết mức', 'Amount not known'),
          star: true,
        },
        amountText(travelMoney({ ...journey, regime: '2024', on: day('2026-05-10'), province: '01' })),
      ),
    ],
  ),
  example(
    'E16',
    words('Trợ cấp khó khăn ban đầu, hộ nghèo, năm 2021.', 'Hardship allowance, poor household, 2021.'),
    [
      check(
        { asks: words('Tỉnh chưa có nghị quyết', 'Province without resolution'), is: money(1_000_000) },
        allowanceOn('2021-06-01', poor2021),
      ),
      check(
        { asks: same('Khánh Hòa'), is: money(2_000_000), star: true },
        allowanceOn('2021-06-01', { ...poor2021, province: '56' }),
      ),
      check(
        { asks: same('Hà Giang'), is: money(3_000_000), star: true },
        allowanceOn('2021-06-01', { ...poor2021, province: '02' }),
      ),
      check(
        { asks: words('Không thuộc hộ nghèo', 'Not poor'), is: isNotDue },
        allowanceOn('2021-06-01', { ...poor2021, household: 'none' }),
      ),
      check(
        { asks: words('Xin lần thứ hai', 'Second request'), is: isNotDue },
        allowanceOn('2021-06-01', { ...poor2021, given: ['hardship-allowance'] }),
      ),
      check(
        { asks: words('Huế', 'Huế'), is: words('Chưa biết mức', 'Amount not known'), star: true },
        allowanceOn('2021-06-01', { ...poor2021, province: '46' }),
      ),
    ],
  ),
  example(
    'E17',
    words('Nạn nhân không nghèo xin trợ giúp pháp lý.', 'A victim who is not poor asks for legal aid.'),
    [
      check(
        { asks: words('Ngày 10/12/2024', 'On 10/12/2024'), is: isNotDue },
        itemOn('2024-12-10', 'legal-aid', { identifiedOn: '2024-11-01', household: 'none' }),
      ),
      check(
        { asks: words('Ngày 02/7/2025', 'On 2/7/2025'), is: isDue },
        itemOn('2025-07-02', 'legal-aid', { identifiedOn: '2024-11-01', household: 'none' }),
      ),
      check(
        {
          asks: words('Người đang được xác định, ngày 02/7/2025', 'Undergoing identification, 2/7/2025'),
          is: isDue,
        },
        itemOn('2025-07-02', 'legal-aid', { ...waiting, household: 'none' }),
      ),
    ],
  ),
  example(
    'E18',
    words('Người lớn, cận nghèo, không có thẻ bảo hiểm y tế.', 'An adult, near-poor, no health card.'),
    [
      check(
        { asks: words('Năm 2021, ở cơ sở', '2021, in a facility'), is: isDue },
        itemOn('2021-06-01', 'medical', { ...poor2021, household: 'near-poor' }),
      ),
      check(
        { asks: words('Năm 2021, không ở cơ sở', '2021, not in a facility'), is: isNotDue },
        itemOn('2021-06-01', 'medical', { ...poor2021, household: 'near-poor', inFacility: false }),
      ),
      check(
        { asks: words('Năm 2026, không ở cơ sở', '2026, not in a facility'), is: isDue },
        itemOn('2026-06-01', 'medical', { identifiedOn: '2026-05-10', inFacility: false }),
      ),
    ],
  ),
  example(
    'E20',
    words(
      'Bé gái chỉ biết năm sinh 2009, gặp năm 2026 cùng một người lớn tự nhận là chú.',
      'A girl of whom only the birth year 2009 is known, met in 2026 with an adult who says to be her uncle.',
    ),
    [
      check(
        { asks: words('Bảo vệ như người dưới 18 tuổi', 'Protected as under 18'), is: yes },
        under(minorGround(day('2026-05-05')), yesNo(protectAsMinor(girl, day('2026-05-05')))),
      ),
      check(
        { asks: words('Mở hồ sơ bảo vệ trẻ em (dưới 16 tuổi)', 'Child-protection file (under 16)'), is: no },
        under([cite('102/2016/QH13', '1')], yesNo(isChild(girl, day('2026-05-05')) !== 'no')),
      ),
    ],
  ),
]
