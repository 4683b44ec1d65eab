import { sessionContract as session } from '../agency/session-contract.ts'
import { Icon } from '../kit/icon.tsx'
import { useLang } from '../kit/lang.ts'
import { send } from '../kit/send.ts'
import { useText } from '../kit/text.ts'
import { useAsk } from '../kit/use-send.ts'
import { useRoleText } from './role-text.ts'
import type { Step } from './sign-in.tsx'
import { signInText } from './sign-in-text.ts'

/** One press for each role of the invented province; nothing at all on a real system. */
export const DemoAccounts = ({ run }: Step) => {
  const roleText = useRoleText()
  const t = useText(signInText)
  const lang = useLang()
  const asked = useAsk(session.demoAccounts, {}, { freshFor: Number.POSITIVE_INFINITY })
  if (asked.state !== 'ready' || asked.value.accounts.length === 0) return null
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('sign.demo')}</h2>
      <p className="muted">{t('sign.demo-body')}</p>
      <ul>
        {asked.value.accounts.map(({ account, name, role, agency }) => (
          <li key={account}>
            <button type="button" onClick={() => void run(() => send(session.demo, { account }))}>
              <span>
                <b>{roleText(role)}</b>
                <span className="meta">
                  {name} · {agency[lang]}
                </span>
              </span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
