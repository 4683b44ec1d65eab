/** Words of the first set-up: one page, read once, by somebody who must understand what they decide. */
export const setUpText = {
  vi: {
    'setup.title': 'Thiết lập lần đầu',
    'setup.lead':
      'Hệ thống còn trống. Trang này lập tỉnh, cơ quan chủ trì và người quản trị đầu tiên; làm một lần, mất khoảng năm phút.',
    'setup.code': 'Mã thiết lập',
    'setup.code.hint': 'Mã in trên màn hình máy chủ khi khởi động, dạng XXXX-XXXX-XXXX.',
    'setup.where': 'Địa phương và cơ quan',
    'setup.province': 'Tỉnh, thành phố',
    'setup.office.vi': 'Tên cơ quan chủ trì (tiếng Việt)',
    'setup.office.vi.example': 'Sở Y tế thành phố Huế',
    'setup.office.en': 'Tên cơ quan chủ trì (tiếng Anh)',
    'setup.communes': 'Lập luôn Ủy ban nhân dân của tất cả các xã, phường theo tên hiện nay',
    'setup.who': 'Người quản trị đầu tiên',
    'setup.who.hint':
      'Người quản trị lập tài khoản cho cán bộ, không xem được hồ sơ. Sau bước này hệ thống yêu cầu cài xác thực hai bước.',
    'setup.name': 'Họ và tên',
    'setup.login': 'Tên đăng nhập',
    'setup.login.hint': 'Chữ thường không dấu, số, dấu chấm hoặc gạch; từ 3 ký tự.',
    'setup.password': 'Mật khẩu',
    'setup.password.hint': 'Từ 15 ký tự. Một câu dài dễ nhớ tốt hơn một chuỗi khó nhớ.',
    'setup.keys': 'Cụm mật khẩu của chùm khoá',
    'setup.keys.hint':
      'Chùm khoá mở mọi dữ liệu được niêm phong. Mất cụm mật khẩu này thì không ai mở lại được hồ sơ, kể cả chúng tôi. Ghi ra giấy, niêm phong, cất ở hai nơi. Từ lần khởi động sau, máy chủ cần biến DUONGVE_PASSPHRASE.',
    'setup.passphrase': 'Cụm mật khẩu',
    'setup.passphrase.hint':
      'Từ 20 ký tự. Để trống thì máy chủ giữ cụm tự tạo trong thư mục dữ liệu; có thể đổi sau.',
    'setup.again': 'Nhập lại cụm mật khẩu',
    'setup.differs': 'Hai lần nhập không giống nhau.',
    'setup.do': 'Thiết lập',
  },
  en: {
    'setup.title': 'First set-up',
    'setup.lead':
      'The system is empty. This page sets up the province, the lead office and the first administrator; once, in about five minutes.',
    'setup.code': 'Set-up code',
    'setup.code.hint': 'Printed by the server when it starts, as XXXX-XXXX-XXXX.',
    'setup.where': 'Place and office',
    'setup.province': 'Province',
    'setup.office.vi': 'Name of the lead office (Vietnamese)',
    'setup.office.vi.example': 'Sở Y tế thành phố Huế',
    'setup.office.en': 'Name of the lead office (English)',
    'setup.communes': 'Also set up the People’s Committee of every commune, by the names of today',
    'setup.who': 'First administrator',
    'setup.who.hint':
      'An administrator makes accounts and sees no file. After this step a second factor has to be set up.',
    'setup.name': 'Full name',
    'setup.login': 'Login',
    'setup.login.hint': 'Small letters without marks, digits, dots or dashes; at least 3.',
    'setup.password': 'Password',
    'setup.password.hint':
      'At least 15 characters. A long sentence that you remember beats a string that you do not.',
    'setup.keys': 'Passphrase of the keyring',
    'setup.keys.hint':
      'The keyring opens everything that is sealed. Without its passphrase nobody can open the files again, us included. Write it on paper, seal it, keep it in two places. From the next start on the server needs it in DUONGVE_PASSPHRASE.',
    'setup.passphrase': 'Passphrase',
    'setup.passphrase.hint':
      'At least 20 characters. Empty: the server keeps the one it made in the data folder; it can be changed later.',
    'setup.again': 'Passphrase again',
    'setup.differs': 'The two are not the same.',
    'setup.do': 'Set up',
  },
} as const
