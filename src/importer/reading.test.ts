import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../kernel/day.ts'
import { harmless, writeCsv } from '../register/csv.ts'
import { headRowOf, suggestMapping } from './columns.ts'
import { delimiterOf, readCsv } from './csv.ts'
import { orderOf, readDate } from './dates.ts'
import { decode } from './decode.ts'
import { fontOf, inFont } from './old-fonts.ts'
import { readCertificate, readMoney, readNumber, readWay } from './values.ts'

const today = '2026-11-24' as Day
const vietnamese = fc
  .array(
    fc.constantFrom(
      ...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ ',
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((letters) => letters.join('').normalize('NFC'))

// The fonts written the other way round, from what each syllable is made of: an oracle of its own.
const QUALITY = { '\u0306': 'ă', '\u0302': 'â', '\u031b': 'ơ' } as const
const VNI_TONE: Record<string, Record<string, string>> = {
  '': { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' },
  ă: { '': 'ê', '\u0301': 'é', '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' },
  â: { '': 'â', '\u0301': 'á', '\u0300': 'à', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' },
}
const I = { '\u0301': 'í', '\u0300': 'ì', '\u0309': 'æ', '\u0303': 'ó', '\u0323': 'ò' } as const
const inVni = (letter: string): string => {
  const [base = '', ...marks] = letter.normalize('NFD')
  if (base === 'đ') return 'ñ'
  const quality = marks.map((one) => QUALITY[one as keyof typeof QUALITY]).find(Boolean) ?? ''
  const tone = marks.find((one) => !(one in QUALITY)) ?? ''
  if (base === 'i' && tone) return I[tone as keyof typeof I]
  if (base === 'y' && tone === '\u0323') return 'î'
  if (quality === 'ơ') return (base === 'o' ? 'ô' : 'ö') + (tone ? VNI_TONE['']?.[tone] : '')
  return base + (tone || quality ? (VNI_TONE[quality]?.[tone] ?? '') : '')
}

test('what was typed in VNI comes out as it was meant', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(inFont([...text].map(inVni).join(''), 'vni')).toBe(text)
    }),
  )
})

test('no letter of TCVN3 is lost, and each stands for another', () => {
  const all = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0xa1 + at))
  const read = all.map((letter) => inFont(letter, 'tcvn3')).filter((letter, at) => letter !== all[at])
  // 60 small letters with marks, seven small and seven capital letters of their own
  expect(new Set(read).size).toBe(read.length)
  for (const letter of 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹỵăâêôơưđĂÂÊÔƠƯĐ'.normalize(
    'NFC',
  ))
    expect(read).toContain(letter)
})

test('the font of a line is told by what it holds', () => {
  expect(fontOf('TrÇn ThÞ Nhi, ph­êng Phó Bµi')).toBe('tcvn3')
  expect(fontOf('Nguyeãn Thò Hueä, xaõ A Löôùi')).toBe('vni')
  expect(inFont('Nguyeãn Thò Hueä, xaõ A Löôùi, Ñaëng', 'vni')).toBe('Nguyễn Thị Huệ, xã A Lưới, Đặng')
  expect(fontOf('Đặng Kăn Mỵ'.normalize('NFD'))).toBe('decomposed')
  for (const line of [
    'Lê Hoàng Quý, không, Lý',
    'Hồ Quyên, thuê nhà, xuân, yêu',
    'plain text 12',
    'Lò Pỉ Ò',
    'Cà Mau 25²',
  ])
    expect(fontOf(line), line).toBe('unicode')
})

test('text in Unicode is never taken for an old font', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      const line = `${text} Phường, xã được`
      expect(fontOf(line)).toBe('unicode')
      expect(inFont(line.normalize('NFD'), fontOf(line.normalize('NFD')))).toBe(line.normalize('NFC'))
    }),
  )
})

test('bytes are decoded by their mark, by their zeros, else byte for letter', () => {
  const text = 'STT;Họ và tên;Nơi ở\r\n1;Hồ Thị Bịa;xã A Lưới'
  const utf16 = Buffer.from(text, 'utf16le')
  expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' })
  expect(decode(Buffer.from(`\ufeff${text}`)).text).toBe(text)
  expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toEqual({ text, encoding: 'utf-16' })
  expect(decode(utf16)).toEqual({ text, encoding: 'utf-16' })
  expect(decode(Buffer.from('Hå ThÞ', 'latin1'))).toEqual({ text: 'Hå ThÞ', encoding: '8-bit' })
})

