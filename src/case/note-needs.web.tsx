import { useState } from 'react'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DraftBanner, useDraft } from '../kit/draft.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { ActPage, type ActProps, useAct } from './act.web.tsx'
import { caseContract } from './contract.ts'
import { useFileWords } from './file-words.web.tsx'
import { NeedsFields } from './needs-fields.web.tsx'

const schema = caseContract.noteNeeds.input.omit({ caseCode: true, version: true })

/** What is needed now; what was noted before stays in the timeline. */
export const NoteNeeds = () => {
  const { t } = useFileWords()
  return <ActPage title={t('case.action.noteNeeds')}>{(act) => <Needs {...act} />}</ActPage>
}

const Needs = (props: ActProps) => {
  const { t } = useFileWords()
  const { file } = props
  const [start] = useState(() => ({ needs: [...(file.needs ?? [])], note: file.needsNote ?? '' }))
  const form = useForm({ schema, start })
  const draft = useDraft({ form, key: `case.noteNeeds ${file.line.caseCode}` })
  const act = useAct(caseContract.noteNeeds, props)
  return (
    <Form
      form={form}
      onSend={async (values) => {
        const outcome = await act.send({ needs: values.needs ?? [], note: values.note ?? '' })
        if (outcome.ok && outcome.value) await draft.drop()
        return outcome
      }}
    >
      <DraftBanner draft={draft} />
      <Card>
        {act.staleBanner}
        <NeedsFields needs={form.field('needs')} note={form.field('note')} />
        <Actions>
          <Button kind="main" type="submit" busy={form.sending}>
            {t('case.act.save')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}
