import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Card, PageTitle } from '../kit/blocks.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { useParams } from '../kit/route.ts'
import { useAsk } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import { agencyContract } from './contract.ts'
import type { Sight } from './schema.ts'

/** What an officer can see and do, in words: from the very tables that decide at every call. */
export const CanSee = () => {
  const { t } = useAdminWords()
  const { id } = useParams<'id'>()
  const seen = useAsk(agencyContract.canSee, { officerId: id })
  return (
    <div className="stack">
      <PageTitle under={seen.state === 'ready' && t('sight.under', { name: seen.value.officer.name })}>
        {t('sight.title')}
      </PageTitle>
      <Asked of={seen}>
        {({ posts }) =>
          posts.length === 0 ? (
            <Banner tone="plain">{t('sight.no-post')}</Banner>
          ) : (
            posts.map((post) => <PostSight key={`${post.role} ${post.agencyName}`} post={post} />)
          )
        }
      </Asked>
    </div>
  )
}

const PostSight = ({ post }: { post: Sight }) => {
  const { t, role } = useAdminWords()
  const { operations } = post
  return (
    <Card title={`${role(post.role)}, ${post.agencyName}`}>
      <h3>{t('sight.scope')}</h3>
      <p>{post.scopeWords}</p>
      <div className="columns">
        <Words title={t('sight.may')} items={post.permissions} />
        <Words title={t('sight.classes')} items={post.classes} />
        <Words title={t('sight.hidden')} items={post.hidden} />
      </div>
      <Disclosure summary={t('sight.operations', { n: operations.length })}>
        <ul>
          {operations.map(({ name, kind, stepUp, personal }) => (
            <li key={name}>
              <span className="code">{name}</span>{' '}
              <span className="muted">
                {[t(`sight.${kind}`), stepUp && t('sight.step-up'), personal && t('sight.personal')]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  )
}

const Words = (props: { title: string; items: readonly { code: string; words: string }[] }) => {
  const { t } = useAdminWords()
  return (
    <div className="stack tight">
      <h3>{props.title}</h3>
      {props.items.length === 0 && <p className="muted">{t('sight.none')}</p>}
      <ul>
        {props.items.map(({ code, words }) => (
          <li key={code}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
