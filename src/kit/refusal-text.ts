import type { RefusalCode } from '../kernel/refusal.ts'

type RefusalTexts = Readonly<Record<`refusal.${RefusalCode}`, string>>

/** Words for every refusal: what happened, and what to do. Kind, and never more than the person may know. */
export const refusalText = {
  vi: {
    'refusal.input.invalid': 'Còn mục chưa điền hoặc chưa đúng. Xin xem các chỗ được đánh dấu.',
    'refusal.not-found': 'Không có nội dung này, hoặc anh/chị không có quyền xem.',
    'refusal.not-allowed':
      'Anh/chị chưa được giao quyền làm việc này. Xin liên hệ người quản trị của cơ quan.',
    'refusal.not-signed-in': 'Phiên làm việc đã khoá. Xin đăng nhập lại để tiếp tục.',
    'refusal.step-up-needed': 'Việc này cần xác nhận lại danh tính. Xin nhập mã xác thực.',
    'refusal.stale': 'Người khác vừa sửa nội dung này. Xin tải lại, xem phần mới rồi làm tiếp.',
    'refusal.request.reused': 'Yêu cầu này đã được gửi với nội dung khác. Xin tải lại trang rồi làm lại.',
    'refusal.too-many': 'Thao tác quá nhiều lần liên tiếp. Xin chờ ít phút rồi thử lại.',
    'refusal.too-large': 'Nội dung hoặc tệp quá lớn. Xin giảm bớt rồi gửi lại.',
    'refusal.unavailable': 'Hệ thống đang bận hoặc đang bảo trì. Xin thử lại sau ít phút.',
    'refusal.history.not-yet-in-force': 'Quy định này chưa có hiệu lực vào ngày đã chọn.',
    'refusal.history.no-longer-in-force': 'Quy định này không còn hiệu lực vào ngày đã chọn.',
    'refusal.history.stale': 'Quy định lưu trong hệ thống đã cũ. Xin báo quản trị viên rà soát.',
    'refusal.history.empty': 'Quy định này chưa có nội dung trong hệ thống. Xin báo quản trị viên.',
    'refusal.history.uncited': 'Quy định này thiếu căn cứ pháp lý. Xin báo quản trị viên.',
    'refusal.history.unordered': 'Các mốc hiệu lực của quy định chưa đúng thứ tự. Xin báo quản trị viên.',
    'refusal.history.overlap': 'Hai phiên bản của quy định trùng thời gian hiệu lực. Xin báo quản trị viên.',
    'refusal.case-code.malformed': 'Mã hồ sơ chưa đúng dạng. Xin xem lại mã ghi trên giấy.',
    'refusal.case-code.mistyped': 'Mã hồ sơ gõ nhầm một chữ. Xin gõ lại.',
    'refusal.law.no-such-rule': 'Hệ thống chưa có quy định này. Xin báo quản trị viên.',
    'refusal.law.needs-clock': 'Thời hạn này tính theo giờ. Xin ghi cả giờ và phút.',
    'refusal.law.not-extendable': 'Pháp luật không cho kéo dài thời hạn này.',
    'refusal.law.needs-reason': 'Muốn kéo dài thời hạn, xin ghi lý do.',
    'refusal.law.not-later': 'Ngày mới không muộn hơn thời hạn hiện nay. Xin xem lại ngày.',
    'refusal.law.beyond-limit': 'Ngày này vượt quá giới hạn mà pháp luật cho phép. Xin chọn ngày sớm hơn.',
    'refusal.law.outside-calendar':
      'Lịch nghỉ của năm này chưa có trong hệ thống, nên chưa tính được hạn. Xin báo quản trị viên.',
    'refusal.sign-in.wrong': 'Thông tin đăng nhập chưa đúng. Xin xem lại và thử lần nữa.',
    'refusal.sign-in.wait': 'Thử sai nhiều lần. Xin chờ {seconds} giây rồi thử lại.',
    'refusal.sign-in.over': 'Bước đăng nhập đã quá lâu. Xin bắt đầu lại.',
    'refusal.sign-in.no-post': 'Tài khoản chưa được giao vị trí nào. Xin liên hệ người quản trị của cơ quan.',
    'refusal.password.too-short': 'Mật khẩu quá ngắn. Xin dùng một câu dài hơn.',
    'refusal.password.too-long': 'Mật khẩu quá dài. Xin dùng câu ngắn hơn.',
    'refusal.password.common': 'Mật khẩu này quá phổ biến hoặc đã lộ. Xin chọn câu khác.',
    'refusal.password.same': 'Mật khẩu mới trùng với mật khẩu đang dùng. Xin chọn câu khác.',
    'refusal.factor.last': 'Đây là lớp bảo vệ thứ hai duy nhất. Xin cài cách khác trước khi bỏ.',
    'refusal.officer.login-taken': 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.',
    'refusal.officer.self': 'Không tự làm việc này cho chính mình được. Xin nhờ một quản trị viên khác.',
    'refusal.post.other-administrator': 'Chức vụ này cần một quản trị viên khác xác nhận.',
    'refusal.post.own': 'Không tự đổi vị trí của chính mình được. Xin nhờ một quản trị viên khác.',
    'refusal.agency.not-after': 'Ngày này không nối tiếp mốc đã ghi. Xin chọn ngày sau mốc gần nhất.',
    'refusal.agency.closed': 'Cơ quan này đã ngừng hoạt động vào ngày đã chọn.',
    'refusal.agency.has-posts': 'Cơ quan còn vị trí đang có người giữ. Xin chuyển các vị trí trước.',
    'refusal.reset.other-administrator': 'Việc đặt lại cần một quản trị viên khác đồng ý.',
    'refusal.setup.done': 'Hệ thống đã được thiết lập. Xin đăng nhập.',
    'refusal.setup.code': 'Mã thiết lập chưa đúng. Xin xem mã in ở màn hình máy chủ.',
    'refusal.law.below-minimum': 'Mức này thấp hơn mức tối thiểu mà pháp luật quy định. Xin xem lại số tiền.',
    'refusal.case.same-number':
      'Số giấy tờ này đã có trong một hồ sơ. Xin mở hồ sơ đó thay vì lập hồ sơ mới.',
    'refusal.case.looks-alike':
      'Có {count} hồ sơ gần giống. Xin xem trước, rồi mở hồ sơ có sẵn hoặc xác nhận là người khác.',
    'refusal.case.not-open': 'Hồ sơ chưa đến hoặc đã qua bước này. Xin xem lại tình trạng hồ sơ.',
    'refusal.stay.full':
      'Cơ sở hết chỗ loại này. Xin chọn loại chỗ khác, cơ sở khác, hoặc ghi vì sao vẫn nhận.',
    'refusal.contact.none':
      'Chưa thống nhất liên hệ an toàn với người này nên chưa hẹn hay gửi gì được. Xin thống nhất trước, tại «Liên hệ an toàn».',
    'refusal.contact.review':
      'Dặn dò liên hệ đã quá hạn xem lại (30 ngày, hoặc từ khi đổi chỗ ở, đổi mức nguy cơ). Xin hỏi lại người này rồi ghi mới.',
    'refusal.contact.agency':
      'Người này dặn không để cơ quan này biết. Xin chọn cơ quan khác, hoặc hỏi lại người này và sửa dặn dò liên hệ.',
    'refusal.contact.person':
      'Có tên trong danh sách người không được biết. Xin chọn người khác, hoặc hỏi lại người này và sửa dặn dò liên hệ.',
    'refusal.contact.school':
      'Chưa có dặn dò nào cho phép báo nhà trường. Xin hỏi em và người đại diện, ghi vào liên hệ an toàn trước.',
    'refusal.contact.voicemail': 'Không bao giờ để lại lời nhắn thoại: người khác có thể nghe được.',
    'refusal.contact.letters':
      'Người này chưa cho gửi thư, hoặc chỉ nhận phong bì không ghi tên cơ quan. Xin giao tận tay.',
    'refusal.contact.home':
      'Người này không cho đến nhà. Có thể hẹn tại cơ quan, tại cơ sở hoặc theo cách đã thống nhất.',
    'refusal.contact.way': 'Cách này không phải cách liên hệ đã thống nhất. Xin xem «Liên hệ an toàn».',
    'refusal.contact.days': 'Ngày này không nằm trong những ngày người này cho liên hệ. Xin chọn ngày khác.',
    'refusal.contact.place': 'Nơi này là nơi không được dùng, theo dặn dò liên hệ an toàn.',
    'refusal.contact.hours': 'Giờ này nằm ngoài khung giờ an toàn. Xin chọn giờ khác.',
    'refusal.contact.wording':
      'Lời này để lộ chuyện: không nói «nạn nhân», «mua bán», «hồ sơ», «công an», «xác minh». Xin chọn cớ khác.',
    'refusal.document.empty': 'Tệp này trống. Xin chọn tệp khác.',
    'refusal.document.unknown-kind':
      'Chỉ nhận ảnh JPEG, PNG, tệp PDF, Word (docx) hoặc Excel (xlsx). Xin lưu lại theo một trong các loại đó.',
    'refusal.document.runs-code':
      'Tệp này có phần tự chạy (macro, mã lệnh hoặc tệp đính kèm). Xin lưu lại dưới dạng PDF thường hoặc ảnh.',
    'refusal.document.locked': 'Tệp PDF này có mật khẩu. Xin bỏ mật khẩu rồi chọn lại.',
    'refusal.register.destroy-by': 'Ngày hủy tệp phải từ hôm nay đến {day}.',
    'refusal.register.names-somebody':
      'Mục này có tên một người trong tệp. Xin viết lại, không nêu tên người trở về.',
    'refusal.register.too-many': 'Danh sách này dài hơn {most} hồ sơ. Xin lọc hẹp lại rồi thử lần nữa.',
    'refusal.document.broken-picture': 'Ảnh này bị hỏng. Xin chụp hoặc quét lại.',
    'refusal.document.infected': 'Máy quét phát hiện mã độc trong tệp này. Tệp không được lưu.',
    'refusal.document.incomplete': 'Tệp chưa gửi hết. Xin gửi lại; phần đã gửi không phải gửi lần nữa.',
    'refusal.support.not-due':
      'Vào ngày đó luật không cho khoản này, nên không duyệt hay giao được. Lý do nằm ở dòng của khoản trong bảng. Những gì đã giao đúng luật vẫn giữ nguyên.',
    'refusal.support.fact-missing':
      'Còn thiếu thông tin mà luật cần để trả lời, nên chưa duyệt hay giao được. Xin ghi thông tin còn thiếu trước.',
    'refusal.keyring.missing': 'Không thấy tệp khoá. Quản trị viên cần đặt lại tệp khoá đúng chỗ.',
    'refusal.keyring.exists': 'Đã có tệp khoá. Hệ thống không ghi đè.',
    'refusal.keyring.damaged': 'Tệp khoá bị hỏng. Quản trị viên cần lấy lại từ bản sao lưu.',
    'refusal.keyring.newer': 'Tệp khoá do phiên bản mới hơn tạo. Quản trị viên cần nâng cấp hệ thống.',
    'refusal.keyring.wrong-passphrase': 'Cụm mật khẩu của tệp khoá chưa đúng. Xin nhập lại.',
    'refusal.keyring.busy': 'Tệp khoá đang được cập nhật. Xin thử lại sau ít phút.',
  },
  en: {
    'refusal.input.invalid': 'Some entries are missing or not right. Please see the marked places.',
    'refusal.not-found': 'There is no such content, or you are not allowed to see it.',
    'refusal.not-allowed': 'You have not been given this task. Please ask your office’s administrator.',
    'refusal.not-signed-in': 'Your session is locked. Please sign in again to continue.',
    'refusal.step-up-needed': 'This needs you to confirm who you are. Please enter your code.',
    'refusal.stale': 'Somebody else has just changed this. Please load it again, see what is new, and go on.',
    'refusal.request.reused': 'This request was already sent with other content. Please load the page again.',
    'refusal.too-many': 'Too many attempts in a short time. Please wait some minutes and try again.',
    'refusal.too-large': 'The content or file is too large. Please make it smaller and send it again.',
    'refusal.unavailable': 'The system is busy or being maintained. Please try again in some minutes.',
    'refusal.history.not-yet-in-force': 'This rule is not yet in force on the chosen day.',
    'refusal.history.no-longer-in-force': 'This rule is no longer in force on the chosen day.',
    'refusal.history.stale': 'The rule kept in the system is out of date. Please tell the administrator.',
    'refusal.history.empty': 'This rule has no content in the system yet. Please tell the administrator.',
    'refusal.history.uncited': 'This rule has no legal basis recorded. Please tell the administrator.',
    'refusal.history.unordered': 'The dates of this rule are not in order. Please tell the administrator.',
    'refusal.history.overlap': 'Two versions of this rule overlap in time. Please tell the administrator.',
    'refusal.case-code.malformed':
      'The case code does not have the right form. Please look at the paper again.',
    'refusal.case-code.mistyped': 'One letter of the case code is wrong. Please type it again.',
    'refusal.law.no-such-rule': 'The system does not know this rule yet. Please tell the administrator.',
    'refusal.law.needs-clock': 'This term runs in hours. Please give the hour and minute as well.',
    'refusal.law.not-extendable': 'The law does not allow this term to be extended.',
    'refusal.law.needs-reason': 'Please give the reason for extending the term.',
    'refusal.law.not-later': 'The new day is not later than the present term. Please check the day.',
    'refusal.law.beyond-limit': 'This day is beyond what the law allows. Please choose an earlier day.',
    'refusal.law.outside-calendar':
      'The holidays of that year are not in the system yet, so the term cannot be counted. Please tell the administrator.',
    'refusal.sign-in.wrong': 'What you entered is not right. Please check it and try again.',
    'refusal.sign-in.wait': 'Too many wrong attempts. Please wait {seconds} seconds and try again.',
    'refusal.sign-in.over': 'This sign-in took too long. Please start again.',
    'refusal.sign-in.no-post': 'The account holds no post yet. Please ask your office’s administrator.',
    'refusal.password.too-short': 'The password is too short. Please use a longer sentence.',
    'refusal.password.too-long': 'The password is too long. Please use a shorter sentence.',
    'refusal.password.common':
      'This password is too common or has been leaked. Please choose another sentence.',
    'refusal.password.same': 'The new password is the present one. Please choose another sentence.',
    'refusal.factor.last': 'This is the only second factor. Please set up another one before you remove it.',
    'refusal.officer.login-taken': 'Somebody else has this login. Please choose another.',
    'refusal.officer.self': 'Nobody can do this for themselves. Please ask another administrator.',
    'refusal.post.other-administrator': 'Another administrator must confirm this post.',
    'refusal.post.own': 'Nobody can change their own post. Please ask another administrator.',
    'refusal.agency.not-after':
      'This day does not follow what stands. Please choose a day after the latest one.',
    'refusal.agency.closed': 'This office was closed on the chosen day.',
    'refusal.agency.has-posts':
      'The office still has posts that somebody holds. Please move the posts first.',
    'refusal.reset.other-administrator': 'A reset needs the consent of another administrator.',
    'refusal.setup.done': 'The system is already set up. Please sign in.',
    'refusal.setup.code': 'The set-up code is not right. Please look at the code printed by the server.',
    'refusal.law.below-minimum': 'This is below the minimum that the law sets. Please check the amount.',
    'refusal.case.same-number':
      'This document number is already on a file. Please open that file instead of a new one.',
    'refusal.case.looks-alike':
      'There are {count} similar files. Please look first, then open one of them or confirm that this is another person.',
    'refusal.case.not-open': 'The file is not at this step, or is past it. Please look at where it stands.',
    'refusal.stay.full':
      'The facility has no such place left. Please choose another kind or another facility, or say why the person is taken in all the same.',
    'refusal.contact.none':
      'No safe contact was agreed with this person, so nothing can be arranged or sent. Please agree on it first, under “Safe contact”.',
    'refusal.contact.review':
      'The instruction for contact is due for review (30 days, or since a change of address or of risk). Please ask the person again and record it.',
    'refusal.contact.agency':
      'The person asked that this office should not know. Please choose another, or ask the person and change the instruction.',
    'refusal.contact.person':
      'Somebody is named who must not know. Please choose somebody else, or ask the person and change the instruction.',
    'refusal.contact.school':
      'Nothing allows the school to be told. Please ask the child and who stands for them, and record it under safe contact first.',
    'refusal.contact.voicemail': 'Never leave a voice message: somebody else may hear it.',
    'refusal.contact.letters':
      'The person allows no letters, or only envelopes that name no office. Please hand it over in person.',
    'refusal.contact.home':
      'The person allows no visits to the home. An appointment at an office, at the facility or in the agreed way is possible.',
    'refusal.contact.way': 'This is not the way of contact that was agreed. Please see “Safe contact”.',
    'refusal.contact.days': 'The person cannot be reached safely on this day. Please choose another.',
    'refusal.contact.place': 'The safe-contact instructions say that this place must not be used.',
    'refusal.contact.hours': 'This lies outside the safe hours. Please choose another time.',
    'refusal.contact.wording':
      'This wording tells: do not say “victim”, “trafficking”, “file”, “police”, “verification”. Please choose another reason.',
    'refusal.document.empty': 'This file is empty. Please choose another.',
    'refusal.document.unknown-kind':
      'JPEG and PNG pictures, PDF, Word (docx) and Excel (xlsx) are taken. Please save it as one of these.',
    'refusal.document.runs-code':
      'This file holds something that runs (a macro, a script or an attachment). Please save it as a plain PDF or a picture.',
    'refusal.document.locked': 'This PDF has a password. Please remove it and choose again.',
    'refusal.register.destroy-by': 'The file must be destroyed between today and {day}.',
    'refusal.register.names-somebody':
      'This names somebody whom the file holds. Please write it without the names of people who returned.',
    'refusal.register.too-many': 'This list has more than {most} files. Please narrow it and try again.',
    'refusal.document.broken-picture': 'This picture is damaged. Please take or scan it again.',
    'refusal.document.infected': 'The scanner found harmful code in this file. It was not kept.',
    'refusal.document.incomplete':
      'The file did not arrive whole. Please send again; parts that arrived are not sent twice.',
    'refusal.support.not-due':
      'The law does not give this item on that day, so it cannot be approved or handed over. The row of the item says why. What was lawfully given stays.',
    'refusal.support.fact-missing':
      'A fact that the law needs is missing, so this cannot be approved or handed over yet. Please enter it first.',
    'refusal.keyring.missing':
      'The key file is missing. The administrator needs to put it back in its place.',
    'refusal.keyring.exists': 'There is a key file already. The system does not write over it.',
    'refusal.keyring.damaged':
      'The key file is damaged. The administrator needs to restore it from a backup.',
    'refusal.keyring.newer': 'The key file was made by a newer version. The administrator needs to upgrade.',
    'refusal.keyring.wrong-passphrase': 'The passphrase of the key file is not right. Please enter it again.',
    'refusal.keyring.busy': 'The key file is being changed. Please try again in some minutes.',
  },
} as const satisfies { vi: RefusalTexts; en: RefusalTexts }
