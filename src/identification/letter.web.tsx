import { contactError } from '../case/contact-check.web.tsx'
import { caseContract } from '../case/contract.ts'
import { useFileWords } from '../case/file-words.web.tsx'
import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { EmptyState, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText } from '../kit/format.ts'
import { useParams } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { textOf } from '../kit/text.ts'
import { useAsk } from '../kit/use-send.ts'
import { hotlineOn } from '../law/hotline.ts'
import { certificates, certificatesOn, evidenceOn } from '../law/papers.ts'
import { citationText } from '../lawbook/citation-text.ts'
import { LawLinks } from '../lawbook/law-links.web.tsx'
import type { BoardValue } from './board.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { letterText } from './text-letter.ts'
import { useIdentificationWords } from './words.web.tsx'
import './identification.css'

/** The notice to print; the signed one is in Vietnamese, another language is for reading along. */
export const ResultLetter = () => {
  const { code } = useParams<'code'>()
  const { t } = useIdentificationWords()
  const board = useAsk(contract.board, { caseCode: code })
  return (
    <div className="stack">
      <div className="no-print">
        <PageTitle
          under={<span className="code">{code}</span>}
          actions={
            <LinkButton to={`/files/${code}/identification`} kind="quiet" icon="back" small>
              {t('identification.ask.group.back')}
            </LinkButton>
          }
        >
          {t('identification.letter.title')}
        </PageTitle>
      </div>
      <Asked of={board} skeleton={<Skeleton lines={10} />}>
        {(value) =>
          value.decision === null ? (
            <EmptyState title={t('identification.letter.none')} />
          ) : (
            <>
              <div className="row apart no-print">
                <p className="muted">{t('identification.letter.hint')}</p>
                <Button kind="main" icon="print" onClick={() => window.print()}>
                  {t('identification.letter.print')}
                </Button>
              </div>
              <HowToHand code={code} />
              <UnverifiedHotline today={value.today as Day} />
              <Letter board={value} decision={value.decision} lang="vi" />
              <div className="no-print">
                <Disclosure summary="English">
                  <Letter board={value} decision={value.decision} lang="en" />
                </Disclosure>
              </div>
            </>
          )
        }
      </Asked>
    </div>
  )
}

/** The notice itself tells everything: how it may reach the person is what was agreed, or from hand to hand. */
const HowToHand = ({ code }: { code: string }) => {
  const { t } = useFileWords()
  const file = useAsk(caseContract.file, { caseCode: code })
  if (file.state !== 'ready') return null
  const refused = contactError(file.value, { way: 'letter' })
  const isHidden = file.value.contact === null
  return (
    <div className="no-print">
      <Banner tone={refused || isHidden ? 'warn' : 'info'}>
        {t(refused || isHidden ? 'case.contact.letter-hand' : 'case.contact.letter-neutral')}
      </Banner>
    </div>
  )
}

/** The letter tells somebody to call: whoever hands it out knows that the number was not compared with a text. */
const UnverifiedHotline = ({ today }: { readonly today: Day }) => {
  const { t } = useIdentificationWords()
  const line = hotlineOn({ on: today })
  if (isRefusal(line) || line.verified) return null
  return (
    <p className="meta no-print">
      {t('identification.letter.hotline', { number: line.value.number })} <LawLinks of={line.because} />
    </p>
  )
}

type Decision = NonNullable<BoardValue['decision']>
type LetterProps = { readonly board: BoardValue; readonly decision: Decision; readonly lang: 'vi' | 'en' }

/** Days below ten and the first two months bear a zero (30/2020/NĐ-CP). */
const dateParts = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month: Number(month) <= 2 ? month : String(Number(month)), day: date }
}

const groundOf = (decision: Decision) => {
  const on = (decision.issuedOn ?? decision.decided.on) as Day
  const found = decision.outcome === 'victim' ? certificatesOn({ on }) : evidenceOn({ on })
  return isRefusal(found) ? [] : found.because
}

const Letter = ({ board, decision, lang }: LetterProps) => {
  const t = (key: keyof (typeof letterText)['vi'], vars: Readonly<Record<string, string>> = {}) =>
    textOf(letterText, { lang, key, vars })
  const { agency } = decision.decided
  const number = board.notified?.number
  const line = hotlineOn({ on: board.today as Day })
  const law = groundOf(decision)
    .map((one) => citationText(one, lang))
    .join('; ')
  const isVictim = decision.outcome === 'victim'
  const paper = decision.certificate ? certificates[decision.certificate][lang] : ''
  return (
    <article className="notice-letter" lang={lang}>
      <div className="notice-letter-head">
        <p>
          <b>{agency}</b>
          <br />
          {number ? t('letter.number', { number }) : t('letter.no-number')}
        </p>
        <p>
          <b>{t('letter.state')}</b>
          <br />
          <span className="motto">{t('letter.motto')}</span>
          <br />
          <i>{t('letter.place', dateParts(board.today))}</i>
        </p>
      </div>
      <div>
        <h2>{t('letter.title')}</h2>
        <h3>{t('letter.about')}</h3>
      </div>
      <p>{t('letter.to', { code: board.line.caseCode })}</p>
      {law && (
        <p className="body">
          <i>{t('letter.because', { law })}</i>
        </p>
      )}
      <p className="body">
        {isVictim
          ? t('letter.victim', {
              agency,
              paper,
              day: dayText((decision.issuedOn ?? decision.decided.on) as Day),
            })
          : t('letter.not-a-victim', { agency })}
      </p>
      <p className="body">{t(isVictim ? 'letter.begins' : 'letter.ends')}</p>
      {!isVictim && (
        <>
          <p className="body">{t('letter.complain', { agency })}</p>
          <p className="body">{t('letter.again')}</p>
        </>
      )}
      {!isRefusal(line) && <p className="body">{t('letter.help', { number: line.value.number })}</p>}
      <div className="notice-letter-foot">
        <p>
          <b>
            <i>{t('letter.receivers')}</i>
          </b>
          <br />
          {t('letter.receiver')}
          <br />
          {t('letter.kept')}
        </p>
        <p>
          <b>{t('letter.signs')}</b>
          <br />
          <i>{t('letter.sign')}</i>
        </p>
      </div>
    </article>
  )
}
