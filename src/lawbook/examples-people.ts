import {
  check,
  type Example,
  example,
  isDue,
  isNotDue,
  itemOn,
  lettersDue,
  regimeOn,
  same,
} from './example.ts'
import { words } from './words.ts'

const r2011 = words('Chế độ theo Luật năm 2011', 'Regime of the law of 2011')
const r2024 = words('Chế độ theo Luật năm 2024', 'Regime of the law of 2024')
const regime = words('Theo chế độ nào', 'Which regime')
const items = words('Các khoản được hưởng', 'Items due')
const waiting = { is: 'undergoing-identification', identifiedOn: null } as const
const lao = { nationality: 'foreign', identifiedOn: '2026-05-05' } as const
const child = { is: 'accompanying-minor', born: '2020', accompanies: 'victim' } as const
/** Worked examples about persons: who is given what, under which law. */
export const peopleExamples: readonly Example[] = [
  example(
    'E01',
    words(
      'Nữ, người Việt Nam, được xác định là nạn nhân ngày 20/6/2025, hộ nghèo, xin học nghề ngày 15/8/2025.',
      'Vietnamese woman, identified on 20/6/2025, poor household, asks for training on 15/8/2025.',
    ),
    [
      check({ asks: regime, is: r2011 }, regimeOn('2025-08-15', { identifiedOn: '2025-06-20' })),
      check(
        { asks: words('Học nghề', 'Vocational training'), is: isDue },
        itemOn('2025-08-15', 'vocational', { identifiedOn: '2025-06-20' }),
      ),
      check(
        {
          asks: words('Học nghề, nếu không thuộc hộ nghèo', 'Training, if the household is not poor'),
          is: isNotDue,
          star: true,
        },
        itemOn('2025-08-15', 'vocational', { identifiedOn: '2025-06-20', household: 'none' }),
      ),
    ],
  ),
  example(
    'E02',
    words(
      'Trình báo ngày 25/6/2025, được xác định ngày 10/7/2025.',
      'Reported on 25/6/2025, identified on 10/7/2025.',
    ),
    [
      check(
        { asks: regime, is: r2024, star: true },
        regimeOn('2025-08-15', { reportedOn: '2025-06-25', identifiedOn: '2025-07-10' }),
      ),
    ],
  ),
  example(
    'E03',
    words(
      'Người lớn trình báo tại UBND xã A Lưới 1 ngày 09/3/2026, không có giấy tờ, chưa được xác định.',
      'An adult reports at the commune of A Lưới 1 on 9/3/2026, no papers, not identified yet.',
    ),
    [check({ asks: items, is: same('a, b, c, d, đ, e, g') }, lettersDue('2026-03-09', waiting))],
  ),
  example('E04', words('Như E03, nhưng ngày 14/4/2021.', 'As E03, but on 14/4/2021.'), [
    check(
      { asks: words('Các khoản khi chờ xác minh', 'Items while waiting'), is: same('a') },
      lettersDue('2021-04-14', waiting),
    ),
  ]),
  example(
    'E07',
    words(
      'Phụ nữ Lào bị mua bán tại Huế, được xác định ngày 05/5/2026; xin tiền về, học nghề, chuyên gia tâm lý.',
      'Lao woman trafficked in Huế, identified on 5/5/2026; asks fare home, training, a psychologist.',
    ),
    [
      check(
        { asks: words('Tâm lý (g)', 'Psychological support (g)'), is: isDue },
        itemOn('2026-05-06', 'psychological', lao),
      ),
      check(
        { asks: words('Học nghề (i)', 'Training (i)'), is: isNotDue },
        itemOn('2026-05-06', 'vocational', lao),
      ),
      check(
        { asks: words('Chi phí đi lại (e)', 'Travel costs (e)'), is: isNotDue },
        itemOn('2026-05-06', 'travel', lao),
      ),
      check(
        { asks: words('Chi phí đi lại, nếu là năm 2021', 'Travel costs, in 2021'), is: isDue },
        itemOn('2021-05-06', 'travel', { ...lao, identifiedOn: '2021-05-05' }),
      ),
    ],
  ),
  example(
    'E08',
    words(
      'Nạn nhân người Việt Nam được xác định năm 2026, trở về cùng con gái 6 tuổi.',
      'A Vietnamese victim identified in 2026 returns with a daughter of six.',
    ),
    [
      check(
        {
          asks: words('Khoản của con, năm 2026', 'Items of the child, 2026'),
          is: same('a, b, c, d, đ, e, g, h'),
        },
        lettersDue('2026-06-01', { ...child, identifiedOn: '2026-05-05' }),
      ),
      check(
        { asks: words('Khoản của con, năm 2021', 'Items of the child, 2021'), is: same('a, b, c') },
        lettersDue('2021-06-01', { ...child, born: '2015', identifiedOn: '2021-05-05' }),
      ),
    ],
  ),
  example(
    'E09',
    words(
      'Nam, người Việt Nam, ở một khu lừa đảo tại Campuchia, đang được xác định, tháng 4/2026.',
      'Vietnamese man in a compound in Cambodia, undergoing identification, April 2026.',
    ),
    [
      check(
        { asks: words('Khi còn ở nước ngoài', 'While abroad'), is: same('a, b, c, d') },
        lettersDue('2026-04-10', { ...waiting, location: 'abroad' }),
      ),
      check(
        { asks: words('Ngày đã ở Việt Nam', 'The day he is in Việt Nam'), is: same('a, b, c, d, đ, e, g') },
        lettersDue('2026-04-20', waiting),
      ),
    ],
  ),
  example(
    'E10',
    words(
      'Người đang được xác định nộp Mẫu 07 xin trợ cấp khó khăn ban đầu.',
      'A person undergoing identification applies for the hardship allowance with form 07.',
    ),
    [
      check(
        { asks: words('Trợ cấp (k)', 'Allowance (k)'), is: isNotDue, star: true },
        itemOn('2026-04-01', 'hardship-allowance', waiting),
      ),
    ],
  ),
]
