import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { caseContract } from '../case/contract.ts'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Form, type Form as FormOf } from '../kit/form.tsx'
import { failed } from '../kit/problem.ts'
import { flatErrors } from '../kit/resolver.ts'
import { useSend } from '../kit/use-send.ts'
import { intakeContract } from './contract.ts'
import type { ReceivedCase } from './intake.web.tsx'
import { fieldOnScreen, type IntakeForm, receiveInputOf } from './intake-form.ts'
import { IntakePage } from './intake-page.web.tsx'
import { Review } from './intake-review.web.tsx'
import {
  FIELDS,
  marksOf,
  nextSection,
  SECTIONS,
  type Section,
  sectionBefore,
  sectionOf,
} from './intake-sections.ts'
import { useIntakeWords } from './intake-words.web.tsx'
import { LookAlikes, type Warning } from './look-alikes.web.tsx'
import { SectionNav } from './section-nav.web.tsx'

type Props = {
  readonly form: FormOf<IntakeForm>
  readonly onReceived: (received: ReceivedCase) => Promise<void>
}

/**
 * The sheet, page by page; all pages stay in the document, so that the list of errors finds every field.
 * The button that sends stands on the last page alone: Enter in a field sends nothing unseen.
 */
export const IntakeSheet = ({ form, onReceived }: Props) => {
  const { t } = useIntakeWords()
  const [section, setSection] = useState<Section>('arrival')
  const [warning, setWarning] = useState<Warning | undefined>(undefined)
  const sender = useSend(intakeContract.receive, { refreshes: [caseContract.list] })
  const errors = flatErrors(form.hook.formState.errors)
  const wrong = new Set(errors.flatMap(({ at }) => sectionOf(at) ?? []))

  const sendIt = async (notTheSame: boolean) => {
    const input = receiveInputOf(form.hook.getValues(), notTheSame)
    if (!input) return failed('input.invalid')
    const outcome = await sender.send(input)
    if (outcome.ok) await onReceived(outcome.value)
    if (outcome.ok) return outcome
    const { problem } = outcome
    if (problem.code === 'case.looks-alike' || problem.code === 'case.same-number') {
      const code = problem.with?.caseCode
      setWarning({ is: problem.code, ...(typeof code === 'string' ? { caseCode: code } : {}) })
      return { ok: true as const, value: undefined } // said by the warning, not by a red banner
    }
    return failed(problem.code, {
      ...problem,
      errors: problem.errors.map(onScreen),
      ...atOnScreen(problem.at),
    })
  }
  const open = (to: Section) => {
    setWarning(undefined) // it speaks of what was sent; what is changed now is sent anew
    setSection(to)
  }
  const move = async (to: Section) => {
    const isForward = SECTIONS.indexOf(to) > SECTIONS.indexOf(section)
    // What was typed wrongly is said when the page is left; leaving is never forbidden.
    if (isForward) await form.hook.trigger(touched(form, section))
    open(to)
  }
  /** A link of the error list may lead to a page that is not open. */
  const openFor = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const id = link?.getAttribute('href')?.slice(1)
    const page = id ? document.getElementById(id)?.closest<HTMLElement>('[data-section]') : undefined
    const found = SECTIONS.find((one) => one === page?.dataset.section)
    if (found) flushSync(() => setSection(found))
  }
  return (
    <div onClickCapture={openFor}>
      <Form form={form} onSend={() => sendIt(false)} label={t('intake.receive.title')}>
        <div className="sheet">
          <SectionNav
            section={section}
            marks={marksOf(form.values)}
            wrong={wrong}
            onChoose={(to) => void move(to)}
          />
          <div className="stack">
            {SECTIONS.map((one) => (
              <Page key={one} section={one} isOpen={one === section}>
                {one !== 'review' && <IntakePage section={one} form={form} />}
                {one === 'review' && one === section && <Review form={form} wrong={wrong} onEdit={open} />}
              </Page>
            ))}
            {section === 'review' && warning && (
              <LookAlikes
                warning={warning}
                form={form}
                sending={sender.sending}
                onOther={() => void sendIt(true)}
              />
            )}
            <Steps
              section={section}
              isAsked={warning?.is === 'case.looks-alike'}
              sending={form.sending}
              onMove={(to) => void move(to)}
            />
          </div>
        </div>
      </Form>
    </div>
  )
}

const onScreen = ({ at, code }: { at: string; code: string }) => ({ at: fieldOnScreen(at), code })
const atOnScreen = (at: string | undefined) => (at === undefined ? {} : { at: fieldOnScreen(at) })

/** Fields of the page that hold something: only those can be wrong before the end. */
const touched = (form: FormOf<IntakeForm>, section: Section) =>
  FIELDS[section].filter((field) => form.hook.getFieldState(field as 'arrival').isDirty) as 'arrival'[]

const Page = (props: { section: Section; isOpen: boolean; children: ReactNode }) => {
  const { t } = useIntakeWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const wasOpen = useRef(props.isOpen)
  useEffect(() => {
    if (props.isOpen && !wasOpen.current) heading.current?.focus()
    wasOpen.current = props.isOpen
  }, [props.isOpen])
  return (
    <section hidden={!props.isOpen} data-section={props.section} aria-labelledby={`section-${props.section}`}>
      <div className="card">
        <h2 id={`section-${props.section}`} ref={heading} tabIndex={-1}>
          {t(`intake.section.${props.section}`)}
        </h2>
        {props.children}
      </div>
    </section>
  )
}

type StepsProps = {
  /** The officer is asked whether it is somebody else, with a button of its own. */
  readonly isAsked: boolean
  readonly section: Section
  readonly sending: boolean
  readonly onMove: (to: Section) => void
}

const Steps = ({ section, isAsked, sending, onMove }: StepsProps) => {
  const { t } = useIntakeWords()
  const before = sectionBefore(section)
  const next = nextSection(section)
  return (
    <Actions>
      {section === 'review' ? (
        !isAsked && (
          <Button kind="main" type="submit" busy={sending} key="send">
            {t('intake.receive.do')}
          </Button>
        )
      ) : (
        <Button kind="main" icon="next" onClick={() => onMove(next)} key="next">
          {t('intake.sections.next', { name: t(`intake.section.${next}`) })}
        </Button>
      )}
      {section === 'arrival' && (
        <Button onClick={() => onMove('review')}>{t('intake.sections.review-now')}</Button>
      )}
      {before && (
        <Button kind="quiet" icon="back" onClick={() => onMove(before)}>
          {t('intake.sections.back')}
        </Button>
      )}
    </Actions>
  )
}
