import { type KeyboardEvent, useRef } from 'react'
import { Button } from '../kit/button.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import type { Form } from '../kit/form.tsx'
import { Select } from '../kit/select.tsx'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { NATIONALITIES, SEXES } from '../person/schema.ts'
import { personText } from '../person/text.ts'
import { blankGroupRow, type GroupForm, MOST_PEOPLE } from './group-form.ts'
import { useIntakeWords } from './intake-words.web.tsx'

type Props = { readonly form: Form<GroupForm> }

const IS = ['adult', 'minor', 'unknown'] as const

/** A line for each person; Enter in a name goes to the next line, and begins one at the end. */
export const GroupTable = ({ form }: Props) => {
  const { t } = useIntakeWords()
  const box = useRef<HTMLDivElement>(null)
  const { people } = form.values

  const focusName = (at: number) => {
    // the new line is there after React has drawn it
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLInputElement>(`input[id$="people.${at}.name"]`)?.focus(),
    )
  }
  const add = () => {
    if (people.length >= MOST_PEOPLE) return
    form.set('people', [...people, blankGroupRow])
    focusName(people.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault() // would send the form
    const found = /people\.(\d+)\.name$/.exec(event.target.id)
    if (!found) return
    const at = Number(found[1])
    if (at === people.length - 1) add()
    else focusName(at + 1)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the boxes inside
    <div className="stack tight group-sheet" ref={box} onKeyDown={onKeyDown}>
      <p className="muted">
        {t('intake.group.count', { n: people.length })}. {t('intake.group.enter')}
      </p>
      <PeopleRows form={form} />
      {people.length < MOST_PEOPLE && (
        <div>
          <Button icon="plus" onClick={add}>
            {t('intake.group.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

const PeopleRows = ({ form }: Props) => {
  const { t } = useIntakeWords()
  const { people } = form.values
  const person = useText(personText)
  const columns: readonly Column<number>[] = [
    {
      key: 'at',
      head: t('intake.group.number'),
      asTitle: true,
      cell: (at) => t('intake.group.person', { n: at + 1 }),
    },
    { key: 'name', head: person('person.name'), cell: (at) => <NameCell form={form} at={at} /> },
    { key: 'is', head: t('case.is'), cell: (at) => <IsCell form={form} at={at} /> },
    { key: 'born', head: person('person.born'), cell: (at) => <BornCell form={form} at={at} /> },
    { key: 'sex', head: person('person.sex'), cell: (at) => <SexCell form={form} at={at} /> },
    { key: 'nation', head: person('person.nationality'), cell: (at) => <NationCell form={form} at={at} /> },
    {
      key: 'remove',
      head: t('intake.group.do-row'),
      cell: (at) => (
        <Button
          small
          kind="quiet"
          icon="close"
          iconOnly
          onClick={() => {
            form.hook.clearErrors('people')
            form.set(
              'people',
              people.filter((_, i) => i !== at),
            )
          }}
        >
          {t('intake.group.remove', { n: at + 1 })}
        </Button>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('intake.group.people')}
      hideCaption
      columns={columns}
      rows={people.map((_, at) => at)}
      rowKey={String}
    />
  )
}

type CellProps = Props & { readonly at: number }

const useLabel = (at: number) => {
  const { t } = useIntakeWords()
  return (what: string) => `${what}, ${t('intake.group.person', { n: at + 1 }).toLocaleLowerCase('vi')}`
}

const NameCell = ({ form, at }: CellProps) => {
  const person = useText(personText)
  const label = useLabel(at)
  const bind = form.field(`people.${at}.name`)
  return (
    <TextField
      {...bind}
      value={bind.value ?? ''}
      required={false}
      hideLabel
      label={label(person('person.name'))}
      maxLength={120}
      autoComplete="off"
    />
  )
}

const IsCell = ({ form, at }: CellProps) => {
  const { t, word } = useIntakeWords()
  const label = useLabel(at)
  const bind = form.field(`people.${at}.is`)
  return (
    <Select
      {...bind}
      hideLabel
      required={false}
      label={label(t('case.is'))}
      options={IS.filter((one) => one !== 'unknown').map((value) => ({
        value,
        text: word('case.is', value),
      }))}
      emptyText={word('case.is', 'unknown')}
      value={bind.value === 'unknown' ? undefined : bind.value}
      onChange={(next) => bind.onChange(next ?? 'unknown')}
    />
  )
}

const BornCell = ({ form, at }: CellProps) => {
  const { t } = useIntakeWords()
  const person = useText(personText)
  const label = useLabel(at)
  const bind = form.field(`people.${at}.born`)
  return (
    <TextField
      {...bind}
      value={bind.value ?? ''}
      required={false}
      hideLabel
      label={`${label(person('person.born'))}. ${t('intake.group.born-hint')}`}
      maxLength={10}
      inputMode="numeric"
      autoComplete="off"
      width="short"
      num
    />
  )
}

const SexCell = ({ form, at }: CellProps) => {
  const { t } = useIntakeWords()
  const person = useText(personText)
  const label = useLabel(at)
  const bind = form.field(`people.${at}.sex`)
  return (
    <Select
      {...bind}
      value={bind.value || undefined}
      hideLabel
      required={false}
      label={label(person('person.sex'))}
      options={SEXES.map((value) => ({ value, text: person(`person.sex.${value}`) }))}
      emptyText={t('intake.group.sex-empty')}
      onChange={(next) => bind.onChange(next ?? '')}
    />
  )
}

const NationCell = ({ form, at }: CellProps) => {
  const { t } = useIntakeWords()
  const person = useText(personText)
  const label = useLabel(at)
  const bind = form.field(`people.${at}.nationality`)
  return (
    <Select
      {...bind}
      value={bind.value || undefined}
      hideLabel
      required={false}
      label={label(person('person.nationality'))}
      options={NATIONALITIES.map((value) => ({ value, text: person(`person.nationality.${value}`) }))}
      emptyText={t('intake.group.sex-empty')}
      onChange={(next) => bind.onChange(next ?? '')}
    />
  )
}
