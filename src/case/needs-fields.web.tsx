import { URGENT_NEEDS } from '../course/codes.ts'
import { Checks } from '../kit/checks.tsx'
import type { Bound } from '../kit/form.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { useSheetWords } from './sheet-words.web.tsx'
import { optionsOf } from './words.web.tsx'

type Need = (typeof URGENT_NEEDS)[number]
type Props = {
  readonly needs: Bound<Need[] | undefined>
  readonly note: Bound<string | undefined>
}

/** What is needed now. Support begins at once, before any proof. */
export const NeedsFields = ({ needs, note }: Props) => {
  const words = useSheetWords()
  const { t } = words
  return (
    <>
      <Checks<Need>
        {...needs}
        inline
        required={false}
        label={t('case.needs')}
        why={t('case.needs.why')}
        law={t('case.needs.law')}
        options={optionsOf(URGENT_NEEDS, 'case.need', words)}
        value={needs.value ?? []}
        onChange={(next) => needs.onChange([...next])}
      />
      <TextArea
        {...note}
        value={note.value ?? ''}
        required={false}
        rows={2}
        label={t('case.needsNote')}
        hint={t('case.needsNote.hint')}
        maxLength={1000}
      />
    </>
  )
}
