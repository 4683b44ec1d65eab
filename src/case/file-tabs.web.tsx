import { mayDo, useMe } from '../kit/me.ts'
import { Tabs } from '../kit/tabs.tsx'
import { useFileWords } from './file-words.web.tsx'

/** Parts of a file with pages of their own, in the order of the work; their names are `case.part.<part>`. */
const PARTS = [
  'summary',
  'identification',
  'entitlements',
  'support',
  'plan',
  'stay',
  'consent',
  'documents',
  'closing',
  'exports',
] as const

/** Parts that not everybody who sees the file works in. */
const MAY: { readonly [part: string]: string } = { support: 'case.legalAid', plan: 'case.support' }

/** The way between the parts of one file. */
export const FileTabs = ({ code }: { code: string }) => {
  const { t } = useFileWords()
  const me = useMe()
  const parts = PARTS.filter((part) => mayDo(me, MAY[part] ?? 'case.read'))
  const to = (part: (typeof PARTS)[number]) =>
    part === 'summary' ? `/files/${code}` : `/files/${code}/${part}`
  const left = PARTS.filter((part) => !parts.includes(part)).map((part) => t(`case.part.${part}`))
  return (
    <>
      <Tabs
        label={t('case.file.parts')}
        tabs={parts.map((part) => ({ to: to(part), text: t(`case.part.${part}`) }))}
      />
      {left.length > 0 && (
        <p className="meta no-print">{t('case.parts.not-yours', { parts: left.join(', ') })}</p>
      )}
    </>
  )
}
