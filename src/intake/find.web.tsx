import { type FormEvent, useEffect, useState } from 'react'
import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { listDrafts } from '../kit/drafts.ts'
import { useMay } from '../kit/me.ts'
import { go } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { TextField } from '../kit/text-field.tsx'
import { useAsk } from '../kit/use-send.ts'
import { AskForFile } from './ask.web.tsx'
import { intakeContract } from './contract.ts'
import { readBirthYear, readFindQuery } from './find-query.ts'
import { useFindWords } from './find-words.web.tsx'
import { Found } from './found.web.tsx'
import { keepTyped, type Typed, typedBefore } from './typed.web.tsx'

const NOTHING: Typed = { name: '', birthYear: null, number: '' }

/** "New" is a search: an open file is found and continued, a person is never taken in twice. */
export const Find = () => {
  const { t } = useFindWords()
  const before = typedBefore()
  const [text, setText] = useState(before ? before.name || before.number : '')
  const [year, setYear] = useState(before?.birthYear ? String(before.birthYear) : '')
  const [error, setError] = useState<{ text?: string; year?: string }>({})
  const [wanted, setWanted] = useState<Typed | undefined>(before)
  const found = useAsk(intakeContract.search, searchOf(wanted ?? NOTHING), {
    when: wanted !== undefined,
    freshFor: 0,
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const query = readFindQuery(text)
    const birthYear = readBirthYear(year, new Date().getFullYear())
    if (query.is === 'code') return go(`/files/${query.code}`)
    if (query.is === 'too-short' || birthYear === 'wrong') {
      return setError({
        ...(query.is === 'too-short' ? { text: t('intake.find.too-short') } : {}),
        ...(birthYear === 'wrong' ? { year: t('intake.find.wrong-year') } : {}),
      })
    }
    setError({})
    const next = {
      name: query.is === 'name' ? query.text : '',
      number: query.is === 'number' ? query.number : '',
      birthYear,
    }
    keepTyped(next)
    setWanted(next)
  }
  return (
    <div className="stack">
      <PageTitle under={t('intake.find.under')}>{t('intake.find.title')}</PageTitle>
      <OpenDraft />
      <search>
        <form className="card" onSubmit={submit} noValidate>
          <div className="find-row">
            <TextField
              type="search"
              label={t('intake.search.text')}
              hint={t('intake.find.hint')}
              value={text}
              onChange={setText}
              error={error.text}
              maxLength={120}
              width="full"
              autoComplete="off"
              autoFocus
            />
            <TextField
              label={t('intake.search.birthYear')}
              hint={t('intake.find.year-hint')}
              value={year}
              onChange={setYear}
              error={error.year}
              inputMode="numeric"
              maxLength={4}
              width="short"
              autoComplete="off"
              num
            />
          </div>
          <Actions>
            <Button kind="main" type="submit" icon="search">
              {t('intake.find.do')}
            </Button>
          </Actions>
        </form>
      </search>
      {wanted && (
        <Asked of={found} skeleton={<Skeleton kind="table" lines={3} />}>
          {(value) => <Found value={value} />}
        </Asked>
      )}
      {wanted ? found.state === 'ready' && <NotFound wanted={wanted} /> : <GroupWay />}
    </div>
  )
}

const searchOf = ({ name, birthYear, number }: Typed) => ({ text: name, birthYear, number })

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

const GroupWay = () => {
  const { t } = useFindWords()
  if (!useMay('case.receive')) return null
  return (
    <Card title={t('intake.find.group')}>
      <p>{t('intake.find.group-body')}</p>
      <Actions>
        <LinkButton to="/receive/group" icon="people">
          {t('intake.find.group')}
        </LinkButton>
      </Actions>
    </Card>
  )
}

/** Somebody was interrupted: the sheet that was begun is one press away. */
const OpenDraft = () => {
  const { t } = useFindWords()
  const [isThere, setIsThere] = useState(false)
  useEffect(() => {
    let isCurrent = true
    listDrafts().then((drafts) => isCurrent && setIsThere(drafts.some(({ key }) => key === 'intake.receive')))
    return () => {
      isCurrent = false
    }
  }, [])
  if (!isThere) return null
  return (
    <Banner tone="info" actions={<LinkButton to="/receive">{t('intake.find.draft-open')}</LinkButton>}>
      {t('intake.find.draft')}
    </Banner>
  )
}
