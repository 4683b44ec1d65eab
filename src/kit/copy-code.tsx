import { Button } from './button.tsx'
import { useKitText } from './kit-text.ts'
import { toast } from './toast.tsx'

/** A code to be copied into a letter. Only ever a code: never a name. */
export const CopyCode = ({ code }: { code: string }) => {
  const t = useKitText()
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    toast(t('copy.done'))
  }
  return (
    <span className="copy-code">
      <span className="code">{code}</span>
      <Button kind="quiet" small icon="copy" iconOnly onClick={() => void copy()}>
        {t('copy.do', { code })}
      </Button>
    </span>
  )
}
