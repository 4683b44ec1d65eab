import { BROUGHT_BY, HEARD_FROM, PATHS, URGENT_NEEDS } from '../src/course/codes.ts'
import type { ReceiveInput } from '../src/intake/schema.ts'
import type { Instant, PartialDate } from '../src/kernel/day.ts'
import { blankIdentity, noContact } from '../src/person/schema.ts'
import type { Invented, Random } from './invented-names.ts'

const oneOf = <T>(random: Random, list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('nothing to draw from')
  return found
}

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('')

type Asked = { person: Invented; communeId: string; at: Instant; random: Random; withNumber?: boolean }

/** A reception as officers fill it in: most know name, year, nationality; half give a way to be reached. */
export const inventReception = ({
  person,
  communeId,
  at,
  random,
  withNumber = true,
}: Asked): ReceiveInput => {
  const [name = '', ...otherNames] = person.names
  const path = oneOf(random, PATHS)
  const hasNumber = withNumber && random() < 0.4
  return {
    arrival: {
      path,
      broughtBy: oneOf(random, BROUGHT_BY),
      communeId,
      receivedAt: at,
      place: random() < 0.6 ? 'Trụ sở Ủy ban nhân dân, phòng tiếp công dân' : '',
      papers: random() < 0.3 ? `Biên bản bàn giao số ${digits(random, 3)}/BB, kèm bản dịch` : '',
    },
    is: path === 'minor' ? 'minor' : 'adult',
    alias: '',
    identity: {
      ...blankIdentity,
      name: { is: 'given', value: name },
      otherNames,
      born:
        path === 'minor' || person.birthYear === null
          ? { is: 'unknown' }
          : { is: 'given', value: String(person.birthYear) as PartialDate },
      sex: { is: 'given', value: person.sex },
      nationality: { is: 'given', value: 'VN' },
      ethnicity: { is: 'given', value: person.minority ? '05' : '01' },
      language: { is: 'given', value: 'Tiếng Việt' },
      home: { is: 'given', value: `Thôn ${1 + Math.floor(random() * 12)}, xã bịa đặt số ${person.commune}` },
      papers: hasNumber ? [{ kind: 'cccd', number: digits(random, 12) }] : [],
      noPaper: hasNumber ? null : 'lost',
    },
    needs: random() < 0.8 ? [oneOf(random, URGENT_NEEDS), 'medical'] : [],
    needsNote: random() < 0.4 ? 'Cần nơi ở tạm và khám sức khỏe trong hôm nay.' : '',
    contact:
      random() < 0.5
        ? noContact
        : {
            ...noContact,
            channel: 'phone',
            number: `09${digits(random, 8)}`,
            hoursFrom: '18:00',
            hoursTo: '20:00',
            askFor: 'chị Hai',
          },
    companions: [],
    heardFrom: { is: 'given', value: oneOf(random, HEARD_FROM) },
    // the officer has searched before and said that this is somebody else
    notTheSame: true,
  }
}
