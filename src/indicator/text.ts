import type { Share } from './assemble.ts'
import type { Published } from './small-cells.ts'

/** Words of figures and of the targets of the province’s plan. */
const vi = {
  'indicator.T2': 'Số vụ, ca tiếp nhận được mở xác minh trên số đã tiếp nhận',
  'indicator.T2-completed': 'Số vụ, ca tiếp nhận đã xác minh xong trên số đã tiếp nhận',
  'indicator.T3a': 'Số nạn nhân được hưởng ít nhất một chế độ trên số nạn nhân không từ chối',
  'indicator.T3b': 'Số yêu cầu trợ giúp pháp lý được đáp ứng trên số yêu cầu',
  'indicator.none-arose': 'không phát sinh',
  'indicator.not-known': 'chưa đủ dữ liệu',
  'indicator.merged': 'gộp',
  'indicator.why.outside-window': 'Ngoài kỳ báo cáo',
  'indicator.why.not-opened': 'Chưa mở xác minh',
  'indicator.why.not-completed': 'Chưa xác minh xong',
  'indicator.why.refuses-everything': 'Hiện từ chối mọi hỗ trợ',
  'indicator.why.nothing-yet': 'Chưa nhận được chế độ nào',
  'indicator.why.nothing-due': 'Không có chế độ nào được hưởng',
  'indicator.why.not-eligible': 'Không thuộc diện',
  'indicator.why.withdrawn': 'Đã rút yêu cầu',
  'indicator.why.waiting': 'Đang chờ đáp ứng',
  'indicator.missing.receivedOn': 'Thiếu ngày tiếp nhận',
  'indicator.missing.identifiedOn': 'Thiếu ngày được xác định',
  'indicator.missing.askedOn': 'Thiếu ngày yêu cầu',
} as const

const en: { readonly [K in keyof typeof vi]: string } = {
  'indicator.T2': 'Received cases with verification opened, of received cases',
  'indicator.T2-completed': 'Received cases with verification completed, of received cases',
  'indicator.T3a': 'Victims who received at least one regime, of victims who do not refuse',
  'indicator.T3b': 'Legal-aid requests served, of requests made',
  'indicator.none-arose': 'none arose',
  'indicator.not-known': 'not enough data',
  'indicator.merged': 'merged',
  'indicator.why.outside-window': 'Outside the reporting period',
  'indicator.why.not-opened': 'Verification not opened yet',
  'indicator.why.not-completed': 'Verification not completed yet',
  'indicator.why.refuses-everything': 'Refuses all support at present',
  'indicator.why.nothing-yet': 'Received nothing yet',
  'indicator.why.nothing-due': 'Nothing is due',
  'indicator.why.not-eligible': 'Not eligible',
  'indicator.why.withdrawn': 'Request withdrawn',
  'indicator.why.waiting': 'Waiting to be served',
  'indicator.missing.receivedOn': 'Day of reception missing',
  'indicator.missing.identifiedOn': 'Day of identification missing',
  'indicator.missing.askedOn': 'Day of the request missing',
}

export const indicatorText = { vi, en } as const

type Lang = keyof typeof indicatorText

const percent = (counted: number, of: number, lang: Lang) => {
  const tenths = Math.round((counted * 1000) / of)
  // all and none are said of all and of none only
  const honest = counted === of || counted === 0 ? tenths : Math.min(999, Math.max(1, tenths))
  const text = honest % 10 === 0 ? String(honest / 10) : (honest / 10).toFixed(1)
  return `${lang === 'vi' ? text.replace('.', ',') : text} %`
}

/** `3/4 (75 %)`; a denominator of nobody in words. */
export const shareText = (share: Share, lang: Lang): string =>
  share.is === 'share'
    ? `${share.counted}/${share.of} (${percent(share.counted, share.of, lang)})`
    : indicatorText[lang][`indicator.${share.is}`]

/** `12`, `<5`; nobody in words. */
export const publishedText = (figure: Published, lang: Lang): string => {
  if (figure.is === 'below') return `<${figure.below}`
  return figure.n === 0 ? indicatorText[lang]['indicator.none-arose'] : String(figure.n)
}