test('a table written as CSV is read back cell by cell', () => {
  const cell = fc.string({ maxLength: 30 }).map((text) => text.replace(/\r/g, ''))
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      (table) => {
        const full = table.map((row) => row.map((one) => `x${one}`))
        const read = readCsv(writeCsv(full).slice(1), ',')
        expect(read.map(({ cells }) => cells)).toEqual(full)
      },
    ),
  )
})

test('no byte order and no broken quotation makes the reader fail or hang', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { text } = decode(bytes)
      const rows = readCsv(text)
      const line = rows.map(({ cells }) => cells.join(' ')).join(' ')
      expect(typeof inFont(line, fontOf(line))).toBe('string')
      suggestMapping(rows[0]?.cells ?? [])
      expect(headRowOf(rows)).toBeLessThan(15)
    }),
  )
})

test('the delimiter is the one that parts lines alike', () => {
  expect(delimiterOf('a;b;c\n1,5;2;3\n4;5;6')).toBe(';')
  expect(delimiterOf('a\tb\n"x, y"\tz')).toBe('\t')
  expect(delimiterOf('a,b\n"x; y",z')).toBe(',')
})

test('every day is read in each of its forms', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.constantFrom('/', '-', '.'), (date, mark) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = '', month = '', day = ''] = iso.split('-')
      const read = (text: string, order: 'day-first' | 'month-first' = 'day-first') =>
        readDate(text, { order, today })
      expect(read([year, month, day].join(mark))).toMatchObject({ date: iso })
      expect(read([day, month, year].join(mark))).toMatchObject({ date: iso })
      expect(read([Number(day), Number(month), year].join(mark))).toMatchObject({ date: iso })
      if (Number(day) > 12)
        expect(read([day, month, year].join(mark), 'month-first')).toMatchObject({ date: iso })
      expect(read([month, day, year].join(mark), 'month-first')).toMatchObject(
        Number(month) > 12 ? {} : { date: iso },
      )
      expect(read(`${month}/${year}`)).toMatchObject({ date: `${year}-${month}` })
      expect(read(`ngày ${day} tháng ${month} năm ${year}`)).toMatchObject({ date: iso })
    }),
  )
})

test('days that are none, and years of two figures', () => {
  const read = (text: string) => readDate(text, { order: 'day-first', today })
  for (const text of ['31/02/2022', '00/05/2020', '32.1.20', '29-02-2023', '5/13/2020'])
    expect(read(text).is).toBe('impossible')
  for (const text of ['khoảng 2019', 'x', '12']) expect(read(text).is).toBe('unread')
  expect(read('08.07.26')).toMatchObject({ date: '2026-07-08', either: true })
  expect(read('03.02.90')).toMatchObject({ date: '1990-02-03' })
  expect(read('44197')).toMatchObject({ date: '2021-01-01' })
  expect(read('')).toEqual({ is: 'empty' })
})

test('the order of a column is what its figures show, else it is asked', () => {
  expect(orderOf(['27/03/2019', '2/5/2024']).order).toBe('day-first')
  expect(orderOf(['03/27/2019', '2/5/2024']).order).toBe('month-first')
  expect(orderOf(['2/5/2024', '2024-02-05']).order).toBeUndefined()
  expect(orderOf(['27/03/2019', '03/27/2019']).order).toBeUndefined()
})

test('amounts, numbers, certificates and ways home as registers write them', () => {
  const amounts = {
    '2,000,000': 2e6,
    '1.000.000': 1e6,
    '350.000 đ': 350_000,
    '490000': 490_000,
    '1 triệu': 1e6,
    '1,5 tr': 1.5e6,
  }
  for (const [text, dong] of Object.entries(amounts)) expect(readMoney(text), text).toBe(dong)
  expect(readMoney('x')).toBeUndefined()
  expect(readNumber('191 000 000')).toMatchObject({ kind: 'cmnd', odd: false })
  expect(readNumber('0460390000000')).toMatchObject({ kind: 'cccd', odd: true })
  expect(readNumber('mất')).toEqual({ is: 'lost' })
  const at = { order: 'day-first', today } as const
  expect(readCertificate('61/GXN-CA ngày 17-08-2021', at)).toMatchObject({
    number: '61/GXN-CA',
    on: '2021-08-17',
  })
  expect(readCertificate('có', at)).toEqual({ is: 'unread' })
  expect(readWay('Đại sứ quán đưa về', 'TQ')?.path).toBe('through-mission')
  expect(readWay('tự về', 'trong nước')?.path).toBe('self-report')
  expect(readWay('bay', '')).toBeUndefined()
})

test('a cell that a spreadsheet would run is text', () => {
  for (const text of ['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1', '\n=1'])
    expect(harmless(text)[0], JSON.stringify(text)).toBe("'")
  for (const text of ['A=1', '12', '']) expect(harmless(text)).toBe(text)
})
