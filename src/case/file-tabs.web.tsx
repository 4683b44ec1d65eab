import { Tabs } from '../kit/tabs.tsx'
import { useFileWords } from './file-words.web.tsx'

/** Parts of a file with pages of their own, in the order of the work. */
const PARTS: readonly ''[] = ['']

/** The way between the parts of one file. */
export const FileTabs = ({ code }: { code: string }) => {
  const { t } = useFileWords()
  const to = (part: string) => (part === '' ? `/files/${code}` : `/files/${code}/${part}`)
  if (PARTS.length < 2) return null
  return (
    <Tabs
      label={t('case.file.parts')}
      tabs={PARTS.map((part) => ({ to: to(part), text: t('case.part.summary') }))}
    />
  )
}
