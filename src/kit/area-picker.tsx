import { useEffect, useId, useMemo, useState } from 'react'
import { Combobox } from './combobox.tsx'
import { Field, type MaybeFieldProps, wordsOf } from './field.tsx'
import { useKitText } from './kit-text.ts'
import { Select } from './select.tsx'

export type Area = { readonly code: string; readonly name: string }
export type AreaValue = { readonly province?: string | undefined; readonly commune?: string | undefined }

type AreaPickerProps = MaybeFieldProps<AreaValue> & {
  readonly provinces: readonly Area[]
  readonly loadCommunes: (province: string) => Promise<readonly Area[]>
}

type Communes = { readonly province: string; readonly areas: readonly Area[] | 'failed' }

/** The province first, then one of its hundred communes by two letters: never 3,321 rows at once. */
export const AreaPicker = ({ provinces, loadCommunes, ...props }: AreaPickerProps) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const t = useKitText()
  const { province, commune } = props.value ?? {}
  const [loaded, setLoaded] = useState<Communes | undefined>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a caller's new function must not load again
  useEffect(() => {
    if (!province) return
    let isCurrent = true
    loadCommunes(province)
      .then((areas) => isCurrent && setLoaded({ province, areas }))
      .catch(() => isCurrent && setLoaded({ province, areas: 'failed' }))
    return () => {
      isCurrent = false
    }
  }, [province])

  const areas = loaded?.province === province ? loaded?.areas : undefined
  const options = useMemo(
    () => (Array.isArray(areas) ? areas.map(({ code, name }: Area) => ({ value: code, text: name })) : []),
    [areas],
  )
  return (
    <Field id={id} group {...wordsOf(props)}>
      <div className="columns">
        <Select
          label={t('area.province')}
          value={province}
          options={provinces.map(({ code, name }) => ({ value: code, text: name }))}
          onChange={(next) => props.onChange(next ? { province: next } : {})}
          onBlur={props.onBlur}
          disabled={props.disabled}
        />
        {province && (
          <Combobox
            key={province}
            label={t('area.commune')}
            hint={areas === undefined ? t('area.loading') : areas === 'failed' ? t('area.failed') : undefined}
            options={options}
            value={commune}
            onChange={(next) => props.onChange({ province, commune: next })}
            onBlur={props.onBlur}
            disabled={props.disabled || !Array.isArray(areas)}
          />
        )}
      </div>
    </Field>
  )
}
