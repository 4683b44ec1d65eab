/**
 * The stages of a file in the law’s words. `mark` is the code used in registers and reports. How a file
 * moves between them is the lifecycle of `case`.
 */
export const stages = {
  reported: {
    mark: 'BAO_TIN',
    vi: 'Đã nhận tin báo, trình báo',
    en: 'Reported',
    meaning: {
      vi: 'Có tin báo, có thể chưa gặp người',
      en: 'Report received, the person perhaps not yet met',
    },
  },
  received: {
    mark: 'TIEP_NHAN',
    vi: 'Đã tiếp nhận ban đầu',
    en: 'Received',
    meaning: {
      vi: 'Đã gặp người, đáp ứng nhu cầu cấp bách',
      en: 'The person is received, urgent needs are met',
    },
  },
  'initial-verification': {
    mark: 'XAC_MINH_BAN_DAU',
    vi: 'Đang xác minh thông tin ban đầu',
    en: 'Initial verification',
    meaning: { vi: 'Chậm nhất 3 ngày', en: 'At most three days' },
  },
  'being-identified': {
    mark: 'DANG_XAC_DINH',
    vi: 'Đang trong quá trình xác định là nạn nhân',
    en: 'Undergoing identification',
    meaning: {
      vi: 'Chưa có giấy xác nhận, đã đề nghị Công an',
      en: 'No certificate yet; the police were asked',
    },
  },
  identified: {
    mark: 'DA_XAC_DINH',
    vi: 'Được xác định là nạn nhân',
    en: 'Identified as a victim',
    meaning: { vi: 'Có một trong các giấy tờ luật định', en: 'One of the recognised papers exists' },
  },
  'not-a-victim': {
    mark: 'KHONG_PHAI',
    vi: 'Không phải nạn nhân',
    en: 'Not a victim',
    meaning: {
      vi: 'Kết quả không phải; ghi việc thông báo và khiếu nại nếu có',
      en: 'Negative result, with notice and any appeal',
    },
  },
  'in-facility': {
    mark: 'LUU_TRU',
    vi: 'Đang lưu trú tại cơ sở',
    en: 'Staying in a facility',
    meaning: { vi: 'Có thể cùng lúc đang xác định', en: 'May go along with identification' },
  },
  home: {
    mark: 'VE_NOI_CU_TRU',
    vi: 'Đã về nơi cư trú',
    en: 'Home',
    meaning: { vi: 'Đã bàn giao cho xã nơi cư trú', en: 'Handed over to the home commune' },
  },
  reintegration: {
    mark: 'HO_TRO_HOA_NHAP',
    vi: 'Đang hỗ trợ hòa nhập',
    en: 'Reintegration support',
    meaning: { vi: 'Kế hoạch hỗ trợ đang thực hiện', en: 'The support plan is running' },
  },
  'follow-up': {
    mark: 'THEO_DOI',
    vi: 'Theo dõi sau hỗ trợ',
    en: 'Follow-up',
    meaning: { vi: 'Thăm hỏi, theo dõi sau hỗ trợ', en: 'Visits after the support' },
  },
  closed: {
    mark: 'KET_THUC',
    vi: 'Kết thúc hồ sơ',
    en: 'Closed',
    meaning: {
      vi: 'Đã hòa nhập, từ chối hỗ trợ, chuyển tỉnh, qua đời hoặc mất liên lạc',
      en: 'Reintegrated, refused support, moved to another province, died or out of contact',
    },
  },
} as const

export type Stage = keyof typeof stages

export const stageNames = Object.keys(stages) as readonly Stage[]
