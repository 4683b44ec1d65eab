import { useState } from 'react'
import { caseContract } from '../case/contract.ts'
import type { Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Actions, Card, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DraftBanner, useDraft } from '../kit/draft.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { failed } from '../kit/problem.ts'
import { useSend } from '../kit/use-send.ts'
import { partOf } from '../person/part.web.tsx'
import { ArrivalFields, ArrivalMore } from './arrival-fields.web.tsx'
import { intakeContract } from './contract.ts'
import { alikeKeys, placesIn } from './group-alike.ts'
import { GroupAlike } from './group-alike.web.tsx'
import { GroupDone } from './group-done.web.tsx'
import { blankGroupRow, groupForm, groupInputOf } from './group-form.ts'
import { GroupPaste } from './group-paste.web.tsx'
import { GroupTable } from './group-table.web.tsx'
import { type ArrivalForm, blankArrival, fieldOnScreen } from './intake-form.ts'
import { useIntakeWords } from './intake-words.web.tsx'
import { useOwnPlace } from './own-place.web.tsx'

type ReceivedGroup = OutputOf<typeof intakeContract.receiveGroup>

/** Fifteen people of one hand-over in one act: what they share once, then a line for each. */
export const ReceiveGroup = () => {
  const { t } = useIntakeWords()
  const place = useOwnPlace()
  const [received, setReceived] = useState<ReceivedGroup | undefined>(undefined)
  const [warned, setWarned] = useState<ReadonlySet<string>>(new Set())
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set())
  const [start] = useState(() => ({
    arrival: blankArrival({ now: new Date().toISOString() as Instant, ...place }),
    people: [blankGroupRow, blankGroupRow],
  }))
  const form = useForm({ schema: groupForm, start })
  const draft = useDraft({ form, key: 'intake.receiveGroup' })
  const sender = useSend(intakeContract.receiveGroup, { refreshes: [caseContract.list] })
  const arrival = partOf<ArrivalForm>(form, 'arrival')

  const keys = alikeKeys(form.values.people)
  const isOpen = keys.some((key) => warned.has(key) && !others.has(key))

  const sendIt = async () => {
    const sent = form.hook.getValues()
    const input = groupInputOf(sent, others)
    if (!input) return failed('input.invalid')
    const outcome = await sender.send(input)
    if (outcome.ok) {
      await draft.drop()
      setReceived(outcome.value)
      return outcome
    }
    const { problem } = outcome
    if (problem.code === 'case.looks-alike') {
      const sentKeys = alikeKeys(sent.people)
      setWarned(new Set([...warned, ...placesIn(problem.with?.rows).map((at) => sentKeys[at] ?? '')]))
      return { ok: true as const, value: undefined } // said row by row, not by a red banner
    }
    const errors = problem.errors.map(({ at, code }) => ({ at: fieldOnScreen(at), code }))
    return failed(problem.code, {
      ...problem,
      errors,
      ...(problem.at ? { at: fieldOnScreen(problem.at) } : {}),
    })
  }
  const whyNotYet = () => {
    if (form.values.people.length < 2) return { whyNot: t('intake.group.size') }
    return isOpen ? { whyNot: t('intake.group.alike-why-not') } : {}
  }
  if (received) return <GroupDone received={received} />
  return (
    <div className="stack">
      <PageTitle under={t('intake.group.under')}>{t('intake.group.title')}</PageTitle>
      <DraftBanner draft={draft} />
      <Form form={form} onSend={sendIt} label={t('intake.group.title')}>
        <Card title={t('intake.group.arrival')}>
          <ArrivalFields part={arrival} />
          <ArrivalMore part={arrival} />
        </Card>
        <Card title={t('intake.group.people')}>
          <GroupPaste form={form} />
          <GroupTable form={form} />
        </Card>
        <GroupAlike
          form={form}
          warned={warned}
          others={others}
          onOther={(key, isOther) => {
            const rest = [...others].filter((one) => one !== key)
            setOthers(new Set(isOther ? [...rest, key] : rest))
          }}
        />
        <Actions>
          <Button kind="main" type="submit" busy={form.sending} {...whyNotYet()}>
            {t('intake.group.do')}
          </Button>
        </Actions>
      </Form>
    </div>
  )
}
