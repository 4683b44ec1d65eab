import { useState } from 'react'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DraftBanner, useDraft } from '../kit/draft.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { useAsk } from '../kit/use-send.ts'
import { ContactFields, type ContactInput } from '../person/contact-fields.web.tsx'
import { partOf } from '../person/part.web.tsx'
import { noContact } from '../person/schema.ts'
import { ActPage, type ActProps, useAct } from './act.web.tsx'
import { caseContract } from './contract.ts'
import { useFileWords } from './file-words.web.tsx'

const schema = caseContract.agreeContact.input.omit({ caseCode: true, version: true })

/** Agreed with the person themselves; until then nobody makes contact. */
export const AgreeContact = () => {
  const { t } = useFileWords()
  return <ActPage title={t('case.action.agreeContact')}>{(act) => <Contact {...act} />}</ActPage>
}

const Contact = (props: ActProps) => {
  const { t } = useFileWords()
  const { file } = props
  const agencies = useAsk(caseContract.contactAgencies, { caseCode: file.line.caseCode })
  const [start] = useState(() => ({ contact: { ...(file.contact ?? noContact) } }))
  const form = useForm({ schema, start })
  const draft = useDraft({ form, key: `case.agreeContact ${file.line.caseCode}` })
  const act = useAct(caseContract.agreeContact, props)
  return (
    <Form
      form={form}
      onSend={async ({ contact }) => {
        const outcome = await act.send({ contact })
        if (outcome.ok && outcome.value) await draft.drop()
        return outcome
      }}
    >
      <DraftBanner draft={draft} />
      <Card>
        {act.staleBanner}
        <Banner tone="info">{t('case.contact.with-person')}</Banner>
        <ContactFields
          part={partOf<ContactInput>(form, 'contact')}
          agencies={
            agencies.state === 'ready'
              ? agencies.value.agencies.map(({ id, name, keptIn }) => ({
                  id,
                  name,
                  keptIn: keptIn && t(`case.contact.keptIn.${keptIn}`),
                }))
              : []
          }
          isMinor={file.isMinor}
        />
        <Actions>
          <Button kind="main" type="submit" busy={form.sending}>
            {t('case.act.save')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}
