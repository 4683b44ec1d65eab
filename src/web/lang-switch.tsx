import { type Lang, setLang, useLang } from '../kit/lang.ts'
import { useText } from '../kit/text.ts'
import { shellText } from './shell-text.ts'

const LANGS = [
  { lang: 'vi', text: 'Tiếng Việt', short: 'VI' },
  { lang: 'en', text: 'English', short: 'EN' },
] as const

export const LangSwitch = ({ onChoose }: { onChoose?: (lang: Lang) => void }) => {
  const t = useText(shellText)
  const current = useLang()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; these two buttons are none
    <div className="lang-switch" role="group" aria-label={t('lang.switch')}>
      {LANGS.map(({ lang, text, short }) => (
        <button
          key={lang}
          type="button"
          lang={lang}
          aria-pressed={lang === current}
          onClick={() => {
            setLang(lang)
            onChoose?.(lang)
          }}
        >
          <span aria-hidden="true">{short}</span>
          <span className="unseen">{text}</span>
        </button>
      ))}
    </div>
  )
}
