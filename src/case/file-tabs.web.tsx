import { Tabs } from '../kit/tabs.tsx'
import { useFileWords } from './file-words.web.tsx'

/** Parts of a file with pages of their own, in the order of the work; their names are `case.part.<part>`. */
const PARTS = [
  'summary',
  'identification',
  'entitlements',
  'stay',
  'consent',
  'documents',
  'closing',
] as const

/** The way between the parts of one file. */
export const FileTabs = ({ code }: { code: string }) => {
  const { t } = useFileWords()
  const to = (part: (typeof PARTS)[number]) =>
    part === 'summary' ? `/files/${code}` : `/files/${code}/${part}`
  return (
    <Tabs
      label={t('case.file.parts')}
      tabs={PARTS.map((part) => ({ to: to(part), text: t(`case.part.${part}`) }))}
    />
  )
}
