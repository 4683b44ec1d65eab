import { useRef, useState } from 'react'
import { z } from 'zod'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { checked, contactError } from '../case/contact-check.web.tsx'
import { caseContract } from '../case/contract.ts'
import type { CaseLine } from '../case/line.ts'
import { chosen, instantOf } from '../case/schema.ts'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DraftedForm } from '../kit/drafted-form.tsx'
import { useForm } from '../kit/form.tsx'
import { failed, type Problem } from '../kit/problem.ts'
import { go } from '../kit/route.ts'
import { Select } from '../kit/select.tsx'
import { send } from '../kit/send.ts'
import { TextField } from '../kit/text-field.tsx'
import { toast } from '../kit/toast.tsx'
import { answers } from '../kit/use-send.ts'
import { partOf } from '../person/part.web.tsx'
import { beginEach, type Coming, type ToldOf } from './begin-each.ts'
import { Row, TooMany } from './begin-row.web.tsx'
import { stayContract } from './contract.ts'
import { type StayAct, StayPage } from './stay-page.web.tsx'
import { useStayProblem, useStayWords } from './words.web.tsx'

/** Coming into a facility: one person, or all of one hand-over at once, each in a place of their own. */
export const BeginStay = () => {
  const { t } = useStayWords()
  return <StayPage title={t('stay.act.begin')}>{(act) => <Begin {...act} />}</StayPage>
}

const schema = z.object({
  facilityId: chosen(z.uuid('err.choose')),
  minutes: z.string().trim().max(60).default(''),
  /** Of each file, why it is taken in although no place is left. */
  why: z.record(z.string(), z.string()).default({}),
  ...actTime,
})

/** The person of the file first, then whoever came by the same hand-over. */
const linesOf = ({ file }: StayAct): readonly CaseLine[] => [
  file.line,
  ...file.linked.map(({ line }) => line).filter(({ stage }) => stage !== 'closed'),
]

const Begin = (props: StayAct) => {
  const { t } = useStayWords()
  const problemText = useStayProblem()
  const { board, file } = props
  const mine = board.facilities.find((one) => one.mine)
  const [start] = useState(() => ({ facilityId: mine?.id, minutes: '', why: {}, ...timeNow() }))
  const form = useForm({ schema, start })
  const [coming, setComing] = useState<readonly Coming[]>([])
  const [told, setTold] = useState<Readonly<Record<string, ToldOf<Problem>>>>({})
  const [error, setError] = useState<string | undefined>(undefined)
  const requestIds = useRef(new Map<string, string>())
  const put = (one: Coming) =>
    setComing((all) => [...all.filter(({ caseCode }) => caseCode !== one.caseCode), one])
  const { facilityId } = form.values
  const free = board.facilities.find(({ id }) => id === facilityId)?.free ?? null
  const waiting = coming.filter(({ isComing, caseCode }) => isComing && told[caseCode]?.is !== 'done')

  const record = async (values: { facilityId: string; minutes: string; at: string }) => {
    const end = await beginEach(waiting, {
      send: ({ caseCode, version, place, despiteFull = '' }) => {
        const id = requestIds.current.get(caseCode) ?? crypto.randomUUID()
        requestIds.current.set(caseCode, id)
        return send(
          stayContract.begin,
          { caseCode, version, place, despiteFull, ...values },
          { requestId: id },
        )
      },
      tell: (caseCode, one) => setTold((all) => ({ ...all, [caseCode]: one })),
    })
    for (const caseCode of end.failed) requestIds.current.delete(caseCode)
    await answers.refresh(
      [stayContract.board, stayContract.facility, caseContract.file].map(({ name }) => name),
    )
    return end
  }

  return (
    <DraftedForm
      form={form}
      draftKey={`stay.begin ${file.line.caseCode}`}
      onSend={async ({ facilityId, minutes, day, time }) => {
        const at = instantOf(day, time)
        if (!at || !facilityId) return failed('input.invalid')
        if (waiting.length === 0) {
          setError('stay.group.choose')
          return { ok: true, value: undefined }
        }
        if (waiting.some(({ place }) => place === undefined)) {
          setError('stay.group.need-place')
          return { ok: true, value: undefined }
        }
        setError(undefined)
        const end = await record({ facilityId, minutes: minutes ?? '', at })
        if (end.failed.length === 0) {
          toast(t('stay.group.all-done', { n: end.done.length }))
          go(`/files/${file.line.caseCode}/stay`)
        }
        return { ok: true, value: end.failed.length === 0 ? end : undefined }
      }}
    >
      <Card>
        <Select
          {...checked(
            form.field('facilityId'),
            contactError(file, {
              way: 'care',
              agencyIds: form.values.facilityId ? [form.values.facilityId] : [],
            }),
          )}
          label={t('stay.facility')}
          options={board.facilities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        <TextField
          {...form.field('minutes')}
          label={t('stay.minutes')}
          hint={t('stay.minutes.hint')}
          required={false}
          width="medium"
          maxLength={60}
        />
      </Card>
      <Card title={t('stay.group')}>
        {file.linked.length > 0 && <p className="muted">{t('stay.group.hint')}</p>}
        <ul className="plain-list">
          {linesOf(props).map((line, index) => (
            <Row
              key={line.caseCode}
              line={line}
              isFirst={index === 0}
              told={told[line.caseCode]}
              put={put}
              free={free}
              why={form.values.why?.[line.caseCode] ?? ''}
              onWhy={(next) => form.set('why', { ...form.values.why, [line.caseCode]: next })}
              problemText={problemText}
            />
          ))}
        </ul>
        <TooMany free={free} waiting={waiting} />
        {error && (
          <p className="field-error" role="alert">
            {t(error === 'stay.group.choose' ? 'stay.group.choose' : 'stay.group.need-place')}
          </p>
        )}
        {Object.values(told).some(({ is }) => is === 'failed') && <p>{t('stay.group.retry')}</p>}
        <Actions>
          <Button kind="main" type="submit" busy={form.sending}>
            {waiting.length > 1 ? t('stay.group.send', { n: waiting.length }) : t('case.act.save')}
          </Button>
        </Actions>
      </Card>
    </DraftedForm>
  )
}
