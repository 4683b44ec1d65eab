import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { describe, Field, type FieldProps, wordsOf } from './field.tsx'
import { fold } from './fold.ts'
import { useKitText } from './kit-text.ts'

export type ComboOption = { readonly value: string; readonly text: string; readonly hint?: string }

type ComboboxProps = FieldProps<string | undefined> & {
  readonly options: readonly ComboOption[]
  /** Letters to type before anything is offered. */
  readonly least?: number
}

const MOST = 50

/** Each word of the query begins a word of the text; marks and case do not count. */
export const findOptions = (options: readonly ComboOption[], query: string): readonly ComboOption[] => {
  const wanted = fold(query).split(' ')
  return options.filter(({ text }) => {
    const words = fold(text).split(' ')
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
}

/** The ARIA combobox pattern over a plain box: arrows choose, Enter takes, Escape closes. */
export const Combobox = ({ options, least = 2, ...props }: ComboboxProps) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const t = useKitText()
  const words = wordsOf(props)
  const chosen = options.find((option) => option.value === props.value)
  const [query, setQuery] = useState<string | undefined>(undefined)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const enough = (query ?? '').trim().length >= least
  const found = useMemo(() => (enough ? findOptions(options, query ?? '') : []), [enough, options, query])
  const offered = found.slice(0, MOST)
  const current = open ? offered[active] : undefined

  const take = (option: ComboOption | undefined) => {
    props.onChange(option?.value)
    setQuery(undefined)
    setOpen(false)
  }
  const move = (to: number) => {
    setOpen(true)
    setActive(Math.max(0, Math.min(offered.length - 1, to)))
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(open ? active + 1 : 0)
    else if (event.key === 'ArrowUp') move(open ? active - 1 : offered.length - 1)
    else if (event.key === 'Enter' && current) take(current)
    else if (event.key === 'Escape' && open) setOpen(false)
    else return
    event.preventDefault()
  }
  const count = !open || !enough ? '' : t('combobox.found', { n: found.length, most: MOST })

  return (
    <Field id={id} {...words} hint={words.hint ?? t('combobox.hint', { least })}>
      <div className="combobox">
        <input
          {...describe(id, { ...words, hint: 'x' })}
          id={id}
          className="control"
          role="combobox"
          aria-expanded={open && offered.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current ? `${id}-${current.value}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={query ?? chosen?.text ?? ''}
          onChange={(event) => {
            setQuery(event.target.value)
            setOpen(true)
            setActive(0)
            if (event.target.value === '') props.onChange(undefined)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setOpen(false)
            setQuery(undefined) // an unfinished word falls back to what was chosen
            props.onBlur?.()
          }}
          disabled={props.disabled}
        />
        {/* The list keeps the focus in the box: a press must not blur it before the choice is taken. */}
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={props.label}
          hidden={!open || offered.length === 0}
          onMouseDown={(event) => event.preventDefault()}
        >
          {offered.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's own
            <div
              key={option.value}
              id={`${id}-${option.value}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              onClick={() => take(option)}
            >
              <span>{option.text}</span>
              {option.hint && <span className="meta">{option.hint}</span>}
            </div>
          ))}
        </div>
        <p className={found.length === 0 && count ? 'combobox-note' : 'unseen'} role="status">
          {count}
        </p>
      </div>
    </Field>
  )
}
