/**
 * Lists for invented names, the commonest first. Family names, middles and given names are common
 * property of the language; no list is taken from a register of people.
 */
export const familyNames = {
  shares: [
    ['Nguyễn', 31.5],
    ['Trần', 10.9],
    ['Lê', 8.9],
    ['Phạm', 5.9],
    ['Hoàng', 3],
    ['Huỳnh', 2.1],
    ['Phan', 2.8],
    ['Vũ', 2.6],
    ['Võ', 2.3],
    ['Trương', 2.2],
    ['Bùi', 2.1],
    ['Đặng', 2.1],
    ['Đỗ', 1.9],
    ['Ngô', 1.7],
    ['Hồ', 1.5],
    ['Dương', 1.4],
    ['Đinh', 1],
  ],
  others: `Đào Đoàn Lý Mai Trịnh Lương Phùng Hà Cao Tạ Lâm Tô Đậu Chu Thái Vương La Châu Lưu Tăng Quách Kiều
    Thân Tống Triệu Tôn Từ Văn Mạc Nghiêm Cù Bạch Khuất Doãn Hứa Ninh Quan Thạch Giang Diệp Ông Ngụy Ngọ Viên
    Lại Lục Bành Thiều Trà Cung Uông Tiêu Phí Biện Đàm Đồng Hồng Âu Mẫn Khổng Đường Nhan Thẩm Tưởng Thi Vi Mã
    Kim Kha Sử Ấu Dư Quản Đới Tào Trang Lăng Liễu Cát Phương Lộ Ân Hàn Sầm Bế Hạ Khúc Cái Nhâm Hàng Lạc Thượng
    Sái Bá Công Phó Cẩm Đôn Chung Tiết Ứng Nhữ Tòng Vưu Quang Sơn Trác Danh Cam Chế Ma`,
} as const satisfies { shares: readonly (readonly [string, number])[]; others: string }

export const middles = {
  female: `Ngọc Thanh Thu Kim Phương Minh Hồng Mỹ Thùy Bảo Như Khánh Quỳnh Bích Diệu Cẩm Hoài Tuyết Xuân Lan
    Mai Ánh Hải Thảo Diễm Yến Trúc Tường Tú Gia Hà An Nhật Vân Linh Đan Huyền Hương Kiều Ái Thục Uyên Phước Lệ
    Trà Tâm Tố Nguyệt Hạnh Bình Hoàng Việt Thiên Anh Băng Châu Thủy Tiểu Đoan Song Hiền Mộng Quế Lê Khả Tuệ Cát
    Hạ Thúy Thiện Nguyên Đài Ý Nhã Vĩnh Sao Tịnh Duyên Phúc Xuyến Kỳ Mẫn Nữ`,
  male: `Đức Minh Quang Hữu Quốc Thanh Công Ngọc Xuân Đình Hoàng Tuấn Anh Duy Trọng Thành Việt Tiến Mạnh Bá Thế
    Viết Hồng Gia Nhật Trung Phước Chí Tấn Hải Đăng Phi Bảo Khắc Sỹ Huy Như Phúc Thái Nhân Trường Ngô Đại Kim Vĩnh
    Cao Hùng Khánh Nam Long Thiên Bình Hoài Đắc Danh Phú Thiện Sơn Lê Nguyên Tất Hà Mậu Quý Tùng Thuận An Doãn
    Khôi Vinh Lâm Kiến Trí Hiếu Cảnh Song Tường Khải Cường Trần Vũ Phan Tuyên Thượng Triệu`,
} as const

