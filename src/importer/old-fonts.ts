/**
 * Vietnamese fonts from before Unicode: the letters that a spreadsheet shows are Latin ones, and only the font
 * made them Vietnamese. Which font a line was typed in is told by letters that no Vietnamese line has.
 */
export type Font = 'tcvn3' | 'vni' | 'decomposed' | 'unicode'

const TCVN3: Readonly<Record<string, string>> = (() => {
  const codes =
    'a1Ă a2Â a3Ê a4Ô a5Ơ a6Ư a7Đ a8ă a9â aaê abô acơ adư aeđ b5à b6ả b7ã b8á b9ạ bbằ bcẳ bdẵ beắ c6ặ c7ầ c8ẩ c9ẫ ' +
    'caấ cbậ ccè ceẻ cfẽ d0é d1ẹ d2ề d3ể d4ễ d5ế d6ệ d7ì d8ỉ dcĩ ddí deị dfò e1ỏ e2õ e3ó e4ọ e5ồ e6ổ e7ỗ e8ố e9ộ ' +
    'eaờ ebở ecỡ edớ eeợ efù f1ủ f2ũ f3ú f4ụ f5ừ f6ử f7ữ f8ứ f9ự faỳ fbỷ fcỹ fdý feỵ'
  return Object.fromEntries(
    codes
      .split(' ')
      .map((one) => [
        String.fromCharCode(Number.parseInt(one.slice(0, 2), 16)),
        one.slice(2).normalize('NFC'),
      ]),
  )
})()

/** Letters of TCVN3 that stand in no Vietnamese word in Unicode, and in none typed in VNI either. */
const ONLY_TCVN3 = /[¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇËÐ×ÞßÜçðþ÷]/
/** The rest of TCVN3's letters, when no letter of real Unicode Vietnamese stands beside them. */
const ALSO_TCVN3 = /[ÎÏÑÖØäåæëîïñöøûüÿ]/
const REAL = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/

const VNI_BASE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: {
    ù: 'á',
    ø: 'à',
    û: 'ả',
    õ: 'ã',
    ï: 'ạ',
    ê: 'ă',
    é: 'ắ',
    è: 'ằ',
    ú: 'ẳ',
    ü: 'ẵ',
    ë: 'ặ',
    â: 'â',
    á: 'ấ',
    à: 'ầ',
    å: 'ẩ',
    ã: 'ẫ',
    ä: 'ậ',
  },
  e: { ù: 'é', ø: 'è', û: 'ẻ', õ: 'ẽ', ï: 'ẹ', â: 'ê', á: 'ế', à: 'ề', å: 'ể', ã: 'ễ', ä: 'ệ' },
  o: { ù: 'ó', ø: 'ò', û: 'ỏ', õ: 'õ', ï: 'ọ', â: 'ô', á: 'ố', à: 'ồ', å: 'ổ', ã: 'ỗ', ä: 'ộ' },
  u: { ù: 'ú', ø: 'ù', û: 'ủ', õ: 'ũ', ï: 'ụ' },
  y: { ù: 'ý', ø: 'ỳ', û: 'ỷ', õ: 'ỹ' },
  ô: { ù: 'ớ', ø: 'ờ', û: 'ở', õ: 'ỡ', ï: 'ợ' },
  ö: { ù: 'ứ', ø: 'ừ', û: 'ử', õ: 'ữ', ï: 'ự' },
}
const VNI_ALONE: Readonly<Record<string, string>> = { ñ: 'đ', ô: 'ơ', ö: 'ư', î: 'ỵ', æ: 'ỉ', ó: 'ĩ', ò: 'ị' }
const CLEAR_TCVN3 = /[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾§]/
/** What VNI writes, and neither TCVN3 nor Unicode ever does: a vowel with its mark behind it. */
const VNI_PAIR = /a[ùøûïâåêëüä]|e[ùøûïâåä]|o[ùøûïâåä]|u[ùøûï]|y[ùøûï]|ô[ùøûï]|ö[ùøûõï]/i

const lower = (text: string) => text.toLowerCase()
const like = (model: string, text: string) => (model === lower(model) ? text : text.toUpperCase())

const fromTcvn3 = (text: string): string => [...text].map((letter) => TCVN3[letter] ?? letter).join('')

const fromVni = (text: string): string => {
  let out = ''
  const letters = [...text]
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? ''
    const pair = VNI_BASE[lower(letter)]?.[lower(letters[at + 1] ?? '')]
    if (pair !== undefined) {
      out += like(letter, pair)
      at += 1
    } else out += like(letter, VNI_ALONE[lower(letter)] ?? lower(letter))
  }
  return out.normalize('NFC')
}

/** In which font a line was typed. `decomposed`: right letters, with their marks as characters of their own. */
export const fontOf = (line: string): Font => {
  const whole = line.normalize('NFC')
  if (REAL.test(whole)) return whole === line ? 'unicode' : 'decomposed'
  if (VNI_PAIR.test(line) && !CLEAR_TCVN3.test(line)) return 'vni'
  if (ONLY_TCVN3.test(line) || ALSO_TCVN3.test(line)) return 'tcvn3'
  return whole === line ? 'unicode' : 'decomposed'
}

/** Into today's letters. Capitals with a tone were another font in TCVN3 and come out small. */
export const inFont = (text: string, font: Font): string => {
  if (font === 'tcvn3') return fromTcvn3(text)
  if (font === 'vni') return fromVni(text)
  return text.normalize('NFC')
}
