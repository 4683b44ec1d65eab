import { useState } from 'react'
import { FileTabs } from '../case/file-tabs.web.tsx'
import type { Day } from '../kernel/day.ts'
import { Banner } from '../kit/banner.tsx'
import { Card } from '../kit/blocks.tsx'
import { dayText } from '../kit/format.ts'
import { go } from '../kit/route.ts'
import { CircumstancesCard, NoteCircumstances } from './circumstances.web.tsx'
import { ItemGrid } from './item-grid.web.tsx'
import { LegalAidCard, MoveLegalAid } from './legal-aid.web.tsx'
import { MoveItem } from './move-item.web.tsx'
import { type SupportAct, SupportPage } from './support-page.web.tsx'
import { useSupportWords } from './words.web.tsx'
import './support.css'

/** What is being written: one item by its code, the circumstances, legal aid. */
export type Open = { readonly item: string } | 'circumstances' | 'legal-aid' | undefined

export const Support = () => <Page begin={undefined} />
export const SupportCircumstances = () => <Page begin="circumstances" />
export const SupportLegalAid = () => <Page begin="legal-aid" />

/** Entitlements in work: the grid, the circumstances that decide, the chain of legal aid. */
const Page = ({ begin }: { begin: Open }) => {
  const { t } = useSupportWords()
  return <SupportPage title={t('support.title')}>{(act) => <Whole act={act} begin={begin} />}</SupportPage>
}

const Whole = ({ act, begin }: { act: SupportAct; begin: Open }) => {
  const { t, regimeName } = useSupportWords()
  const { grid, file } = act
  const [open, setOpen] = useState<Open>(begin)
  const close = () => {
    setOpen(undefined)
    go(`/files/${file.line.caseCode}/support`, { replace: true })
  }
  const mayMove = grid.whyNot === null
  const row = grid.rows.find(({ code }) => typeof open === 'object' && code === open.item)
  return (
    <>
      <FileTabs code={file.line.caseCode} />
      {grid.notVictim && <Banner tone="info">{t('support.not-victim')}</Banner>}
      {grid.legalAidOnly && <Banner tone="info">{t('support.legal-aid-only')}</Banner>}
      <Windows act={act} />
      {!grid.legalAidOnly && (
        <CircumstancesCard grid={grid} onNote={mayMove ? () => setOpen('circumstances') : undefined} />
      )}
      <Card title={t('support.grid', { regime: regimeName(grid.regime), day: dayText(grid.today as Day) })}>
        <ItemGrid grid={grid} code={file.line.caseCode} onOpen={setOpen} />
      </Card>
      <LegalAidCard grid={grid} onMove={() => setOpen('legal-aid')} />
      {row && <MoveItem act={act} row={row} onClose={close} />}
      {open === 'circumstances' && mayMove && <NoteCircumstances act={act} onClose={close} />}
      {open === 'legal-aid' && grid.legalAid.whyNot === null && <MoveLegalAid act={act} onClose={close} />}
    </>
  )
}

/** Windows for filing that close soon, above everything else. */
const Windows = ({ act }: { act: SupportAct }) => {
  const { t, itemName } = useSupportWords()
  const closing = act.grid.rows.filter(
    ({ clock, is }) =>
      clock?.isWindow && clock.warn && clock.due !== null && clock.due >= act.grid.today && is !== 'not-due',
  )
  const [first] = closing
  if (!first?.clock?.due) return null
  return (
    <Banner
      tone="warn"
      title={`${t('support.window')}: ${dayText(first.clock.due as Day)} · ${closing.map(({ code }) => itemName(code)).join(', ')}`}
    >
      {t('support.window-closing')}
    </Banner>
  )
}
