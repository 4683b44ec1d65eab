import { canSeeText } from './can-see-text.ts'

/** Labels of what signing in and administration ask for; the words of refusals stand with the shell's. */
const labels = {
  vi: {
    'officer.login': 'Tên đăng nhập',
    'officer.name': 'Họ và tên cán bộ',
    'officer.newPassword': 'Mật khẩu mới',
    'session.password': 'Mật khẩu',
    'session.code': 'Mã sáu chữ số của ứng dụng xác thực',
    'session.recoveryCode': 'Mã khôi phục',
    'session.passkey': 'Khóa truy cập',
    'agency.kind': 'Loại cơ quan',
    'agency.nameVi': 'Tên tiếng Việt',
    'agency.nameEn': 'Tên tiếng Anh',
    'post.role': 'Vai trò',
    'setup.code': 'Mã thiết lập in trên màn hình máy chủ',
    'setup.province': 'Tỉnh, thành phố',
    'setup.communes': 'Lập sẵn Ủy ban nhân dân các xã, phường, đặc khu',
    'err.login': 'Chữ thường không dấu, số, dấu chấm hoặc gạch nối; bắt đầu bằng chữ; ít nhất 3 ký tự.',
    'err.six-digits': 'Mã gồm sáu chữ số.',
    'err.day': 'Ngày chưa đúng.',
  },
  en: {
    'officer.login': 'Login',
    'officer.name': 'Officer’s full name',
    'officer.newPassword': 'New password',
    'session.password': 'Password',
    'session.code': 'Six digits of the authenticator',
    'session.recoveryCode': 'Recovery code',
    'session.passkey': 'Passkey',
    'agency.kind': 'Kind of agency',
    'agency.nameVi': 'Name in Vietnamese',
    'agency.nameEn': 'Name in English',
    'post.role': 'Role',
    'setup.code': 'Set-up code printed by the server',
    'setup.province': 'Province',
    'setup.communes': 'Also found the People’s Committee of every commune',
    'err.login': 'Small letters without marks, digits, dots or hyphens; begins with a letter; at least 3.',
    'err.six-digits': 'The code has six digits.',
    'err.day': 'That is no date.',
  },
} as const

export const agencyText = {
  vi: { ...labels.vi, ...canSeeText.vi },
  en: { ...labels.en, ...canSeeText.en },
} as const
