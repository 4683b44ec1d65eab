import { Icon } from '../kit/icon.tsx'
import { type Mark, SECTIONS, type Section } from './intake-sections.ts'
import { useIntakeWords } from './intake-words.web.tsx'

type Props = {
  readonly section: Section
  readonly marks: Readonly<Record<Section, Mark>>
  readonly wrong: ReadonlySet<Section>
  readonly onChoose: (section: Section) => void
}

const ICONS = { done: 'check', begun: 'pen', empty: undefined } as const

/** The pages of the sheet: a list on the left, a row of numbers on a phone. Any page may be opened any time. */
export const SectionNav = ({ section, marks, wrong, onChoose }: Props) => {
  const { t } = useIntakeWords()
  const at = SECTIONS.indexOf(section)
  return (
    <nav className="sections" aria-label={t('intake.sections')}>
      <p className="sections-here">
        {t('intake.sections.here', { n: at + 1, of: SECTIONS.length })}{' '}
        <b>{t(`intake.section.${section}`)}</b>
      </p>
      <ol>
        {SECTIONS.map((one, index) => {
          const mark = wrong.has(one) ? 'wrong' : marks[one]
          const icon = mark === 'wrong' ? 'alert' : ICONS[mark]
          return (
            <li key={one}>
              <button
                type="button"
                data-mark={mark}
                aria-current={one === section ? 'step' : undefined}
                onClick={() => onChoose(one)}
              >
                <span className="section-mark" aria-hidden="true">
                  {icon ? <Icon name={icon} size={16} /> : index + 1}
                </span>
                <span className="section-name">{t(`intake.section.${one}`)}</span>
                {one !== 'review' && <span className="unseen">, {t(`intake.mark-of.${mark}`)}</span>}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
