import { Card, Facts } from '../kit/blocks.tsx'
import type { FileValue } from './file.web.tsx'
import { useFileWords } from './file-words.web.tsx'

const PARTS = ['way', 'handedBy', 'certificate', 'account', 'support', 'legalAid', 'remark'] as const

/** What the office's own register said of the person, as it was written there. */
export const CopiedCard = ({ file }: { file: FileValue }) => {
  const { t } = useFileWords()
  const { copied } = file
  if (copied === null) return null
  const rows = PARTS.filter((part) => copied[part] !== '').map((part) => ({
    label: t(`case.copied.${part}`),
    value: copied[part] ?? <span className="muted">{t('case.file.not-for-role')}</span>,
  }))
  return (
    <Card title={t('case.copied.title')}>
      <p className="meta">{t('case.copied.line', { n: copied.line })}</p>
      <Facts rows={rows} />
    </Card>
  )
}
