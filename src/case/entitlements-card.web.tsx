import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { caseContract } from './contract.ts'
import { byAnswer, type Entitled, useEntitledWords } from './entitled-words.web.tsx'
import './entitlements.css'

/** On the file: what is due today, how much cannot be answered yet, and the way to why. */
export const EntitlementsCard = ({ code }: { readonly code: string }) => {
  const { t } = useEntitledWords()
  const entitled = useAsk(caseContract.entitlements, { caseCode: code })
  return (
    <Card
      title={t('entitled.card')}
      actions={
        <LinkButton small kind="quiet" icon="book" to={`/files/${code}/entitlements`}>
          {t('entitled.why')}
        </LinkButton>
      }
    >
      <Asked of={entitled} skeleton={<Skeleton lines={5} />}>
        {(value) => <Today of={value} />}
      </Asked>
    </Card>
  )
}

const Today = ({ of }: { readonly of: Entitled }) => {
  const { t, regimeName, itemName } = useEntitledWords()
  if (of.notVictim) return <p>{t('entitled.not-victim')}</p>
  const due = byAnswer(of.items, 'due')
  const open = byAnswer(of.items, 'unknown')
  return (
    <>
      <p className="muted">{regimeName(of.regime)}</p>
      {due.length === 0 && <p>{t('entitled.none')}</p>}
      <ul className="letters">
        {due.map(({ item, code }) => (
          <li key={code}>
            <b className="item-letter">{item}</b> {itemName(code)}
          </li>
        ))}
      </ul>
      {open.length > 0 && <p className="meta">{t('entitled.missing-count', { n: open.length })}</p>}
    </>
  )
}
