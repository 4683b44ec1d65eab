import { useState } from 'react'
import type { OutputOf } from '../kernel/operation.ts'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { useMay } from '../kit/me.ts'
import { AskForFile } from './ask.web.tsx'
import type { intakeContract } from './contract.ts'
import { useFindWords } from './find-words.web.tsx'
import { Found } from './found.web.tsx'
import type { Typed } from './typed.web.tsx'

type Props = { readonly value: OutputOf<typeof intakeContract.search>; readonly wanted: Typed }

/** What a search found, and the ways on when it is not the one that was looked for. */
export const FindResults = ({ value, wanted }: Props) => (
  <>
    <Found value={value} />
    <NotFound wanted={wanted} />
  </>
)

const NotFound = ({ wanted }: { wanted: Typed }) => {
  const { t } = useFindWords()
  const mayReceive = useMay('case.receive')
  const [asking, setAsking] = useState(false)
  return (
    <Card title={t('intake.find.missing')}>
      <p>{t(mayReceive ? 'intake.find.missing-body' : 'intake.find.missing-ask')}</p>
      <Actions>
        {mayReceive && (
          <LinkButton to="/receive" kind="main" icon="plus">
            {t('intake.find.new')}
          </LinkButton>
        )}
        <Button icon="key" onClick={() => setAsking(true)}>
          {t('intake.ask.do')}
        </Button>
        {mayReceive && (
          <LinkButton to="/receive/group" kind="quiet" icon="people">
            {t('intake.find.group')}
          </LinkButton>
        )}
      </Actions>
      <AskForFile open={asking} onClose={() => setAsking(false)} wanted={wanted} />
    </Card>
  )
}