export const given = {
  femaleYoung: `Linh Anh Trang Ngọc Nhi Thảo Vy Hương Phương Ngân Hà My Huyền Trâm Trinh Nhung Thư Hằng Yến Trân
    Hân Quỳnh Uyên Như Thủy Mai Lan Dung Tiên Giang Vân Ly Duyên Nga Châu Chi Hiền Thùy Tuyền Hạnh Oanh Tâm Diễm
    Nguyệt Loan Thúy Bình Phượng Tú Khánh Ánh Thu Kiều Xuân Băng Diệp Thanh An Đào Hoa Minh Trúc Thơ Vi Hậu Ý Hồng
    Hoài Di Nguyên Ân Liên Thương Tuyết Na Lam Đan Sương Bích Mỹ Lài Mẫn Ngà Thi San Quyên Khuê Lệ Dương Viên Hòa
    Huế Đoan Nghi Hảo Phúc Thoa Hoàn Mi Lý Nhàn Chinh Thắm Tươi Thêm Mơ Hiếu Quế Trà Miên Sen Cúc Tình Thắng Bảo`,
  femaleOld: `Hoa Lan Hương Hồng Hà Mai Liên Nga Thủy Hạnh Hằng Bình Loan Yến Tuyết Huệ Thu Nguyệt Vân Hiền Dung Hoà
    Phương Oanh Thanh Lý Tâm Minh Phượng Cúc Xuân Nhung Đào Lệ Sen Thảo Bích Ngọc Hường Tuyến Tươi Thoa Liễu Thơm
    Thắm Ánh Vinh Mùi Lành Duyên Nhàn Tình Lợi Chín Bảy Sáu Năm Tư Út Hai Gái Bé Lài Én Quế Huế Ngà Hợi Tý Mão Thìn
    Dần Thìn Ngân Diệu Sâm Soa Mận Lựu Lê Hảo Thuận Hậu Thái Phước Chung Toàn Nhâm Quý Đoan Kim Châu Nở Thêm Xoan
    Nhạn Yên Khuyên Thuý Chiến Thành Hợp Hiệp Hới Chắt Kiểm Hải Nghĩa Nhiên Thân Tho Xanh Xin Đông Cầm Dậu Ba Rê`,
  maleYoung: `Huy Anh Minh Hoàng Nam Long Khang Bảo Đức Tuấn Đạt Phúc Quân Khoa Dũng Hùng Hiếu Thành Sơn Duy Kiên
    Hải Phong Trung Tùng Thắng Quang Cường Khánh Việt Nhân Lâm Hưng Tài Thịnh Vinh Phát Tú Tâm Khôi Trí Nghĩa Linh
    An Thiện Hậu Lộc Bình Toàn Hào Thái Quốc Dương Vũ Đăng Trường Tiến Kiệt Nguyên Hòa Luân Sang Thông Mạnh Tân Đông
    Công Nhật Tín Giang Chiến Hiệp Thuận Trọng Quý Vương Khải Khiêm Phú Hoài Ân Phước Văn Danh Triết Thế Vỹ Lợi
    Thanh Đại Chung Đình Nhã Hoan Đoàn Cảnh Thọ Trình Triều Hoạt Ninh Quyết Thức Tường Sáng Đan Kỳ Ngọc Ý Chương`,
  maleOld: `Hùng Dũng Tuấn Bình Minh Thành Sơn Hải Thanh Cường Long Hòa Trung Tâm Thắng Dương Quang Hưng Phương Hiền
    Đức Nam Tài Thái Lợi Vinh Phúc Lộc Hà Toàn Tiến Chiến Khánh Tùng Việt Chung Hiếu Hoàng Nghĩa Thọ Xuân Tư Năm
    Sáu Bảy Tám Chín Út Mười Bé Tý Sửu Dần Thìn Ngọ Hợi Sang Đông Lâm Hồng Khoa Anh Hoạt Thuận Hậu Lực Định Phong
    Thịnh Quân Quý Cảnh Duyên Lâu Sinh Mạnh Ba Lương Tấn Đạt Ninh Thuật Tính Cự Luyện Biên Chức Lễ Ngọc Đoàn Vũ
    Thông Công Châu Đào Bốn Rớt Được Nhàn Thời Vui Chính Kỷ Bính Đinh Mậu Canh Tân Nhâm Giáp Ất Tịnh Cang Trực Khởi`,
} as const

