import { useMay } from '../kit/me.ts'
import { Tabs } from '../kit/tabs.tsx'
import { useTaskWords } from './words.web.tsx'

export const TaskTabs = () => {
  const { t } = useTaskWords()
  const mayOversee = useMay('task.oversee')
  const mayOwn = useMay('task.own')
  const tabs = [
    ...(mayOwn
      ? [
          { to: '/work', text: t('task.tab.work') },
          { to: '/work/week', text: t('task.tab.week') },
        ]
      : []),
    ...(mayOversee ? [{ to: '/late', text: t('task.tab.late') }] : []),
  ]
  return tabs.length < 2 ? null : <Tabs label={t('task.tabs')} tabs={tabs} />
}
