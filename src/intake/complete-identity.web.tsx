import { useState } from 'react'
import { get } from 'react-hook-form'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { caseContract } from '../case/contract.ts'
import { useFileProblem, useFileWords } from '../case/file-words.web.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DraftBanner, useDraft } from '../kit/draft.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { failed, type Problem } from '../kit/problem.ts'
import { flatErrors } from '../kit/resolver.ts'
import { ask } from '../kit/send.ts'
import {
  IdentityFields,
  type IdentityInput,
  LanguageField,
  OriginFields,
} from '../person/identity-fields.web.tsx'
import { PapersFields } from '../person/papers-fields.web.tsx'
import { partOf } from '../person/part.web.tsx'
import { blankIdentity } from '../person/schema.ts'
import { useIntakeWords } from './intake-words.web.tsx'
import { LookAlikes, type Warning } from './look-alikes.web.tsx'

const schema = caseContract.recordIdentity.input.pick({ identity: true })

/** The sheet of the person, completed or corrected. What stands in it must be opened first, which is on record. */
export const CompleteIdentity = () => {
  const { t } = useFileWords()
  return <ActPage title={t('case.action.recordIdentity')}>{(act) => <Opening {...act} />}</ActPage>
}

/** A whole identity, or undefined when a part is kept from this role: it must not be written over by a blank. */
const whole = (known: Partial<Record<keyof IdentityInput, unknown>>): IdentityInput | undefined => {
  const read = schema.shape.identity.safeParse(known)
  const isAllThere = Object.keys(blankIdentity).every((name) => name in known)
  return read.success && isAllThere ? read.data : undefined
}

const Opening = (props: ActProps) => {
  const { t } = useIntakeWords()
  const problemText = useFileProblem()
  const isBlank = Object.values(props.file.sheet).every((is) => is === 'not-asked')
  const [identity, setIdentity] = useState<IdentityInput | undefined>(isBlank ? blankIdentity : undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  if (identity) return <Sheet {...props} identity={identity} />
  const open = async () => {
    setBusy(true)
    const outcome = await ask(caseContract.reveal, {
      caseCode: props.file.line.caseCode,
      purpose: 'correction',
    })
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    const found = whole(outcome.value)
    if (found) setIdentity(found)
    else setProblem(failed('not-allowed').problem)
  }
  return (
    <Card title={t('intake.identity.open-title')}>
      <p>{t('intake.identity.open-body')}</p>
      {problem && <p className="field-error">{problemText(problem)}</p>}
      <Actions>
        <Button kind="main" icon="eye" busy={busy} onClick={() => void open()}>
          {t('intake.identity.open')}
        </Button>
      </Actions>
    </Card>
  )
}

const Sheet = ({ identity, ...props }: ActProps & { identity: IdentityInput }) => {
  const { t } = useFileWords()
  const [start] = useState({ identity })
  const [warning, setWarning] = useState<Warning | undefined>(undefined)
  const form = useForm({ schema, start })
  const draft = useDraft({ form, key: `case.recordIdentity ${props.file.line.caseCode}` })
  const act = useAct(caseContract.recordIdentity, props)
  const part = partOf<IdentityInput>(form, 'identity')
  const sendIt = async (notTheSame: boolean) => {
    const outcome = await act.send({ identity: form.hook.getValues().identity, notTheSame })
    if (outcome.ok) {
      if (outcome.value) await draft.drop()
      return outcome
    }
    const { code, with: figures } = outcome.problem
    if (code !== 'case.looks-alike' && code !== 'case.same-number') return outcome
    setWarning({ is: code, ...(typeof figures?.caseCode === 'string' ? { caseCode: figures.caseCode } : {}) })
    return { ok: true as const, value: undefined }
  }
  return (
    <Form form={form} onSend={() => sendIt(false)}>
      <DraftBanner draft={draft} />
      <Card>
        {act.staleBanner}
        <IdentityFields part={part} />
        <LanguageField part={part} />
        <OriginFields part={part} />
        <PapersFields
          part={part}
          errorAt={(path) => flatErrors(get(form.hook.formState.errors, `identity.${path}`))[0]?.code}
        />
        {warning && (
          <LookAlikes warning={warning} form={form} sending={act.sending} onOther={() => void sendIt(true)} />
        )}
        <Actions>
          <Button kind="main" type="submit" busy={form.sending}>
            {t('case.act.save')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}
