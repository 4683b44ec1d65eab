import type { ReactNode } from 'react'
import { PageTitle } from '../kit/blocks.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { useLawWords } from './law-words.web.tsx'
import './lawbook.css'

/** The head that all law pages share. */
export const LawPage = ({ under, children }: { readonly under: string; readonly children: ReactNode }) => {
  const { t } = useLawWords()
  return (
    <div className="stack">
      <PageTitle under={under}>{t('lawbook.title')}</PageTitle>
      <Tabs
        label={t('lawbook.tabs')}
        tabs={[
          { to: '/law', text: t('lawbook.tab.law') },
          { to: '/law/rows', text: t('lawbook.tab.rows') },
          { to: '/law/unknown', text: t('lawbook.tab.unknown') },
          { to: '/law/examples', text: t('lawbook.tab.examples') },
        ]}
      />
      {children}
    </div>
  )
}
