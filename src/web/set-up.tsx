import { useState } from 'react'
import { provincesOn } from '../agency/area-provinces.ts'
import { areaName } from '../agency/area-words.ts'
import { setupContract } from '../agency/contract.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Check } from '../kit/checks.tsx'
import { todayHere } from '../kit/format.ts'
import { useErrorText } from '../kit/kit-text.ts'
import { useLang } from '../kit/lang.ts'
import type { Problem } from '../kit/problem.ts'
import { Select } from '../kit/select.tsx'
import { send } from '../kit/send.ts'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { LangSwitch } from './lang-switch.tsx'
import { Mark } from './mark.tsx'
import { setUpText } from './set-up-text.ts'
import { signInText } from './sign-in-text.ts'

const BLANK = {
  setupCode: '',
  province: '46',
  officeVi: '',
  officeEn: '',
  communes: true,
  name: '',
  login: '',
  password: '',
  passphrase: '',
  again: '',
}
type Sheet = typeof BLANK
type TextKey = Exclude<keyof Sheet, 'communes'>

/** Where the server's answer speaks of a part of the input, as a field of the sheet. */
const FIELD: Readonly<Record<string, TextKey>> = {
  setupCode: 'setupCode',
  province: 'province',
  'office.vi': 'officeVi',
  'office.en': 'officeEn',
  'officer.name': 'name',
  'officer.login': 'login',
  password: 'password',
  passphrase: 'passphrase',
}

const inputOf = (sheet: Sheet) => ({
  setupCode: sheet.setupCode,
  province: sheet.province,
  office: { vi: sheet.officeVi, en: sheet.officeEn },
  communes: sheet.communes,
  officer: { login: sheet.login, name: sheet.name },
  password: sheet.password,
  passphrase: sheet.passphrase,
})

/** The first page of an empty system; what follows (second factor) is the ordinary sign-in. */
export const SetUp = ({ onDone }: { onDone: () => void }) => {
  const t = useText(setUpText)
  const sign = useText(signInText)
  const lang = useLang()
  const errorText = useErrorText()
  const [sheet, setSheet] = useState(BLANK)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const differs = sheet.passphrase !== sheet.again

  const errors = new Map<TextKey, string>()
  for (const { at, code } of problem?.errors ?? []) {
    const field = FIELD[at]
    if (field) errors.set(field, errorText(code))
  }
  if (problem?.at && FIELD[problem.at])
    errors.set(FIELD[problem.at] as TextKey, errorText(`refusal.${problem.code}`))

  const field = (key: TextKey) => {
    const error = errors.get(key)
    return {
      value: sheet[key],
      onChange: (value: string) => setSheet((old) => ({ ...old, [key]: value })),
      ...(error ? { error } : {}),
    }
  }
  const submit = async () => {
    if (busy || differs) return
    setBusy(true)
    setProblem(undefined)
    const outcome = await send(setupContract.begin, inputOf(sheet))
    setBusy(false)
    if (outcome.ok) onDone()
    else setProblem(outcome.problem)
  }

  return (
    <div className="sign-in-page">
      <header className="row apart">
        <span className="brand">
          <Mark />
          {sign('sign.brand')}
        </span>
        <LangSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        <div className="stack tight">
          <h1>{t('setup.title')}</h1>
          <p className="muted">{t('setup.lead')}</p>
        </div>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          {problem && <ProblemBanner problem={problem} />}
          <TextField
            {...field('setupCode')}
            label={t('setup.code')}
            hint={t('setup.code.hint')}
            autoComplete="off"
            required
          />
          <Card title={t('setup.where')}>
            <Select
              {...field('province')}
              label={t('setup.province')}
              options={provincesOn(todayHere(new Date())).map((area) => ({
                value: area.code,
                text: areaName(area, lang),
              }))}
              required
            />
            <TextField
              {...field('officeVi')}
              label={t('setup.office.vi')}
              example={t('setup.office.vi.example')}
              required
            />
            <TextField {...field('officeEn')} label={t('setup.office.en')} required />
            <Check
              label={t('setup.communes')}
              value={sheet.communes}
              onChange={(communes) => setSheet((old) => ({ ...old, communes }))}
            />
          </Card>
          <Card title={t('setup.who')}>
            <p className="muted">{t('setup.who.hint')}</p>
            <TextField {...field('name')} label={t('setup.name')} autoComplete="name" required />
            <TextField
              {...field('login')}
              label={t('setup.login')}
              hint={t('setup.login.hint')}
              autoComplete="username"
              required
            />
            <TextField
              {...field('password')}
              label={t('setup.password')}
              hint={t('setup.password.hint')}
              type="password"
              autoComplete="new-password"
              required
            />
          </Card>
          <Card title={t('setup.keys')}>
            <p className="muted">{t('setup.keys.hint')}</p>
            <TextField
              {...field('passphrase')}
              label={t('setup.passphrase')}
              hint={t('setup.passphrase.hint')}
              type="password"
              autoComplete="off"
            />
            <TextField
              {...field('again')}
              label={t('setup.again')}
              type="password"
              autoComplete="off"
              {...(differs ? { error: t('setup.differs') } : {})}
            />
          </Card>
          <Button kind="main" type="submit" busy={busy}>
            {t('setup.do')}
          </Button>
        </form>
      </main>
    </div>
  )
}
