/**
 * The 54 ethnic groups with the codes of the statistics office (Decision 121-TCTK/PPCĐ of 1979), and 55 for
 * a foreigner. Tà-ôi includes those who call themselves Pa Cô and Pa Hy: what people say stands beside it.
 */
export const ETHNICITIES: Readonly<Record<string, string>> = {
  '01': 'Kinh',
  '02': 'Tày',
  '03': 'Thái',
  '04': 'Hoa',
  '05': 'Khơ-me',
  '06': 'Mường',
  '07': 'Nùng',
  '08': 'Mông',
  '09': 'Dao',
  '10': 'Gia-rai',
  '11': 'Ngái',
  '12': 'Ê-đê',
  '13': 'Ba-na',
  '14': 'Xơ-đăng',
  '15': 'Sán Chay',
  '16': 'Cơ-ho',
  '17': 'Chăm',
  '18': 'Sán Dìu',
  '19': 'Hrê',
  '20': 'Mnông',
  '21': 'Ra-glai',
  '22': 'Xtiêng',
  '23': 'Bru-Vân Kiều',
  '24': 'Thổ',
  '25': 'Giáy',
  '26': 'Cơ-tu',
  '27': 'Gié-Triêng',
  '28': 'Mạ',
  '29': 'Khơ-mú',
  '30': 'Co',
  '31': 'Tà-ôi',
  '32': 'Chơ-ro',
  '33': 'Kháng',
  '34': 'Xinh-mun',
  '35': 'Hà Nhì',
  '36': 'Chu-ru',
  '37': 'Lào',
  '38': 'La Chí',
  '39': 'La Ha',
  '40': 'Phù Lá',
  '41': 'La Hủ',
  '42': 'Lự',
  '43': 'Lô Lô',
  '44': 'Chứt',
  '45': 'Mảng',
  '46': 'Pà Thẻn',
  '47': 'Cơ Lao',
  '48': 'Cống',
  '49': 'Bố Y',
  '50': 'Si La',
  '51': 'Pu Péo',
  '52': 'Brâu',
  '53': 'Ơ-đu',
  '54': 'Rơ-măm',
  '55': '',
}

/** Those who live in Huế's mountains and towns, offered first. */
const HUE_FIRST = ['01', '31', '26', '23'] as const

/** Other names that people give for themselves, by the group they are counted in. */
export const ALSO_SAID: Readonly<Record<string, string>> = {
  '31': 'Pa Cô, Pa Hy',
  '08': 'Hmông',
  '26': 'Katu',
}

export const FOREIGNER = '55'

const byName = new Intl.Collator('vi')

/** Codes in the order to offer them: Huế's own, then by name; the foreigner last. */
export const ethnicityOrder = (): readonly string[] => {
  const first: readonly string[] = HUE_FIRST
  const rest = Object.keys(ETHNICITIES).filter((code) => !first.includes(code) && code !== FOREIGNER)
  const sorted = rest.sort((a, b) => byName.compare(ETHNICITIES[a] ?? '', ETHNICITIES[b] ?? ''))
  return [...first, ...sorted, FOREIGNER]
}
