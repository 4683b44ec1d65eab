import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { useFileWords } from './file-words.web.tsx'

type SaveProps = {
  readonly busy: boolean
  /** Text key of why the act is not open; null when it is. */
  readonly whyNot: string | null
  /** The verb, where it is not "save". */
  readonly children?: string
}

/** The last button of an act: it saves, or says why it is not open. */
export const SaveAct = ({ busy, whyNot, children }: SaveProps) => {
  const { t, phrase } = useFileWords()
  return (
    <Actions>
      <Button kind="main" type="submit" busy={busy} whyNot={whyNot === null ? undefined : phrase(whyNot)}>
        {children ?? t('case.act.save')}
      </Button>
    </Actions>
  )
}

/** Why an act of the file is not open, by its operation; null when it is. */
export const whyNotOf = (
  file: { readonly actions: readonly { readonly code: string; readonly whyNot: string | null }[] },
  op: string,
): string | null => file.actions.find(({ code }) => code === op)?.whyNot ?? null
