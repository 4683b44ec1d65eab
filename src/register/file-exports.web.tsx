import { FileTabs } from '../case/file-tabs.web.tsx'
import { Asked } from '../kit/asked.tsx'
import { PageTitle } from '../kit/blocks.tsx'
import { useParams } from '../kit/route.ts'
import { useAsk } from '../kit/use-send.ts'
import { registerContract } from './contract.ts'
import { ExportsTable } from './exports-done.web.tsx'
import { useRegisterWords } from './register-words.web.tsx'

/** The exports that held one file. */
export const FileExports = () => {
  const { t } = useRegisterWords()
  const { code } = useParams<'code'>()
  const asked = useAsk(registerContract.exportsOf, { caseCode: code })
  return (
    <div className="stack">
      <PageTitle under={<span className="code">{code}</span>}>{t('register.exports')}</PageTitle>
      <FileTabs code={code} />
      <Asked of={asked}>{({ exports }) => <ExportsTable exports={exports} />}</Asked>
    </div>
  )
}
