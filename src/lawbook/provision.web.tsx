import type { Day } from '../kernel/day.ts'
import { Badge } from '../kit/badge.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText } from '../kit/format.ts'
import type { IconName } from '../kit/icon.tsx'
import { Link } from '../kit/link.tsx'
import { useMay, useMe } from '../kit/me.ts'
import { Timeline } from '../kit/timeline.tsx'
import { useAsk } from '../kit/use-send.ts'
import { isDeadlineRuleId } from '../law/deadline-rules.ts'
import { lawContract } from './contract.ts'
import { LawLinks } from './law-links.web.tsx'
import { useLawWords } from './law-words.web.tsx'
import { useProvinceName } from './province-name.web.tsx'
import { type Provision, type ProvisionVersion, standingOf } from './provisions.ts'
import { kindWords, normParts } from './table-words.ts'

type Group = {
  readonly regime: string
  readonly nextRule: string | null
  readonly files: number
}

/** Files that one may see and that hang on a rule; nothing where one may see none. */
export const useFileGroups = (): readonly Group[] => {
  const may = useMay('case.read')
  const asked = useAsk(lawContract.files, {}, { when: may, freshFor: 60_000 })
  return may && asked.state === 'ready' ? asked.value.groups : []
}

const STANDING = {
  now: { tone: 'info', icon: 'check' },
  past: { tone: 'plain', icon: 'clock' },
  future: { tone: 'plain', icon: 'calendar' },
  stale: { tone: 'warn', icon: 'alert' },
} as const satisfies Record<string, { tone: 'plain' | 'info' | 'warn'; icon: IconName }>

export const VerifiedBadge = ({ verified }: { readonly verified: boolean }) => {
  const { t } = useLawWords()
  return verified ? (
    <Badge tone="good" icon="check">
      {t('lawbook.verified')}
    </Badge>
  ) : (
    <Badge tone="warn" icon="alert">
      {t('lawbook.unverified')}
    </Badge>
  )
}

const count = (groups: readonly Group[], fits: (group: Group) => boolean) =>
  groups.reduce((sum, one) => (fits(one) ? sum + one.files : sum), 0)

const Affected = ({ of, groups }: { readonly of: Provision; readonly groups: readonly Group[] }) => {
  const { t, say } = useLawWords()
  const { province } = useMe()
  const norm = normParts(of.id)
  const isElsewhere = norm?.province !== undefined && norm.province !== province.code
  const regime = norm?.regime ?? /[@/-](2011|2024)(?:$|\/)/.exec(of.id)?.[1]
  const isTerm = isDeadlineRuleId(of.id)
  const files = isElsewhere
    ? 0
    : isTerm
      ? count(groups, ({ nextRule }) => nextRule === of.id)
      : count(groups, (one) => one.regime === regime)
  return (
    <p className="meta">
      {t('lawbook.affects')}: {say(of.affects)}.
      {files > 0 && ` ${t(isTerm ? 'lawbook.files-deadline' : 'lawbook.files-regime', { n: files })}.`}
    </p>
  )
}

const periodOf = (version: ProvisionVersion, t: ReturnType<typeof useLawWords>['t']) => {
  const from = dayText(version.from)
  return version.until === null
    ? t('lawbook.from', { from })
    : t('lawbook.from-until', { from, until: dayText(version.until) })
}

const VersionBody = ({ version }: { readonly version: ProvisionVersion }) => {
  const { t } = useLawWords()
  const marks = [
    version.knownAt !== version.from && t('lawbook.known', { day: dayText(version.knownAt) }),
    version.checkedTo !== null && t('lawbook.checked', { day: dayText(version.checkedTo) }),
  ].filter(Boolean)
  return (
    <>
      <p>
        <LawLinks of={version.because} />
      </p>
      <p className="row">
        <VerifiedBadge verified={version.verified && !version.isUnknown} />
        {marks.length > 0 && <span className="meta">{marks.join(', ')}</span>}
      </p>
    </>
  )
}

type ProvisionProps = {
  readonly of: Provision
  readonly today: Day
  readonly groups: readonly Group[]
  readonly headingLevel?: 3 | 4
}

/** One rule: what holds today, whom it concerns, and its time line on demand. */
export const ProvisionEntry = ({ of, today, groups }: ProvisionProps) => {
  const { t, say } = useLawWords()
  const provinceName = useProvinceName()
  const { versions } = of
  const standings = versions.map((one, at) => standingOf(one, { next: versions[at + 1], on: today }))
  const nowAt = standings.findLastIndex((one) => one === 'now' || one === 'stale')
  const now = versions[nowAt === -1 ? versions.length - 1 : nowAt]
  const standing = standings[nowAt === -1 ? versions.length - 1 : nowAt]
  const province = normParts(of.id)?.province
  return (
    <li className="provision">
      <p className="meta">
        {say(kindWords[of.kind])} · <span className="code">{of.id.split(/[@/]/)[0]}</span>
      </p>
      <h3>
        {say(of.title)}
        {province !== undefined && ` (${provinceName(province, versions[0]?.from ?? today)})`}
      </h3>
      {now && standing && (
        <>
          <p className="provision-says" data-long={say(now.says).includes('\n') ? '' : undefined}>
            {say(now.says)}
          </p>
          <p className="row">
            <Badge {...STANDING[standing]}>{t(`lawbook.standing.${standing}`)}</Badge>
            {now.isUnknown ? (
              <Link to="/law/unknown">{t('lawbook.whom')}</Link>
            ) : (
              <VerifiedBadge verified={now.verified} />
            )}
            <span className="num meta">{periodOf(now, t)}</span>
          </p>
          <p>
            <LawLinks of={now.because} />
          </p>
        </>
      )}
      <Affected of={of} groups={groups} />
      <Disclosure summary={t('lawbook.versions', { n: versions.length })}>
        <Timeline
          label={t('lawbook.timeline')}
          items={versions.map((one, at) => ({
            id: `${one.from} ${one.knownAt}`,
            when: periodOf(one, t),
            title: say(one.says),
            icon: STANDING[standings[at] ?? 'past'].icon,
            tone: one.verified && !one.isUnknown ? ('plain' as const) : ('warn' as const),
            body: <VersionBody version={one} />,
          }))}
        />
      </Disclosure>
    </li>
  )
}
