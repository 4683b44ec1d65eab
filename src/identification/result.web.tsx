import type { Day } from '../kernel/day.ts'
import { Badge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, type Fact, Facts } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { dayText } from '../kit/format.ts'
import { certificates } from '../law/papers.ts'
import { ActLinks } from './act-link.web.tsx'
import type { BoardValue } from './board.web.tsx'
import { useIdentificationWords } from './words.web.tsx'
import { WrittenLine } from './written.web.tsx'

type Part = { readonly board: BoardValue }
export type Proposed = NonNullable<BoardValue['proposal']>

/** Proposal, decision, notice, complaint: in the order in which they happen. */
export const ResultCard = ({ board }: Part) => {
  const { t } = useIdentificationWords()
  const { proposal, decision, returned, reopenedOn } = board
  const isEmpty = !proposal && !decision && !returned && !reopenedOn
  return (
    <Card title={t('identification.result')}>
      {isEmpty && <p>{t('identification.result.none')}</p>}
      {reopenedOn && <p>{t('identification.result.reopened', { day: dayText(reopenedOn as Day) })}</p>}
      {returned && (
        <Banner tone="warn" title={t('identification.result.returned', { day: dayText(returned.on as Day) })}>
          {returned.why}
        </Banner>
      )}
      {proposal && (
        <>
          <p>
            <Badge tone="info" icon="clock">
              {t('identification.result.waiting')}
            </Badge>
          </p>
          <ProposedFacts of={proposal} />
        </>
      )}
      {decision && <Decided board={board} />}
      <Complaint board={board} />
      <ActLinks
        board={board}
        steps={[
          'identification-proposed',
          'identification-decided',
          'result-notified',
          'complaint-made',
          'complaint-answered',
          'identification-reopened',
        ]}
      />
    </Card>
  )
}

/** What is proposed, or was decided, with its paper and ground. */
export const ProposedFacts = ({ of }: { readonly of: Proposed }) => {
  const { t, say } = useIdentificationWords()
  const some = (label: string, value: string | null | undefined): Fact[] => (value ? [{ label, value }] : [])
  return (
    <>
      <p className="outcome">{t(`identification.outcome.${of.outcome}`)}</p>
      <Facts
        rows={[
          ...some(t('identification.certificate'), of.certificate && say(certificates[of.certificate])),
          ...some(t('identification.issuer'), of.issuer),
          ...some(t('identification.paperNumber'), of.number),
          ...some(t('identification.issuedOn'), of.issuedOn && dayText(of.issuedOn as Day)),
          ...(of.certificate === 'foreign-paper'
            ? some(
                t('identification.result.legalised'),
                t(of.legalised ? 'identification.result.yes' : 'identification.result.no'),
              )
            : []),
          ...some(t('identification.ground'), of.ground),
          ...some(t('identification.result.proposed-by'), [of.officer, of.agency].filter(Boolean).join(', ')),
        ]}
      />
      <WrittenLine of={of} />
    </>
  )
}

const Decided = ({ board }: Part) => {
  const { t } = useIdentificationWords()
  const { decision, notified } = board
  if (!decision) return null
  return (
    <>
      <ProposedFacts of={decision} />
      <div className="part-of">
        <p>
          <b>{t('identification.result.decided-by')}</b>
        </p>
        <WrittenLine of={decision.decided} />
      </div>
      {decision.outcome === 'not-a-victim' && <p>{t('identification.result.kept')}</p>}
      {notified ? (
        <div className="part-of">
          <p>
            <b>{t('identification.result.notified')}</b>
            {notified.number && ` · ${t('identification.request.number', { number: notified.number })}`}
          </p>
          <WrittenLine of={notified} />
        </div>
      ) : (
        <p>
          <Badge tone="warn" icon="info">
            {t('identification.result.not-notified')}
          </Badge>
        </p>
      )}
      <Actions>
        <LinkButton small icon="print" to={`/files/${board.line.caseCode}/identification/letter`}>
          {t('identification.result.letter')}
        </LinkButton>
      </Actions>
    </>
  )
}

const Complaint = ({ board }: Part) => {
  const { t } = useIdentificationWords()
  const { complaint } = board
  if (!complaint) return null
  return (
    <div className="part-of">
      <h3>{t('identification.complaint')}</h3>
      <p className={complaint.what === null ? 'muted' : 'said'}>
        {complaint.what ?? t('identification.hidden')}
      </p>
      <WrittenLine of={complaint} />
      {complaint.answer ? (
        <>
          <p>
            <b>
              {t(complaint.answer.upheld ? 'identification.complaint.yes' : 'identification.complaint.no')}
            </b>
          </p>
          <WrittenLine of={complaint.answer} />
        </>
      ) : (
        <p>
          <Badge tone="warn" icon="clock">
            {t('identification.complaint.open')}
          </Badge>
        </p>
      )}
    </div>
  )
}
