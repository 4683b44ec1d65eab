import { Button } from '../kit/button.tsx'
import type { Bound } from '../kit/form.tsx'
import { Select } from '../kit/select.tsx'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import type { IdentityInput } from './identity-fields.web.tsx'
import type { PartOf } from './part.web.tsx'
import { NO_PAPER_REASONS, PAPER_KINDS } from './schema.ts'
import { personText } from './text.ts'

type PaperInput = NonNullable<IdentityInput['papers']>[number]

type Props = {
  readonly part: PartOf<IdentityInput>
  /** The error under one field of one paper: `papers.0.number`. */
  readonly errorAt: (path: string) => string | undefined
}

/** Papers with their numbers, or why there are none. */
export const PapersFields = ({ part, errorAt }: Props) => {
  const t = useText(personText)
  const bind = part('papers')
  const papers = bind.value ?? []
  const noPaper = part('noPaper')
  const change = (at: number, next: PaperInput) =>
    bind.onChange(papers.map((one, i) => (i === at ? next : one)))
  return (
    <fieldset className="field stack tight" id={bind.id} data-label={t('person.papers')}>
      <legend className="field-label">{t('person.papers')}</legend>
      <p className="field-hint">{t('person.papers.why')}</p>
      {papers.map((paper, at) => (
        <OnePaper
          // biome-ignore lint/suspicious/noArrayIndexKey: papers have no other key, and are only added at the end
          key={at}
          at={at}
          id={bind.id}
          paper={paper}
          error={errorAt(`papers.${at}.number`)}
          onChange={(next) => change(at, next)}
          onRemove={() => bind.onChange(papers.filter((_, i) => i !== at))}
        />
      ))}
      {papers.length < 5 && (
        <div>
          <Button
            small
            icon="plus"
            onClick={() => {
              bind.onChange([...papers, { kind: 'cccd', number: '' }])
              noPaper.onChange(null)
            }}
          >
            {t('person.papers.add')}
          </Button>
        </div>
      )}
      {papers.length === 0 && <NoPaper bind={noPaper} />}
    </fieldset>
  )
}

type OneProps = {
  readonly at: number
  readonly id: string
  readonly paper: PaperInput
  readonly error: string | undefined
  readonly onChange: (next: PaperInput) => void
  readonly onRemove: () => void
}

const OnePaper = ({ at, id, paper, error, onChange, onRemove }: OneProps) => {
  const t = useText(personText)
  return (
    <fieldset className="field part">
      <legend className="field-hint">{t('person.papers.one', { n: at + 1 })}</legend>
      <Select
        id={`${id}.${at}.kind`}
        label={t('person.paper.kind')}
        options={PAPER_KINDS.map((value) => ({ value, text: t(`person.paper.${value}`) }))}
        value={paper.kind}
        onChange={(kind) => onChange({ ...paper, kind: kind ?? 'cccd' })}
      />
      <TextField
        id={`${id}.${at}.number`}
        label={t('person.paper.number')}
        value={paper.number}
        error={error}
        onChange={(number) => onChange({ ...paper, number })}
        maxLength={40}
        width="medium"
        autoComplete="off"
        num
      />
      <div>
        <Button small kind="quiet" icon="close" onClick={onRemove}>
          {t('person.papers.remove', { n: at + 1 })}
        </Button>
      </div>
    </fieldset>
  )
}

const NoPaper = ({ bind }: { bind: Bound<IdentityInput['noPaper']> }) => {
  const t = useText(personText)
  return (
    <Select
      {...bind}
      required={false}
      label={t('person.noPaper')}
      options={NO_PAPER_REASONS.map((value) => ({ value, text: t(`person.noPaper.${value}`) }))}
      value={bind.value ?? undefined}
      onChange={(reason) => bind.onChange(reason ?? null)}
    />
  )
}
