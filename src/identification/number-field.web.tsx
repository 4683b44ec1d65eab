import type { Bound } from '../kit/form.tsx'
import { TextField } from '../kit/text-field.tsx'
import { useIdentificationWords } from './words.web.tsx'

/** The number of a letter: none is needed while there is none. */
export const NumberField = ({ of }: { readonly of: Bound<string | undefined> }) => {
  const { t } = useIdentificationWords()
  return (
    <TextField
      {...of}
      required={false}
      label={t('identification.number')}
      hint={t('identification.number.hint')}
      maxLength={60}
      width="medium"
    />
  )
}
