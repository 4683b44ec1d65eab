import { useAreaName } from '../agency/area-names.web.tsx'
import { isDay } from '../kernel/day.ts'
import { type Fact, Facts } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import type { Form } from '../kit/form.tsx'
import { dayText } from '../kit/format.ts'
import { useContactRows, useIdentityRows, useWrite } from '../person/identity-rows.web.tsx'
import type { IntakeForm } from './intake-form.ts'
import type { Section } from './intake-sections.ts'
import { useIntakeWords } from './intake-words.web.tsx'

type Props = {
  readonly form: Form<IntakeForm>
  readonly wrong: ReadonlySet<Section>
  readonly onEdit: (section: Section) => void
}

/** «Kiểm tra lại»: all that was written, page by page, each with the way back to it. */
export const Review = ({ form, wrong, onEdit }: Props) => {
  const { t } = useIntakeWords()
  const rows = useReviewRows(form.values)
  return (
    <>
      <p>{t('intake.review.body')}</p>
      {rows.map(([section, facts]) => (
        <div className="review" key={section}>
          <div className="row apart">
            <h3>{t(`intake.section.${section}`)}</h3>
            <Button small kind="quiet" icon="pen" onClick={() => onEdit(section)}>
              {t('intake.review.edit')}
              <span className="unseen"> {t(`intake.section.${section}`)}</span>
            </Button>
          </div>
          {wrong.has(section) && <p className="field-error">{t('intake.review.wrong')}</p>}
          {facts.length === 0 ? <p className="muted">{t('intake.review.empty')}</p> : <Facts rows={facts} />}
        </div>
      ))}
    </>
  )
}

type Rows = readonly (readonly [Exclude<Section, 'review'>, readonly Fact[]])[]

const useReviewRows = (values: IntakeForm): Rows => {
  const { t, word } = useIntakeWords()
  const { said, some } = useWrite()
  const identityRows = useIdentityRows()
  const contactRows = useContactRows()
  const arrivalRows = useArrivalRows()
  const { language, papers, noPaper, ...who } = values.identity
  const companions = values.companions.map((one, at) => ({
    label: t('intake.companions.one', { n: at + 1 }),
    value: [one.relation && word('case.relation', one.relation), one.is && word('case.is', one.is), one.name]
      .filter(Boolean)
      .join(', '),
  }))
  return [
    ['arrival', [...arrivalRows(values), ...identityRows({ language })]],
    ['contact', contactRows(values.contact)],
    ['identity', [...identityRows(who), ...some(t('case.alias'), values.alias)]],
    ['papers', identityRows({ papers, noPaper })],
    ['companions', companions],
    ['heard', said(t('case.heardFrom'), values.heardFrom, (one) => word('case.heardFrom', one))],
  ]
}

const useArrivalRows = (): ((values: IntakeForm) => readonly Fact[]) => {
  const { t, word } = useIntakeWords()
  const { some } = useWrite()
  const areaName = useAreaName()
  return ({ arrival, is, needs = [], needsNote }) => {
    const missing = t('intake.review.missing')
    const day = isDay(arrival.day) ? dayText(arrival.day) : arrival.day
    return [
      {
        label: t('case.broughtBy'),
        value: arrival.broughtBy ? word('case.broughtBy', arrival.broughtBy) : missing,
      },
      { label: t('case.commune.received'), value: arrival.communeId ? areaName(arrival.communeId) : missing },
      { label: t('case.receivedAt'), value: `${arrival.time}, ${day}` },
      { label: t('case.path'), value: arrival.path ? word('case.path', arrival.path) : missing },
      { label: t('case.is'), value: is ? word('case.is', is) : missing },
      ...some(t('case.needs'), needs.map((one) => word('case.need', one)).join('; ')),
      ...some(t('case.needsNote'), needsNote),
      ...some(t('case.place'), arrival.place),
      ...some(t('case.arrivalPapers'), arrival.papers),
    ]
  }
}
