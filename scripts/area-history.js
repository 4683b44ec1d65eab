/**
 * What no package holds: the provinces as they stood before 1 July 2025, the history of Huế, and what
 * changed since. Every row: code, kind, name, from, to ('' = today), instrument, verified ('1' seen in a
 * published text, '0' known only). make-area-data.js writes them into src/agency/data.
 */

/** From this day the 63 provinces stood (Hà Tây joined Hà Nội, 15/2008/QH12); earlier days are not held. */
export const HORIZON = '2008-08-01'
const BEFORE = { until: '2025-06-30', instrument: '124/2004/QĐ-TTg' } // list of units and codes until 2025

const CITIES = new Set(['01', '31', '48', '79', '92'])

export const provincesBefore = `
01 Hà Nội|02 Hà Giang|04 Cao Bằng|06 Bắc Kạn|08 Tuyên Quang|10 Lào Cai|11 Điện Biên|12 Lai Châu|14 Sơn La|15 Yên Bái
17 Hòa Bình|19 Thái Nguyên|20 Lạng Sơn|22 Quảng Ninh|24 Bắc Giang|25 Phú Thọ|26 Vĩnh Phúc|27 Bắc Ninh|30 Hải Dương
31 Hải Phòng|33 Hưng Yên|34 Thái Bình|35 Hà Nam|36 Nam Định|37 Ninh Bình|38 Thanh Hóa|40 Nghệ An|42 Hà Tĩnh
44 Quảng Bình|45 Quảng Trị|48 Đà Nẵng|49 Quảng Nam|51 Quảng Ngãi|52 Bình Định|54 Phú Yên|56 Khánh Hòa
58 Ninh Thuận|60 Bình Thuận|62 Kon Tum|64 Gia Lai|66 Đắk Lắk|67 Đắk Nông|68 Lâm Đồng|70 Bình Phước|72 Tây Ninh
74 Bình Dương|75 Đồng Nai|77 Bà Rịa – Vũng Tàu|79 Hồ Chí Minh|80 Long An|82 Tiền Giang|83 Bến Tre|84 Trà Vinh
86 Vĩnh Long|87 Đồng Tháp|89 An Giang|91 Kiên Giang|92 Cần Thơ|93 Hậu Giang|94 Sóc Trăng|95 Bạc Liêu|96 Cà Mau`
  .trim()
  .split(/[|\n]/)
  .map((text) => [text.slice(0, 2), text.slice(3).trim()])
  .map(([code, name]) => [
    code,
    CITIES.has(code) ? 'thanh-pho' : 'tinh',
    name,
    HORIZON,
    BEFORE.until,
    BEFORE.instrument,
    '0',
  ])

/** Units that the merger of 2025 left as they were; the other 23 rest on 202/2025/QH15. */
export const unchangedIn2025 = new Set(['01', '04', '11', '12', '14', '20', '22', '38', '40', '42', '46'])

/** Rows that replace what the package says of a province. */
export const provinceRows = {
  46: [
    ['46', 'tinh', 'Thừa Thiên Huế', HORIZON, '2024-12-31', '124/2004/QĐ-TTg', '1'],
    ['46', 'thanh-pho', 'Huế', '2025-01-01', '', '175/2024/QH15', '1'],
  ],
  75: [
    ['75', 'tinh', 'Đồng Nai', '2025-07-01', '2026-04-29', '202/2025/QH15', '1'],
    ['75', 'thanh-pho', 'Đồng Nai', '2026-04-30', '', '30/2026/QH16', '1'],
  ],
}

const district = (code, kind, name, from, to, instrument, verified) => [
  code,
  kind,
  name,
  '46',
  from,
  to,
  instrument,
  verified,
]
const untilCity = (code, kind, name) =>
  district(code, kind, name, HORIZON, '2024-12-31', '124/2004/QĐ-TTg', '0')
/** Names and number seen in the press of 1314/NQ-UBTVQH15; the statistics codes are not from a gazette. */
const inCity = (code, kind, name) =>
  district(code, kind, name, '2025-01-01', '2025-06-30', '1314/NQ-UBTVQH15', '1')

/** Nine before and nine after 1 January 2025; the district tier ended on 30 June 2025. */
export const districtRows = [
  untilCity('474', 'thanh-pho-thuoc-tinh', 'Huế'),
  untilCity('476', 'huyen', 'Phong Điền'),
  untilCity('477', 'huyen', 'Quảng Điền'),
  untilCity('478', 'huyen', 'Phú Vang'),
  untilCity('479', 'thi-xa', 'Hương Thủy'),
  untilCity('480', 'thi-xa', 'Hương Trà'),
  untilCity('481', 'huyen', 'A Lưới'),
  untilCity('482', 'huyen', 'Phú Lộc'),
  untilCity('483', 'huyen', 'Nam Đông'),
  inCity('474', 'quan', 'Thuận Hóa'),
  inCity('475', 'quan', 'Phú Xuân'),
  inCity('476', 'thi-xa', 'Phong Điền'),
  inCity('477', 'huyen', 'Quảng Điền'),
  inCity('478', 'huyen', 'Phú Vang'),
  inCity('479', 'thi-xa', 'Hương Thủy'),
  inCity('480', 'thi-xa', 'Hương Trà'),
  inCity('481', 'huyen', 'A Lưới'),
  inCity('482', 'huyen', 'Phú Lộc'),
]

/** Communes whose code two public lists give differently; to be settled against 19/2025/QĐ-TTg. */
export const unsettledCodes = new Map([
  ['06970', '06978'], // Ba Chẽ
  ['23737', '23938'], // Ia Mơ
])

/** Ten communes of Đồng Nai became wards (237/NQ-UBTVQH16); taken to be of the city's first day. */
export const wardsSince = {
  from: '2026-04-30',
  until: '2026-04-29',
  instrument: '237/NQ-UBTVQH16',
  codes: new Set('25270 25357 25363 26116 26170 26248 26326 26368 26425 26485'.split(' ')),
}
