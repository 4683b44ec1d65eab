import { contact, type DemoFile, given, person, rightsRead, told } from './sheets.ts'

/**
 * Two files of the years of the 2011 law, by offices that then had other names. The commune of 2021 is
 * entered under the code that stands today: the form knows no old communes yet.
 */
export const casesBefore: readonly DemoFile[] = [
  person({
    key: 'kan-tu',
    by: 'xa-a-luoi-1',
    when: { on: '2021-04-13', at: '09:20' },
    arrival: {
      path: 'self-returned',
      broughtBy: 'family',
      communeId: '20056',
      place: 'Trụ sở UBND xã Trung Sơn, huyện A Lưới, tỉnh Thừa Thiên Huế (hư cấu)',
      papers: 'Tờ khai theo mẫu của năm 2021 (hư cấu)',
    },
    sheet: {
      is: 'adult',
      needs: ['food', 'psychological'],
      needsNote: 'Đi cùng mẹ, cần nghỉ ngơi trước khi trình bày thêm (hư cấu).',
      contact: contact({ channel: 'in-person', whoMayAnswer: 'Mẹ (hư cấu)' }),
    },
    identity: {
      name: given('Kăn Tư'),
      born: given('1999'),
      sex: given('female'),
      nationality: given('VN'),
      ethnicity: given('31'),
      language: given('Pa Cô'),
      home: given('Thôn A Niêng, xã Trung Sơn, huyện A Lưới (hư cấu)'),
      noPaper: 'lost',
    },
    later: [told(45, '07/TB-UBND (hư cấu)'), rightsRead(70)],
  }),
  person({
    key: 'phan-thi-dieu',
    by: 'quan-ly-ho-so',
    when: { on: '2025-05-15', at: '14:05' },
    arrival: {
      path: 'through-mission',
      broughtBy: 'mission',
      communeId: '19900',
      place: 'Sở Y tế thành phố Huế (hư cấu)',
      papers: 'Công văn của cơ quan đại diện, bản sao (hư cấu)',
    },
    sheet: {
      is: 'adult',
      needs: ['medical', 'travel-home'],
      contact: contact({
        channel: 'sms',
        number: '0000 000 015',
        hoursFrom: '08:00',
        hoursTo: '17:00',
        askFor: 'Bạn hàng (hư cấu)',
        whatToSay: 'Hỏi về đơn hàng vải, không nêu cơ quan (hư cấu)',
        mustNotKnow: 'Anh trai (hư cấu)',
      }),
    },
    identity: {
      name: given('Phan Thị Diệu'),
      born: given('1990-10'),
      sex: given('female'),
      nationality: given('VN'),
      ethnicity: given('01'),
      papers: [{ kind: 'laissez-passer', number: 'GTH 000000' }],
    },
    later: [rightsRead(50)],
  }),
]
