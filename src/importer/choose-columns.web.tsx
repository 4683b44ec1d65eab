import { useState } from 'react'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { Combobox } from '../kit/combobox.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Select } from '../kit/select.tsx'
import { send } from '../kit/send.ts'
import { useCommunes } from '../register/filter-fields.web.tsx'
import { FIELDS, type Field, headsKey, type Mapping } from './columns.ts'
import { importerContract } from './contract.ts'
import { type Order, orderOf } from './dates.ts'
import type { Begun } from './import.web.tsx'
import { useImportWords } from './import-words.web.tsx'
import type { Table } from './read-table.ts'
import type { Chosen } from './use-import.web.tsx'

type Props = {
  readonly begun: Begun
  readonly onBack: () => void
  readonly onReady: (mapping: Mapping, options: Chosen) => void
}

const columnOf = ({ rows }: Table, mapping: Mapping, field: Field): string[] => {
  const at = mapping.indexOf(field)
  return at < 0 ? [] : rows.map(({ cells }) => cells[at] ?? '')
}

/** Day–month order by all columns of days together: one hand keeps a register. */
const toldBy = (table: Table, mapping: Mapping) =>
  orderOf((['received', 'born'] as const).flatMap((field) => columnOf(table, mapping, field)))

/** Which column is what, how days are read, and where rows go that tell no place. */
export const ChooseColumns = ({ begun, onBack, onReady }: Props) => {
  const { t, word } = useImportWords()
  const { table } = begun
  const [mapping, setMapping] = useState<Mapping>(begun.mapping)
  const [chosenOrder, setOrder] = useState<Order | undefined>(undefined)
  const [fallback, setFallback] = useState<string | undefined>(undefined)
  const communes = useCommunes()
  const told = toldBy(table, mapping)
  const order = chosenOrder ?? told.order ?? (told.either === 0 ? 'day-first' : undefined)
  const isTwice = mapping.some((field, at) => field !== null && mapping.indexOf(field) !== at)
  const isMissing = !mapping.includes('received') || !mapping.includes('way')
  const whyNot = isTwice
    ? t('importer.columns.twice')
    : isMissing
      ? t('importer.columns.missing')
      : order === undefined
        ? t('importer.order')
        : undefined
  const go = async () => {
    if (order === undefined) return
    onReady(mapping, { order, fallback: fallback ?? null })
    await send(importerContract.keepColumns, { heads: headsKey(table.heads), mapping: [...mapping] })
  }
  const orderHint = () => {
    if (told.order === 'day-first') return t('importer.order.told', { n: told.dayFirst })
    if (told.order === 'month-first') return t('importer.order.told-month', { n: told.monthFirst })
    return t(told.dayFirst > 0 ? 'importer.order.both' : 'importer.order.ask')
  }
  return (
    <>
      <p>
        <b>{t('importer.read', { rows: table.rows.length, columns: table.heads.length })}</b>
        {` · ${word('importer.read', table.encoding)}`}
      </p>
      <Fonts table={table} />
      <Card title={t('importer.columns')}>
        <Banner tone="info">
          {t(begun.remembered ? 'importer.columns.remembered' : 'importer.columns.suggested')}
        </Banner>
        <div className="columns">
          {table.heads.map((head, at) => (
            <Select
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one head
              key={at}
              label={head.trim() || `${at + 1}`}
              required={false}
              hint={exampleOf(table, at, t)}
              emptyText={t('importer.columns.none')}
              options={FIELDS.map((value) => ({ value, text: word('importer.field', value) }))}
              value={mapping[at] ?? undefined}
              onChange={(field) =>
                setMapping(mapping.map((one, index) => (index === at ? (field ?? null) : one)))
              }
            />
          ))}
        </div>
      </Card>
      <Card>
        {told.dayFirst + told.monthFirst + told.either > 0 && (
          <Choice<Order>
            label={t('importer.order')}
            hint={orderHint()}
            options={(['day-first', 'month-first'] as const).map((value) => ({
              value,
              text: word('importer.order', value),
            }))}
            value={order}
            onChange={(next) => setOrder(next)}
          />
        )}
        <Combobox
          label={t('importer.fallback')}
          hint={t('importer.fallback.hint')}
          required={false}
          options={communes.map(({ code, name }) => ({ value: code, text: name }))}
          value={fallback}
          onChange={setFallback}
        />
        <Actions>
          <Button kind="main" icon="next" onClick={() => void go()} {...(whyNot ? { whyNot } : {})}>
            {t('importer.check')}
          </Button>
          <Button icon="back" onClick={onBack}>
            {t('importer.file.other')}
          </Button>
        </Actions>
      </Card>
    </>
  )
}

const exampleOf = (
  { rows }: Table,
  at: number,
  t: ReturnType<typeof useImportWords>['t'],
): string | undefined => {
  const text = rows.map(({ cells }) => cells[at]?.trim() ?? '').find(Boolean)
  return text === undefined ? undefined : t('importer.columns.example', { text: text.slice(0, 60) })
}

const SHOWN = 3

/** Lines that were turned into today's letters, before and after. */
const Fonts = ({ table }: { table: Table }) => {
  const { t, word } = useImportWords()
  const changed = table.rows.filter(({ before }) => before !== null)
  if (changed.length === 0) return null
  return (
    <Card title={t('importer.fonts', { n: changed.length })}>
      <p className="muted">{t('importer.fonts.body')}</p>
      <DataTable
        caption={t('importer.fonts', { n: changed.length })}
        hideCaption
        rows={changed.slice(0, SHOWN)}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            key: 'line',
            head: t('importer.fonts.line'),
            asTitle: true,
            cell: ({ line, font }) => `${line} (${word('importer.font', font)})`,
          },
          {
            key: 'before',
            head: t('importer.fonts.before'),
            cell: ({ before }) => <span lang="zxx">{before}</span>,
          },
          { key: 'after', head: t('importer.fonts.after'), cell: ({ cells }) => cells.join(' | ') },
        ]}
      />
    </Card>
  )
}
