import { Component, type ReactNode } from 'react'
import { Banner } from '../kit/banner.tsx'
import { Button } from '../kit/button.tsx'
import { useText } from '../kit/text.ts'
import { shellText } from './shell-text.ts'

/** React catches a bug on a page only in a class; the words are a function's. */
export class Crash extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <Sorry /> : this.props.children
  }
}

const Sorry = () => {
  const t = useText(shellText)
  return (
    <main className="sign-in-page">
      <Banner
        live
        tone="warn"
        title={t('crash.title')}
        actions={<Button onClick={() => location.reload()}>{t('crash.again')}</Button>}
      >
        {t('crash.body')}
      </Banner>
    </main>
  )
}
