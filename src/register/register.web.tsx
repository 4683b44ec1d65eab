import { useState } from 'react'
import { isDay } from '../kernel/day.ts'
import { PageTitle } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { Checks } from '../kit/checks.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { useMay } from '../kit/me.ts'
import { useSearch } from '../kit/route.ts'
import { Select } from '../kit/select.tsx'
import { useAsk } from '../kit/use-send.ts'
import { registerContract } from './contract.ts'
import { COLUMNS, partsSet, SORTS } from './filter.ts'
import { FilterFields } from './filter-fields.web.tsx'
import { OwnLists } from './own-lists.web.tsx'
import { RegisterTable } from './register-table.web.tsx'
import { useRegisterWords } from './register-words.web.tsx'
import { queryOf, registerSearch, searchOf, type View, viewOf } from './search.ts'

/** Half-typed days stay in their box and out of the question. */
const asked = ({ filter, ...rest }: View): View => {
  const day = (text: string | null) => (isDay(text) ? text : null)
  const { receivedFrom, receivedUntil, dueUntil } = filter
  return {
    ...rest,
    filter: {
      ...filter,
      receivedFrom: day(receivedFrom),
      receivedUntil: day(receivedUntil),
      dueUntil: day(dueUntil),
    },
  }
}

/** The register: every file in one's reach, narrowed, ordered, kept as a list, exported. */
export const Register = () => {
  const { t, word } = useRegisterWords()
  const [search, setSearch] = useSearch(registerSearch)
  const [typed, setTyped] = useState(() => viewOf(search))
  const view = asked(typed)
  const mayExport = useMay('register.export')
  const mayImport = useMay('register.import')
  const show = (next: View) => {
    setTyped(next)
    setSearch(searchOf(asked(next)))
  }
  const set = partsSet(view.filter)
  return (
    <div className="stack">
      <PageTitle
        under={t('register.under')}
        actions={
          <div className="row no-print">
            {mayImport && (
              <LinkButton to="/register/import" icon="plus">
                {t('register.import')}
              </LinkButton>
            )}
            {mayExport && (
              <LinkButton to={`/register/export${queryOf(view)}`} icon="out">
                {t('register.export')}
              </LinkButton>
            )}
          </div>
        }
      >
        {t('register.title')}
      </PageTitle>
      <OwnLists view={view} onChoose={show} />
      <Disclosure
        summary={set === 0 ? t('register.filters') : t('register.filters-set', { n: set })}
        open={set > 0}
      >
        <FilterFields filter={typed.filter} onChange={(filter) => show({ ...typed, filter })} />
      </Disclosure>
      <Disclosure summary={t('register.columns')}>
        <Checks
          label={t('register.columns')}
          hideLabel
          inline
          options={COLUMNS.map((value) => ({ value, text: word('register.column', value) }))}
          value={view.columns}
          onChange={(columns) => show({ ...typed, columns: columns.length > 0 ? columns : view.columns })}
        />
      </Disclosure>
      <Select
        label={t('register.sort')}
        {...(view.sort === 'name'
          ? { hint: t(mayExport ? 'register.sort.name-hint' : 'register.sort.alias-hint') }
          : {})}
        options={SORTS.map((value) => ({ value, text: word('register.sort', value) }))}
        value={view.sort}
        onChange={(sort) => show({ ...typed, sort: sort ?? 'deadline' })}
      />
      <Counts view={view} />
      <RegisterTable key={JSON.stringify([view.filter, view.sort])} view={view} />
    </div>
  )
}

const Counts = ({ view }: { view: View }) => {
  const { t } = useRegisterWords()
  const counts = useAsk(registerContract.counts, { filter: view.filter })
  if (counts.state !== 'ready') return <p className="muted">…</p>
  const { total, overdue, inFacility } = counts.value
  return (
    <p aria-live="polite">
      <b>{t('register.counts', { total })}</b>
      {overdue > 0 && ` · ${t('register.counts-overdue', { n: overdue })}`}
      {inFacility > 0 && ` · ${t('register.counts-facility', { n: inFacility })}`}
    </p>
  )
}
