import { useState } from 'react'
import { z } from 'zod'
import { READ_HOW } from '../course/codes.ts'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { useLang } from '../kit/lang.ts'
import { failed } from '../kit/problem.ts'
import { rightsOf } from '../law/rights.ts'
import { partOf } from '../person/part.web.tsx'
import { ActPage, type ActProps, useAct } from './act.web.tsx'
import { type ActTime, ActTimeFields, actTime, timeNow } from './act-time.web.tsx'
import { caseContract } from './contract.ts'
import { useFileWords } from './file-words.web.tsx'
import { chosen, instantOf } from './schema.ts'
import { optionsOf } from './words.web.tsx'

const { how, understood } = caseContract.readRights.input.shape
const schema = z.object({ how: chosen(how), understood: chosen(understood), ...actTime })

/** The rights, to be said rather than shown: in the law that applies, in big print, in both languages. */
export const ReadRights = () => {
  const { t } = useFileWords()
  return <ActPage title={t('case.action.readRights')}>{(act) => <Reading {...act} />}</ActPage>
}

const Reading = (props: ActProps) => {
  const { t, word } = useFileWords()
  const lang = useLang()
  const other = lang === 'vi' ? 'en' : 'vi'
  const { law } = props.file.rights
  return (
    <>
      <Card
        title={t('case.rights.text', { law: word('case.regime', law) })}
        actions={
          <Button small icon="print" onClick={() => window.print()}>
            {t('case.rights.print')}
          </Button>
        }
      >
        <p className="no-print">{t('case.rights.how-to')}</p>
        <RightsText law={law} lang={lang} />
        <Disclosure summary={t('case.rights.other-language')}>
          <RightsText law={law} lang={other} />
        </Disclosure>
      </Card>
      <div className="no-print">
        <Record {...props} />
      </div>
    </>
  )
}

const RightsText = ({ law, lang }: { law: '2011' | '2024'; lang: 'vi' | 'en' }) => {
  const words = useFileWords()
  return (
    <ol className="rights-text" lang={lang}>
      {rightsOf(law).map((right) => (
        <li key={right.code}>
          <p>{right[lang]}</p>
          <p className="meta" lang={words.lang}>
            {words.law(right.because)}
            {!right.verified && `. ${words.t('case.not-verified')}`}
          </p>
        </li>
      ))}
    </ol>
  )
}

const Record = (props: ActProps) => {
  const words = useFileWords()
  const { t } = words
  const [start] = useState(() => ({ how: undefined, understood: undefined, ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(caseContract.readRights, props)
  const { values } = form
  return (
    <Form
      form={form}
      label={t('case.rights.record')}
      onSend={async ({ how: read, understood: told, day, time }) => {
        const at = instantOf(day, time)
        return at && read && told ? act.send({ how: read, understood: told, at }) : failed('input.invalid')
      }}
    >
      <Card title={t('case.rights.record')}>
        {act.staleBanner}
        <Choice
          {...form.field('how')}
          label={t('case.rights.how')}
          options={optionsOf(READ_HOW, 'case.readHow', words)}
        />
        <Choice
          {...form.field('understood')}
          label={t('case.rights.understood')}
          why={t('case.rights.understood.why')}
          options={optionsOf(understood.options, 'case.understood', words)}
        />
        {values.understood === 'no' && <Banner tone="info">{t('case.rights.again')}</Banner>}
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        <Actions>
          <Button kind="main" type="submit" busy={form.sending}>
            {t('case.rights.send')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}
