import { addDays, type Day, type Instant } from '../kernel/day.ts'

type OnDay = { readonly caseCode: string; readonly due: string | null }

const plain = (text: string) => text.replaceAll(/[-:]|\.\d+/g, '')

/** Lines of at most 75 octets; all of ours are letters, digits and signs of one octet (RFC 5545, 3.1). */
const folded = (line: string): string =>
  line.length <= 75 ? line : `${line.slice(0, 75)}\r\n ${folded(line.slice(75))}`

const eventOf = (caseCode: string, on: Day, stamp: string) => [
  'BEGIN:VEVENT',
  `UID:${caseCode}.${plain(on)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${plain(on)}`,
  `DTEND;VALUE=DATE:${plain(addDays(on, 1))}`,
  `SUMMARY:${caseCode}`,
  'CLASS:CONFIDENTIAL',
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/**
 * A calendar of the days on which something falls due (RFC 5545): one entry for a file and a day, which holds the
 * code of the file and not a word more. A telephone shows it on its lock screen, and a calendar of somebody else
 * may be where it ends up (P-05). What lies behind today is left out.
 */
export const calendarFile = (
  items: readonly OnDay[],
  { now, today }: { readonly now: Instant; readonly today: Day },
): string => {
  const days = new Map(
    items.flatMap(({ caseCode, due }) =>
      due !== null && due >= today ? [[`${due} ${caseCode}`, { caseCode, on: due as Day }] as const] : [],
    ),
  )
  const events = [...days].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//duongve//1//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(({ caseCode, on }) => eventOf(caseCode, on, plain(now))),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
