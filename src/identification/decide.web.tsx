import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/blocks.tsx'
import { Choice } from '../kit/choice.tsx'
import { useForm } from '../kit/form.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { useAsk } from '../kit/use-send.ts'
import { evidence as kinds } from '../law/papers.ts'
import { ActForm } from './act-form.web.tsx'
import type { BoardValue } from './board.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { Effect } from './effect.web.tsx'
import { Piece } from './evidence.web.tsx'
import { ProposedFacts } from './result.web.tsx'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'
import './identification.css'

const schema = z
  .object({
    agreed: chosen(z.enum(['yes', 'no'], 'err.choose')),
    why: z.string().trim().max(1000).default(''),
    ...actTime,
  })
  .refine(({ agreed, why }) => agreed !== 'no' || why !== '', { path: ['why'], error: 'err.required' })

/** The second person reads proposal and evidence, sees what it does to the support, and decides. */
export const Decide = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'identification-decided')}>
      {(act) => <Reading {...act} />}
    </ActPage>
  )
}

const Reading = (props: ActProps) => {
  const { t } = useIdentificationWords()
  const board = useAsk(contract.board, { caseCode: props.file.line.caseCode })
  return (
    <Asked of={board} skeleton={<Skeleton lines={8} />}>
      {(value) =>
        value.proposal === null ? (
          <p>{t('identification.decide.none')}</p>
        ) : (
          <>
            <Card title={t('identification.result.waiting')}>
              <ProposedFacts of={value.proposal} />
            </Card>
            <EvidenceRead board={value} />
            <Deciding {...props} proposal={value.proposal} />
          </>
        )
      }
    </Asked>
  )
}

/** Every piece once more: whoever decides reads them, and nothing adds them up. */
const EvidenceRead = ({ board }: { readonly board: BoardValue }) => {
  const { t, say } = useIdentificationWords()
  const noted = board.evidence ?? []
  return (
    <Card title={t('identification.evidence')}>
      {noted.length === 0 && <p>{t('identification.evidence.none')}</p>}
      {board.kinds.codes
        .filter((code) => noted.some(({ kind }) => kind === code))
        .map((code) => (
          <section key={code} className="evidence-kind">
            <h3>{say(kinds[code])}</h3>
            <ul className="plain-list">
              {noted
                .filter(({ kind }) => kind === code)
                .map((one) => (
                  <Piece key={one.seq} noted={one} />
                ))}
            </ul>
          </section>
        ))}
    </Card>
  )
}

type DecidingProps = ActProps & { readonly proposal: NonNullable<BoardValue['proposal']> }

const Deciding = ({ proposal, ...props }: DecidingProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ why: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.decide, { ...props, refreshes: [contract.board] })
  const isBack = form.values.agreed === 'no'
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.decide.name}
      verb={t('identification.decide.send')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => {
        const { agreed, why } = saidIn(schema, values)
        return act.send({ agreed: agreed === 'yes', why, at })
      }}
    >
      <Effect
        code={props.file.line.caseCode}
        outcome={proposal.outcome}
        issuedOn={proposal.outcome === 'victim' ? proposal.issuedOn : null}
      />
      <Choice
        {...form.field('agreed')}
        label={t('identification.decide.agreed')}
        options={optionsOf(['yes', 'no'] as const, 'identification.decide', words)}
      />
      <TextArea
        {...form.field('why')}
        required={isBack}
        label={t('identification.decide.why')}
        hint={t('identification.decide.why.hint')}
        maxLength={1000}
      />
    </ActForm>
  )
}
