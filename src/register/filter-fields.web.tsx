import { useEffect, useState } from 'react'
import { useAreaSource } from '../agency/area-names.web.tsx'
import { optionsOf } from '../case/words.web.tsx'
import { AGE_GROUPS, PATHS } from '../course/codes.ts'
import type { Area } from '../kit/area-picker.tsx'
import { Button } from '../kit/button.tsx'
import { Check } from '../kit/checks.tsx'
import { Combobox } from '../kit/combobox.tsx'
import { DayField } from '../kit/day-field.tsx'
import { useMe } from '../kit/me.ts'
import { Select } from '../kit/select.tsx'
import { useAsk } from '../kit/use-send.ts'
import { stageNames } from '../law/stages.ts'
import { registerContract } from './contract.ts'
import { blankFilter, partsSet, type RegisterFilter } from './filter.ts'
import { useRegisterWords } from './register-words.web.tsx'

type Props = { readonly filter: RegisterFilter; readonly onChange: (filter: RegisterFilter) => void }

/** The communes of the officer's own province; none until they are there. */
export const useCommunes = (): readonly Area[] => {
  const { province } = useMe()
  const { provinces, loadCommunes } = useAreaSource()
  const [communes, setCommunes] = useState<readonly Area[]>([])
  const isReady = provinces.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the source is new at every render
  useEffect(() => {
    let isCurrent = true
    loadCommunes(province.code)
      .then((areas) => isCurrent && setCommunes(areas))
      .catch(() => undefined) // the filter stays empty
    return () => {
      isCurrent = false
    }
  }, [province.code, isReady])
  return communes
}

export const FilterFields = ({ filter, onChange }: Props) => {
  const words = useRegisterWords()
  const { t } = words
  const communes = useCommunes()
  const choices = useAsk(registerContract.choices, {})
  const { holders, facilities } = choices.state === 'ready' ? choices.value : { holders: [], facilities: [] }
  const set = (change: Partial<RegisterFilter>) => onChange({ ...filter, ...change })
  const any = t('register.any')
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <div className="stack">
      <div className="columns">
        <Select
          label={t('register.column.stage')}
          emptyText={any}
          options={optionsOf(stageNames, 'case.stage', words)}
          value={stageNames.find((one) => one === filter.stage)}
          onChange={(stage) => set({ stage: stage ?? null })}
        />
        <Select
          label={t('register.column.regime')}
          emptyText={any}
          options={optionsOf(['2011', '2024'] as const, 'case.regime', words)}
          value={filter.regime ?? undefined}
          onChange={(regime) => set({ regime: regime ?? null })}
        />
        <Select
          label={t('register.column.path')}
          emptyText={any}
          options={optionsOf(PATHS, 'case.path', words)}
          value={filter.path ?? undefined}
          onChange={(path) => set({ path: path ?? null })}
        />
        <Select
          label={t('register.column.ageGroup')}
          emptyText={any}
          options={optionsOf(AGE_GROUPS, 'case.ageGroup', words)}
          value={filter.ageGroup ?? undefined}
          onChange={(ageGroup) => set({ ageGroup: ageGroup ?? null })}
        />
        <Combobox
          label={t('register.column.commune')}
          required={false}
          options={communes.map(({ code, name }) => ({ value: code, text: name }))}
          value={filter.commune ?? undefined}
          onChange={(commune) => set({ commune: commune ?? null })}
        />
        <Select
          label={t('register.column.holder')}
          emptyText={any}
          options={named(holders)}
          value={filter.holder ?? undefined}
          onChange={(holder) => set({ holder: holder ?? null })}
        />
        <Select
          label={t('register.column.facility')}
          emptyText={any}
          options={[{ value: 'any', text: t('register.facility.any') }, ...named(facilities)]}
          value={filter.facility ?? undefined}
          onChange={(facility) => set({ facility: facility ?? null })}
        />
        <DayField
          label={t('register.receivedFrom')}
          required={false}
          value={filter.receivedFrom ?? ''}
          onChange={(day) => set({ receivedFrom: day || null })}
        />
        <DayField
          label={t('register.receivedUntil')}
          required={false}
          value={filter.receivedUntil ?? ''}
          onChange={(day) => set({ receivedUntil: day || null })}
        />
        <DayField
          label={t('register.dueUntil')}
          required={false}
          value={filter.dueUntil ?? ''}
          onChange={(day) => set({ dueUntil: day || null })}
        />
      </div>
      <Check
        label={t('register.overdue')}
        required={false}
        value={filter.overdue}
        onChange={(overdue) => set({ overdue })}
      />
      {partsSet(filter) > 0 && (
        <div>
          <Button icon="close" onClick={() => onChange(blankFilter)}>
            {t('register.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}
