/** Words of the lists of files. */
const vi = {
  'case.commune': 'Xã, phường',
  'case.stage': 'Giai đoạn',
  'case.holder': 'Cơ quan giữ hồ sơ',
  'case.files.tabs': 'Nhóm hồ sơ',
  'case.files.area': 'Của địa bàn',
  'case.files.shared': 'Được chia sẻ',
  'case.files.caption': 'Hồ sơ, hạn gần nhất trước',
  'case.files.stage': 'Chỉ xem giai đoạn',
  'case.files.every-stage': 'Mọi giai đoạn',
  'case.files.person': 'Hồ sơ',
  'case.files.empty-area': 'Chưa có hồ sơ nào ở địa bàn của anh/chị.',
  'case.files.empty-area-body':
    'Khi có người trở về, hãy bắt đầu bằng việc tìm: có thể nơi khác đã tiếp nhận.',
  'case.files.empty-shared': 'Chưa có hồ sơ nào được chia sẻ với cơ quan của anh/chị.',
  'case.files.empty-shared-body':
    'Hồ sơ hiện ở đây khi cơ quan khác chuyển đến hoặc yêu cầu xin hồ sơ được chấp nhận.',
  'case.files.empty-stage': 'Không có hồ sơ nào ở giai đoạn này.',
  'case.files.more': 'Xem thêm',
}

const en: Record<keyof typeof vi, string> = {
  'case.commune': 'Commune or ward',
  'case.stage': 'Stage',
  'case.holder': 'Office that holds the file',
  'case.files.tabs': 'Groups of files',
  'case.files.area': 'Our area',
  'case.files.shared': 'Shared with us',
  'case.files.caption': 'Files, next deadline first',
  'case.files.stage': 'Only this stage',
  'case.files.every-stage': 'Every stage',
  'case.files.person': 'File',
  'case.files.empty-area': 'There is no file in your area yet.',
  'case.files.empty-area-body':
    'When somebody returns, begin with a search: another office may have received them.',
  'case.files.empty-shared': 'No file is shared with your office yet.',
  'case.files.empty-shared-body':
    'Files appear here when another office hands one over or a request is granted.',
  'case.files.empty-stage': 'No file is at this stage.',
  'case.files.more': 'Show more',
}

export const listText = { vi, en } as const