export const pairs = {
  female: `Phương Anh,Thùy Linh,Thu Hà,Phương Thảo,Thùy Trang,Ngọc Ánh,Hồng Nhung,Thu Trang,Ngọc Anh,Thanh Hương,
    Minh Anh,Hồng Hạnh,Thu Hương,Bảo Ngọc,Thanh Thảo,Khánh Linh,Kim Ngân,Thanh Hà,Quỳnh Anh,Ngọc Hân,Thu Thảo,
    Thanh Huyền,Lan Anh,Kim Oanh,Mai Anh,Khánh Huyền,Ngọc Lan,Thanh Tâm,Bích Ngọc,Thu Hiền,Mỹ Linh,Thanh Nhàn,
    Ngọc Mai,Vân Anh,Như Quỳnh,Hoài Thương,Bảo Trân,Thảo Vy,Tường Vy,Yến Nhi,Thanh Trúc,Diễm Quỳnh,Kiều Oanh,
    Thu Thủy,Bích Phượng,Thanh Vân,Mỹ Duyên,Ánh Tuyết,Hải Yến,Cẩm Tú,Ngọc Trâm,Bảo Châu,Gia Hân,Thúy Hằng,Hà My,
    Thanh Thủy,Hoàng Yến,Minh Châu,Ngọc Bích,Tuyết Mai,Minh Thư,Anh Thư,Quỳnh Như,Huyền Trang,Thảo Nguyên,
    Kim Chi,Kim Liên,Bích Liên,Thúy Kiều,Minh Nguyệt,Hồng Ngọc,Thảo My,Bích Thủy,Hoài Thu,Kim Anh,Thanh Xuân`,
  male: `Đức Anh,Quốc Bảo,Gia Bảo,Minh Đức,Minh Quân,Tuấn Anh,Hoàng Long,Gia Huy,Quang Huy,Minh Hiếu,Thành Đạt,Anh Tuấn,
    Quốc Huy,Hoàng Nam,Minh Tuấn,Thanh Tùng,Quang Minh,Anh Khoa,Đăng Khoa,Minh Khang,Nhật Minh,Hoàng Anh,Việt Anh,
    Thanh Bình,Đức Minh,Thành Nam,Quốc Việt,Ngọc Sơn,Trọng Nghĩa,Tiến Dũng,Mạnh Hùng,Quốc Cường,Hữu Nghĩa,Tấn Phát,
    Xuân Trường,Thanh Sơn,Minh Hoàng,Thành Công,Duy Khánh,Thanh Hải,Văn Minh,Hoàng Phúc,Hữu Phước,Đình Trọng,
    Thế Anh,Tuấn Kiệt,Đức Thắng,Quốc Khánh,Anh Dũng,Minh Trí,Trung Kiên,Phúc Lâm,Thiên Phúc,Hải Đăng,Xuân Phúc`,
} as const

type Group = {
  share: number
  families: string
  female: string
  male: string
  femaleMiddle: readonly (readonly [string, number])[]
  maleMiddle: readonly (readonly [string, number])[]
  /** Ê-đê and their neighbours: own name first, the clan last. */
  givenFirst: boolean
  mononyms: number
}

const plainMiddles = {
  femaleMiddle: [
    ['Thị', 85],
    ['Thu', 5],
    ['Ngọc', 5],
    ['Kim', 5],
  ],
  maleMiddle: [
    ['Văn', 75],
    ['Minh', 8],
    ['Xuân', 7],
    ['Đức', 5],
    ['Hữu', 5],
  ],
  givenFirst: false,
} as const

