import { sessionContract as session } from '../agency/session-contract.ts'
import { Banner } from '../kit/banner.tsx'
import { usePlace } from '../kit/route.ts'
import { useText } from '../kit/text.ts'
import { useAsk } from '../kit/use-send.ts'
import { NoticeAnswer, useNoticeWords } from './notice-answer.tsx'
import { noticeText } from './notice-text.ts'

/** Asked again at the next page; an answer this young is taken as it is. */
const FRESH_MS = 30_000

/** What happened to the officer's sign-in and was not answered yet: quiet, above every page but its own list. */
export const NoticeBanner = () => {
  const { path } = usePlace()
  return path === '/security' ? null : <OpenNotice key={path} />
}

const OpenNotice = () => {
  const t = useText(noticeText)
  const words = useNoticeWords()
  const asked = useAsk(session.notices, {}, { freshFor: FRESH_MS, gate: false })
  const open = asked.state === 'ready' ? asked.value.notices.filter((one) => one.open) : []
  const [first] = open
  if (!first) return null
  return (
    <section className="notice no-print" aria-label={t('notice.title')}>
      <Banner title={words.what(first)} actions={<NoticeAnswer notice={first} />}>
        {words.line(first)} {open.length > 1 && t('notice.more', { n: open.length - 1 })}
      </Banner>
    </section>
  )
}
