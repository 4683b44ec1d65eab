import { useEffect, useRef, useState } from 'react'
import { LineCard } from '../case/line.web.tsx'
import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Check } from '../kit/checks.tsx'
import { todayHere } from '../kit/format.ts'
import { useAsk } from '../kit/use-send.ts'
import type { IdentityInput } from '../person/identity-fields.web.tsx'
import { given } from '../person/schema.ts'
import { AskForFile } from './ask.web.tsx'
import { intakeContract } from './contract.ts'
import { useFindWords } from './find-words.web.tsx'
import { Evidence } from './found.web.tsx'

export type Warning = {
  readonly is: 'case.looks-alike' | 'case.same-number'
  /** The file, where the officer may see it. */
  readonly caseCode?: string
}

type WithIdentity = { readonly values: { readonly identity: IdentityInput } }
type Props = {
  readonly warning: Warning
  readonly form: WithIdentity
  readonly sending: boolean
  /** The officer has looked and says that it is somebody else. */
  readonly onOther: () => void
}

const identityOf = ({ values }: WithIdentity) => {
  const born = given(values.identity.born)
  const year = Number(born?.slice(0, 4))
  return { name: given(values.identity.name) ?? '', birthYear: year >= 1900 ? year : null }
}

/** A resemblance warns with its evidence; the same number blocks and leads to the file or to asking. */
export const LookAlikes = (props: Props) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="stack">
      {props.warning.is === 'case.same-number' ? <SameNumber {...props} /> : <Alike {...props} />}
    </div>
  )
}

/** The evidence on which the server warns; weaker likenesses would only bury it. */
const STRONG = new Set(['name.same', 'name.same-without-marks', 'name.marks-differ', 'name.other-order'])

const alikeIn = <T extends { readonly why: readonly string[] }>(found: readonly T[]): readonly T[] => {
  const strong = found.filter(({ why }) => why.some((one) => STRONG.has(one)))
  return (strong.length > 0 ? strong : found).slice(0, 5)
}

const SameNumber = ({ warning, form }: Props) => {
  const { t } = useFindWords()
  const [asking, setAsking] = useState(false)
  const { caseCode } = warning
  const number = form.values.identity.papers?.[0]?.number ?? ''
  return (
    <Banner
      tone="warn"
      title={t('refusal.case.same-number')}
      actions={
        caseCode ? (
          <LinkButton to={`/files/${caseCode}`} kind="main">
            {t('intake.find.open')}
          </LinkButton>
        ) : (
          <Button kind="main" icon="key" onClick={() => setAsking(true)}>
            {t('intake.ask.do')}
          </Button>
        )
      }
    >
      {t(caseCode ? 'intake.same-number.here' : 'intake.same-number.elsewhere')}
      <AskForFile open={asking} onClose={() => setAsking(false)} wanted={{ ...identityOf(form), number }} />
    </Banner>
  )
}

/** Files that resemble one person, each with its evidence. */
export const AlikeFiles = ({ name, birthYear }: { name: string; birthYear: number | null }) => {
  const { t } = useFindWords()
  const found = useAsk(intakeContract.search, { text: name, birthYear, number: '' }, { freshFor: 0 })
  return (
    <Asked of={found}>
      {(value) => (
        <ul className="line-list">
          {alikeIn(value.found).map(({ line, why }) => (
            <LineCard
              key={line.caseCode}
              line={line}
              today={todayHere(new Date())}
              actions={
                <LinkButton small to={`/files/${line.caseCode}`}>
                  {t('intake.find.open')}
                </LinkButton>
              }
            >
              <Evidence why={why} />
            </LineCard>
          ))}
        </ul>
      )}
    </Asked>
  )
}

const Alike = ({ form, sending, onOther }: Props) => {
  const { t } = useFindWords()
  const [isOther, setIsOther] = useState(false)
  return (
    <>
      <Banner tone="warn" title={t('intake.alike.title')}>
        {t('intake.alike.body')}
      </Banner>
      <AlikeFiles {...identityOf(form)} />
      <Check label={t('intake.alike.other')} value={isOther} onChange={setIsOther} />
      <Actions>
        <Button
          kind="main"
          busy={sending}
          {...(isOther ? {} : { whyNot: t('intake.alike.why-not') })}
          onClick={onOther}
        >
          {t('intake.alike.go-on')}
        </Button>
      </Actions>
    </>
  )
}
