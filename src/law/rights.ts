import type { Citation } from '../kernel/citation.ts'
import { cited } from './instruments.ts'
import type { Regime } from './regime.ts'

/**
 * The rights read to a person at reception, in plain words of our own, to be said rather than shown.
 * They follow article 6 of either law; duties of the person stand apart and are not read as rights.
 */
export type Right = {
  readonly code: string
  readonly vi: string
  readonly en: string
  readonly because: readonly Citation[]
  /** The substance was seen in a published text (the wording is always ours). */
  readonly verified: boolean
}

const law2011 = (article: string) => [cited('66/2011/QH12', article)]
const law2024 = (article: string) => [cited('53/2024/QH15', article)]

const rights2011: readonly Right[] = [
  {
    code: 'protection',
    vi: 'Anh/chị có quyền đề nghị được bảo vệ, cho mình và cho người thân, khi tính mạng, sức khỏe, danh dự, nhân phẩm hoặc tài sản bị xâm hại hay có nguy cơ bị xâm hại.',
    en: 'You may ask for protection for yourself and your relatives when life, health, honour, dignity or property is harmed or in danger.',
    because: law2011('6(1)'),
    verified: true,
  },
  {
    code: 'support',
    vi: 'Anh/chị được hưởng các chế độ hỗ trợ và được bảo vệ theo luật.',
    en: 'You have a right to the support that the law provides, and to be protected.',
    because: law2011('6(2)'),
    verified: true,
  },
  {
    code: 'compensation',
    vi: 'Anh/chị được bồi thường thiệt hại theo quy định của pháp luật.',
    en: 'You have a right to compensation for the harm done to you, as the law provides.',
    because: law2011('6(3)'),
    verified: true,
  },
  {
    code: 'secrecy',
    vi: 'Mọi cơ quan, mọi người phải giữ kín thông tin về anh/chị, trừ khi luật quy định khác.',
    en: 'Every office and every person must keep what concerns you secret, unless the law says otherwise.',
    because: law2011('31'),
    verified: true,
  },
  {
    code: 'closed-court',
    vi: 'Nếu vụ việc ra tòa, anh/chị hoặc người đại diện có thể xin tòa xử kín.',
    en: 'If it comes to court, you or your representative may ask for a closed hearing.',
    because: law2011('31'),
    verified: true,
  },
  {
    code: 'refuse-protection',
    vi: 'Anh/chị có thể từ chối được bảo vệ; khi đó anh/chị tự chịu rủi ro của việc từ chối.',
    en: 'You may refuse protection; the risk of refusing is then your own.',
    because: [cited('62/2012/NĐ-CP')],
    verified: true,
  },
]

const rights2024: readonly Right[] = [
  {
    code: 'information',
    vi: 'Anh/chị được thông tin về quyền của mình, về việc hỗ trợ và bảo vệ dành cho mình.',
    en: 'You have a right to be told about your rights and about the support and protection for you.',
    because: law2024('6'),
    verified: true,
  },
  {
    code: 'protection',
    vi: 'Anh/chị có quyền đề nghị được bảo vệ, cho mình và cho người thân, khi bị xâm hại, bị đe dọa hoặc có nguy cơ bị xâm hại.',
    en: 'You may ask for protection for yourself and your relatives when you are harmed, threatened or in danger.',
    because: law2024('6'),
    verified: true,
  },
  {
    code: 'accept-or-refuse',
    vi: 'Anh/chị được chọn nhận hoặc không nhận từng khoản hỗ trợ. Từ chối hôm nay, sau này vẫn có thể đề nghị lại.',
    en: 'You may accept or refuse each kind of support. Refusing today does not stop you from asking later.',
    because: law2024('6'),
    verified: true,
  },
  {
    code: 'secrecy',
    vi: 'Đời sống riêng, bí mật cá nhân và gia đình, nơi ở, nơi làm việc của anh/chị được giữ kín.',
    en: 'Your private life, your own and your family’s secrets, where you live and where you work are kept secret.',
    because: law2024('6'),
    verified: true,
  },
  {
    code: 'support',
    vi: 'Anh/chị được hưởng các chế độ hỗ trợ theo luật, kể cả trong khi đang chờ xác định là nạn nhân.',
    en: 'You have a right to the support that the law provides, also while it is being established whether you are a victim.',
    because: law2024('37'),
    verified: true,
  },
  {
    code: 'legal-aid',
    vi: 'Anh/chị được trợ giúp pháp lý miễn phí khi có yêu cầu, không cần chứng minh khó khăn.',
    en: 'You get legal aid free of charge if you ask, without having to show hardship.',
    because: [cited('11/2017/QH14', '7(6a)')],
    verified: true,
  },
  {
    code: 'closed-court',
    vi: 'Nếu vụ việc ra tòa, anh/chị hoặc người đại diện có thể xin tòa xử kín.',
    en: 'If it comes to court, you or your representative may ask for a closed hearing.',
    because: law2024('6'),
    verified: false,
  },
  {
    code: 'compensation',
    vi: 'Anh/chị có thể yêu cầu bồi thường thiệt hại theo quy định của pháp luật.',
    en: 'You may claim compensation for the harm done to you, as the law provides.',
    because: law2024('6'),
    verified: false,
  },
  {
    code: 'complaint',
    vi: 'Nếu không đồng ý với một quyết định, anh/chị có thể khiếu nại.',
    en: 'If you do not agree with a decision, you may complain.',
    because: law2024('6'),
    verified: false,
  },
]

/** The rights to read under the law in force on the day of reading, most urgent first. */
export const rightsOf = (regime: Regime): readonly Right[] => (regime === '2011' ? rights2011 : rights2024)
