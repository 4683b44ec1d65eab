import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import type { Day } from '../kernel/day.ts'
import { Banner } from '../kit/banner.tsx'
import { DayField } from '../kit/day-field.tsx'
import { useForm } from '../kit/form.tsx'
import { dayText } from '../kit/format.ts'
import { TextArea } from '../kit/text-area.tsx'
import { useAsk } from '../kit/use-send.ts'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { NumberField } from './number-field.web.tsx'
import { askAbout } from './requests.web.tsx'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { until, why, number } = contract.extend.input.shape
const schema = z.object({ until, why, number, ...actTime })

/** The police take longer: until when, why; not beyond the limit of the law. */
export const ExtendReply = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'police-extended')}>
      {(act) => <ExtendReplyForm {...act} />}
    </ActPage>
  )
}

const ExtendReplyForm = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ until: '', why: '', number: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.extend, { ...props, refreshes: [contract.board] })
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.extend.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => act.send({ ...saidIn(schema, values), at })}
    >
      <ExtensionLimit code={props.file.line.caseCode} />
      <DayField {...form.field('until')} label={t('identification.extend.until')} />
      <TextArea {...form.field('why')} label={t('identification.extend.why')} maxLength={1000} />
      <NumberField of={form.field('number')} />
    </ActForm>
  )
}

/** How far the law lets it go; where the law's term is not known, whom to ask. */
const ExtensionLimit = ({ code }: { readonly code: string }) => {
  const { t, say } = useIdentificationWords()
  const board = useAsk(contract.board, { caseCode: code })
  if (board.state !== 'ready') return null
  const clock = board.value.requests.at(-1)?.clock
  if (!clock) return null
  return (
    <Banner tone="info">
      {clock.limit
        ? t('identification.extend.limit', { day: dayText(clock.limit as Day) })
        : t('identification.extend.unknown', { ask: say(askAbout(clock.rule)) })}
    </Banner>
  )
}
