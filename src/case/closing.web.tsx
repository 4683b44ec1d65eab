import { CLOSING_REASONS } from '../course/steps-file.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, Facts } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DraftedForm } from '../kit/drafted-form.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { dayText, instantText } from '../kit/format.ts'
import { useMay } from '../kit/me.ts'
import { Select } from '../kit/select.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { useAsk, useSend } from '../kit/use-send.ts'
import { ActPage, type ActProps, useAct } from './act.web.tsx'
import { DecideCard } from './closing-decide.web.tsx'
import { useClosingWords } from './closing-words.web.tsx'
import { caseContract } from './contract.ts'
import { ERASURE_REASONS } from './erase-contract.ts'
import { FileTabs } from './file-tabs.web.tsx'
import { SaveAct } from './save-act.web.tsx'
import { optionsOf } from './words.web.tsx'

export type ClosingValue = OutputOf<typeof caseContract.closing>
export type ClosingPart = ActProps & {
  readonly closing: ClosingValue
  readonly refreshes: readonly [typeof caseContract.closing]
}

const CLOSING = [caseContract.closing] as const
const day = (text: string) => dayText(text as Day)

/** Closing a file takes two people; opening it again leaves a trace; destroying it is a third matter. */
export const Closing = () => {
  const { t } = useClosingWords()
  return <ActPage title={t('case.closing.title')}>{(act) => <Parts {...act} />}</ActPage>
}

const Parts = (act: ActProps) => {
  const { file } = act
  const asked = useAsk(caseContract.closing, { caseCode: file.line.caseCode })
  return (
    <>
      <FileTabs code={file.line.caseCode} />
      <Asked of={asked} skeleton={<Skeleton lines={8} />}>
        {(closing) => <Standing {...act} back="closing" refreshes={CLOSING} closing={closing} />}
      </Asked>
    </>
  )
}

const Standing = (part: ClosingPart) => {
  const mayAsk = useMay('case.requestErasure')
  const { closed, proposal } = part.closing
  return (
    <>
      {closed === null && proposal === null && <ProposeCard {...part} />}
      {proposal !== null && <DecideCard {...part} proposal={proposal} />}
      {closed !== null && <ClosedCard {...part} closed={closed} />}
      {mayAsk && <ErasureCard {...part} />}
    </>
  )
}

const proposeSchema = caseContract.proposeClosing.input.omit({ caseCode: true, version: true })

const ProposeCard = (part: ClosingPart) => {
  const words = useClosingWords()
  const { t } = words
  const { closing } = part
  const form = useForm({ schema: proposeSchema, start: { summary: '' } })
  const act = useAct(caseContract.proposeClosing, part)
  const mayPropose = useMay('case.support')
  const whyNot = mayPropose ? closing.whyNot.propose : 'case.whyNot.readOnly'
  return (
    <DraftedForm
      form={form}
      draftKey={`case.proposeClosing ${part.file.line.caseCode}`}
      onSend={(values) => act.send(values)}
    >
      <Card>
        {act.staleBanner}
        <p>{t('case.closing.open')}</p>
        {closing.reopenedOn && <p>{t('case.closing.reopened', { day: day(closing.reopenedOn) })}</p>}
        {closing.returned && (
          <Banner tone="warn">
            {t('case.closing.returned', { day: day(closing.returned.on), why: closing.returned.why ?? '…' })}
          </Banner>
        )}
        <Select
          {...form.field('reason')}
          label={t('case.closing.reason')}
          options={optionsOf(CLOSING_REASONS, 'case.closing.reason', words)}
        />
        <TextArea
          {...form.field('summary')}
          label={t('case.closing.summary')}
          hint={t('case.closing.summary.hint')}
          maxLength={4000}
          rows={6}
        />
        <p className="muted">{t('case.closing.no-contact')}</p>
        <SaveAct whyNot={whyNot} busy={form.sending}>
          {t('case.closing.propose')}
        </SaveAct>
      </Card>
    </DraftedForm>
  )
}

const reopenSchema = caseContract.reopen.input.omit({ caseCode: true, version: true })

type Closed = NonNullable<ClosingValue['closed']>

const ClosedCard = ({ closed, ...part }: ClosingPart & { closed: Closed }) => {
  const { t, word } = useClosingWords()
  const form = useForm({ schema: reopenSchema, start: { why: '' } })
  const act = useAct(caseContract.reopen, part)
  const mayReopen = useMay('case.close')
  return (
    <Card title={t('case.closing.closed', { day: day(closed.on) })}>
      {act.staleBanner}
      <Facts
        rows={[
          { label: t('case.closing.reason'), value: word('case.closing.reason', closed.reason) },
          ...(closed.summary ? [{ label: t('case.closing.summary'), value: closed.summary }] : []),
          ...(closed.retainUntil
            ? [{ label: t('case.closing.retainUntil'), value: day(closed.retainUntil) }]
            : []),
        ]}
      />
      <p className="muted">{t('case.closing.no-contact')}</p>
      {mayReopen && (
        <Form form={form} label={t('case.closing.reopen')} onSend={(values) => act.send(values)}>
          <TextArea
            {...form.field('why')}
            label={t('case.closing.reopen-why')}
            hint={t('case.closing.reopen-trace')}
            maxLength={1000}
          />
          <Actions>
            <Button type="submit" busy={form.sending}>
              {t('case.closing.reopen')}
            </Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}

const erasureSchema = caseContract.requestErasure.input.omit({ caseCode: true, version: true })

/** Who may ask for destruction asks here; somebody else, who sees no file, decides. */
const ErasureCard = ({ closing, file }: ClosingPart) => {
  const words = useClosingWords()
  const { t } = words
  const form = useForm({ schema: erasureSchema, start: {} })
  const sender = useSend(caseContract.requestErasure, { refreshes: [...CLOSING] })
  if (closing.erasureAskedOn)
    return (
      <Card title={t('case.erasure.title')}>
        <p>{t('case.erasure.asked', { day: instantText(closing.erasureAskedOn as Instant) })}</p>
      </Card>
    )
  return (
    <Form
      form={form}
      onSend={({ reason }) => sender.send({ caseCode: file.line.caseCode, version: closing.version, reason })}
    >
      <Card title={t('case.erasure.title')}>
        <p>{t('case.erasure.ask-body')}</p>
        {sender.problem && <ProblemBanner problem={sender.problem} />}
        <Select
          {...form.field('reason')}
          label={t('case.erasure.reason')}
          options={optionsOf(ERASURE_REASONS, 'case.erasure.reason', words)}
        />
        <Actions>
          <Button type="submit" busy={form.sending}>
            {t('case.erasure.ask')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}