export const minority = {
  thaiTayMuong: {
    ...plainMiddles,
    share: 46,
    mononyms: 0,
    families: `Lò Hà Quàng Lường Vi Hoàng Nông Lương Bùi Cầm Tòng Vì Lục Triệu Bế Đinh Quách Lèo Cà Lô Ngân Kha Mạc Sầm Hứa Vy Lộc Bạc Điêu`,
    female: `Pâng Inh Ín Ọi Thoan Xuân Thiên Hặc Pỏm Dón Hịa Panh Ngoan Biên Tiện Sương Thời Chanh Púm Viện Phóng Bun Ươi Khoản Lún`,
    male: `Pọm Ún Ơi Phóng Thoản Bun Ín Inh Xôm Hặc Pản Tướng Ngoan Chựa Piếng Phanh Thiêm Dọn Tăm Ọ Biên Kẻo Xiên Hoan`,
  },
  hmong: {
    share: 22,
    givenFirst: false,
    mononyms: 0.005,
    families: `Giàng Vàng Thào Sùng Lý Mùa Hờ Lầu Vừ Cứ Và Hạng Ma Lù Cư Chá Phàng Tráng Hầu Thèn Lừu Sình Mã`,
    female: `Dua Sua Máy Mỷ Chía Dế Xía Dợ Mị Pà Say Ly Chú Gầu Ca Sáy Pang Nhìa Va Dí Ché Mo Bầu Dở Chừ Súa`,
    male: `Pao Chú Dế Dình Sính Tủa Páo Vàng Lử Sử Chu Phử Nủ Thề Dơ Sùng Câu Giống Trừ Sếnh Của Cáng Lềnh Lồng Súa Chống`,
    femaleMiddle: [
      ['Thị', 90],
      ['', 10],
    ],
    maleMiddle: [
      ['A', 60],
      ['Mí', 15],
      ['Văn', 8],
      ['Seo', 12],
      ['', 5],
    ],
  },
  dao: {
    share: 9,
    givenFirst: false,
    mononyms: 0,
    families: `Triệu Bàn Chảo Tẩn Lý Phàn Đặng Phùng Dương Hoàng Vàng`,
    female: `Pham Mẩy Sểnh Ghến Nải Khé Lưu Kiều Chiêm Lai Mùi Phấy Coi`,
    male: `Phin Chòi Quyên Phàm Sài Kiềm Vạng Pu Toàn Tình Sếnh Phây Kinh`,
    femaleMiddle: [
      ['Mùi', 35],
      ['Thị', 45],
      ['Lở', 10],
      ['Tả', 10],
    ],
    maleMiddle: [
      ['Láo', 30],
      ['Văn', 30],
      ['Chòi', 10],
      ['Phù', 10],
      ['Duần', 10],
      ['Sành', 10],
    ],
  },
  truongSon: {
    share: 10,
    givenFirst: false,
    mononyms: 0.06,
    families: `Hồ A Ra Kăn Pi Blúp Alăng Zơrâm Bhling Pơloong Arất Coor Hôih Bnướch Ating Riah Viên Quỳnh Ta Căn Tơngôl Bríu Avô`,
    female: `Hồ Nhàn Rim Ku Lịch Mưn Hương Thiếp Chăng Nghiên Hơr Lếp Chơn Đơm Tươi Nghin Blơi Lới Nhiên Zăn Thoong Hợp`,
    male: `Viết Pát Riu Đăm Cu Lư Vông Đớ Tăng Ngớt Xiên Chơn Nhiên Lăng Đhêu Nhiếc Tư Bhriu Mai Phiên Kê Vưu Trai Nghĩa`,
    femaleMiddle: [
      ['Thị', 60],
      ['', 40],
    ],
    maleMiddle: [
      ['Văn', 50],
      ['', 50],
    ],
  },
  highlands: {
    share: 8,
    givenFirst: true,
    mononyms: 0.02,
    families: `Niê Mlô Kbuôr Êban Ksor Siu Rmah Kpă Nay Ayun Byă Knul Hwing Hmŏk Ktla Êñuôl Buôn Rơ_Châm`,
    female: `Hen Bluin Mrao Ngoan Bhen Nguê Juên Blă Mai Hoa Liễu Wiên Nhơn Lan Yuin Hương Phiê`,
    male: `Bion Thịnh Krông Nguyên Blơ Wol Khiêm Tuấn Jú Wơn Ngăm Sơn Bhem Djhoang Mười Kuôm`,
    femaleMiddle: [["H'", 100]],
    maleMiddle: [['Y', 100]],
  },
  khmerCham: {
    share: 5,
    givenFirst: false,
    mononyms: 0.01,
    families: `Thạch Sơn Kim Danh Châu Lâm Trà Đạo Bá Kiên Thành Hán Lưu Quảng Não Tài Néang Chau`,
    female: `Sa_Rây Phol Sóc Kha Phương Rết Sa_Mết Thia Nary Thi Ray Bopha Sẩm Lan Kim Lel`,
    male: `Sóc Kha Ret Sa_Rây Rích Mết Thia Vũ Phol Som Nang Hiêng Duy Rinh Đa Thươl`,
    femaleMiddle: [
      ['Thị', 60],
      ['', 30],
      ['Ngọc', 10],
    ],
    maleMiddle: [
      ['Văn', 25],
      ['', 55],
      ['Minh', 10],
      ['Thanh', 10],
    ],
  },
} as const satisfies Record<string, Group>
