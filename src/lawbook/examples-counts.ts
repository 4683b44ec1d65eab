import { assemble, type Share } from '../indicator/assemble.ts'
import { publishRow } from '../indicator/small-cells.ts'
import {
  type IdentifiedVictim,
  type LegalAidRequest,
  type ReceivedCase,
  targetT2,
  targetT3a,
  targetT3b,
} from '../indicator/targets.ts'
import { indicatorText, publishedText, shareText } from '../indicator/text.ts'
import { day } from '../kernel/day.ts'
import { calendarWindow } from '../law/reporting.ts'
import { check, type Example, example, isDue, itemOn, lettersRefused, same } from './example.ts'
import { each, words } from './words.ts'

const asked = { window: calendarWindow({ period: 'year', year: 2026 }), asOf: day('2026-12-31') }
const share = (one: Share) => each((lang) => shareText(one, lang))

const refusals = { identifiedOn: '2026-03-20', refused: ['essential-needs', 'psychological'] } as const

const partly: IdentifiedVictim = {
  id: 'partly',
  identifiedOn: day('2026-03-20'),
  due: ['essential-needs', 'psychological', 'legal-aid'],
  refused: ['essential-needs', 'psychological'],
  received: [],
}
const wholly: IdentifiedVictim = { ...partly, id: 'wholly', refused: partly.due }
const served: IdentifiedVictim = { ...partly, received: [{ item: 'legal-aid', on: day('2026-05-04') }] }
const t3a = (rows: readonly IdentifiedVictim[]) => assemble(rows, targetT3a(asked))

const request = (id: string, change: Partial<LegalAidRequest>): LegalAidRequest => ({
  id,
  askedOn: day('2026-04-01'),
  servedOn: null,
  ended: null,
  ...change,
})
const requests = [
  request('not-eligible', { ended: 'not-eligible' }),
  request('served', { servedOn: day('2026-04-20') }),
  request('also served', { servedOn: day('2026-05-04') }),
]

const communes = publishRow([
  { key: 'A', n: 2 },
  { key: 'B', n: 7 },
  { key: 'C', n: 12 },
])
const onlyTwo = publishRow([{ key: 'A', n: 2 }])

const noneArose = words('không phát sinh', 'none arose')
const noCases: readonly ReceivedCase[] = []

/** Worked examples about what is counted and how a figure is shown. */
export const countExamples: readonly Example[] = [
  example(
    'E21',
    words(
      'Nạn nhân từ chối nơi ở và hỗ trợ tâm lý, muốn được trợ giúp pháp lý.',
      'A victim refuses shelter and psychological support and wants legal aid.',
    ),
    [
      check(
        { asks: words('Các khoản ghi là từ chối', 'Items marked as refused'), is: same('a, g') },
        lettersRefused('2026-03-25', refusals),
      ),
      check(
        {
          asks: words(
            'Hỗ trợ tâm lý, để sau này vẫn đề nghị lại được',
            'Psychological support, to ask again',
          ),
          is: isDue,
        },
        itemOn('2026-03-25', 'psychological', refusals),
      ),
      check(
        { asks: words('Trợ giúp pháp lý', 'Legal aid'), is: isDue },
        itemOn('2026-03-25', 'legal-aid', refusals),
      ),
      check(
        {
          asks: words(
            'Chỉ tiêu T3a: người này và một người từ chối mọi hỗ trợ',
            'Target T3a: this person, and one who refuses everything',
          ),
          is: same('0/1 (0 %)'),
        },
        share(t3a([partly, wholly]).share),
      ),
      check(
        {
          asks: words('Người từ chối mọi hỗ trợ', 'Who refuses everything'),
          is: words('Hiện từ chối mọi hỗ trợ', 'Refuses all support at present'),
        },
        each((lang) =>
          t3a([wholly])
            .leftOut.map(({ why }) => indicatorText[lang][`indicator.why.${why}`])
            .join(),
        ),
      ),
      check(
        {
          asks: words('Người đó đổi ý', 'Who refused everything changes her mind'),
          is: same('0/2 (0 %)'),
        },
        share(t3a([partly, { ...wholly, refused: [] }]).share),
      ),
      check(
        { asks: words('Đã được trợ giúp pháp lý', 'Legal aid was given'), is: same('1/1 (100 %)') },
        share(t3a([served, wholly]).share),
      ),
    ],
  ),
  example(
    'E17',
    words(
      'Ba yêu cầu trợ giúp pháp lý, một người không thuộc diện.',
      'Three requests for legal aid, one person not eligible.',
    ),
    [
      check(
        {
          asks: words('Chỉ tiêu T3b tính cả ba', 'Target T3b counts all three'),
          is: words('2/3 (66,7 %)', '2/3 (66.7 %)'),
        },
        share(assemble(requests, targetT3b(asked)).share),
      ),
      check(
        {
          asks: words('Yêu cầu chưa đáp ứng', 'The one not served'),
          is: words('Không thuộc diện', 'Not eligible'),
        },
        each((lang) =>
          assemble(requests, targetT3b(asked))
            .notCounted.map(({ why }) => indicatorText[lang][`indicator.why.${why}`])
            .join(),
        ),
      ),
    ],
  ),
  example(
    'E24',
    words(
      'Năm không tiếp nhận ai; bảng công bố có một xã 2 nạn nhân.',
      'A year in which nobody was received; a published table with a commune of two victims.',
    ),
    [
      check(
        { asks: words('Chỉ tiêu T2', 'Target T2'), is: noneArose },
        share(assemble(noCases, targetT2(asked)).share),
      ),
      check({ asks: words('Chỉ tiêu T3a', 'Target T3a'), is: noneArose }, share(t3a([]).share)),
      check(
        { asks: words('Chỉ tiêu T3b', 'Target T3b'), is: noneArose },
        share(assemble([], targetT3b(asked)).share),
      ),
      check(
        { asks: words('Xã có 2 nạn nhân, đứng một mình', 'A commune of two victims, alone'), is: same('<5') },
        each((lang) => publishedText(onlyTwo.total, lang)),
      ),
      check(
        {
          asks: words('Xã A 2, xã B 7, xã C 12 nạn nhân', 'Communes A 2, B 7, C 12 victims'),
          is: words('C 12; gộp A + B 9', 'C 12; merged A + B 9'),
        },
        each((lang) =>
          [
            ...communes.shown.map(({ key, n }) => `${key} ${n}`),
            ...(communes.merged === null
              ? []
              : [
                  `${indicatorText[lang]['indicator.merged']} ${communes.merged.keys.join(' + ')} ${publishedText(communes.merged.figure, lang)}`,
                ]),
          ].join('; '),
        ),
      ),
    ],
  ),
]
