import { type FormEvent, lazy, Suspense, useEffect, useState } from 'react'
import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { listDrafts } from '../kit/drafts.ts'
import { useMay } from '../kit/me.ts'
import { go } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { useAsk } from '../kit/use-send.ts'
import { readBirthYear, readFindQuery } from './find-query.ts'
import { search } from './search-contract.ts'
import { searchText } from './text-search.ts'
import { keepTyped, type Typed, typedBefore } from './typed.web.tsx'

const loadResults = () => import('./find-results.web.tsx').then((m) => ({ default: m.FindResults }))
const FindResults = lazy(loadResults)

const NOTHING: Typed = { name: '', birthYear: null, number: '' }

/** "New" is a search: an open file is found and continued, a person is never taken in twice. */
export const Find = () => {
  const t = useText(searchText)
  const before = typedBefore()
  const [text, setText] = useState(before ? before.name || before.number : '')
  const [year, setYear] = useState(before?.birthYear ? String(before.birthYear) : '')
  const [error, setError] = useState<{ text?: string; year?: string }>({})
  const [wanted, setWanted] = useState<Typed | undefined>(before)
  const found = useAsk(search, searchOf(wanted ?? NOTHING), {
    when: wanted !== undefined,
    freshFor: 0,
  })

  // comes while the officer types, after the first page stands; without a connection, when it is needed
  useEffect(() => void loadResults().catch(() => undefined), [])

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
      {wanted ? (
        <Asked of={found} skeleton={<Skeleton kind="table" lines={3} />}>
          {(value) => (
            <Suspense fallback={<Skeleton kind="table" lines={3} />}>
              <FindResults value={value} wanted={wanted} />
            </Suspense>
          )}
        </Asked>
      ) : (
        <GroupWay />
      )}
    </div>
  )
}

const searchOf = ({ name, birthYear, number }: Typed) => ({ text: name, birthYear, number })

const GroupWay = () => {
  const t = useText(searchText)
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
  const t = useText(searchText)
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
