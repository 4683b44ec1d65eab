import { useState } from 'react'
import { ProblemBanner } from '../kit/asked.tsx'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DayField } from '../kit/day-field.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { todayHere } from '../kit/format.ts'
import { useLang } from '../kit/lang.ts'
import { TextField } from '../kit/text-field.tsx'
import { toast } from '../kit/toast.tsx'
import { answers, useSend } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import type { AgencyLine } from './agencies.web.tsx'
import { CitationField } from './agency-new.web.tsx'
import { agencyContract } from './contract.ts'

type Props = { readonly agency: AgencyLine; readonly onClose: () => void }

/** A new name from a day, or the last day. What was written before keeps the old name. */
export const ManageAgency = ({ agency: live, onClose }: Props) => {
  const { t } = useAdminWords()
  const lang = useLang()
  // as it stood when the dialog was opened: what somebody else changes meanwhile must not be overwritten unseen
  const [agency] = useState(live)
  const leave = () => {
    void answers.refresh([agencyContract.list.name]) // the next opening begins with what is there now
    onClose()
  }
  return (
    <Dialog open onClose={leave} title={t('agencies.manage-of', { name: agency.name[lang] })}>
      <Disclosure summary={t('agencies.rename')} open>
        <Rename agency={agency} onClose={onClose} />
      </Disclosure>
      <Disclosure summary={t('agencies.close')}>
        <Close agency={agency} onClose={onClose} />
      </Disclosure>
    </Dialog>
  )
}

const schema = agencyContract.rename.input.pick({ name: true, from: true })

const Rename = ({ agency, onClose }: Props) => {
  const { t, label } = useAdminWords()
  const today = todayHere(new Date())
  const [start] = useState({ name: agency.name, from: today as string })
  const [citation, setCitation] = useState('')
  const form = useForm({ schema, start })
  const sender = useSend(agencyContract.rename, { refreshes: [agencyContract.list] })
  return (
    <Form
      form={form}
      label={t('agencies.rename')}
      onSend={async ({ name, from }) => {
        const { agencyId, version } = agency
        const outcome = await sender.send({ agencyId, version, name, from, citation: citation || null })
        if (outcome.ok) {
          toast(t('admin.done'))
          onClose()
        }
        return outcome
      }}
    >
      <TextField {...form.field('name.vi')} label={label('agency.nameVi')} maxLength={200} width="full" />
      <TextField {...form.field('name.en')} label={label('agency.nameEn')} maxLength={200} width="full" />
      <DayField {...form.field('from')} label={t('agencies.from')} today={today} />
      <CitationField value={citation} onChange={setCitation} />
      <Actions>
        <Button kind="main" type="submit" busy={form.sending}>
          {t('agencies.rename')}
        </Button>
      </Actions>
    </Form>
  )
}

const Close = ({ agency, onClose }: Props) => {
  const { t } = useAdminWords()
  const today = todayHere(new Date())
  const [lastDay, setLastDay] = useState<string>(today)
  const sender = useSend(agencyContract.close, { refreshes: [agencyContract.list] })
  return (
    <>
      <p>{t('agencies.close-body')}</p>
      {sender.problem && <ProblemBanner problem={sender.problem} />}
      <DayField label={t('post.last-day')} value={lastDay} onChange={setLastDay} today={today} />
      <div>
        <Button
          kind="danger"
          busy={sender.sending}
          onClick={async () => {
            const outcome = await sender.send({ agencyId: agency.agencyId, version: agency.version, lastDay })
            if (!outcome.ok) return
            toast(t('admin.done'))
            onClose()
          }}
        >
          {t('agencies.close')}
        </Button>
      </div>
    </>
  )
}
