import { alertOf, check, dueOf, type Example, example, same } from './example.ts'
import { words } from './words.ts'

const plain = (text: string) => same(text)

/** Worked examples about days: terms, rest days, chains, stays, licences, reports. */
export const dayExamples: readonly Example[] = [
  example(
    'E03–E06',
    words('Xác minh ban đầu, 3 ngày, qua ngày nghỉ.', 'Initial verification, three days, across rest days.'),
    [
      check(
        { asks: words('Từ 09/3/2026', 'From 9/3/2026'), is: plain('12/03/2026') },
        dueOf('DL-05', '2026-03-09'),
      ),
      check(
        {
          asks: words('Từ 14/4/2021: ngày cần hoàn thành', 'From 14/4/2021: target'),
          is: plain('17/04/2021'),
        },
        alertOf('DL-04', '2021-04-14'),
      ),
      check(
        { asks: words('Từ 14/4/2021: hạn theo luật', 'From 14/4/2021: legal date'), is: plain('19/04/2021') },
        dueOf('DL-04', '2021-04-14'),
      ),
      check(
        {
          asks: words('Trước Tết, từ 13/02/2026: ngày cần hoàn thành', 'Before Tết, from 13/2/2026: target'),
          is: plain('16/02/2026'),
        },
        alertOf('DL-05', '2026-02-13'),
      ),
      check(
        {
          asks: words('Trước Tết, từ 13/02/2026: hạn theo luật', 'Before Tết, from 13/2/2026: legal date'),
          is: plain('23/02/2026'),
        },
        dueOf('DL-05', '2026-02-13'),
      ),
      check(
        {
          asks: words(
            'Trước 30/4, từ 28/4/2026: ngày cần hoàn thành',
            'Before 30 April, from 28/4/2026: target',
          ),
          is: plain('01/05/2026'),
        },
        alertOf('DL-05', '2026-04-28'),
      ),
      check(
        {
          asks: words(
            'Trước 30/4, từ 28/4/2026: hạn theo luật',
            'Before 30 April, from 28/4/2026: legal date',
          ),
          is: plain('04/05/2026'),
        },
        dueOf('DL-05', '2026-04-28'),
      ),
    ],
  ),
  example('E04', words('Đề nghị Công an xác minh ngày 19/4/2021.', 'The police are asked on 19/4/2021.'), [
    check({ asks: words('20 ngày', '20 days'), is: plain('10/05/2021') }, dueOf('DL-06', '2021-04-19')),
    check(
      { asks: words('Vụ phức tạp, 2 tháng', 'Complex, two months'), is: plain('21/06/2021'), star: true },
      dueOf('DL-07', '2021-04-19'),
    ),
  ]),
  example('E05, E11', words('Đơn Mẫu 07, 9 ngày làm việc.', 'Form 07, nine working days.'), [
    check(
      { asks: words('Nhận 09/02/2026', 'Received 9/2/2026'), is: plain('27/02/2026') },
      dueOf('DL-14', '2026-02-09'),
    ),
    check(
      { asks: words('Nhận 22/4/2026', 'Received 22/4/2026'), is: plain('08/05/2026') },
      dueOf('DL-14', '2026-04-22'),
    ),
    check(
      { asks: words('Nhận 24/8/2026', 'Received 24/8/2026'), is: plain('09/09/2026') },
      dueOf('DL-14', '2026-08-24'),
    ),
    check(
      {
        asks: words('Nhận 16/11/2026, nếu 24/11 không nghỉ', 'Received 16/11/2026, if 24/11 is worked'),
        is: plain('27/11/2026'),
        star: true,
      },
      dueOf('DL-14', '2026-11-16'),
    ),
  ]),
  example(
    'E01, E12',
    words(
      'Thời hạn nộp đơn 12 tháng từ ngày có giấy xác nhận (chế độ năm 2011).',
      'Twelve months to apply after the confirmation (2011).',
    ),
    [
      check(
        { asks: words('Giấy ngày 20/6/2025', 'Paper of 20/6/2025'), is: plain('22/06/2026') },
        dueOf('DL-10', '2025-06-20'),
      ),
      check(
        { asks: words('Giấy ngày 10/5/2021', 'Paper of 10/5/2021'), is: plain('10/05/2022') },
        dueOf('DL-10', '2021-05-10'),
      ),
      check(
        {
          asks: words(
            'Giấy ngày 10/4/2021 (Giỗ Tổ và nghỉ bù)',
            'Paper of 10/4/2021 (Hùng Kings’ Day, in lieu)',
          ),
          is: plain('12/04/2022'),
        },
        dueOf('DL-10', '2021-04-10'),
      ),
    ],
  ),
  example(
    'E13',
    words(
      'Chuỗi 3 + 3 + 3 ngày làm việc (2011), đơn ngày 28/4/2021.',
      'Chain of 3 + 3 + 3 working days (2011), application of 28/4/2021.',
    ),
    [
      check(
        { asks: words('UBND cấp xã chuyển', 'The commune forwards'), is: plain('05/05/2021') },
        dueOf('DL-11', '2021-04-28'),
      ),
      check(
        {
          asks: words('Phòng LĐTBXH thẩm định', 'The division appraises'),
          is: plain('10/05/2021'),
          star: true,
        },
        dueOf('DL-12', '2021-05-05'),
      ),
      check(
        {
          asks: words('Chủ tịch UBND huyện quyết định', 'The district chair decides'),
          is: plain('13/05/2021'),
          star: true,
        },
        dueOf('DL-13', '2021-05-10'),
      ),
    ],
  ),
]
