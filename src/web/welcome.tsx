import { Card, PageTitle } from '../kit/blocks.tsx'
import { useMe } from '../kit/me.ts'
import { useText } from '../kit/text.ts'
import { useRoleText } from './role-text.ts'
import { shellText } from './shell-text.ts'

/** For whoever has neither work nor a plan to land on. */
export const Welcome = () => {
  const roleText = useRoleText()
  const t = useText(shellText)
  const { officer } = useMe()
  return (
    <div className="stack">
      <PageTitle>{t('welcome.title', { name: officer.name })}</PageTitle>
      <Card>
        <p>{t('welcome.body')}</p>
        <ul>
          {officer.roles.map(({ role, agencyName }) => (
            <li key={role + agencyName}>
              <b>{roleText(role)}</b>, {agencyName}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
