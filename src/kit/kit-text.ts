import { useLang } from './lang.ts'
import type { Problem } from './problem.ts'
import { useRefusalText } from './refusal-words.ts'
import { hasText, type Translate, textOf, useText } from './text.ts'

/** The kit's own words. */
export const kitText = {
  vi: {
    busy: 'Đang gửi…',
    loading: 'Đang tải…',
    close: 'Đóng',
    again: 'Thử lại',
    'select.empty': 'Chọn…',
    'field.why': 'Vì sao hỏi điều này?',
    'field.example': 'Ví dụ:',
    'field.law': 'Căn cứ:',
    'date.day': 'Ngày',
    'date.month': 'Tháng',
    'date.year': 'Năm',
    'date.not-known': 'Không biết',
    'date.partial-hint': 'Chỉ biết năm, hoặc tháng và năm, vẫn ghi được.',
    'date.day-hint': 'Ngày/tháng/năm, ví dụ 24/11/2026.',
    'date.time-hint': 'Giờ:phút, ví dụ 14:30.',
    'date.today': 'Hôm nay',
    'blank.instead': 'Không điền vì',
    'blank.because': 'Để trống vì',
    'blank.none': '—',
    'blank.fill': 'Điền lại',
    'blank.not-asked': 'Chưa hỏi',
    'blank.unknown': 'Người được hỏi không biết',
    'blank.refused': 'Từ chối trả lời',
    'blank.withheld': 'Không ghi để bảo đảm an toàn',
    'combobox.hint': 'Gõ ít nhất {least} chữ, không cần dấu.',
    'combobox.found':
      '{n, plural, =0 {Không tìm thấy. Xin gõ cách khác.} other {Có # kết quả, dùng phím mũi tên để chọn.}}',
    'area.province': 'Tỉnh, thành phố',
    'area.commune': 'Xã, phường, đặc khu',
    'area.loading': 'Đang tải danh sách xã, phường…',
    'area.failed': 'Chưa tải được danh sách. Xin chọn lại tỉnh.',
    'table.sort': 'Sắp xếp theo {head}',
    'step.done': 'đã xong',
    'step.now': 'đang ở bước này',
    'step.later': 'chưa tới',
    'deadline.met': 'Đã làm xong',
    'deadline.by': 'hạn {day}',
    'copy.do': 'Sao chép mã {code}',
    'copy.done': 'Đã sao chép mã.',
    'reveal.hide': 'Che lại',
    'reveal.left': '{n, plural, other {Tự che sau # giây}}',
    'reveal.hidden': 'Đã che lại.',
    'summary.title': '{n, plural, other {Chưa gửi được: còn # chỗ cần xem lại}}',
    'draft.found': 'Bản nháp lúc {when}',
    'draft.found-body': 'Anh/chị đang viết dở màn hình này. Bản nháp được mã hoá trên máy này.',
    'draft.continue': 'Viết tiếp',
    'draft.drop': 'Bỏ bản nháp',
    'draft.saved': 'Đã lưu nháp lúc {when}',
    'draft.waiting': 'Bản nháp đang giữ trong bộ nhớ, sẽ lưu khi đăng nhập lại.',
    'skip.to-content': 'Đến nội dung chính',
    'err.required': 'Cần điền mục này.',
    'err.too-large': 'Tệp lớn hơn 10 MB. Xin chụp nhỏ hơn hoặc tách làm nhiều tệp.',
    'err.choose': 'Xin chọn một trong các mục đã cho.',
    'err.wrong-kind': 'Nội dung chưa đúng loại.',
    'err.invalid': 'Nội dung chưa đúng. Xin xem lại.',
    'err.too-short': 'Nội dung quá ngắn.',
    'err.too-long': 'Nội dung quá dài. Xin viết gọn lại.',
    'err.too-few': 'Cần chọn thêm.',
    'err.too-many': 'Chọn quá nhiều mục.',
    'err.too-small': 'Số quá nhỏ.',
    'err.too-big': 'Số quá lớn.',
    'err.whole': 'Xin ghi số nguyên, từ 0 trở lên.',
    'err.format': 'Chưa đúng dạng. Xin xem ví dụ.',
    'err.email': 'Địa chỉ thư chưa đúng, ví dụ ten@coquan.vn.',
    'err.unknown-key': 'Có mục hệ thống không nhận. Xin tải lại trang.',
    'err.day': 'Ngày chưa đúng. Ghi ngày/tháng/năm, ví dụ 24/11/2026.',
    'err.partial-date': 'Ngày chưa đúng. Ghi năm, hoặc tháng và năm, hoặc đủ ngày tháng năm.',
    'err.time': 'Giờ chưa đúng. Ghi giờ:phút, ví dụ 14:30.',
    'err.future': 'Ngày này chưa tới.',
    'err.phone': 'Số điện thoại chưa đúng.',
    'err.login': 'Tên đăng nhập gồm chữ thường không dấu, chữ số, dấu chấm, từ 3 đến 40 ký tự.',
    'err.six-digits': 'Mã gồm sáu chữ số.',
    'err.passphrase': 'Cụm mật khẩu cần từ 20 ký tự, hoặc để trống.',
    'err.area': 'Xin chọn xã, phường trong danh sách.',
    'problem.offline': 'Không nối được với máy chủ. Những gì anh/chị đã điền vẫn còn; xin thử lại.',
    'problem.other': 'Hệ thống chưa làm được việc này (mã {code}). Xin báo quản trị viên mã này.',
  },
  en: {
    busy: 'Sending…',
    loading: 'Loading…',
    close: 'Close',
    again: 'Try again',
    'select.empty': 'Choose…',
    'field.why': 'Why do we ask this?',
    'field.example': 'Example:',
    'field.law': 'Legal basis:',
    'date.day': 'Day',
    'date.month': 'Month',
    'date.year': 'Year',
    'date.not-known': 'Not known',
    'date.partial-hint': 'The year alone, or month and year, is enough.',
    'date.day-hint': 'Day/month/year, for example 24/11/2026.',
    'date.time-hint': 'Hours:minutes, for example 14:30.',
    'date.today': 'Today',
    'blank.instead': 'Left empty because',
    'blank.because': 'Empty because',
    'blank.none': '—',
    'blank.fill': 'Fill it in',
    'blank.not-asked': 'Not asked yet',
    'blank.unknown': 'The person does not know',
    'blank.refused': 'The person prefers not to say',
    'blank.withheld': 'Not recorded, for safety',
    'combobox.hint': 'Type at least {least} letters, marks are not needed.',
    'combobox.found':
      '{n, plural, =0 {Nothing found. Please type it another way.} one {# result, use the arrow keys.} other {# results, use the arrow keys.}}',
    'area.province': 'Province or city',
    'area.commune': 'Commune or ward',
    'area.loading': 'Loading the list of communes…',
    'area.failed': 'The list could not be loaded. Please choose the province again.',
    'table.sort': 'Sort by {head}',
    'step.done': 'done',
    'step.now': 'this step now',
    'step.later': 'later',
    'deadline.met': 'Done',
    'deadline.by': 'due {day}',
    'copy.do': 'Copy code {code}',
    'copy.done': 'The code is copied.',
    'reveal.hide': 'Hide again',
    'reveal.left': '{n, plural, one {Hides in # second} other {Hides in # seconds}}',
    'reveal.hidden': 'Hidden again.',
    'summary.title':
      '{n, plural, one {Not sent yet: # place needs another look} other {Not sent yet: # places need another look}}',
    'draft.found': 'Draft of {when}',
    'draft.found-body':
      'You were in the middle of this screen. The draft is kept encrypted on this computer.',
    'draft.continue': 'Continue',
    'draft.drop': 'Discard the draft',
    'draft.saved': 'Draft saved at {when}',
    'draft.waiting': 'The draft is held in memory and is saved once you have signed in again.',
    'skip.to-content': 'Skip to the main content',
    'err.required': 'Please fill this in.',
    'err.too-large': 'The file is larger than 10 MB. Please take a smaller one or split it.',
    'err.choose': 'Please choose one of the given answers.',
    'err.wrong-kind': 'This is not the right kind of content.',
    'err.invalid': 'This is not right. Please look again.',
    'err.too-short': 'This is too short.',
    'err.too-long': 'This is too long. Please shorten it.',
    'err.too-few': 'Please choose more.',
    'err.too-many': 'Too many are chosen.',
    'err.too-small': 'The number is too small.',
    'err.too-big': 'The number is too large.',
    'err.whole': 'Please write a whole number, 0 or more.',
    'err.format': 'This does not have the right form. Please see the example.',
    'err.email': 'The mail address is not right, for example name@office.vn.',
    'err.unknown-key': 'The system does not accept one of the entries. Please load the page again.',
    'err.day': 'The date is not right. Write day/month/year, for example 24/11/2026.',
    'err.partial-date': 'The date is not right. Write the year, or month and year, or the whole date.',
    'err.time': 'The time is not right. Write hours:minutes, for example 14:30.',
    'err.future': 'This day has not come yet.',
    'err.phone': 'The telephone number is not right.',
    'err.login': 'A login has 3 to 40 small letters without marks, digits, dots.',
    'err.six-digits': 'The code has six digits.',
    'err.passphrase': 'A passphrase has at least 20 characters, or is left empty.',
    'err.area': 'Please choose a commune from the list.',
    'problem.offline':
      'The server cannot be reached. What you have filled in is still here; please try again.',
    'problem.other': 'The system could not do this (code {code}). Please tell the administrator this code.',
  },
} as const

export type KitKey = keyof (typeof kitText)['vi']

export const useKitText = (): Translate<KitKey> => useText(kitText)

/** The words of a problem: what happened and what to do. */
export const useProblemText = (): ((problem: Problem) => string) => {
  const lang = useLang()
  const refusalText = useRefusalText()
  return ({ code, with: vars }) => {
    if (code === 'offline') return textOf(kitText, { lang, key: 'problem.offline' })
    const key = `refusal.${code}`
    if (refusalText && hasText(refusalText, key)) return textOf(refusalText, { lang, key, vars })
    return textOf(kitText, { lang, key: 'problem.other', vars: { code } })
  }
}

/** The words under a field: a text key of ours, a refusal's code, or words that are words already. */
export const useErrorText = (): ((error: string) => string) => {
  const lang = useLang()
  const refusalText = useRefusalText()
  return (error) => {
    if (hasText(kitText, error)) return textOf(kitText, { lang, key: error })
    const refusal = error.startsWith('refusal.') ? error : `refusal.${error}`
    if (refusalText && hasText(refusalText, refusal)) return textOf(refusalText, { lang, key: refusal })
    return error
  }
}
