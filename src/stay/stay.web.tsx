import { useAreaName } from '../agency/area-names.web.tsx'
import { ActLink, type FileValue, UnseenFiles } from '../case/file.web.tsx'
import { FileTabs } from '../case/file-tabs.web.tsx'
import { LineCard } from '../case/line.web.tsx'
import type { Day } from '../kernel/day.ts'
import { Badge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, EmptyState } from '../kit/blocks.tsx'
import { dayText } from '../kit/format.ts'
import { StayCard } from './stay-card.web.tsx'
import { type Board, StayPage } from './stay-page.web.tsx'
import { useStayWords } from './words.web.tsx'

/** Where the person stays and stayed, how long the State pays, and the way home. */
export const StayBoard = () => {
  const { t } = useStayWords()
  return (
    <StayPage title={t('stay.title')} isPart>
      {({ file, board }) => (
        <>
          <FileTabs code={file.line.caseCode} />
          {board.stays.length === 0 && (
            <Card>
              <EmptyState title={t('stay.none')}>{t('stay.none-body')}</EmptyState>
              <BeginLink file={file} />
            </Card>
          )}
          {board.stays.map((stay) => (
            <StayCard key={stay.stayId} stay={stay} board={board} file={file} />
          ))}
          {board.stays.length > 0 && board.stays.every(({ until }) => until !== null) && (
            <BeginLink file={file} />
          )}
          <Accompanied file={file} board={board} />
          <HomeCard file={file} board={board} />
        </>
      )}
    </StayPage>
  )
}

const BeginLink = ({ file }: { file: FileValue }) => {
  const { t } = useStayWords()
  return (
    <Actions>
      <ActLink file={file} code="stay.begin" text={t('stay.act.begin')} />
    </Actions>
  )
}

/** A child is asked about, not the adult beside it: who came along is shown, and never taken for family. */
const Accompanied = ({ file, board }: { file: FileValue; board: Board }) => {
  const { t, word } = useStayWords()
  if (board.ageGroup !== 'minor' && board.ageGroup !== 'possible-minor') return null
  const along = file.linked.filter(({ as }) => as !== 'same-arrival')
  return (
    <Card title={t('stay.with.title')}>
      {along.length + file.unseen.length === 0 && <p className="muted">{t('stay.with.none')}</p>}
      {along.length + file.unseen.length > 0 && (
        <>
          <Banner tone="warn">{t('stay.with.warn')}</Banner>
          <ul className="line-list">
            {along.map(({ line, as, relation }) => (
              <LineCard key={line.caseCode} line={line} today={file.today as Day}>
                <p>
                  {t(`case.linked.${as}`)}
                  {relation && `: ${word('case.relation', relation)}`}
                </p>
              </LineCard>
            ))}
          </ul>
          <UnseenFiles file={file} />
          <p className="muted">{t('stay.own-rights')}</p>
        </>
      )}
    </Card>
  )
}

/** Across a border it is a body that receives, not an adult who fetches. */
const checkedWords = ({ adultVerified, how }: NonNullable<Board['home']>) => {
  if (!adultVerified) return 'stay.home.not-checked'
  return how === 'handed-over' ? 'stay.home.receiver-checked' : 'stay.home.checked'
}

const HomeCard = ({ file, board }: { file: FileValue; board: Board }) => {
  const { t, word } = useStayWords()
  const areaName = useAreaName()
  const countryName = (country: string | null) => word('stay.country', country ?? 'other')
  const { home } = board
  return (
    <Card
      title={t('stay.home.title')}
      actions={<ActLink file={file} code="stay.goHome" text={t('stay.act.home')} />}
    >
      {home === null ? (
        <p className="muted">{t('stay.home.none')}</p>
      ) : (
        <>
          <p>
            {t('stay.home.done', {
              place: home.communeId === null ? countryName(home.country) : areaName(home.communeId),
              day: dayText(home.on as Day),
            })}
          </p>
          <p className="row">
            <Badge>{t(`stay.home.how.${home.how}`)}</Badge>
            {home.how !== 'alone' && (home.adultVerified || home.how === 'fetched') && (
              <Badge tone={home.adultVerified ? 'good' : 'warn'}>{t(checkedWords(home))}</Badge>
            )}
          </p>
          {board.homeAdult && <p>{board.homeAdult}</p>}
        </>
      )}
    </Card>
  )
}
