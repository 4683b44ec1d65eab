import { cite } from '../kernel/citation.ts'
import { day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { checkFacility, type Facility } from '../law/facility.ts'
import { reportingYear } from '../law/reporting.ts'
import { check, dueOf, type Example, example, same, under, yesNo } from './example.ts'
import { words } from './words.ts'

const plain = (text: string) => same(text)

const six: Facility = { places: 6, land: 100, rooms: 28, staff: 5, socialWorkers: 1 }
const meets = (of: string, on: string, facility: Facility = six) => {
  const found = checkFacility(facility, { on: day(on) })
  const ruling = isRefusal(found) ? undefined : found.find((one) => one.of === of)?.ruling
  return under(ruling?.because, yesNo(ruling?.is === 'due'))
}

const yearOf = (on: string) => {
  const found = reportingYear(day(on))
  return under([cite('09/2019/NĐ-CP', '12')], plain(isRefusal(found) ? '' : String(found)))
}

/** Worked examples about stays, licences, data and reports. */
export const stayExamples: readonly Example[] = [
  example(
    'E14',
    words('Thời gian lưu trú không dời khi trùng ngày nghỉ.', 'Limits of a stay do not move off rest days.'),
    [
      check(
        {
          asks: words('Vào cơ sở 10/3/2026, 120 ngày', 'Admitted 10/3/2026, 120 days'),
          is: plain('08/07/2026'),
        },
        dueOf('DL-17', '2026-03-10'),
      ),
      check(
        {
          asks: words('Vào cơ sở 12/5/2021, 60 ngày', 'Admitted 12/5/2021, 60 days'),
          is: plain('11/07/2021'),
        },
        dueOf('DL-15', '2021-05-12'),
      ),
      check(
        { asks: words('Theo cách đọc 3 tháng', 'Read as three months'), is: plain('12/08/2021'), star: true },
        dueOf('DL-16', '2021-05-12'),
      ),
    ],
  ),
  example(
    'E19',
    words(
      'Cơ sở 6 chỗ: đất 100 m², phòng 28 m², 5 nhân viên, 1 người có bằng công tác xã hội.',
      'Facility of six places: land 100 m², rooms 28 m², five staff, one with a degree in social work.',
    ),
    [
      check(
        { asks: words('2021: đất đủ', '2021: enough land'), is: words('Có', 'Yes') },
        meets('land', '2021-06-01'),
      ),
      check(
        { asks: words('2021: phòng đủ (cần 30 m²)', '2021: enough rooms (30 m²)'), is: words('Không', 'No') },
        meets('rooms', '2021-06-01'),
      ),
      check(
        {
          asks: words('2021: đủ người có bằng (cần 2)', '2021: enough degrees (2)'),
          is: words('Không', 'No'),
        },
        meets('socialWorkers', '2021-06-01'),
      ),
      check(
        { asks: words('2026: phòng 60 m² là đủ', '2026: 60 m² of rooms suffice'), is: words('Có', 'Yes') },
        meets('rooms', '2026-06-01', { ...six, rooms: 60 }),
      ),
      check(
        {
          asks: words('2021: Sở trình, hồ sơ 01/6/2021', '2021: department, dossier of 1/6/2021'),
          is: plain('22/06/2021'),
        },
        dueOf('DL-19', '2021-06-01'),
      ),
      check(
        { asks: words('2021: Chủ tịch quyết định', '2021: chair decides'), is: plain('01/07/2021') },
        dueOf('DL-20', '2021-06-22'),
      ),
      check(
        { asks: words('2026: hồ sơ 01/6/2026', '2026: dossier of 1/6/2026'), is: plain('11/06/2026') },
        dueOf('DL-22', '2026-06-01'),
      ),
      check(
        {
          asks: words('2026: hồ sơ 20/8/2026 (22/8 làm bù)', '2026: dossier of 20/8/2026 (22/8 worked)'),
          is: plain('03/09/2026'),
        },
        dueOf('DL-22', '2026-08-20'),
      ),
    ],
  ),
  example(
    'E22',
    words(
      'Lộ dữ liệu phát hiện 16:30 ngày 08/5/2026; yêu cầu xem dữ liệu của nạn nhân.',
      'A breach found at 16:30 on 8/5/2026; a victim’s data request.',
    ),
    [
      check(
        {
          asks: words('Thông báo cơ quan có thẩm quyền', 'Notice to the authority'),
          is: plain('16:30 11/05/2026'),
        },
        dueOf('DL-24', '2026-05-08T09:30:00.000Z'),
      ),
      check(
        {
          asks: words('Xác nhận yêu cầu nhận 08/5/2026', 'Acknowledge a request of 8/5/2026'),
          is: plain('12/05/2026'),
        },
        dueOf('DL-23', '2026-05-08'),
      ),
      check(
        {
          asks: words('Xác nhận yêu cầu nhận 29/4/2026', 'Acknowledge a request of 29/4/2026'),
          is: plain('05/05/2026'),
        },
        dueOf('DL-23', '2026-04-29'),
      ),
    ],
  ),
  example(
    'E23',
    words('Người được tiếp nhận quanh ngày chốt số liệu.', 'People received about the cut-off day.'),
    [
      check(
        {
          asks: words('Ngày 14/12/2025 thuộc năm báo cáo', '14/12/2025 belongs to the year'),
          is: plain('2025'),
          star: true,
        },
        yearOf('2025-12-14'),
      ),
      check(
        {
          asks: words('Ngày 15/12/2025 thuộc năm báo cáo', '15/12/2025 belongs to the year'),
          is: plain('2026'),
          star: true,
        },
        yearOf('2025-12-15'),
      ),
    ],
  ),
]
