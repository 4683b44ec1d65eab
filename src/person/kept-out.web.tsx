import { Banner } from '../kit/banner.tsx'
import { Button } from '../kit/button.tsx'
import { Combobox } from '../kit/combobox.tsx'
import type { Bound } from '../kit/form.tsx'
import { useText } from '../kit/text.ts'
import { personText } from './text.ts'

export type AgencyChoice = {
  readonly id: string
  readonly name: string
  /** Why the law lets it see the file all the same, in words. */
  readonly keptIn: string | null
}

type Props = {
  readonly field: Bound<string[] | undefined>
  readonly agencies: readonly AgencyChoice[]
}

/** Agencies in which somebody works who must not know: one is added at a time, each can be taken out. */
export const KeptOut = ({ field, agencies }: Props) => {
  const t = useText(personText)
  const out = field.value ?? []
  const add = (id: string | undefined) => {
    if (id !== undefined && !out.includes(id)) field.onChange([...out, id])
  }
  return (
    <div className="stack">
      <Combobox
        key={out.length}
        id={field.id}
        label={t('person.contact.agenciesKeptOut')}
        hint={t('person.contact.agenciesKeptOut.hint')}
        error={field.error}
        required={false}
        options={agencies
          .filter(({ id }) => !out.includes(id))
          .map(({ id, name }) => ({ value: id, text: name }))}
        value={undefined}
        onChange={add}
      />
      {out.length > 0 && (
        <ul className="plain-list">
          {out.map((id) => {
            const { name = '', keptIn = null } = agencies.find((one) => one.id === id) ?? {}
            return (
              <li key={id} className="stack">
                <div className="row apart">
                  <span>{name}</span>
                  <Button
                    small
                    kind="quiet"
                    icon="close"
                    onClick={() => field.onChange(out.filter((one) => one !== id))}
                  >
                    {t('person.contact.agenciesKeptOut.remove', { name })}
                  </Button>
                </div>
                {keptIn !== null && <Banner tone="warn">{keptIn}</Banner>}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
